// Constraints: what is checked under which lock, and what they are called.

#include <fmt/format.h>

#include <algorithm>
#include <array>
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
          table, referenced == table
                     ? fmt::format("{} scanned under SHARE ROW EXCLUSIVE: writers wait", table)
                     : fmt::format("{} scanned under SHARE ROW EXCLUSIVE on {} and {}: writers of both wait",
                                   table, table, referenced));
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
  struct Unnamed {
    std::string word, table;
    std::size_t count = 0;
  };
  std::vector<Unnamed> all;
  for_each_constraint(moment, [&](const std::string& table, const Node& constraint) {
    const std::string& type = constraint["contype"].str();
    const std::string word = type == "CONSTR_CHECK"     ? "CHECK"
                             : type == "CONSTR_FOREIGN" ? "FOREIGN KEY"
                             : type == "CONSTR_UNIQUE"  ? "UNIQUE"
                                                        : "";
    if (word.empty() || constraint["conname"]) {
      return;
    }
    auto same = std::find_if(all.begin(), all.end(), [&](const Unnamed& other) {
      return other.word == word && other.table == table;
    });
    same = same == all.end() ? all.insert(same, {word, table}) : same;
    ++same->count;
  });
  if (all.empty()) {
    return;
  }
  std::vector<std::string> texts;
  for (const Unnamed& one : all) {
    texts.push_back(one.count == 1 ? fmt::format("a {} of {}", one.word, one.table)
                                   : fmt::format("{} {}s of {}", one.count, one.word, one.table));
  }
  reporter
      .report(texts.front(),
              fmt::format("no name: {}; who drops it later has to know what the database called it",
                          listed(texts)))
      .fix = "name it, or give the project a [naming_convention]";
}

// Whether a table keeps what a constraint of it kept: by one of that name, by a foreign key of the same
// columns, or by an index that keeps the rows apart.
bool is_kept(const catalog::Database& database, catalog::Oid table, const catalog::Constraint& gone) {
  const auto* body = database.find_as<catalog::Table>(table);
  if (body == nullptr) {
    return false;
  }
  const bool is_unique = gone.kind == catalog::ConstraintKind::unique;
  return body->constraint(gone.name) != nullptr ||
         (is_unique && keeps_apart(database, table, gone.columns)) ||
         std::any_of(body->constraints.begin(), body->constraints.end(), [&](const auto& other) {
           return gone.kind == catalog::ConstraintKind::foreign_key && other.kind == gone.kind &&
                  other.columns == gone.columns && other.referenced_table == gone.referenced_table;
         });
}

void constraint_dropped(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"drop-constraint", "drop-foreign-key"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      const catalog::Object* object = moment.before.relation(moment.tree["relation"]);
      const auto* body = object == nullptr ? nullptr : object->as<catalog::Table>();
      const catalog::Constraint* known = body == nullptr ? nullptr : body->constraint(action.object);
      if (known == nullptr && body != nullptr && !object->assumed && object->doubt == nullptr &&
          (*action.node)["missing_ok"].truth()) {
        return;  // it is not there
      }
      Finding& finding = reporter.report(
          table, fmt::format("from here on nothing keeps {}; to have it again, all rows must pass",
                             action.object.empty() ? "it" : action.object));
      finding.moot_without = moment.before.shown(table);
      catalog::Constraint gone = known == nullptr ? catalog::Constraint{} : *known;
      gone.name = action.object;
      finding.moot_after_transaction = [oid = finding.moot_without,
                                        gone = std::move(gone)](const catalog::Database& left) {
        return is_kept(left, oid, gone);
      };
    });
  }
}

constexpr auto kConstraintRules = std::to_array<Rule>({
    {"check-valid", Level::slow, "a CHECK is added without NOT VALID", "add-check-not-valid", check_valid},
    {"foreign-key-valid", Level::slow, "a foreign key is added without NOT VALID",
     "add-foreign-key-not-valid", foreign_key_valid},
    {"validate-in-transaction", Level::slow, "a constraint is validated while its table is still locked",
     "validate-check", validate_in_transaction},
    {"never-validated", Level::note, "a constraint stays NOT VALID", "", nullptr, never_validated},
    {"unnamed-constraint", Level::note, "a constraint has no name", "", unnamed_constraint},
    {"constraint-dropped", Level::note, "a constraint goes", "", constraint_dropped},
});

}  // namespace

std::span<const Rule> constraint_rules() {
  return kConstraintRules;
}

}  // namespace sqlgen::review
