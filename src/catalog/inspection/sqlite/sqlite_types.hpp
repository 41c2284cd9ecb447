#pragma once

#include <string_view>

#include "ir/type.hpp"

namespace sqlgen::catalog {

/// A declared type as SQLiteDialect reflects it: by its name, or else by SQLite's rules of affinity; null
/// where it has none.
[[nodiscard]] ir::TypePtr reflected_sqlite_type(std::string_view declared);

}  // namespace sqlgen::catalog
