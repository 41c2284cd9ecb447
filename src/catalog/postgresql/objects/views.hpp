#pragma once

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

void create_view(Context& context, const Node& statement);
void create_materialized_view(Context& context, const Node& statement);

}  // namespace sqlgen::catalog
