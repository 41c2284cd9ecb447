// Constraints: what is checked under which lock, and what they are called.

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

std::string constraint_name(const Action& action) {
  return action.object.empty() ? "the constraint" : action.object;
}

void validated_later(Finding& finding, const Moment& moment, const Action& action, const std::string& table) {
  finding.fix = "NOT VALID, and VALIDATE CONSTRAINT in a later transaction";
  if ((*action.node)["subtype"].str() == "AT_AddConstraint" && !action.object.empty()) {
    finding.fix_sql = fmt::format("{} NOT VALID;\nALTER TABLE {} VALIDATE CONSTRAINT {}",
                                  moment.statement.sql, sql_name(table), sql_name(action.object));
  }
}

void check_valid(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"add-check", "add-column-check"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      Finding& finding =
          reporter.report(table, fmt::format("{} scanned under {} for {}", table,
                                             lock_name(LockMode::access_exclusive), constraint_name(action)));
      validated_later(finding, moment, action, table);
    });
  }
}

void foreign_key_valid(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"add-foreign-key", "add-column-references-default"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      const std::string referenced(action.table("referenced"));
      Finding& finding = reporter.report(
          table, fmt::format("{} scanned under SHARE ROW EXCLUSIVE on {} and {}: writers of both wait", table,
                             table, referenced));
      validated_later(finding, moment, action, table);
    });
  }
}

void validate_in_transaction(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"validate-check", "validate-foreign-key"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      const HeldLock held = held_lock(moment, table);
      if (!blocks_writes(held.mode)) {
        return;
      }
      Finding& finding = reporter.report(
          table,
          fmt::format("{} is validated in the transaction that holds {} since :{}: NOT VALID has gained "
                      "nothing",
                      action.object, on_table(held.mode, table), moment.review.statements[held.since].line));
      finding.since = held.since;
      finding.fix = "VALIDATE CONSTRAINT in a revision of its own, with a transaction for each revision";
    });
  }
}

void unique_lock(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"add-unique", "add-column-unique"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      Finding& finding =
          reporter.report(table, fmt::format("the index of {} is built under {}", constraint_name(action),
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
                                   constraint_name(action), on_table(LockMode::access_exclusive, table)))
        .fix = "at a time when nobody needs the table";
  });
}

// A constraint that is added NOT VALID, and that the script leaves so.
void never_validated(const Review& review, const Options& /*options*/, Reporter& reporter) {
  if (review.after == nullptr) {
    return;
  }
  review.after->for_each([&](const catalog::Object& object) {
    const auto* table = object.as<catalog::Table>();
    if (table == nullptr) {
      return;
    }
    for (const catalog::Constraint& constraint : table->constraints) {
      for (std::size_t i = 0; constraint.not_valid && i < review.statements.size(); ++i) {
        const Statement& statement = review.statements[i];
        if (constraint.origin.span.valid() && statement.span == constraint.origin.span &&
            statement.revision() != nullptr && statement.revision()->id == constraint.origin.revision &&
            !statement.is_version_row) {
          Finding& finding = reporter.report_at(
              i, object.name,
              fmt::format("{} stays NOT VALID: the rows that are there are never checked", constraint.name));
          finding.fix = "VALIDATE CONSTRAINT in a later revision";
          break;
        }
      }
    }
  });
}

void unnamed_constraint(const Moment& moment, Reporter& reporter) {
  std::vector<std::string> unnamed;
  for_each_constraint(moment, [&](const std::string& table, const Node& constraint) {
    const std::string& type = constraint["contype"].str();
    const std::string word = type == "CONSTR_CHECK"     ? "CHECK"
                             : type == "CONSTR_FOREIGN" ? "FOREIGN KEY"
                             : type == "CONSTR_UNIQUE"  ? "UNIQUE"
                                                        : "";
    if (!word.empty() && !constraint["conname"]) {
      unnamed.push_back(fmt::format("a {} of {}", word, table));
    }
  });
  if (!unnamed.empty()) {
    reporter
        .report(unnamed.front(), fmt::format("no name: {}; who drops it later has to know what the database "
                                             "called it",
                                             listed(unnamed)))
        .fix = "name it, or give the project a [naming_convention]";
  }
}

