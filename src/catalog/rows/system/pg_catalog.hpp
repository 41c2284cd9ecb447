#pragma once

#include "catalog/rows/system/system_tables.hpp"

namespace sqlgen::catalog {

[[nodiscard]] SqliteValue oid_cell(Oid oid);
[[nodiscard]] bool is_partitioned(const Database& database, Oid oid);

/// With the columns that were dropped and those of the system.
[[nodiscard]] SystemTable pg_attribute(const Database& database);
/// Of tables and domains.
[[nodiscard]] SystemTable pg_constraint(const Database& database);
[[nodiscard]] SystemTable pg_index(const Database& database);
/// With those by which the server checks constraints.
[[nodiscard]] SystemTable pg_trigger(const Database& database);

}  // namespace sqlgen::catalog
