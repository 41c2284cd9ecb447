#pragma once

#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "dialect/dialect.hpp"
#include "graph/plan/plan.hpp"

namespace sqlgen::compile {

/// A table's name as an option has it ("app.users"), as SQL.
[[nodiscard]] std::string assumed_table(const dialect::Dialect& dialect, const std::string& name);

/// Whether a database holds a table that an option names so.
[[nodiscard]] bool has_assumed_table(const catalog::Database& database, const std::string& name);

/// Statements that stop the script where the table, which need not be there, has rows.
[[nodiscard]] std::string emptiness_check(const dialect::Dialect& dialect, const std::string& name);

/// What stands in the place of a step that is taken as done: statements that stop the script where the
/// tables, views, indexes and columns by which `after` differs from `before` are not so; `checks` says how
/// many there are.
[[nodiscard]] std::string done_block(const dialect::Dialect& dialect, const graph::Step& step,
                                     const catalog::Database& before, const catalog::Database& after,
                                     std::size_t& checks);

}  // namespace sqlgen::compile
