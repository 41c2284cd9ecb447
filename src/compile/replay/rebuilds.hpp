#pragma once

#include <functional>
#include <vector>

#include "dialect/dialect.hpp"
#include "ir/operation.hpp"

namespace sqlgen::compile {

/// Finds a table as it is, settled; nullptr where it is not known.
using FindTable = std::function<ir::TablePtr(const ir::TableName&)>;

/// Hands over the operations of a body one after the other, as long as `take` says true. Those that change
/// one table in a row, and can't all be done in place, come as one batch that copies the table.
void with_rebuilds(std::vector<ir::Operation> operations, const dialect::Dialect& dialect,
                   const FindTable& find, const std::function<bool(ir::Operation)>& take);

}  // namespace sqlgen::compile
