#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/table_change.hpp"
#include "catalog/table_parts.hpp"
#include "support/diagnostic.hpp"

// Which constraint is meant that has no name in this database.

namespace sqlgen::catalog {

namespace {

bool is_of_kind(const ir::Constraint& constraint, ir::ConstraintKind kind) {
  switch (kind) {
    case ir::ConstraintKind::unspecified:
      return true;
    case ir::ConstraintKind::check:
      return std::holds_alternative<ir::CheckConstraint>(constraint);
    case ir::ConstraintKind::primary:
      return std::holds_alternative<ir::PrimaryKeyConstraint>(constraint);
    case ir::ConstraintKind::unique:
      return std::holds_alternative<ir::UniqueConstraint>(constraint);
    case ir::ConstraintKind::foreignkey:
      return std::holds_alternative<ir::ForeignKeyConstraint>(constraint);
  }
  return false;
}

/// What PostgreSQL calls it: the name that a project which is written for PostgreSQL drops it by.
std::string postgresql_name(const ir::TableName& table, ir::Constraint& constraint) {
  std::vector<std::string> columns;
  if (const std::vector<ir::Identifier>* listed = listed_columns(constraint)) {
    for (const ir::Identifier& column : *listed) {
      columns.push_back(column.text);
    }
  }
  const std::string& name = table.name.text;
  if (std::holds_alternative<ir::PrimaryKeyConstraint>(constraint)) {
    return make_object_name(name, "", "pkey");
  }
  const bool is_key = std::holds_alternative<ir::ForeignKeyConstraint>(constraint);
  return columns.empty() ? std::string()
                         : make_object_name(name, joined_column_names(columns), is_key ? "fkey" : "key");
}

}  // namespace

std::vector<ir::Constraint>::iterator TableChange::find_unnamed(const ir::DropConstraint& operation) {
  std::vector<std::vector<ir::Constraint>::iterator> matches;
  for (auto it = table_.constraints.begin(); it != table_.constraints.end(); ++it) {
    const bool by_name = operation.name.given();
    if (!name_of(*it).given() && is_of_kind(*it, operation.kind) &&
        (!by_name || postgresql_name(table_.name, *it) == operation.name.name.text)) {
      matches.push_back(it);
    }
  }
  if (matches.size() > 1) {
    throw CompileError("batch-operation",
                       fmt::format("table '{}' has {} constraints of that kind without a name",
                                   table_.name.name.text, matches.size()),
                       operation.span, "give the constraint a name where it is made");
  }
  return matches.empty() ? table_.constraints.end() : matches.front();
}

}  // namespace sqlgen::catalog
