#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "frontend/alembic/types/type_classes.hpp"
#include "ir/schema.hpp"

// geoalchemy2's types, and what the package does of its own accord to tables that have them: it listens to
// columns and tables (geoalchemy2/admin).

namespace sqlgen::alembic {

[[nodiscard]] std::span<const TypeClassRow> spatial_type_classes();

/// The index that a column of such a type brings to its table, by idx_TABLE_COLUMN; nothing for other
/// columns, and where spatial_index=False says so.
[[nodiscard]] std::optional<ir::Index> spatial_index(const ir::TableName& table, const ir::Column& column);

[[nodiscard]] bool has_spatial_columns(const ir::Table& table);

/// SpatiaLite keeps geometry columns in tables of its own: what is made is a column of the type GEOMETRY,
/// which the statements that are given back then make known, with its index.
[[nodiscard]] std::vector<std::string> recover_geometry_columns(ir::Table& table);

}  // namespace sqlgen::alembic
