// What others wait for: locks that last, and statements that hold one for as long as they run.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "review/rules/helpers.hpp"

namespace sqlgen::review {

namespace {

// Whether a statement takes as long as a table is large.
bool is_long(const Statement& statement) {
  const auto loud = [](const std::vector<TouchedTable>& tables) {
    return std::any_of(tables.begin(), tables.end(), [](const auto& table) { return !table.is_quiet(); });
  };
  return !statement.is_version_row &&
         (loud(statement.reads) || loud(statement.rewrites) || loud(statement.builds));
}

// The first strong lock of each table that others use, in a transaction. A table that it renames is still the
// one that others know.
std::map<std::string, std::size_t> strong_locks(const Review& review, const Transaction& transaction) {
  std::map<std::string, std::size_t> first;
  std::map<std::string, std::string> known_as;
  for (std::size_t i = transaction.first; i <= transaction.last; ++i) {
    for (const Lock& lock : review.statements[i].locks) {
      if (blocks_writes(lock.mode) && lock.mode != LockMode::reserved && !lock.table.is_quiet()) {
        const auto other = known_as.find(lock.table.name);
        first.emplace(other == known_as.end() ? lock.table.name : other->second, i);
      }
    }
    for (const auto& [from, to] : review.statements[i].renamed) {
      const auto other = known_as.find(from);
      known_as[to] = other == known_as.end() ? from : other->second;
    }
  }
  return first;
}

LockMode mode_of(const Statement& statement, const std::string& table) {
  for (const Lock& lock : statement.locks) {
    if (lock.table.name == table) {
      return lock.mode;
    }
  }
  return LockMode::none;
}

std::string limit_of(const Statement& statement) {
  return statement.statement_timeout_ms
             ? fmt::format("; a statement has {} s",
                           static_cast<double>(*statement.statement_timeout_ms) / 1000)
             : "";
}

std::string fix_for(const Statement& lock, const Statement& work) {
  return lock.step == work.step ? "move what takes long to a revision of its own, before the lock is taken "
                                  "or after it is released"
                                : "a transaction for each revision: [script] transaction_per_revision = true";
}

void lock_held(const Review& review, const Options& /*options*/, Reporter& reporter) {
  for (const Transaction& transaction : review.transactions) {
    for (const auto& [table, since] : strong_locks(review, transaction)) {
      std::vector<std::size_t> work;
      for (std::size_t i = since + 1; i <= transaction.last; ++i) {
        if (is_long(review.statements[i])) {
          work.push_back(i);
        }
      }
      if (work.empty()) {
        continue;
      }
      const Statement& first = review.statements[work.front()];
      const Statement& locker = review.statements[since];
      Finding& finding = reporter.report_at(
          work.front(), table,
          fmt::format("{} while {} since :{}, until the COMMIT behind :{}{}{}", first.title(40),
                      on_table(mode_of(locker, table), table), locker.line,
                      review.statements[transaction.last].line,
                      work.size() > 1 ? fmt::format("; {} more that take long", work.size() - 1) : "",
                      limit_of(first)));
      finding.since = since;
      finding.fix = fix_for(locker, first);
    }
  }
}

void many_tables_locked(const Review& review, const Options& /*options*/, Reporter& reporter) {
  for (const Transaction& transaction : review.transactions) {
    const auto locks = strong_locks(review, transaction);
    std::vector<std::string> tables;
    std::size_t first = transaction.last, last = transaction.first;
    for (const auto& [table, since] : locks) {
      tables.push_back(table);
      first = std::min(first, since);
      last = std::max(last, since);
    }
    if (first >= last) {
      continue;  // one statement takes them, as a foreign key does
    }
    Finding& finding = reporter.report_at(
        last, tables.front(),
        fmt::format("one transaction locks {} tables that others use ({}): a session that takes them in "
                    "another order and this script wait for each other",
                    tables.size(), listed(tables)));
    finding.since = first;
    finding.fix = review.statements[first].step == review.statements[last].step
                      ? "a revision for each table"
                      : "a transaction for each revision: [script] transaction_per_revision = true";
  }
}

void table_rewrite(const Moment& moment, Reporter& reporter) {
  constexpr auto kKinds = std::to_array<std::string_view>(
      {"set-tablespace", "set-logged", "set-access-method", "vacuum-full", "cluster"});
  for (const std::string_view kind : kKinds) {
    for_each_loud(moment, kind, [&](const Action&, const std::string& table) {
      reporter
          .report(table, fmt::format("{} is written anew under ACCESS EXCLUSIVE: nobody reads or writes it "
                                     "meanwhile",
                                     table.empty() ? "every table" : table))
          .fix = "pg_repack or pg_squeeze do the same while the table is used";
    });
  }
}

void drop_locks_referenced(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"drop-table-references", "drop-foreign-key"}) {
    for_each_action(moment, kind, [&](const Action& action, const std::string& table) {
      const std::string referenced(action.table("referenced"));
      if (referenced.empty() || moment.table(referenced).is_quiet() || referenced == table ||
          held_lock(moment, referenced).mode == LockMode::access_exclusive) {
        return;  // or the transaction has it already
      }
      reporter
          .report(referenced,
                  fmt::format("the foreign key that goes is {}'s as well: ACCESS EXCLUSIVE on {}, "
                              "which is not named here",
                              referenced, referenced))
          .fix = "set lock_timeout, and a transaction of its own";
    });
  }
}

