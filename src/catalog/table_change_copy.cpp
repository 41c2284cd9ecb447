#include <algorithm>

#include "catalog/table_change.hpp"
#include "catalog/table_parts.hpp"
#include "sqlalchemy/naming/naming.hpp"
#include "support/diagnostic.hpp"

// What a batch does to a table besides its operations, where it copies it.

namespace sqlgen::catalog {

namespace {

ir::NamingSubject subject_of(const ir::Table& table, ir::Constraint& constraint) {
  ir::NamingSubject subject;
  subject.kind = ir::named_kind(constraint);
  subject.table = table.name.name.text;
  if (const std::vector<ir::Identifier>* columns = listed_columns(constraint)) {
    for (const ir::Identifier& column : *columns) {
      subject.columns.push_back({column.text, column.text, ir::column_label(table.name, column.text)});
    }
  }
  if (const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint)) {
    subject.referred_table = key->referred.name.text;
    for (const ir::Identifier& column : key->referred_columns) {
      subject.referred_columns.push_back(column.text);
    }
  }
  return subject;
}

}  // namespace

void TableChange::apply_copying(const ir::BatchAlterTable& batch) {
  copies_ = true;
  implied_ = batch.implied;
  name_unnamed(batch);
  std::vector<std::string> keys;
  for (const Column& column : columns_) {
    keys.push_back(column.key);
  }
  BatchOrder order(std::move(keys), batch.partial_reordering);
  for (const ir::Operation& operation : batch.operations) {
    if (const auto* added = std::get_if<ir::AddColumn>(&operation)) {
      order.add(added->column->name.text, added->insert_before, added->insert_after, added->span);
    } else if (const auto* dropped = std::get_if<ir::DropColumn>(&operation)) {
      const Column* column = find(dropped->column.text);
      order.drop(column != nullptr ? column->key : dropped->column.text);
    }
    apply(operation);
  }
  settle_renames(batch.span);
  reorder(order, batch.span);
  take_table_arguments(batch);
}

// The table is read into a MetaData with the batch's naming_convention, which names what has no name.
void TableChange::name_unnamed(const ir::BatchAlterTable& batch) {
  if (batch.naming_convention.none()) {
    return;
  }
  const ir::NamingConvention convention(batch.naming_convention);
  for (ir::Constraint& constraint : table_.constraints) {
    if (name_of(constraint).given()) {
      continue;
    }
    try {
      if (const auto name = convention.resolve(subject_of(table_, constraint))) {
        name_of(constraint) = ir::ConstraintName::final_name(name->name);
      }
    } catch (const CompileError& error) {
      if (error.diagnostic().id == "unknown-value") {
        throw;
      }  // else a template that asks for a name, or for columns of a CHECK
    }
  }
}

void TableChange::reorder(const BatchOrder& order, Span span) {
  std::vector<std::string> keys;
  for (const Column& column : columns_) {
    keys.push_back(column.key);
  }
  std::vector<Column> ordered;
  for (const std::string& key : order.apply(keys, span)) {
    ordered.push_back(*std::find_if(columns_.begin(), columns_.end(),
                                    [&](const Column& column) { return column.key == key; }));
  }
  columns_ = std::move(ordered);
}

void TableChange::take_table_arguments(const ir::BatchAlterTable& batch) {
  for (const ir::Constraint& constraint : batch.table_args_constraints) {
    add_constraint(constraint);
  }
  for (const ir::Index& index : batch.table_args_indexes) {
    create_index({table_.name, index});
  }
  for (const auto& [name, value] : batch.table_kwargs) {
    table_.options.insert_or_assign(name, value);
  }
  if (const auto comment = batch.table_kwargs.find("comment"); comment != batch.table_kwargs.end()) {
    const std::string* text = comment->second.as_string();
    table_.comment = text == nullptr ? std::nullopt : std::optional(*text);
  }
  if (const auto prefixes = batch.table_kwargs.find("prefixes"); prefixes != batch.table_kwargs.end()) {
    table_.prefixes.clear();
    if (const auto* list = std::get_if<ir::OptionList>(&prefixes->second.value)) {
      for (const ir::OptionValue& prefix : *list) {
        table_.prefixes.push_back(prefix.as_string() == nullptr ? std::string() : *prefix.as_string());
      }
    }
  }
}

}  // namespace sqlgen::catalog
