#pragma once

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

// CREATE TYPE, CREATE DOMAIN and what alters them.
void create_enum(Context& context, const Node& statement);
void alter_enum(Context& context, const Node& statement);
void create_composite(Context& context, const Node& statement);
void create_range(Context& context, const Node& statement);
void create_domain(Context& context, const Node& statement);
void alter_domain(Context& context, const Node& statement);
/// Fails where the type is no domain.
void require_domain(Context& context, Oid oid);
/// CREATE TYPE of a base type or a shell.
void define_type(Context& context, const Node& statement);

}  // namespace sqlgen::catalog
