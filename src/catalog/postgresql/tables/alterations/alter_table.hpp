#pragma once

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// ALTER TABLE, and ALTER INDEX, VIEW, MATERIALIZED VIEW, SEQUENCE and TYPE as far as they are like it.
void alter_table(Context& context, const Node& statement);

/// What a command of ALTER TABLE is told: the table, the command, and whether children are left out (ONLY).
struct TableCommand {
  Oid table;
  const Node& node;
  bool only;
  bool from_parent = false;  // the parent's column is changed, and so the child's
};

/// A column of the table, to be changed.
[[nodiscard]] Column& edited_column(Context& context, Oid table, const std::string& name);
/// Children that inherit the table's columns, unless ONLY leaves them out.
[[nodiscard]] std::vector<Oid> affected_children(Context& context, const TableCommand& command);
[[nodiscard]] bool in_partition_key(const Object& object, int number);

// Commands about a column's type and identity.
void alter_column_type(Context& context, const TableCommand& command);
void alter_column_identity(Context& context, const TableCommand& command);

// Groups of commands, each in a file; false where the command is of another group.
bool alter_table_columns(Context& context, const TableCommand& command);
bool alter_table_constraints(Context& context, const TableCommand& command);
bool alter_table_settings(Context& context, const TableCommand& command);
bool alter_composite_type(Context& context, const TableCommand& command);

}  // namespace sqlgen::catalog
