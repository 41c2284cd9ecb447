#pragma once

#include <string>

#include "ir/name.hpp"
#include "support/diagnostic.hpp"

// What copies of tables share, whoever describes the table.

namespace sqlgen::dialect {

/// "_alembic_tmp_NAME", of 50 characters at most.
[[nodiscard]] std::string temporary_name(const std::string& table);

/// The error of a batch that keeps no column.
[[nodiscard]] CompileError nothing_to_copy(const ir::TableName& table, Span span);

}  // namespace sqlgen::dialect
