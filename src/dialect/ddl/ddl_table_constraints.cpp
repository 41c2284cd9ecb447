#include <fmt/format.h>

#include <stdexcept>
#include <utility>

#include "dialect/ddl/compiler/ddl_types.hpp"
#include "dialect/ddl/ddl_table.hpp"
#include "dialect/ddl/ddl_table_parts.hpp"
#include "sqlalchemy/foreign_keys/target.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

namespace sqlgen::dialect {

namespace {

/// ForeignKey("schema.table.column"), sqlalchemy's ForeignKey._column_tokens.
ir::ForeignKeyConstraint from_column_key(const ir::Column& column, const ir::ForeignKey& key) {
  if (key.referred) {
    ir::ForeignKeyConstraint known;
    known.name = key.name;
    known.columns = {ir::Identifier(column.key)};
    known.referred = key.referred->table;
    known.referred_columns = {key.referred->column};
    known.is_resolved = true;
    known.options = key.options;
    known.from_column = true;
    known.span = key.span;
    return known;
  }
  if (key.target.find('.') == std::string::npos) {
    throw std::logic_error(fmt::format("the foreign key's target '{}' names no column", key.target));
  }
  ir::ForeignKeyConstraint result;
  result.name = key.name;
  result.columns = {ir::Identifier(column.key)};
  const ir::ReferredColumn referred = ir::split_target(key.target);
  result.referred = referred.table;
  result.referred_columns = {referred.column};
  result.options = key.options;
  result.from_column = true;
  result.span = key.span;
  return result;
}

/// Puts the columns in place of their keys, which a string among the elements is.
void resolve_elements(const DdlTable& table, ir::ExcludeConstraint& exclude) {
  for (ir::ExcludeConstraint::Element& element : exclude.elements) {
    const auto* reference = ir::as<ir::ColumnReference>(element.expression);
    if (reference != nullptr && reference->key.empty() && !ir::from_of(*reference)) {
      const std::size_t position = positions(table, {reference->name}, exclude.span).front();
      const ir::Column& column = table.columns[position].definition;
      element.expression = ir::make_expression(ir::ColumnReference{column.name, column.key}, column.type,
                                               element.expression->span);
    }
  }
}

}  // namespace

void TableBuilder::add_implicit_primary_key(DdlTable& table) const {
  ir::PrimaryKeyConstraint key;
  key.implicit = true;
  for (const DdlColumn& column : table.columns) {
    if (column.definition.primary_key) {
      key.columns.emplace_back(column.definition.key);
    }
  }
  if (!key.columns.empty()) {
    add_primary_key(table, std::move(key));
  }
}

/// PrimaryKeyConstraint._set_parent.
void TableBuilder::add_primary_key(DdlTable& table, ir::PrimaryKeyConstraint key) const {
  DdlConstraint constraint;
  constraint.columns = positions(table, key.columns, key.span);
  if (constraint.columns.empty() && table.primary_key) {
    constraint.columns = table.primary_key->columns;
  }
  for (const std::size_t position : constraint.columns) {
    ir::Column& column = table.columns[position].definition;
    column.primary_key = true;
    if (!column.nullable_given) {
      column.nullable = false;
    }
  }
  constraint.definition = std::move(key);
  constraint.name = name_of(table, constraint, Referent::unknown);
  table.primary_key = std::move(constraint);
}

void TableBuilder::add_constraint(DdlTable& table, ir::Constraint definition, Referent referent) const {
  if (auto* key = std::get_if<ir::PrimaryKeyConstraint>(&definition)) {
    add_primary_key(table, std::move(*key));
    return;
  }
  DdlConstraint constraint;
  if (const auto* unique = std::get_if<ir::UniqueConstraint>(&definition)) {
    constraint.columns = positions(table, unique->columns, unique->span);
  } else if (const auto* foreign = std::get_if<ir::ForeignKeyConstraint>(&definition)) {
    if (foreign->columns.size() != foreign->referred_columns.size()) {
      throw std::logic_error("a foreign key has another number of columns than it refers to");
    }
    constraint.columns = positions(table, foreign->columns, foreign->span);
    for (const std::size_t position : constraint.columns) {
      ++table.columns[position].foreign_keys;
    }
  } else if (auto* exclude = std::get_if<ir::ExcludeConstraint>(&definition)) {
    resolve_elements(table, *exclude);
  }
  constraint.definition = std::move(definition);
  constraint.name = name_of(table, constraint, referent);
  table.constraints.push_back(std::move(constraint));
}

/// Column._set_parent and what listens to it: uniqueness or an index first, then the type, then foreign keys.
void TableBuilder::add_column_parts(DdlTable& table, std::size_t position) const {
  const ir::Column column = table.columns[position].definition;
  if (column.index.value_or(false)) {
    ir::Index index;
    index.elements = {{ir::Identifier(column.key), {}}};
    index.unique = column.unique.value_or(false);
    index.from_column = true;
    index.span = column.span;
    add_index(table, std::move(index));
  } else if (column.unique.value_or(false)) {
    ir::UniqueConstraint unique;
    unique.columns = {ir::Identifier(column.key)};
    unique.from_column = true;
    unique.span = column.span;
    add_constraint(table, std::move(unique));
  }
  if (column.type && !table.columns[position].type_is_silent) {
    add_type_check(table, position, *column.type);
  }
  for (const ir::TypePtr& type : column.listening_types) {
    add_type_check(table, position, *type);
  }
  for (const ir::ForeignKey& key : column.foreign_keys) {
    add_constraint(table, from_column_key(column, key));
  }
  for (DdlConstraint& check : table.columns[position].checks) {
    check.name = name_of(table, check, Referent::unknown);
  }
}

void TableBuilder::add_type_check(DdlTable& table, std::size_t position, const ir::Type& type) const {
  const ir::Column& column = table.columns[position].definition;
  std::optional<std::string> condition = type_check(dialect_, column.name, type);
  if (!condition) {
    return;
  }
  ir::CheckConstraint check;
  check.name = schema_type(type, dialect_.name())->name;
  check.columns = {column.key};
  check.span = column.span;
  if (!check.name.given()) {
    check.name.kind = ir::ConstraintName::Kind::no_name;
  }
  DdlConstraint constraint;
  constraint.type_bound = true;
  constraint.condition = std::move(*condition);
  constraint.columns = {position};
  constraint.definition = std::move(check);
  constraint.name = name_of(table, constraint, Referent::unknown);
  table.constraints.push_back(std::move(constraint));
}

}  // namespace sqlgen::dialect
