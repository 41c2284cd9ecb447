#pragma once

#include <string>
#include <vector>

#include "emit/client/states.hpp"
#include "graph/plan/plan.hpp"

namespace sqlgen::emit::psql {

/// A version table as statements name it, and as they look it up.
struct VersionTableName {
  std::string sql;       // quoted where it must be
  std::string progress;  // the table for notes on revisions that commit in parts
  std::string title;     // for messages
};

/// The rows of the table, in an order that depends on nothing, as an expression.
[[nodiscard]] std::string current_rows(const VersionTableName& table);

/// One of a script's states.
struct NumberedState {
  std::size_t number = 0;
  VersionSet rows;
};
/// A part of a unit by its digest.
struct NumberedPart {
  std::size_t unit = 0, part = 0;
  std::string digest;
};

/// What a start guard knows.
struct Guard {
  std::vector<NumberedState> states;  // the first is the start; none: any state is as good
  std::vector<NumberedPart> parts;    // of units that commit in parts
  bool goes_on = false;               // another script follows: what it has begun is its own
  std::string command;                // "sqlgen upgrade {}:ed70 --for psql", with {} in the start's place
};

/// A DO block that raises an error unless the database is in one of the states, and leaves in the settings
/// sqlgen.done, sqlgen.part and sqlgen.begun how far it is.
[[nodiscard]] std::string guard_block(const VersionTableName& table, const Guard& guard);

/// A DO block that raises an error unless the table holds exactly these rows. `locked`: and locks it.
[[nodiscard]] std::string state_block(const VersionTableName& table, const VersionSet& rows, bool locked);

/// The same of a table that need not be there.
[[nodiscard]] std::string start_block(const VersionTableName& table, const VersionSet& rows);

/// A DO block that makes the changes and raises an error where one does not hit the row that it is for.
[[nodiscard]] std::string change_block(const VersionTableName& table,
                                       const std::vector<graph::VersionChange>& changes);

}  // namespace sqlgen::emit::psql
