#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/alembic/types/classes/type_classes.hpp"
#include "ir/schema.hpp"

// geoalchemy2's types, and what the package does of its own accord to tables that have them: it listens to
// columns and tables (geoalchemy2/admin).

namespace sqlgen::alembic {

[[nodiscard]] std::span<const TypeClassRow> spatial_type_classes();

/// The index that a column of such a type brings to its table, by idx_TABLE_COLUMN; nothing for other
/// columns, and where spatial_index=False says so.
[[nodiscard]] std::optional<ir::Index> spatial_index(const ir::TableName& table, const ir::Column& column);

/// An attribute that such a type has beside those of all types; nothing for other types and names.
[[nodiscard]] std::optional<python::Value> spatial_attribute(const ir::Type& type, std::string_view name);

/// Sets `spatial_index`; whether it is such a type.
[[nodiscard]] bool set_spatial_index(ir::Type& type, bool has_index);

[[nodiscard]] bool has_spatial_columns(const ir::Table& table);

/// SpatiaLite keeps geometry columns in tables of its own: what is made is a column of the type GEOMETRY,
/// which the statements that are given back then make known, with its index.
[[nodiscard]] std::vector<std::string> recover_geometry_columns(ir::Table& table);

}  // namespace sqlgen::alembic
