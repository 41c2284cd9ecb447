#include "review/script/touched.hpp"

#include <algorithm>

namespace sqlgen::review {

namespace {

void add_lock(Statement& statement, TouchedTable table, LockMode mode) {
  const auto found = std::find_if(statement.locks.begin(), statement.locks.end(),
                                  [&](const Lock& lock) { return lock.table.name == table.name; });
  if (found == statement.locks.end()) {
    statement.locks.push_back({std::move(table), mode});
  } else {
    found->mode = std::max(found->mode, mode);
  }
}

void add_table(std::vector<TouchedTable>& tables, TouchedTable table) {
  if (std::none_of(tables.begin(), tables.end(), [&](const auto& t) { return t.name == table.name; })) {
    tables.push_back(std::move(table));
  }
}

// A foreign key from a table to itself, or two keys to one table, name it in several parts.
template <class Use>
void for_each_of(const Action& action, std::string_view part, const Moment& moment, const Use& use) {
  for (const auto& [name, table] : action.parts) {
    if (name == part && !table.empty()) {
      use(moment.table(table));
    }
  }
}

LockMode asked_for(const Action& action, LockMode mode) {
  // LOCK TABLE names its own (lockdefs.h numbers them from 1, as LockMode does).
  return action.is("lock-table") ? static_cast<LockMode>((*action.node)["mode"].number()) : mode;
}

}  // namespace

void touch_tables(const std::vector<Action>& actions, const Moment& moment, Statement& statement) {
  for (const Action& action : actions) {
    for (const auto& [part, table] : action.parts) {
      if (std::find(statement.objects.begin(), statement.objects.end(), table) == statement.objects.end()) {
        statement.objects.push_back(table);
      }
    }
    const Effect* effect = moment.effects.find(action.kind);
    if (effect == nullptr) {
      continue;
    }
    for (const auto& [part, mode] : effect->locks) {
      if (part == "index" && !action.table().empty()) {
        continue;  // goes with the lock on its table
      }
      for_each_of(action, part, moment, [&, wanted = asked_for(action, mode)](TouchedTable table) {
        add_lock(statement, std::move(table), wanted);
      });
    }
    const auto add_all = [&](const std::vector<std::string>& parts, std::vector<TouchedTable>& tables) {
      for (const std::string& part : parts) {
        // Where no row refers, none is looked for.
        if (part == "referenced" && moment.table(action.table()).is_quiet()) {
          continue;
        }
        for_each_of(action, part, moment, [&](TouchedTable table) { add_table(tables, std::move(table)); });
      }
    };
    add_all(effect->reads, statement.reads);
    add_all(effect->rewrites, statement.rewrites);
    add_all(effect->builds, statement.builds);
  }
}

bool loses_data(const std::vector<Action>& actions, const Moment& moment) {
  constexpr auto kLosing = std::to_array<std::string_view>(
      {"drop-table", "drop-column", "truncate", "delete", "update", "merge", "drop-sequence", "alter-type"});
  return std::any_of(actions.begin(), actions.end(), [&](const Action& action) {
    return std::find(kLosing.begin(), kLosing.end(), action.kind) != kLosing.end() &&
           !moment.table(action.table()).is_quiet();
  });
}

}  // namespace sqlgen::review
