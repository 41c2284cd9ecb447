#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "review/rules/rule.hpp"

namespace sqlgen::review {

/// Calls `use` for each action of a kind whose table others use and has rows.
void for_each_loud(const Moment& moment, std::string_view kind,
                   const std::function<void(const Action& action, const std::string& table)>& use);

/// Calls `use` for each action of a kind.
void for_each_action(const Moment& moment, std::string_view kind,
                     const std::function<void(const Action& action, const std::string& table)>& use);

/// The strongest lock that the open transaction has on a table from earlier statements, and since which.
struct HeldLock {
  LockMode mode = LockMode::none;
  std::size_t since = 0;
};
[[nodiscard]] HeldLock held_lock(const Moment& moment, std::string_view table);

/// Calls `use` with each definition of a column in CREATE TABLE or ADD COLUMN, and its table.
void for_each_column(
    const Moment& moment,
    const std::function<void(const std::string& table, const catalog::Node& definition)>& use);

/// Calls `use` with each constraint that a statement defines, at a column or a table, with its table.
void for_each_constraint(
    const Moment& moment,
    const std::function<void(const std::string& table, const catalog::Node& constraint)>& use);

/// Whether an index keeps the rows of a table apart by some of the columns; `nulls_too`: also where NULL is a
/// value as any other.
[[nodiscard]] bool keeps_apart(const catalog::Database& database, catalog::Oid table,
                               const std::vector<int>& columns, bool nulls_too = false);

/// "a, b and 3 more".
[[nodiscard]] std::string listed(const std::vector<std::string>& names, std::size_t most = 4);

/// "SHARE on releases".
[[nodiscard]] std::string on_table(LockMode mode, std::string_view table);

/// A name as SQL has it, in quotes where it needs them.
[[nodiscard]] std::string sql_name(std::string_view name);

/// The name under which Alembic copies a table in SQLite.
inline constexpr std::string_view kCopyPrefix = "_alembic_tmp_";
[[nodiscard]] std::string copy_name(std::string_view table);
/// Whether a table is being replaced by its copy.
[[nodiscard]] bool is_being_replaced(const Moment& moment, std::string_view table);

}  // namespace sqlgen::review
