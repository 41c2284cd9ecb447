#pragma once

#include "ir/operation.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::compile {

/// Warns where a statement has NULL in place of a value: a parameter of text() that nothing gives a value,
/// and what a column's default= of Python would give. Alembic's offline mode prints them so; connected, it
/// refuses the one and stores the other.
void warn_of_null_values(const ir::Operation& operation, Diagnostics& diagnostics);

}  // namespace sqlgen::compile
