// Where a database locks itself as a whole, and changes a table by copying it (SQLite).

#include <fmt/format.h>

#include <array>

#include "review/rules/helpers.hpp"

namespace sqlgen::review {

namespace {

// The table that a copy becomes; empty where the action is something else.
std::string replaced_by_copy(const Action& action) {
  return action.is("rename-table") && action.table().starts_with(kCopyPrefix) ? action.new_name : "";
}

bool is_quiet_copy(const Moment& moment, const std::string& table) {
  return moment.new_tables.count(table) != 0 || moment.empty_tables.count(table) != 0;
}

void rebuild(const Moment& moment, Reporter& reporter) {
  for (const Action& action : moment.actions) {
    const std::string table = replaced_by_copy(action);
    if (!table.empty() && !is_quiet_copy(moment, table)) {
      reporter
          .report(
              table,
              fmt::format("all rows of {} are copied, and its indexes built again: nobody else writes to the "
                          "database until the transaction ends",
                          table))
          .fix = "one batch for all changes of the table; at a time when nobody writes";
    }
  }
}

void rebuild_cascades(const Moment& moment, Reporter& reporter) {
  for_each_action(moment, "drop-table", [&](const Action&, const std::string& table) {
    if (!is_being_replaced(moment, table) || is_quiet_copy(moment, table)) {
      return;
    }
    const catalog::Database& database = moment.before.database();
    std::vector<std::string> others;
    bool cascades = false;
    database.for_each([&](const catalog::Object& object) {
      const auto* body = object.as<catalog::Table>();
      for (std::size_t i = 0; body != nullptr && i < body->constraints.size(); ++i) {
        const catalog::Object* to = database.find(body->constraints[i].referenced_table);
        if (to != nullptr && to->name == table && object.name != table &&
            !std::string_view(object.name).starts_with(kCopyPrefix)) {
          others.push_back(object.name);
          cascades = cascades || body->constraints[i].on_delete != 'a';
        }
      }
    });
    if (!others.empty()) {
      reporter
          .report(
              table,
              fmt::format(
                  "with PRAGMA foreign_keys = ON the DROP TABLE of the copy deletes the rows of {} first, "
                  "and {} {}",
                  table, cascades ? "with them those of" : "fails at those of", listed(others)))
          .fix = "PRAGMA foreign_keys = OFF for the session that applies the script, before its transaction";
    }
  });
}

void leftover_copy(const Moment& moment, Reporter& reporter) {
  for (const Action& action : moment.actions) {
    const std::string_view table = action.table("made");
    if (action.is("create-table") && table.starts_with(kCopyPrefix) && !moment.in_transaction &&
        !(*action.node)["if_not_exists"].truth()) {
      reporter
          .report(std::string(table),
                  fmt::format("the script runs in no transaction: an attempt that fails leaves {}, and the "
                              "next one stops at it",
                              table))
          .fix = "[script] transactional_ddl = true";
    }
  }
}

void index_build(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "create-index", [&](const Action& action, const std::string& table) {
    reporter.report(table, fmt::format("{} reads all of {}; nobody else writes to the database meanwhile",
                                       action.object, table));
  });
}

void drop_column_rewrite(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "drop-column", [&](const Action&, const std::string& table) {
    reporter.report(
        table,
        fmt::format("all rows of {} are written anew; nobody else writes to the database meanwhile", table));
  });
}

void no_transaction(const Review& review, const Options& /*options*/, Reporter& reporter) {
  std::size_t statements = 0;
  std::optional<std::size_t> first;
  for (std::size_t i = 0; i < review.statements.size(); ++i) {
    if (!review.statements[i].is_version_row) {
      ++statements;
      first = first ? first : i;
    }
  }
  if (review.transactions.empty() && statements > 1) {
    reporter
        .report_at(*first, "",
                   "the script has no transaction: where a statement fails, what is before it stays, and the "
                   "version row says that nothing has")
        .fix = "[script] transactional_ddl = true";
  }
}

constexpr auto kCopyRules = std::to_array<Rule>({
    {"table-rebuild", Level::slow, "a table is changed by copying it", "copy-table", rebuild},
    {"rebuild-cascades", Level::loss, "the copy of a table may delete rows of others", "copy-table",
     rebuild_cascades},
    {"leftover-copy", Level::note, "a failed copy is in the way of the next", "copy-table", leftover_copy},
    {"index-build", Level::slow, "an index is built while the database is locked", "copy-table", index_build},
    {"drop-column-rewrite", Level::slow, "a column that goes writes its table anew", "copy-table",
     drop_column_rewrite},
    {"no-transaction", Level::note, "the script runs in no transaction", "copy-table", nullptr,
     no_transaction},
});

}  // namespace

std::span<const Rule> copy_rules() {
  return kCopyRules;
}

}  // namespace sqlgen::review
