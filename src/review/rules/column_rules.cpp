// Columns: what writes a table anew, or reads all of it.

#include <fmt/format.h>

#include <array>

#include "review/rules/helpers.hpp"

namespace sqlgen::review {

namespace {

std::string rewritten(const std::string& table) {
  return fmt::format("{} is written anew, with all its indexes, under ACCESS EXCLUSIVE", table);
}

void default_rewrite(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "add-column-volatile-default", [&](const Action& action, const std::string& table) {
    reporter
        .report(table,
                fmt::format("the default of {} is another for each row: {}", action.object, rewritten(table)))
        .fix = "add the column without it, SET DEFAULT for new rows, and fill the old ones in batches";
  });
}

void generated_rewrite(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "add-column-generated", [&](const Action& action, const std::string& table) {
    reporter.report(table, fmt::format("{} is generated and stored: {}", action.object, rewritten(table)))
        .fix = "a plain column that a trigger keeps, filled in batches; or a view";
  });
}

void identity_rewrite(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"add-column-serial", "add-column-identity"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      reporter.report(table, fmt::format("{} counts for each row: {}", action.object, rewritten(table))).fix =
          "a plain column, filled in batches from a sequence, which becomes its default";
    });
  }
}

void domain_rewrite(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "add-column-domain", [&](const Action& action, const std::string& table) {
    reporter
        .report(table, fmt::format("the type of {} is a domain with a constraint: {}", action.object,
                                   rewritten(table)))
        .fix = "the domain's base type, with a CHECK of the table's, NOT VALID and then validated";
  });
}

void type_rewrite(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "alter-type", [&](const Action& action, const std::string& table) {
    reporter.report(table, fmt::format("another type of {}: {}", action.object, rewritten(table))).fix =
        "a new column, kept by a trigger and filled in batches; then both change names";
  });
}

void type_change_without_rewrite(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"alter-type-same-bytes", "alter-type-index"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      const catalog::Object* object = moment.before.relation(moment.tree["relation"]);
      const auto* before = object == nullptr ? nullptr : object->as<catalog::Table>();
      const auto* after = object == nullptr ? nullptr : moment.after.find_as<catalog::Table>(object->oid);
      const catalog::Column* from = before == nullptr ? nullptr : before->column(action.object);
      const catalog::Column* to = after == nullptr ? nullptr : after->column(action.object);
      if (from != nullptr && to != nullptr && from->type == to->type &&
          from->collation_name == to->collation_name) {
        return;  // it has it already
      }
      reporter.report(table,
                      fmt::format("another type of {}.{} without a rewrite: ACCESS EXCLUSIVE for a moment, "
                                  "and plans that were prepared fail once",
                                  table, action.object));
    });
  }
}

void not_null_scan(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "set-not-null", [&](const Action& action, const std::string& table) {
    Finding& finding = reporter.report(
        table,
        fmt::format("{} scanned under ACCESS EXCLUSIVE, to see that no {} is NULL", table, action.object));
    finding.fix =
        "before: CHECK (column IS NOT NULL) NOT VALID, and VALIDATE CONSTRAINT in a later transaction";
    finding.fix_sql = fmt::format(
        "ALTER TABLE {0} ADD CONSTRAINT {1} CHECK ({2} IS NOT NULL) NOT VALID;\n"
        "ALTER TABLE {0} VALIDATE CONSTRAINT {1};\n{3};\nALTER TABLE {0} DROP CONSTRAINT {1}",
        sql_name(table), sql_name(action.object + "_not_null"), sql_name(action.object),
        moment.statement.sql);
  });
}

constexpr auto kColumnRules = std::to_array<Rule>({
    {"default-rewrite", Level::block, "a new column has a default that is another for each row",
     "add-column-volatile-default", default_rewrite},
    {"generated-rewrite", Level::block, "a new column is generated and stored", "add-column-generated",
     generated_rewrite},
    {"identity-rewrite", Level::block, "a new column counts", "add-column-serial", identity_rewrite},
    {"domain-rewrite", Level::block, "a new column's type is a domain with a constraint", "add-column-domain",
     domain_rewrite},
    {"type-rewrite", Level::block, "another type of a column writes the table anew", "alter-type",
     type_rewrite},
    {"type-change", Level::note, "another type of a column that changes no row", "alter-type-same-bytes",
     type_change_without_rewrite},
    {"not-null-scan", Level::slow, "SET NOT NULL reads all rows", "set-not-null-checked", not_null_scan},
});

}  // namespace

std::span<const Rule> column_rules() {
  return kColumnRules;
}

}  // namespace sqlgen::review
