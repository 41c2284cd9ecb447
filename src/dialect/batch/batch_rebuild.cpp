#include "dialect/batch/batch_rebuild.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "catalog/sql_names.hpp"
#include "catalog/table_parts.hpp"
#include "dialect/batch/batch_names.hpp"
#include "dialect/ddl/compiler/ddl_types.hpp"
#include "dialect/names.hpp"
#include "dialect/type_compiler.hpp"
#include "sqlalchemy/expressions/types.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

catalog::TableChange::Quote quote_of(const Dialect& dialect) {
  return [&dialect](const ir::Identifier& name) { return dialect.names().quote(name); };
}

/// The columns whose types bring nothing along: their CHECKs are constraints of the table, and a type that
/// the database has of its own was made with the old table.
std::set<std::string> silent_columns(const Dialect& dialect, const catalog::TableChange& change) {
  std::set<std::string> silent;
  for (const catalog::TableChange::Column& column : change.columns()) {
    const ir::Column& definition = *column.definition;
    if (column.before || (definition.type && type_check(dialect, definition.name, *definition.type))) {
      silent.insert(definition.name.text);
    }
  }
  return silent;
}

bool is_named(const ir::Constraint& constraint) {
  return std::visit([](const auto& held) { return held.name.given(); }, constraint);
}

// What a column's values are; of a type that is only spelt as SQL text declared it, what SQLAlchemy reads it
// as.
const ir::TypePtr& values_of(const ir::TypePtr& type) {
  return type->kind == ir::TypeKind::user_defined && type->item ? type->item : type;
}

bool is_computed(const ir::ServerDefault& value) {
  return std::holds_alternative<ir::Computed>(value);
}

}  // namespace

TableRebuild::TableRebuild(DdlImpl& impl, const ir::Table& before, const ir::BatchAlterTable& batch)
    : impl_(impl), before_(before), batch_(batch), change_(before, quote_of(impl.dialect())) {
  change_.apply_copying(batch);
}

DdlTable TableRebuild::new_table() const {
  ir::Table table = change_.table();
  table.name.name = ir::Identifier(temporary_name(before_.name.name.text));
  table.span = batch_.span;
  if (!batch_.implied) {  // ApplyBatchImpl goes through those that have a name first
    std::stable_partition(table.constraints.begin(), table.constraints.end(), is_named);
  }
  return TableBuilder(impl_.dialect(), NamingConvention())
      .build(table, silent_columns(impl_.dialect(), change_));
}

DdlTable TableRebuild::old_table() const {
  std::set<std::string> all;
  for (const ir::ColumnPtr& column : before_.columns) {
    all.insert(column->name.text);
  }
  return TableBuilder(impl_.dialect(), NamingConvention()).build(before_, all);
}

std::string TableRebuild::source_of(const catalog::TableChange::Column& column) const {
  const Names& names = impl_.dialect().names();
  const ir::TypePtr& type = column.definition->type;
  std::string source = names.table(before_.name) + "." + names.quote(*column.before);
  const bool differs =
      column.type_before && (ir::is_null_type(column.type_before) ||
                             !dialect::same_affinity(*values_of(column.type_before), *values_of(type)));
  if (!differs || !impl_.casts_copied_rows(*type)) {
    return source;
  }
  return impl_.dialect().types().cast(source, *type) + " AS " + names.quote(*column.before);
}

std::string TableRebuild::copy_rows(const DdlTable& table) const {
  const Names& names = impl_.dialect().names();
  std::vector<std::string> targets;
  std::vector<std::string> sources;
  for (const catalog::TableChange::Column& column : change_.columns()) {
    if (column.before && !is_computed(column.definition->server_default)) {
      targets.push_back(names.quote(column.definition->name));
      sources.push_back(source_of(column));
    }
  }
  if (targets.empty()) {
    throw nothing_to_copy(before_.name, batch_.span);
  }
  return fmt::format("INSERT INTO {} ({}) SELECT {} \nFROM {}", names.table(table.name), join(targets, ", "),
                     join(sources, ", "), names.table(before_.name));
}

