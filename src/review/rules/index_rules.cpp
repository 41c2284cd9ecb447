// Indexes: how they are built, dropped, and left behind.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "review/rules/helpers.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

// The statement with a word put behind another: CREATE INDEX CONCURRENTLY.
std::string with_word_after(const std::string& sql, std::string_view after, std::string_view word) {
  const std::size_t at = to_upper(sql).find(after);
  return at == std::string::npos
             ? ""
             : sql.substr(0, at + after.size()) + " " + std::string(word) + sql.substr(at + after.size());
}

void index_under_lock(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "create-index", [&](const Action& action, const std::string& table) {
    const HeldLock held = held_lock(moment, table);
    const LockMode mode = std::max(held.mode, LockMode::share);
    Finding& finding = reporter.report(
        table, fmt::format("{} builds under {}: {} wait until the transaction ends",
                           action.object.empty() ? "the index" : action.object, on_table(mode, table),
                           blocks_reads(mode) ? "readers and writers" : "writers"));
    if (held.mode > LockMode::share) {
      finding.since = held.since;
    }
    finding.fix = "CONCURRENTLY, in an autocommit block and a revision of its own";
    finding.fix_sql = with_word_after(moment.statement.sql, "INDEX", "CONCURRENTLY");
  });
}

void drop_index_lock(const Moment& moment, Reporter& reporter) {
  for_each_action(moment, "drop-index", [&](const Action& action, const std::string& table) {
    if (table.empty() || moment.table(table).is_quiet()) {
      return;
    }
    Finding& finding = reporter.report(
        table,
        fmt::format("DROP INDEX {} takes {}: it waits for all who use the table, and all others for it",
                    action.object, on_table(LockMode::access_exclusive, table)));
    finding.fix = "CONCURRENTLY, outside of a transaction";
    finding.moot_without = moment.before.shown(table);
    if (finding.moot_without != catalog::kNoOid) {  // an index of a partitioned table can't go so
      finding.fix_sql = with_word_after(moment.statement.sql, "INDEX", "CONCURRENTLY");
    }
  });
}

void reindex_lock(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "reindex", [&](const Action&, const std::string& table) {
    Finding& finding = reporter.report(
        table, fmt::format("writers of {} wait, and readers for the index, while it is built again", table));
    finding.fix = "REINDEX ... CONCURRENTLY, outside of a transaction";
    finding.fix_sql = with_word_after(moment.statement.sql, "TABLE", "CONCURRENTLY");
  });
}

bool was_dropped_before(const Moment& moment, const std::string& index) {
  return std::any_of(moment.review.statements.begin(), moment.review.statements.end() - 1,
                     [&](const Statement& statement) {
                       const std::string sql = to_upper(statement.sql);
                       return sql.starts_with("DROP INDEX") && sql.find("IF EXISTS") != std::string::npos &&
                              statement.sql.find(index) != std::string::npos;
                     });
}

void invalid_index_on_retry(const Moment& moment, Reporter& reporter) {
  for_each_action(moment, "create-index-concurrently", [&](const Action& action, const std::string& table) {
    if (action.object.empty() || moment.in_block || moment.table(table).is_new ||
        was_dropped_before(moment, action.object)) {
      return;
    }
    const bool passes_over = (*action.node)["if_not_exists"].truth();
    Finding& finding = reporter.report(
        action.object,
        passes_over
            ? fmt::format("an attempt that fails leaves an invalid {}, and IF NOT EXISTS takes it for done",
                          action.object)
            : fmt::format("an attempt that fails leaves an invalid {}, and the next one stops at it",
                          action.object));
    finding.fix = "drop it first, where it is there";
    finding.fix_sql = fmt::format("DROP INDEX CONCURRENTLY IF EXISTS {}", sql_name(action.object));
  });
}

void concurrently_on_partitioned(const Moment& moment, Reporter& reporter) {
  for_each_action(moment, "create-index-concurrently", [&](const Action& action, const std::string& table) {
    const catalog::Table* body = moment.before.table((*action.node)["relation"]);
    if (body != nullptr && body->kind == catalog::Table::Kind::partitioned) {
      reporter
          .report(table,
                  fmt::format("PostgreSQL makes no index CONCURRENTLY on {}, which is partitioned", table))
          .fix =
          "CREATE INDEX ON ONLY the table, then CONCURRENTLY on each partition and ALTER INDEX ... ATTACH "
          "PARTITION";
    }
  });
}

void index_rebuild(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "alter-type-index", [&](const Action& action, const std::string& table) {
    reporter
        .report(table,
                fmt::format("no row changes, but the indexes on {}.{} are built again under ACCESS EXCLUSIVE",
                            table, action.object))
        .fix = "drop them before and build them CONCURRENTLY after it, where the table is large";
  });
}

// The columns of an index, as far as they are plain ones and in the usual order.
std::vector<std::string> plain_columns(const Node& statement) {
  std::vector<std::string> columns;
  for (const Node& element : statement["indexParams"].items()) {
    columns.push_back(element["name"].str());
  }
  return columns;
}