void constraint_dropped(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"drop-constraint", "drop-foreign-key"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      reporter
          .report(table, fmt::format("from here on nothing keeps {}; to have it again, all rows must pass",
                                     action.object.empty() ? "it" : action.object))
          .moot_without = moment.before.shown(table);
    });
  }
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

// Whether an index keeps the rows of a table apart by some of the columns.
bool keeps_apart(const catalog::Database& database, catalog::Oid table, const std::vector<int>& columns) {
  for (const catalog::Oid oid : database.indexes_of(table)) {
    const auto* index = database.find_as<catalog::Index>(oid);
    if (index->unique && index->predicate == nullptr &&
        std::all_of(index->elements.begin(), index->elements.end(), [&](const auto& element) {
          return std::find(columns.begin(), columns.end(), element.column) != columns.end();
        })) {
      return true;
    }
  }
  return false;
}

// One that the transaction has dropped keeps them apart until it ends, for it holds its lock.
bool is_known_unique(const Moment& moment, const Action& action) {
  const Node& names = moment.tree["relation"];
  const catalog::Object* object = moment.before.relation(names);
  const auto* table = object == nullptr ? nullptr : object->as<catalog::Table>();
  const auto columns = table == nullptr ? std::nullopt : columns_of(action, *table);
  const bool nulls_too =
      (*action.node)["nulls_not_distinct"].truth() || (*action.node)["def"]["nulls_not_distinct"].truth();
  return columns && !nulls_too &&
         (keeps_apart(moment.before.database(), object->oid, *columns) ||
          keeps_apart(moment.transaction_start, object->oid, *columns));
}

void unique_may_fail(const Moment& moment, Reporter& reporter) {
  for (const Action& action : moment.actions) {
    const bool is_index = action.is("create-index") || action.is("create-index-concurrently");
    const bool unique = (is_index && (*action.node)["unique"].truth()) || action.is("add-unique") ||
                        action.is("add-primary-key");
    const std::string table(action.table());
    if (unique && !moment.table(table).is_quiet() && !is_known_unique(moment, action)) {
      reporter
          .report(table, fmt::format("{} fails where rows of {} are equal", constraint_name(action), table))
          .fix = "look for them first, as the pre-check of the change";
    }
  }
}

constexpr auto kConstraintRules = std::to_array<Rule>({
    {"check-valid", Level::slow, "a CHECK is added without NOT VALID", "add-check-not-valid", check_valid},
    {"foreign-key-valid", Level::slow, "a foreign key is added without NOT VALID",
     "add-foreign-key-not-valid", foreign_key_valid},
    {"validate-in-transaction", Level::slow, "a constraint is validated while its table is still locked",
     "validate-check", validate_in_transaction},
    {"never-validated", Level::note, "a constraint stays NOT VALID", "", nullptr, never_validated},
    {"unique-lock", Level::block, "a UNIQUE constraint builds its index under lock", "add-unique-using-index",
     unique_lock},
    {"primary-key-lock", Level::block, "a primary key builds its index under lock",
     "add-primary-key-using-index", primary_key_lock},
    {"exclusion-lock", Level::block, "an EXCLUDE constraint builds its index under lock", "add-exclusion",
     exclusion_lock},
    {"unique-may-fail", Level::note, "rows may not be unique", "", unique_may_fail},
    {"unnamed-constraint", Level::note, "a constraint has no name", "", unnamed_constraint},
    {"constraint-dropped", Level::note, "a constraint goes", "", constraint_dropped},
});

}  // namespace

std::span<const Rule> constraint_rules() {
  return kConstraintRules;
}

}  // namespace sqlgen::review
