#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Adds a CHECK of a table, and to the tables that inherit from it.
void add_check(Context& context, Oid table, const Node& node);

/// Adds a FOREIGN KEY: the key that it refers to has to be there.
void add_foreign_key(Context& context, Oid table, const Node& node);

/// Fails where a foreign key from or to the column has types that can't be compared any more.
void check_foreign_key_types(Context& context, ColumnReference column);

/// The names of a table's columns, in the order of the numbers.
[[nodiscard]] std::vector<std::string> column_names(const Object& table, const std::vector<int>& numbers);

/// What ON DELETE and ON UPDATE say for PostgreSQL's letter: "CASCADE"; empty for NO ACTION, which nobody
/// writes.
[[nodiscard]] std::string_view referential_action(char letter);

/// Fails where the table has a constraint of that name.
void require_free_constraint(Context& context, const Object& table, const std::string& name);

}  // namespace sqlgen::catalog
