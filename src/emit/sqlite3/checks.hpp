#pragma once

#include <string>
#include <string_view>

#include "emit/client/states.hpp"
#include "graph/plan/plan.hpp"

namespace sqlgen::emit::sqlite3 {

/// 'text', with inner quotes doubled.
[[nodiscard]] std::string sql_text(std::string_view text);

/// A temporary table that refuses what its check refuses, with `message` as the error: the shell, and most
/// other programs, print the name of a constraint that fails.
[[nodiscard]] std::string refusing_table(std::string_view name, std::string_view message,
                                         std::string_view check);

/// A version table, and the names of the temporary tables that go with it.
struct VersionTableName {
  std::string sql;     // quoted where it must be
  std::string master;  // the table that lists it: "sqlite_master"
  std::string name;    // unquoted
  std::string suffix;  // of the temporary tables
};

/// Statements that keep what the version table holds as one text in temp.sqlgen_at.
[[nodiscard]] std::string state_statements(const VersionTableName& table);

/// Statements that refuse a database that is elsewhere than `start`.
[[nodiscard]] std::string guard_statements(const VersionTableName& table, const VersionSet& start,
                                           const std::string& command);

/// The same for one without the table.
[[nodiscard]] std::string table_guard(const VersionTableName& table, const VersionSet& start);

/// Both for a script for any program: of base, that there is no table.
[[nodiscard]] std::string start_statements(const VersionTableName& table, const VersionSet& start);

/// Statements that make the change and refuse one that does not hit the row that it is for.
[[nodiscard]] std::string change_statements(const VersionTableName& table,
                                            const graph::VersionChange& change);

/// Commands that end the run with status 0 where the expression `condition` is true, with `message`. Where
/// the shell can't, it goes on.
[[nodiscard]] std::string early_end(std::string_view condition, std::string_view message);

/// Statements that count the violations of foreign keys, and that refuse further ones.
[[nodiscard]] std::string foreign_keys_before();
[[nodiscard]] std::string foreign_keys_after();

/// Refuses a database in which a batch was cut off where the only copy of the rows is in its own table.
[[nodiscard]] std::string leftover_guard();

}  // namespace sqlgen::emit::sqlite3
