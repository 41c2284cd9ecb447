#pragma once

#include <vector>

#include "catalog/model/table.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// Whether PostgreSQL shows an expression of a table's columns as it was written, because its types ask for
/// no cast: columns of one type compared with each other or with a constant of that type, tests for NULL,
/// AND, OR, NOT.
[[nodiscard]] bool is_shown_as_written(const Node& expression, const std::vector<Column>& columns);

}  // namespace sqlgen::catalog
