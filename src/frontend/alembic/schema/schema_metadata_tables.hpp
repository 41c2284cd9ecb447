#pragma once

#include <memory>

#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// MetaData.tables: what the MetaData holds at any time, for reading.
[[nodiscard]] python::Value make_tables_view(std::shared_ptr<MetaDataObject> metadata);

}  // namespace sqlgen::alembic
