#include "review/script/script_tables.hpp"

#include "review/rules/helpers.hpp"

namespace sqlgen::review {

ScriptTables::ScriptTables(const Options& options) : options_(options) {
  for (const auto& [table, rows] : options.rows) {
    if (rows == 0) {
      empty_.insert(table);
    }
  }
}

void ScriptTables::follow(const std::vector<Action>& actions, bool in_transaction) {
  for (const Action& action : actions) {
    const std::string made(action.table("made"));
    if (action.is("create-table") || action.is("create-table-as") || action.is("create-materialized-view")) {
      made_.insert(made);
    }
    if (action.is("create-table") && options_.rows.count(made) == 0) {
      empty_.insert(made);
    }
    if (action.is("insert") || action.is("insert-select") || action.is("copy-from") || action.is("merge")) {
      empty_.erase(std::string(action.table()));
    }
    if (action.is("truncate") && in_transaction && empty_.insert(std::string(action.table())).second) {
      emptied_.insert(std::string(action.table()));
    }
    if (action.is("rename-table")) {
      rename(std::string(action.table()), action.new_name);
    }
    if (action.is("drop-table") && made_.count(copy_name(action.table())) == 0) {
      made_.erase(std::string(action.table()));
    }
  }
}

// Others have been kept out so far.
void ScriptTables::end_transaction() {
  for (const std::string& table : emptied_) {
    empty_.erase(table);
  }
  emptied_.clear();
}

// A copy that takes a table's name is that table, with its rows.
void ScriptTables::rename(const std::string& from, const std::string& to) {
  if (from == copy_name(to)) {
    made_.erase(from);
    return;
  }
  const std::size_t dot = from.rfind('.');
  const std::string name = dot == std::string::npos ? to : from.substr(0, dot + 1) + to;
  for (auto* tables : {&made_, &empty_, &emptied_}) {
    if (tables->erase(from) != 0) {
      tables->insert(name);
    }
  }
}

}  // namespace sqlgen::review
