#pragma once

#include "ir/database/live_database.hpp"
#include "ir/name.hpp"
#include "ir/schema.hpp"

namespace sqlgen::compile {

/// A table as the script's statements up to here have left it, or null where that is not certain.
[[nodiscard]] ir::TablePtr inspected_table(ir::LiveDatabase& database, const ir::TableName& name);

}  // namespace sqlgen::compile
