// What keeps rows apart: primary keys, UNIQUE and EXCLUDE, and the indexes that they build.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "review/rules/helpers.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

std::string key_name(const Action& action) {
  return action.object.empty() ? "the constraint" : action.object;
}

void unique_lock(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"add-unique", "add-column-unique"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      Finding& finding =
          reporter.report(table, fmt::format("the index of {} is built under {}", key_name(action),
                                             on_table(LockMode::access_exclusive, table)));
      finding.fix = "CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT ... UNIQUE USING INDEX";
    });
  }
}

void primary_key_lock(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "add-primary-key", [&](const Action&, const std::string& table) {
    reporter
        .report(table, fmt::format("the index of the primary key is built under {}",
                                   on_table(LockMode::access_exclusive, table)))
        .fix = "CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT ... PRIMARY KEY USING INDEX";
  });
  for_each_loud(
      moment, "add-primary-key-using-index-of-nullable", [&](const Action&, const std::string& table) {
        reporter
            .report(
                table,
                fmt::format("{} scanned under ACCESS EXCLUSIVE: columns of the key take NULL so far", table))
            .fix = "before: a valid CHECK (column IS NOT NULL), and SET NOT NULL";
      });
}

void exclusion_lock(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "add-exclusion", [&](const Action& action, const std::string& table) {
    reporter
        .report(table, fmt::format("the index of {} is built under {}, and no index can be made ready for it",
                                   key_name(action), on_table(LockMode::access_exclusive, table)))
        .fix = "at a time when nobody needs the table";
  });
}

// The columns of an index or a constraint by their numbers; nothing where it has expressions.
std::optional<std::vector<int>> columns_of(const Action& action, const catalog::Table& table) {
  const bool is_index = action.node->is("IndexStmt");
  const Node& names = is_index ? (*action.node)["indexParams"] : (*action.node)["def"]["keys"];
  std::vector<int> columns;
  for (const Node& name : names.items()) {
    const catalog::Column* column = table.column(is_index ? name["name"].str() : name.str());
    if (column == nullptr) {
      return std::nullopt;
    }
    columns.push_back(column->number);
  }
  return columns;
}

// A column that the transaction has added without a value: NULL is the same as nothing, as long as no
// statement has changed the rows.
bool has_fresh_column(const Moment& moment, const catalog::Object& table, const std::vector<int>& columns) {
  const auto* now = table.as<catalog::Table>();
  const auto* first = moment.transaction_start.find_as<catalog::Table>(table.oid);
  const bool fresh = first != nullptr && std::any_of(columns.begin(), columns.end(), [&](int number) {
                       const catalog::Column* column = now->column(number);
                       return first->column(number) == nullptr && column != nullptr &&
                              column->default_value == nullptr && column->identity == 0;
                     });
  const std::string name = moment.before.name(table);
  const auto changes_rows = [&](const Statement& statement) {
    const std::string word = to_upper(statement.sql.substr(0, statement.sql.find_first_of(" \n\t")));
    return (word != "ALTER" && word != "CREATE" && word != "COMMENT") &&
           std::find(statement.objects.begin(), statement.objects.end(), name) != statement.objects.end();
  };
  const std::size_t begin =
      moment.review.transactions.empty() ? 0 : moment.review.transactions.back().last + 1;
  return fresh && moment.in_transaction &&
         std::none_of(moment.review.statements.begin() + static_cast<std::ptrdiff_t>(begin),
                      moment.review.statements.begin() + static_cast<std::ptrdiff_t>(moment.index),
                      changes_rows);
}

// One that the transaction has dropped keeps them apart until it ends, for it holds its lock.
bool is_known_unique(const Moment& moment, const Action& action) {
  const Node& names = moment.tree["relation"];
  const catalog::Object* object = moment.before.relation(names);
  const auto* table = object == nullptr ? nullptr : object->as<catalog::Table>();
  const auto columns = table == nullptr ? std::nullopt : columns_of(action, *table);
  const bool nulls_too =
      (*action.node)["nulls_not_distinct"].truth() || (*action.node)["def"]["nulls_not_distinct"].truth();
  return columns && (keeps_apart(moment.before.database(), object->oid, *columns, nulls_too) ||
                     keeps_apart(moment.transaction_start, object->oid, *columns, nulls_too) ||
                     (!nulls_too && has_fresh_column(moment, *object, *columns)));
}

std::string column_names(const Action& action) {
  const bool is_index = action.node->is("IndexStmt");
  std::vector<std::string> names;
  for (const Node& name :
       (is_index ? (*action.node)["indexParams"] : (*action.node)["def"]["keys"]).items()) {
    names.push_back(is_index ? name["name"].str() : name.str());
  }
  const bool plain = std::find(names.begin(), names.end(), "") == names.end() && !names.empty();
  return plain ? fmt::format("the same {}", join(names, ", ")) : "the same key";
}

void unique_may_fail(const Moment& moment, Reporter& reporter) {
  for (const Action& action : moment.actions) {
    const bool is_index = action.is("create-index") || action.is("create-index-concurrently");
    const bool unique = (is_index && (*action.node)["unique"].truth()) || action.is("add-unique") ||
                        action.is("add-primary-key");
    const std::string table(action.table());
    if (unique && !moment.table(table).is_quiet() && !is_known_unique(moment, action)) {
      reporter
          .report(table, fmt::format("{} fails where rows of {} have {}", key_name(action), table,
                                     column_names(action)))
          .fix = "look for them first, as the pre-check of the change";
    }
  }
}

constexpr auto kUniqueRules = std::to_array<Rule>({
    {"unique-lock", Level::block, "a UNIQUE constraint builds its index under lock", "add-unique-using-index",
     unique_lock},
    {"primary-key-lock", Level::block, "a primary key builds its index under lock",
     "add-primary-key-using-index", primary_key_lock},
    {"exclusion-lock", Level::block, "an EXCLUDE constraint builds its index under lock", "add-exclusion",
     exclusion_lock},
    {"unique-may-fail", Level::note, "rows may not be unique", "", unique_may_fail},
});

}  // namespace

std::span<const Rule> unique_rules() {
  return kUniqueRules;
}

}  // namespace sqlgen::review
