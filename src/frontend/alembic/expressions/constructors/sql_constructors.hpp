#pragma once

#include <string>
#include <utility>
#include <vector>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

using SqlNames = std::vector<std::pair<std::string, python::Value>>;

/// text, literal, column, cast, case, and_ ...
[[nodiscard]] SqlNames element_constructors();
/// select, insert, union, exists, join, table ...
[[nodiscard]] SqlNames statement_constructors();
/// What the module of each dialect has: its insert().
[[nodiscard]] SqlNames dialect_constructors(const std::string& dialect);
/// postgresql.array, aggregate_order_by ...
[[nodiscard]] SqlNames postgresql_constructors();

}  // namespace sqlgen::alembic
