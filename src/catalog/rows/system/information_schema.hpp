#pragma once

#include "catalog/rows/system/system_tables.hpp"

namespace sqlgen::catalog {

[[nodiscard]] SystemTable table_constraints(const Database& database);
[[nodiscard]] SystemTable key_column_usage(const Database& database);
[[nodiscard]] SystemTable constraint_column_usage(const Database& database);
[[nodiscard]] SystemTable referential_constraints(const Database& database);

}  // namespace sqlgen::catalog
