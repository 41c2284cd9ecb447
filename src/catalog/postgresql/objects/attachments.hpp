#pragma once

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

// What hangs on a table or view: triggers, policies, rules.
void create_trigger(Context& context, const Node& statement);
void create_policy(Context& context, const Node& statement);
void alter_policy(Context& context, const Node& statement);
void create_rule(Context& context, const Node& statement);

}  // namespace sqlgen::catalog
