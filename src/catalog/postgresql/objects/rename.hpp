#pragma once

#include <string_view>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// ALTER ... RENAME, of objects, columns, constraints and the like.
void rename_statement(Context& context, const Node& statement, std::string_view text);

/// ALTER ... SET SCHEMA: what belongs to the object moves with it.
void set_schema(Context& context, const Node& statement, std::string_view text);

/// COMMENT ON.
void comment_statement(Context& context, const Node& statement);

}  // namespace sqlgen::catalog
