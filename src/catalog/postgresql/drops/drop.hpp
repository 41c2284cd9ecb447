#pragma once

#include <string>
#include <vector>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/drops/dependencies.hpp"

namespace sqlgen::catalog {

/// Drops what is asked for, with what goes with it; with `cascade` all that depends on it as well, else that
/// is a failure (performMultipleDeletions).
void drop_all(Context& context, const std::vector<Address>& wanted, bool cascade);

/// DROP, of any kind of object.
void drop_statement(Context& context, const Node& statement);

/// The functions of an ObjectWithArgs: those of its name, with its arguments' types where it has some.
[[nodiscard]] std::vector<Oid> find_functions(Context& context, const Node& object_with_args);

}  // namespace sqlgen::catalog
