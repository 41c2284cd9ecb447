#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

// Numbers of rows in a window, which is how duplicates are told apart.

namespace sqlgen::catalog {

std::optional<Term> Translator::window_call(const std::string& name, const Node& node) {
  static constexpr auto kNumbers = std::to_array<std::string_view>({"row_number", "rank", "dense_rank"});
  const Node& window = node["over"];
  const bool named = !window["name"].str().empty() || !window["refname"].str().empty();
  if (std::find(kNumbers.begin(), kNumbers.end(), name) == kNumbers.end() || named || node["agg_filter"]) {
    return std::nullopt;
  }
  std::vector<std::string> parts;
  for (const Node& part : window["partitionClause"].items()) {
    const Term term = operand(part);
    if (!has_equality(term)) {
      return std::nullopt;
    }
    parts.push_back(comparable_sql(term, term.kind));
  }
  const std::string partition = parts.empty() ? "" : "PARTITION BY " + sqlgen::join(parts, ", ");
  const std::vector<Ordering> ordered = orderings(window["orderClause"], {});
  const std::string number = fmt::format("{}() OVER ({}{})", name, partition, order_sql(ordered));
  if (name != "row_number") {
    return Term{number, ValueKind::integer};
  }
  // Among rows that are alike in the order the database is free to choose.
  for (const Ordering& ordering : ordered) {
    parts.push_back(comparable_sql(ordering.term, ordering.term.kind));
  }
  return Term{fmt::format("(CASE WHEN count(*) OVER ({}) > 1 THEN pg_single(2, NULL) ELSE {} END)",
                          parts.empty() ? "" : "PARTITION BY " + sqlgen::join(parts, ", "), number),
              ValueKind::integer};
}

}  // namespace sqlgen::catalog
