#include "frontend/alembic/ddl/metadata_ddl.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "sqlalchemy/expressions/types.hpp"

namespace sqlgen::alembic {

namespace {

std::string table_part(const std::string& target) {
  return target.substr(0, target.rfind('.'));
}

std::string column_part(const std::string& target) {
  return target.substr(target.rfind('.') + 1);
}

ir::TablePtr find_table(const std::vector<ir::TablePtr>& tables, std::string_view full_name) {
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const auto& table) { return table->name.is_named(full_name); });
  return found == tables.end() ? nullptr : *found;
}

using Edge = std::pair<std::string, std::string>;  // a table, and one that refers to it

// Tables in the order of their references, and the keys that are added or dropped by themselves
// (sort_tables_and_constraints).
class TableSort {
 public:
  TableSort(std::vector<ir::TablePtr> tables, bool only_named)
      : tables_(std::move(tables)), only_named_(only_named) {
    for (const auto& table : tables_) {
      for_each_key(*table,
                   [&](const auto& name, const ir::ForeignKeyOptions& options, const std::string& referred) {
                     const std::string key = table->name.fullname();
                     if (options.use_alter && !(only_named_ && !name.given())) {
                       apart_.insert(key + "\n" + referred);
                     } else if (referred != key && find_table(tables_, referred)) {
                       edges_.insert({referred, key});
                     }
                   });
    }
  }

  [[nodiscard]] std::vector<ir::TablePtr> sort() {
    if (auto sorted = attempt()) {
      return *sorted;
    }
    break_cycles();
    return attempt().value_or(tables_);
  }

  // Tables after those that refer to them; as they were declared where there is a cycle and no ALTER.
  [[nodiscard]] std::vector<ir::TablePtr> reversed_sort(bool can_alter) {
    auto sorted = attempt();
    if (!sorted && can_alter) {
      sorted = sort();
    }
    if (sorted) {
      std::reverse(sorted->begin(), sorted->end());
    }
    return sorted.value_or(tables_);
  }

  // Whether the keys from this table to that one are written apart from CREATE TABLE.
  [[nodiscard]] bool is_apart(const ir::Table& table, const std::string& referred) const {
    return apart_.contains(table.name.fullname() + "\n" + referred);
  }

 private:
  template <typename Visit>
  static void for_each_key(const ir::Table& table, const Visit& visit) {
    for (const auto& column : table.columns) {
      for (const auto& key : column->foreign_keys) {
        visit(key.name, key.options, table_part(key.target));
      }
    }
    for (const auto& constraint : table.constraints) {
      if (const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint)) {
        visit(key->name, key->options, key->referred.fullname());
      }
    }
  }

  [[nodiscard]] std::optional<std::vector<ir::TablePtr>> attempt() const {
    std::vector<ir::TablePtr> left = tables_;
    std::vector<ir::TablePtr> sorted;
    while (!left.empty()) {
      const auto waits = [&](const ir::TablePtr& table) {
        return std::any_of(left.begin(), left.end(), [&](const ir::TablePtr& other) {
          return edges_.contains({other->name.fullname(), table->name.fullname()});
        });
      };
      std::vector<ir::TablePtr> later;
      std::vector<ir::TablePtr> now;
      for (const auto& table : left) {
        (waits(table) ? later : now).push_back(table);
      }
      if (now.empty()) {
        return std::nullopt;
      }
      sorted.insert(sorted.end(), now.begin(), now.end());
      left = std::move(later);
    }
    return sorted;
  }

  [[nodiscard]] bool is_in_cycle(const std::string& table) const {
    std::set<std::string> reached;
    std::vector<std::string> pending{table};
    while (!pending.empty()) {
      const std::string current = pending.back();
      pending.pop_back();
      for (const auto& [parent, child] : edges_) {
        if (parent == current && reached.insert(child).second) {
          pending.push_back(child);
        }
      }
    }
    return reached.contains(table);
  }

  void break_cycles() {
    std::set<std::string> cyclic;
    for (const auto& table : tables_) {
      if (is_in_cycle(table->name.fullname())) {
        cyclic.insert(table->name.fullname());
      }
    }
    for (const auto& table : tables_) {
      const std::string key = table->name.fullname();
      for_each_key(*table, [&](const auto& name, const ir::ForeignKeyOptions&, const std::string& referred) {
        if (cyclic.contains(key) && !(only_named_ && !name.given())) {
          apart_.insert(key + "\n" + referred);
          edges_.erase({referred, key});
        }
      });
    }
  }

  std::vector<ir::TablePtr> tables_;
  bool only_named_;  // a constraint without a name can't be dropped by itself
  std::set<Edge> edges_;
  std::set<std::string> apart_;
};

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
      collect_types(column->type, dialect, types);
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
std::vector<ir::ForeignKeyConstraint> take_apart(ir::Table& table, const TableSort& sort) {
  std::vector<ir::ForeignKeyConstraint> apart;
  for (const auto& column : table.columns) {
    std::vector<ir::ForeignKey> kept;
    for (const auto& key : column->foreign_keys) {
      if (sort.is_apart(table, table_part(key.target))) {
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
    if (key != nullptr && sort.is_apart(table, key->referred.fullname())) {
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
  const std::string table = table_part(key.target);
  const auto dot = table.rfind('.');
  constraint.referred.name = dot == std::string::npos ? table : table.substr(dot + 1);
  if (dot != std::string::npos) {
    constraint.referred.schema = table.substr(0, dot);
  }
  constraint.referred_columns = {column_part(key.target)};
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
  TableSort sort(contents.tables, false);
  std::vector<ir::Operation> later;
  for (const auto& table : sort.sort()) {
    for (const auto& column : table->columns) {
      if (column->sequence) {
        add_create_sequence(*column->sequence, where, operations);
      }
    }
    auto copy = copy_without_types(*table);
    if (can_alter(dialect)) {
      for (auto& key : take_apart(*copy, sort)) {
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
  TableSort sort(contents.tables, true);
  const auto tables = sort.reversed_sort(can_alter(dialect));
  if (can_alter(dialect)) {
    for (const auto& table : tables) {
      for (auto& key : take_apart(*snapshot(*table), sort)) {
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
    const auto referred = find_table(tables, table);
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
          changed = resolve(*column, table_part(target), column_part(target)) || changed;
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
