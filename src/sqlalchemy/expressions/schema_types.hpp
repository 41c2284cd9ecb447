#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ir/name.hpp"
#include "ir/type.hpp"

namespace sqlgen::ir {

/// The type as it is in a table with this schema: an Enum with inherit_schema takes it
/// (SchemaType._set_table).
[[nodiscard]] TypePtr with_table_schema(const TypePtr& type, const std::optional<Identifier>& schema);

/// The labels of an Enum. Errors: CompileError "unrenderable-literal" where one of them is no text.
[[nodiscard]] const std::vector<std::string>& written_labels(const Type& enumeration);

}  // namespace sqlgen::ir
