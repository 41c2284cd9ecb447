#pragma once

#include "ir/database/inspection.hpp"
#include "ir/name.hpp"
#include "ir/schema.hpp"

namespace sqlgen::ir {

/// A table as it was inspected, with every constraint and index on its own and its SQL as literal text: what
/// Table(..., autoload_with=) makes. Throws NotKnown where a part of it is not certain.
[[nodiscard]] TablePtr reflected_table(const InspectedTable& inspected, TableName name);

}  // namespace sqlgen::ir
