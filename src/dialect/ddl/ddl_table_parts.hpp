#pragma once

#include <cstddef>
#include <vector>

#include "dialect/ddl/ddl_table.hpp"

namespace sqlgen::dialect {

/// Where a constraint's columns are in the table.
[[nodiscard]] std::vector<std::size_t> positions(const DdlTable& table,
                                                 const std::vector<ir::Identifier>& keys, Span span);

/// Whether both are one table, by name and schema.
[[nodiscard]] bool is_same_table(const ir::TableName& a, const ir::TableName& b);

/// A column as naming conventions see it.
[[nodiscard]] NamingColumn naming_column(const DdlTable& table, std::size_t position);

}  // namespace sqlgen::dialect
