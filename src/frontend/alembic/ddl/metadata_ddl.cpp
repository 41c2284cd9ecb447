#include "frontend/alembic/ddl/metadata_ddl.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "sqlalchemy/expressions/schema_types.hpp"
#include "sqlalchemy/expressions/types.hpp"
#include "sqlalchemy/foreign_keys/table_order.hpp"
#include "sqlalchemy/foreign_keys/target.hpp"

namespace sqlgen::alembic {

namespace {

bool can_alter(const std::string& dialect) {
  return dialect::dialect_or_usual(dialect).can("alter");
}

// The types of a column that are made with the metadata: SchemaType._on_metadata_create, of the variant in
// use.
void collect_types(const ir::TypePtr& type, const std::string& dialect, std::vector<ir::TypePtr>& types) {
  if (!type) {
    return;
  }
  if (const auto variant = type->variants.find(dialect); variant != type->variants.end()) {
    collect_types(variant->second, dialect, types);
    return;
  }
  if (type->item) {
    collect_types(type->item, dialect, types);
  }
  const bool is_named = type->kind == ir::TypeKind::enumeration || type->kind == ir::TypeKind::pg_enum ||
                        type->kind == ir::TypeKind::pg_domain;
  if (!is_named || !type->enumeration || !type->enumeration->create_type || type->name.name.empty()) {
    return;
  }
  const bool known = std::any_of(types.begin(), types.end(), [&](const ir::TypePtr& other) {
    return other->name.name.text == type->name.name.text &&
           (other->schema ? other->schema->text : "") == (type->schema ? type->schema->text : "");
  });
  if (!known) {
    types.push_back(type);
  }
}

std::vector<ir::TypePtr> types_of(const MetadataContents& contents, const std::string& dialect) {
  std::vector<ir::TypePtr> types;
  for (const auto& table : contents.all_tables) {
    for (const auto& column : table->columns) {
      collect_types(ir::with_table_schema(column->type, table->name.schema), dialect, types);
      for (const ir::TypePtr& type : column->listening_types) {
        collect_types(ir::with_table_schema(type, table->name.schema), dialect, types);
      }
    }
  }
  // A type with metadata= listens from the moment that it is made, which is before its table's columns are.
  std::stable_partition(types.begin(), types.end(),
                        [](const ir::TypePtr& type) { return type->enumeration->has_metadata; });
  return types;
}

// A copy of the type that its table neither makes nor drops.
ir::TypePtr made_elsewhere(const ir::TypePtr& type) {
  if (!type) {
    return type;
  }
  auto copy = std::make_shared<ir::Type>(*type);
  if (copy->enumeration) {
    copy->enumeration = std::make_shared<ir::EnumInfo>(*copy->enumeration);
    copy->enumeration->has_metadata = true;
  }
  copy->item = made_elsewhere(copy->item);
  for (auto& [name, variant] : copy->variants) {
    variant = made_elsewhere(variant);
  }
  return copy;
}

ir::TablePtr copy_without_types(const ir::Table& table) {
  auto copy = snapshot(table);
  for (const auto& column : copy->columns) {
    column->type = made_elsewhere(column->type);
  }
  return copy;
}

// Takes the keys that are written apart out of the table, and returns them.
std::vector<ir::ForeignKeyConstraint> take_apart(ir::Table& table, const ir::TableOrder& order) {
  std::vector<ir::ForeignKeyConstraint> apart;
  for (const auto& column : table.columns) {
    std::vector<ir::ForeignKey> kept;
    for (const auto& key : column->foreign_keys) {
      if (order.is_apart(table, ir::target_table(key.target))) {
        apart.push_back(column_constraint(*column, key));
      } else {
        kept.push_back(key);
      }
    }
    column->foreign_keys = std::move(kept);
  }
  std::vector<ir::Constraint> constraints;
  for (const auto& constraint : table.constraints) {
    const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
    if (key != nullptr && order.is_apart(table, key->referred.fullname())) {
      apart.push_back(*key);
      apart.back().options.use_alter = false;
    } else {
      constraints.push_back(constraint);
    }
  }
  table.constraints = std::move(constraints);
  return apart;
}

void write_inline(ir::Table& table) {
  for (const auto& column : table.columns) {
    for (auto& key : column->foreign_keys) {
      key.options.use_alter = false;
    }
  }
  for (auto& constraint : table.constraints) {
    if (auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint)) {
      key->options.use_alter = false;
    }
  }
}

void add_create_sequence(const ir::Sequence& sequence, Span where, std::vector<ir::Operation>& operations) {
  if (!sequence.optional) {  // PostgreSQL has SERIAL instead
    operations.emplace_back(ir::CreateSequence{sequence, false, where, true});
  }
}

void add_drop_sequence(const ir::Sequence& sequence, Span where, std::vector<ir::Operation>& operations) {
  if (!sequence.optional) {
    operations.emplace_back(ir::DropSequence{sequence, false, where, true});
  }
}

}  // namespace