void redundant_index(const Moment& moment, Reporter& reporter) {
  for (const Action& action : moment.actions) {
    const bool makes = action.is("create-index") || action.is("create-index-concurrently");
    if (!makes || (*action.node)["unique"].truth() || (*action.node)["whereClause"]) {
      continue;
    }
    const catalog::Object* table = moment.before.relation((*action.node)["relation"]);
    const auto columns = plain_columns(*action.node);
    const std::string& method = (*action.node)["accessMethod"].str();
    if (table == nullptr || table->as<catalog::Table>() == nullptr ||
        std::find(columns.begin(), columns.end(), "") != columns.end()) {
      continue;
    }
    const catalog::Database& database = moment.before.database();
    for (const catalog::Oid oid : database.indexes_of(table->oid)) {
      const auto* index = database.find_as<catalog::Index>(oid);
      bool covers = index->predicate == nullptr && index->elements.size() >= columns.size() &&
                    index->method == (method.empty() ? "btree" : method) && index->method == "btree";
      for (std::size_t i = 0; covers && i < columns.size(); ++i) {
        const catalog::Column* column = table->as<catalog::Table>()->column(index->elements[i].column);
        covers = column != nullptr && column->name == columns[i] &&
                 index->elements[i].operator_class.empty() && index->elements[i].collation.empty();
      }
      if (covers) {
        reporter
            .report(action.object, fmt::format("{} has the same first columns: it serves what this one would",
                                               database.find(oid)->name))
            .fix = "leave it out";
        break;
      }
    }
  }
}

void wide_index(const Moment& moment, Reporter& reporter) {
  for (const Action& action : moment.actions) {
    if ((action.is("create-index") || action.is("create-index-concurrently")) &&
        !(*action.node)["unique"].truth() && (*action.node)["indexParams"].items().size() > 3) {
      reporter.report(action.object,
                      fmt::format("an index of {} columns rarely serves more than its first ones do",
                                  (*action.node)["indexParams"].items().size()));
    }
  }
}

bool has_index_on(const catalog::Database& database, const catalog::Object& table,
                  const std::vector<int>& columns) {
  const auto indexes = database.indexes_of(table.oid);
  return std::any_of(indexes.begin(), indexes.end(), [&](catalog::Oid oid) {
    const auto* index = database.find_as<catalog::Index>(oid);
    if (index->predicate != nullptr || index->elements.size() < columns.size()) {
      return false;
    }
    return std::all_of(columns.begin(), columns.end(), [&](int column) {
      return std::any_of(index->elements.begin(),
                         index->elements.begin() + static_cast<std::ptrdiff_t>(columns.size()),
                         [&](const auto& element) { return element.column == column; });
    });
  });
}

// The statement of the script that made something.
std::optional<std::size_t> statement_at(const Review& review, const catalog::Origin& origin) {
  for (std::size_t i = 0; i < review.statements.size(); ++i) {
    const Statement& statement = review.statements[i];
    if (origin.span.valid() && statement.span == origin.span && !statement.is_version_row &&
        statement.revision() != nullptr && statement.revision()->id == origin.revision) {
      return i;
    }
  }
  return std::nullopt;
}

void foreign_key_without_index(const Review& review, const Options& /*options*/, Reporter& reporter) {
  if (review.after == nullptr) {
    return;
  }
  review.after->for_each([&](const catalog::Object& object) {
    const auto* table = object.as<catalog::Table>();
    if (table == nullptr || object.assumed || object.doubt != nullptr) {
      return;  // which indexes it has is not known
    }
    for (const catalog::Constraint& constraint : table->constraints) {
      if (constraint.kind != catalog::ConstraintKind::foreign_key ||
          has_index_on(*review.after, object, constraint.columns)) {
        continue;
      }
      const auto statement = statement_at(review, constraint.origin);
      if (!statement) {
        continue;
      }
      std::vector<std::string> columns;
      for (const int number : constraint.columns) {
        columns.push_back(table->column(number) == nullptr ? "?" : table->column(number)->name);
      }
      const catalog::Object* other = review.after->find(constraint.referenced_table);
      Finding& finding = reporter.report_at(
          *statement, object.name + "." + join(columns, ","),
          fmt::format("no index on {} ({}): each row that goes from {} reads all of {}", object.name,
                      join(columns, ", "), other == nullptr ? "the other table" : other->name, object.name));
      finding.fix = "an index on the columns of the foreign key";
    }
  });
}

constexpr auto kIndexRules = std::to_array<Rule>({
    {"index-under-lock", Level::block, "an index is built without CONCURRENTLY on a table that is used",
     "create-index-concurrently", index_under_lock},
    {"drop-index-lock", Level::slow, "an index is dropped without CONCURRENTLY", "drop-index-concurrently",
     drop_index_lock},
    {"reindex-lock", Level::block, "an index is built again without CONCURRENTLY", "reindex-concurrently",
     reindex_lock},
    {"invalid-index-on-retry", Level::slow, "what a failed CREATE INDEX CONCURRENTLY leaves is in the way",
     "create-index-concurrently", invalid_index_on_retry},
    {"concurrently-on-partitioned", Level::block, "a partitioned table takes no index CONCURRENTLY",
     "create-index-concurrently", concurrently_on_partitioned},
    {"index-rebuild", Level::slow, "a column's new type has its indexes built again", "alter-type-index",
     index_rebuild},
    {"foreign-key-without-index", Level::slow, "no index serves a foreign key", "", nullptr,
     foreign_key_without_index},
    {"redundant-index", Level::note, "another index begins with the same columns", "", redundant_index},
    {"wide-index", Level::note, "an index of more than three columns", "", wide_index},
});

}  // namespace

std::span<const Rule> index_rules() {
  return kIndexRules;
}

}  // namespace sqlgen::review
