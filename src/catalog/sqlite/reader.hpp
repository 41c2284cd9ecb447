#pragma once

#include "catalog/model/database.hpp"
#include "catalog/sqlite/connection.hpp"

namespace sqlgen::catalog {

/// What a SQLite database holds: sqlite_schema and what the PRAGMAs tell of it, in the schema "main".
[[nodiscard]] Database read_sqlite(const SqliteConnection& connection);

}  // namespace sqlgen::catalog
