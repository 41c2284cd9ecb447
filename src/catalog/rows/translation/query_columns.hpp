#pragma once

#include <string>
#include <utility>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/context.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// The columns of a query: names, and the names of their types where they are columns of tables that are
/// known
/// ("int4", "int4 not null"; "enum" of an enum), else "". None where that can't be told, or where two have
/// one name.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> query_columns(const Database& database,
                                                                             const Session& session,
                                                                             const Node& select);

}  // namespace sqlgen::catalog
