#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// By its alias; within an expression that would be a column of what is read, which may be called so too.
Term ordered_output(const std::vector<TranslatedQuery::Output>& columns, std::size_t i) {
  const TranslatedQuery::Output& column = columns[i];
  const bool by_alias = column.sql.empty() || (column.doubt == nullptr && column.kind != ValueKind::numeric);
  return {
      by_alias ? fmt::format("c{}", i + 1) : column.sql, column.kind, {}, false, column.doubt, column.type};
}

}  // namespace

std::string Translator::order(const Node& select, const std::vector<TranslatedQuery::Output>& columns) {
  return order_sql(orderings(select["sortClause"], columns));
}

std::string Translator::order_sql(const std::vector<Ordering>& orderings) {
  std::vector<std::string> parts;
  for (const Ordering& ordering : orderings) {
    parts.push_back(ordering.term.sql + ordering.manner);
  }
  return parts.empty() ? "" : " ORDER BY " + sqlgen::join(parts, ", ");
}

std::vector<Translator::Ordering> Translator::orderings(const Node& items,
                                                        const std::vector<TranslatedQuery::Output>& columns) {
  std::vector<Ordering> found;
  for (const Node& item : items.items()) {
    const Node& value = item["node"];
    if (item["useOp"] && !item["useOp"].items().empty()) {
      not_known("it is ordered by an operator");
    }
    Term term;
    const std::string name = value.is("ColumnRef") && value["fields"].items().size() == 1
                                 ? last_name(value["fields"])
                                 : std::string();
    const auto output = std::find_if(columns.begin(), columns.end(), [&](const auto& column) {
      return !name.empty() && column.name == name;
    });
    if (output != columns.end()) {
      term = ordered_output(columns, static_cast<std::size_t>(output - columns.begin()));
    } else if (value.is("A_Const") && value["ival"]) {
      const auto place = static_cast<std::size_t>(value["ival"]["ival"].number());
      if (place == 0 || place > columns.size()) {
        not_known("it is ordered by a column that it does not give");
      }
      term = ordered_output(columns, place - 1);
    } else {
      term = expression(value);
    }
    term = known_alone(std::move(term));
    if (term.doubt != nullptr) {
      not_known("it is ordered by values that are not known", term.doubt);
    }
    if (term.kind == ValueKind::enumeration || term.kind == ValueKind::other ||
        term.kind == ValueKind::interval || term.kind == ValueKind::array || term.kind == ValueKind::json) {
      not_known("it is ordered by values of a type that SQLite orders differently");
    }
    const bool is_decimal = term.kind == ValueKind::numeric;
    const bool by_locale = term.kind == ValueKind::text && term.type.type != type_oid::kName;
    const bool descending = item["sortby_dir"].str() == "SORTBY_DESC";
    const std::string& nulls = item["sortby_nulls"].str();
    const bool nulls_first = nulls == "SORTBY_NULLS_FIRST" || (nulls != "SORTBY_NULLS_LAST" && descending);
    std::string manner = fmt::format("{}{} NULLS {}",
                                     by_locale    ? " COLLATE pg_text"
                                     : is_decimal ? " COLLATE pg_number"
                                                  : "",
                                     descending ? " DESC" : "", nulls_first ? "FIRST" : "LAST");
    found.push_back({std::move(term), std::move(manner)});
  }
  return found;
}

std::string Translator::limit(const Node& select) {
  std::string text;
  if (select["limitOption"].str() == "LIMIT_OPTION_WITH_TIES") {
    not_known("it has FETCH ... WITH TIES");
  }
  const bool all = select["limitCount"]["isnull"].truth();
  if (select["limitCount"] && !all) {
    text = " LIMIT " + operand(select["limitCount"]).sql;
  }
  if (select["limitOffset"]) {
    text += (text.empty() ? " LIMIT -1 OFFSET " : " OFFSET ") + operand(select["limitOffset"]).sql;
  }
  return text;
}

}  // namespace sqlgen::catalog
