#pragma once

#include <string>
#include <string_view>

#include "compile/checks/statement_scan.hpp"

namespace sqlgen::emit::sqlite3 {

/// What the name of a batch's own table begins with.
inline constexpr std::string_view kBatchTable = "_alembic_tmp_";

/// The first statement of a text; one without words where there is none.
[[nodiscard]] compile::ScannedStatement first_statement(std::string_view text);
[[nodiscard]] bool begins_with(const compile::ScannedStatement& statement, std::string_view first,
                               std::string_view second);
/// The table of a batch's own that a statement makes, as it is written there; empty of others.
[[nodiscard]] std::string batch_table(std::string_view text);

}  // namespace sqlgen::emit::sqlite3
