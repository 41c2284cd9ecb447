// How tables are made and kept.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "review/rules/helpers.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

void no_primary_key(const Moment& moment, Reporter& reporter) {
  if (!moment.tree.is("CreateStmt") || moment.tree["partbound"] ||
      !moment.tree["inhRelations"].items().empty() ||
      moment.tree["relation"]["relpersistence"].str() == "t" || moment.tree["tableElts"].items().empty()) {
    return;
  }
  bool has_key = false;
  for_each_constraint(moment, [&](const std::string&, const Node& constraint) {
    has_key = has_key || constraint["contype"].str() == "CONSTR_PRIMARY";
  });
  const bool is_like =
      std::any_of(moment.tree["tableElts"].items().begin(), moment.tree["tableElts"].items().end(),
                  [](const Node& element) { return element.is("TableLikeClause"); });
  if (!has_key && !is_like) {
    const std::string table = moment.before.name(moment.tree["relation"]);
    const catalog::Object* made = moment.before.in(moment.after).relation(moment.tree["relation"]);
    Finding& finding = reporter.report(
        table, fmt::format("{} has no primary key: its rows can't be told apart, nor replicated", table));
    finding.moot_after_script = [oid = made == nullptr ? catalog::kNoOid
                                                       : made->oid](const catalog::Database& left) {
      const auto* body = left.find_as<catalog::Table>(oid);
      return oid != catalog::kNoOid && (body == nullptr || body->primary_key() != nullptr);
    };
  }
}

// squawk's require-table-schema.
void unqualified_name(const Moment& moment, Reporter& reporter) {
  const Node& relation = moment.tree["relation"];
  const bool defines = moment.tree.is("CreateStmt") || moment.tree.is("AlterTableStmt") ||
                       moment.tree.is("IndexStmt") || moment.tree.is("RenameStmt");
  std::string name = defines && relation && !relation["schemaname"] ? relation["relname"].str() : "";
  if (moment.tree.is("DropStmt") && moment.tree["removeType"].str() == "OBJECT_TABLE") {
    for (const Node& object : moment.tree["objects"].items()) {
      name = object.items().size() == 1 ? last_name(object) : name;
    }
  }
  if (moment.tree.is("CreateTableAsStmt") && !moment.tree["into"]["rel"]["schemaname"]) {
    name = moment.tree["into"]["rel"]["relname"].str();
  }
  if (!name.empty() && relation["relpersistence"].str() != "t") {
    reporter
        .report(name,
                fmt::format("which {} it is depends on the search_path of who applies the script", name))
        .fix = "write its schema";
  }
}

void replica_identity(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "replica-identity", [&](const Action&, const std::string& table) {
    reporter.report(
        table,
        fmt::format("from here on the log of {} has other keys: who replicates it has to know", table));
  });
}

void autovacuum_off(const Moment& moment, Reporter& reporter) {
  for (const Action& action : moment.actions) {
    if (!action.is("set-options")) {
      continue;
    }
    for (const Node& option : (*action.node)["def"].items()) {
      const std::string value =
          option["arg"]["names"] ? last_name(option["arg"]["names"]) : option["arg"].str();
      if (option["defname"].str() == "autovacuum_enabled" && (value == "false" || value == "off")) {
        reporter
            .report(
                std::string(action.table()),
                fmt::format("without autovacuum {} grows, and its transaction ids run out", action.table()))
            .fix = "other thresholds in place of none";
      }
    }
  }
}

constexpr auto kDesignRules = std::to_array<Rule>({
    {"no-primary-key", Level::note, "a table has no primary key", "", no_primary_key},
    {"replica-identity", Level::note, "a table's replica identity changes", "", replica_identity},
    {"autovacuum-off", Level::note, "autovacuum is switched off for a table", "", autovacuum_off},
    {"unqualified-name", Level::off, "a table is named without its schema", "lock-table", unqualified_name},
});

}  // namespace

std::span<const Rule> design_rules() {
  return kDesignRules;
}

}  // namespace sqlgen::review
