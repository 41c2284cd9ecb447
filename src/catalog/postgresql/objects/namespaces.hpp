#pragma once

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

void create_schema(Context& context, const Node& statement);
void create_extension(Context& context, const Node& statement);
/// ALTER EXTENSION ... UPDATE.
void alter_extension(Context& context, const Node& statement);

}  // namespace sqlgen::catalog
