#pragma once

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

// CREATE TABLE, CREATE FOREIGN TABLE, CREATE TABLE AS, SELECT INTO.
void create_table(Context& context, const Node& statement);
void create_foreign_table(Context& context, const Node& statement);
void create_table_as(Context& context, const Node& statement);

/// LIKE: the columns of another table; what else is asked for of it comes once the table is there.
void add_like_columns(Context& context, Oid table, const Node& clause);
void add_like_parts(Context& context, Oid table, const Node& clause);

}  // namespace sqlgen::catalog