void trigger_lock(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "create-trigger", [&](const Action&, const std::string& table) {
    reporter
        .report(table,
                fmt::format("{}: writers wait until the transaction ends, and run the trigger from then on",
                            on_table(LockMode::share_row_exclusive, table)))
        .fix = "a transaction of its own";
  });
}

void refresh_lock(const Moment& moment, Reporter& reporter) {
  for_each_action(moment, "refresh-materialized-view", [&](const Action& action, const std::string&) {
    const std::string view(action.table("kept"));
    if (!moment.table(view).is_quiet()) {
      reporter.report(view, fmt::format("nobody reads {} while it is filled again", view)).fix =
          "REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index on it";
    }
  });
}

void detach_lock(const Moment& moment, Reporter& reporter) {
  for_each_action(moment, "detach-partition", [&](const Action& action, const std::string&) {
    const std::string parent(action.table("parent"));
    if (moment.table(parent).is_quiet()) {
      return;
    }
    Finding& finding = reporter.report(
        parent, fmt::format("ACCESS EXCLUSIVE on {} and all that is read through it", parent));
    finding.fix = "DETACH PARTITION ... CONCURRENTLY, outside of a transaction";
    finding.fix_sql = fmt::format("ALTER TABLE {} DETACH PARTITION {} CONCURRENTLY", sql_name(parent),
                                  sql_name(action.table("child")));
  });
}

void attach_scan(const Moment& moment, Reporter& reporter) {
  for_each_action(moment, "attach-partition", [&](const Action& action, const std::string&) {
    const std::string table(action.table("joining"));
    if (!moment.table(table).is_quiet()) {
      reporter
          .report(table,
                  fmt::format("all rows of {} are read under ACCESS EXCLUSIVE, to see whether they belong "
                              "into the partition",
                              table))
          .fix = "before: a CHECK that says so, NOT VALID and then validated";
    }
  });
}

void default_partition_scan(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"create-table-partition", "attach-partition"}) {
    for_each_action(moment, kind, [&](const Action& action, const std::string&) {
      const std::string others(action.table("others"));
      if (!others.empty() && !moment.table(others).is_quiet()) {
        reporter
            .report(
                others,
                fmt::format("all rows of the default partition {} are read under ACCESS EXCLUSIVE", others))
            .fix = "before: a CHECK on it that none of its rows belong into the new one";
      }
    });
  }
}

void explicit_lock(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "lock-table", [&](const Action&, const std::string& table) {
    reporter
        .report(table, fmt::format("LOCK TABLE holds {} until the transaction ends",
                                   on_table(mode_of(moment.statement, table), table)))
        .fix = "set lock_timeout before it";
  });
}

constexpr auto kLockRules = std::to_array<Rule>({
    {"lock-held", Level::block, "a lock is held while other statements take long", "", nullptr, lock_held},
    {"many-tables-locked", Level::note, "one transaction locks several tables that others use", "", nullptr,
     many_tables_locked},
    {"table-rewrite", Level::block, "a table is written anew as a whole", "", table_rewrite},
    {"detach-lock", Level::block, "a partition is detached without CONCURRENTLY",
     "detach-partition-concurrently", detach_lock},
    {"attach-scan", Level::slow, "a table that becomes a partition is read as a whole", "attach-partition",
     attach_scan},
    {"default-partition-scan", Level::slow, "the default partition is read as a whole",
     "create-table-partition", default_partition_scan},
    {"refresh-lock", Level::slow, "a materialized view is filled again without CONCURRENTLY",
     "refresh-materialized-view-concurrently", refresh_lock},
    {"drop-locks-referenced", Level::note, "a foreign key that goes locks the table that it leads to",
     "drop-foreign-key", drop_locks_referenced},
    {"trigger-lock", Level::note, "a trigger is made on a table that is used", "create-trigger",
     trigger_lock},
    {"explicit-lock", Level::note, "LOCK TABLE", "lock-table", explicit_lock},
});

}  // namespace

std::span<const Rule> lock_rules() {
  return kLockRules;
}

}  // namespace sqlgen::review
