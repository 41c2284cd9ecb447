#pragma once

#include <optional>

#include "ir/name.hpp"
#include "ir/type.hpp"

namespace sqlgen::ir {

/// The type as it is in a table with this schema: an Enum with inherit_schema takes it
/// (SchemaType._set_table).
[[nodiscard]] TypePtr with_table_schema(const TypePtr& type, const std::optional<Identifier>& schema);

}  // namespace sqlgen::ir
