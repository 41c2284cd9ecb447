#pragma once

#include <vector>

#include "ir/database/inspection.hpp"
#include "ir/database/live_database.hpp"
#include "ir/name.hpp"
#include "ir/schema.hpp"

namespace sqlgen::compile {

/// A table as the script's statements up to here have left it, or null where that is not certain.
[[nodiscard]] ir::TablePtr inspected_table(ir::LiveDatabase& database, const ir::TableName& name);

/// The same of a database that is looked at while it moves on.
[[nodiscard]] ir::TablePtr table_as_it_is(const ir::SchemaInspector& inspector, const ir::TableName& name);

/// The views and triggers that name it, as far as they are known.
[[nodiscard]] std::vector<ir::DependentObject> inspected_dependents(ir::LiveDatabase& database,
                                                                    const ir::TableName& name);

}  // namespace sqlgen::compile
