// Statements on rows.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "review/rules/helpers.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

// Whether a condition picks rows by a value: a = 1, b IN (1, 2). Others, as b IS NULL, may hold for all.
bool picks_rows(const Node& condition) {
  if (condition.is("BoolExpr") && condition["boolop"].str() == "AND_EXPR") {
    const auto& parts = condition["args"].items();
    return std::any_of(parts.begin(), parts.end(), picks_rows);
  }
  if (!condition.is("A_Expr") || last_name(condition["name"]) != "=") {
    return false;
  }
  const auto is_value = [](const Node& node) {
    return node.is("A_Const") || (node.is("TypeCast") && node["arg"].is("A_Const")) ||
           (node.is_list() && !node.items().empty() && node.items().front().is("A_Const"));
  };
  return is_value(condition["rexpr"]) || is_value(condition["lexpr"]);
}

void long_backfill(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"update", "delete"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      if (picks_rows((*action.node)["whereClause"])) {
        return;
      }
      const bool is_update = action.is("update");
      Finding& finding = reporter.report(
          table, fmt::format("one {} for {} of {}: the rows stay locked until the transaction ends, and {}",
                             is_update ? "UPDATE" : "DELETE",
                             (*action.node)["whereClause"] ? "any number of rows" : "all rows", table,
                             is_update ? "each leaves a dead one" : "none can be had back"));
      finding.fix = "in batches by the primary key, each with a COMMIT, apart from changes of the schema";
    });
  }
}

void copy_of_rows(const Moment& moment, Reporter& reporter) {
  for_each_action(moment, "insert-select", [&](const Action& action, const std::string& table) {
    if (table.starts_with(kCopyPrefix)) {
      return;
    }
    std::vector<std::string> sources;
    for (const Action& other : moment.actions) {
      const std::string source(other.table("source"));
      if (other.is("select") && !moment.table(source).is_quiet()) {
        sources.push_back(source);
      }
    }
    if (!sources.empty() && !picks_rows((*action.node)["selectStmt"]["whereClause"])) {
      reporter.report(table, fmt::format("all rows of {} in one statement", listed(sources))).fix =
          "in batches, where there are many";
    }
  });
}

void duplicate_assignment(const Moment& moment, Reporter& reporter) {
  std::set<std::string> seen;
  std::string twice;
  const Node& targets = moment.tree.is("UpdateStmt") ? moment.tree["targetList"] : moment.tree["aliases"];
  for (const Node& target : targets.items()) {
    const std::string name = target.is_text() ? target.str() : target["name"].str();
    if (!target["indirection"] && !name.empty() && !seen.insert(name).second) {
      twice = name;
    }
  }
  if (!twice.empty()) {
    reporter.report(twice, fmt::format("{} is given twice: the statement fails", twice)).fix = "give it once";
  }
}

constexpr auto kRowRules = std::to_array<Rule>({
    {"long-backfill", Level::slow, "one statement changes any number of rows", "", long_backfill},
    {"copied-rows", Level::slow, "one statement copies all rows of a table", "", copy_of_rows},
    {"duplicate-assignment", Level::block, "a column is given twice", "", duplicate_assignment},
});

}  // namespace

std::span<const Rule> row_rules() {
  return kRowRules;
}

}  // namespace sqlgen::review
