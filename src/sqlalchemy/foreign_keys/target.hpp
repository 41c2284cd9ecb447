#pragma once

#include <string_view>

#include "ir/schema.hpp"

namespace sqlgen::ir {

/// ForeignKey("schema.table.column") in its parts; a schema may have dots of its own. Of a text without a dot
/// the table is empty.
[[nodiscard]] ReferredColumn split_target(std::string_view target);

/// The table of a target as it is written: "schema.table".
[[nodiscard]] std::string_view target_table(std::string_view target);

}  // namespace sqlgen::ir