ir::ForeignKeyConstraint column_constraint(const ir::Column& column, const ir::ForeignKey& key) {
  ir::ForeignKeyConstraint constraint;
  constraint.name = key.name;
  constraint.columns = {ir::Identifier(column.key, column.name.quote)};
  constraint.options = key.options;
  constraint.options.use_alter = false;
  constraint.from_column = true;
  constraint.span = key.span;
  if (key.referred) {
    constraint.referred = key.referred->table;
    constraint.referred_columns = {key.referred->column};
    constraint.is_resolved = true;
    return constraint;
  }
  const ir::ReferredColumn referred = ir::split_target(key.target);
  constraint.referred = referred.table;
  constraint.referred_columns = {referred.column};
  return constraint;
}

std::vector<ir::Operation> create_all_operations(const MetadataContents& contents, const std::string& dialect,
                                                 Span where) {
  std::vector<ir::Operation> operations;
  for (const auto& type : types_of(contents, dialect)) {
    operations.emplace_back(ir::CreateType{type, true, where});
  }
  for (const auto& sequence : contents.sequences) {
    add_create_sequence(sequence, where, operations);
  }
  ir::TableOrder order(contents.tables, false);
  std::vector<ir::Operation> later;
  for (const auto& table : order.sort()) {
    for (const auto& column : table->columns) {
      if (column->sequence) {
        add_create_sequence(*column->sequence, where, operations);
      }
    }
    auto copy = copy_without_types(*table);
    if (can_alter(dialect)) {
      for (auto& key : take_apart(*copy, order)) {
        later.emplace_back(ir::AddConstraint{table->name, std::move(key), where, snapshot(*table)});
      }
    } else {
      write_inline(*copy);
    }
    operations.emplace_back(ir::CreateTable{std::move(copy), false, where});
  }
  std::move(later.begin(), later.end(), std::back_inserter(operations));
  return operations;
}

std::vector<ir::Operation> drop_all_operations(const MetadataContents& contents, const std::string& dialect,
                                               Span where) {
  std::vector<ir::Operation> operations;
  ir::TableOrder order(contents.tables, true);
  const auto tables = order.reversed_sort(can_alter(dialect));
  if (can_alter(dialect)) {
    for (const auto& table : tables) {
      for (auto& key : take_apart(*snapshot(*table), order)) {
        operations.emplace_back(
            ir::DropConstraint{table->name, key.name, ir::ConstraintKind::foreignkey, false, where, true});
      }
    }
  }
  std::vector<ir::Sequence> sequences = contents.sequences;
  for (const auto& table : tables) {
    ir::DropTable operation{table->name};
    operation.definition = copy_without_types(*table);
    operation.span = where;
    operations.emplace_back(std::move(operation));
    for (const auto& column : table->columns) {
      if (column->sequence) {
        sequences.push_back(*column->sequence);
      }
    }
  }
  for (const auto& sequence : sequences) {
    add_drop_sequence(sequence, where, operations);
  }
  for (const auto& type : types_of(contents, dialect)) {
    operations.emplace_back(ir::DropType{type, true, where});
  }
  return operations;
}

void take_types_of_referred_columns(const std::vector<ir::TablePtr>& tables) {
  const auto resolve = [&](ir::Column& column, std::string_view table, std::string_view name) {
    const auto referred = ir::find_table(tables, table);
    const auto found = referred ? referred->find_column(name) : nullptr;
    if (!found || ir::is_null_type(found->type)) {
      return false;
    }
    column.type = found->type;
    return true;
  };
  // Most columns have a type, and each table that is added asks for all of them.
  const auto waits = [](const ir::Column& column) { return ir::is_null_type(column.type); };
  bool changed = true;
  while (changed) {
    changed = false;
    for (const auto& table : tables) {
      for (const auto& column : table->columns) {
        for (std::size_t i = 0; waits(*column) && i < column->foreign_keys.size(); ++i) {
          const std::string& target = column->foreign_keys[i].target;
          changed =
              resolve(*column, ir::target_table(target), ir::split_target(target).column.text) || changed;
        }
      }
      for (const auto& constraint : table->constraints) {
        const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
        for (std::size_t i = 0; key != nullptr && i < key->columns.size(); ++i) {
          const auto column = table->find_column(key->columns[i].text);
          changed = (column && waits(*column) &&
                     resolve(*column, key->referred.fullname(), key->referred_columns[i].text)) ||
                    changed;
        }
      }
    }
  }
}

}  // namespace sqlgen::alembic