// Whether the old table has a column of that name and the new one has none.
bool TableRebuild::loses(const ir::Identifier& column) const {
  const bool was_there = std::any_of(before_.columns.begin(), before_.columns.end(),
                                     [&](const ir::ColumnPtr& old) { return old->name.text == column.text; });
  return was_there && std::none_of(change_.columns().begin(), change_.columns().end(), [&](const auto& kept) {
           return kept.definition->name.text == column.text;
         });
}

// ALTER TABLE ... RENAME COLUMN takes the foreign keys of other tables along, a copy does not.
void TableRebuild::warn_of_references() const {
  for (const ir::TablePtr& table : impl_.tables_referring_to(before_.name)) {
    for (const ir::Constraint& constraint : table->constraints) {
      const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
      if (key == nullptr || !catalog::same_table(key->referred, before_.name)) {
        continue;
      }
      for (const ir::Identifier& column : key->referred_columns) {
        if (loses(column)) {
          impl_.warn("foreign-key-left",
                     fmt::format("a foreign key of '{}' goes on naming '{}.{}', which this batch takes away",
                                 table->name.name.text, before_.name.name.text, column.text),
                     batch_.span);
        }
      }
    }
  }
}

// Where a view or a trigger names a table that is not there, the copy can't take its name.
void TableRebuild::drop(const std::vector<ir::DependentObject>& dependents) const {
  for (auto dependent = dependents.rbegin(); dependent != dependents.rend(); ++dependent) {
    if (!dependent->is_of_table) {
      impl_.exec(fmt::format("DROP {} {}", dependent->is_view ? "VIEW" : "TRIGGER",
                             impl_.dialect().names().quote(dependent->name)));
    }
  }
}

void TableRebuild::warn_of_dependents(const std::vector<ir::DependentObject>& dependents) const {
  for (const ir::DependentObject& dependent : dependents) {
    for (const ir::ColumnPtr& column : before_.columns) {
      if (loses(column->name) && catalog::names_column(std::string_view(dependent.sql), column->name.text)) {
        impl_.warn("dependent-left",
                   fmt::format("the {} '{}' goes on naming '{}.{}', which this batch takes away",
                               dependent.is_view ? "view" : "trigger", dependent.name, before_.name.name.text,
                               column->name.text),
                   batch_.span);
      }
    }
  }
}

void TableRebuild::write() {
  DdlTable table = new_table();
  const std::vector<DdlIndex> indexes = std::move(table.indexes);
  table.indexes.clear();
  std::vector<std::string> kept;
  for (const DdlConstraint& constraint : table.constraints) {
    if (constraint.name) {
      kept.push_back(constraint.name->name.text);
    }
  }
  if (table.primary_key && table.primary_key->name) {
    kept.push_back(table.primary_key->name->name.text);
  }
  const DdlTable original = old_table();
  impl_.keep(original, table);
  impl_.before_copy(original, kept);
  if (batch_.implied) {  // what a try that failed has left behind; Alembic's own batches print nothing of it
    impl_.drop_table(TableBuilder::bare(table.name), true);
  }
  impl_.create_table(table, false);
  impl_.exec(copy_rows(table));
  impl_.after_copy(original, table);
  const std::vector<ir::DependentObject> dependents = impl_.dependents(before_.name);
  drop(dependents);
  impl_.drop_table(TableBuilder::bare(before_.name), false);
  impl_.rename_table(table.name, before_.name.name);
  table.name = before_.name;
  for (const DdlIndex& index : indexes) {
    impl_.create_index({table, index, false});
  }
  for (const ir::DependentObject& dependent : dependents) {
    impl_.exec(dependent.sql);
  }
  warn_of_references();
  warn_of_dependents(dependents);
}

}  // namespace sqlgen::dialect
