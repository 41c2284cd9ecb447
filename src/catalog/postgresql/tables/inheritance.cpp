#include "catalog/postgresql/tables/inheritance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/indexes/index_definition.hpp"

namespace sqlgen::catalog {

namespace {

Constraint* find_constraint(Table& table, std::string_view name) {
  const auto found = std::find_if(table.constraints.begin(), table.constraints.end(),
                                  [&](const Constraint& c) { return c.name == name; });
  return found == table.constraints.end() ? nullptr : &*found;
}

// CloneForeignKeyConstraints, of those that refer from the table.
void clone_foreign_keys(Context& context, Oid table_oid, Oid partition) {
  const Table parent = *context.db.find_as<Table>(table_oid);
  const Object child = *context.db.find(partition);
  const auto numbers = column_mapping(parent.columns, child.columns());
  for (const Constraint& constraint : parent.constraints) {
    if (constraint.kind != ConstraintKind::foreign_key) {
      continue;
    }
    Constraint copy = constraint;
    copy.oid = context.db.new_oid();
    copy.comment.reset();
    copy.inherited = 1;
    copy.is_local = false;
    for (int& column : copy.columns) {
      column = numbers.at(column);
    }
    for (int& column : copy.delete_set_columns) {
      column = numbers.at(column);
    }
    if (child.as<Table>()->constraint(copy.name) != nullptr) {
      std::vector<std::string> names;
      for (const int column : copy.columns) {
        names.push_back(child.as<Table>()->column(column)->name);
      }
      copy.name = choose_constraint_name(context.db, child.name, joined_column_names(names), "fkey",
                                         child.schema, {});
    }
    context.db.edit_as<Table>(partition).constraints.push_back(std::move(copy));
  }
}

}  // namespace

void require_same_type(Context& context, const Column& own, const Column& parent, bool inherited) {
  if (own.type != parent.type && own.type.type != kNoOid && parent.type.type != kNoOid) {
    context.fail(Problem::Kind::invalid_definition, "42804",
                 fmt::format("{}column \"{}\" has a type conflict", inherited ? "inherited " : "", own.name),
                 {own.name}, parent.doubt);
  }
}

void require_child_type(Context& context, const Object& child, const Column& own, const Column& parent) {
  if (own.type != parent.type && own.type.type != kNoOid && parent.type.type != kNoOid) {
    context.fail(Problem::Kind::invalid_definition, "42804",
                 fmt::format("child table \"{}\" has different type for column \"{}\"", child.name, own.name),
                 {child.name + "." + own.name}, own.doubt != nullptr ? own.doubt : parent.doubt);
  }
}

std::vector<Oid> children_of(const Database& database, Oid table_oid) {
  std::vector<Oid> children;
  database.for_each([&](const Object& object) {
    const auto* table = object.as<Table>();
    if (table != nullptr && std::count(table->parents.begin(), table->parents.end(), table_oid) != 0) {
      children.push_back(object.oid);
    }
  });
  return children;
}

std::map<int, int> column_mapping(const std::vector<Column>& from, const std::vector<Column>& to) {
  std::map<int, int> numbers;
  for (const Column& source : from) {
    for (const Column& target : to) {
      if (source.name == target.name) {
        numbers[source.number] = target.number;
      }
    }
  }
  return numbers;
}

NodePtr renumbered(const NodePtr& expression, const std::map<int, int>& numbers) {
  if (expression == nullptr) {
    return nullptr;
  }
  return std::make_shared<Node>(expression->transformed([&](const Node& node) -> Node {
    const auto entry = numbers.find(static_cast<int>(node["number"].number()));
    if (!node.is("Column") || node["table"] || entry == numbers.end()) {
      return {};
    }
    Node copy = node;
    copy.set("number", Node::integer(entry->second));
    return copy;
  }));
}

void inherit_columns(Context& context, Oid table_oid, Oid parent_oid) {
  const Table parent = *context.db.find_as<Table>(parent_oid);
  auto& table = context.db.edit_as<Table>(table_oid);
  table.parents.push_back(parent_oid);
  const int first_new = table.next_number;
  for (const Column& column : parent.columns) {
    if (Column* there = table.column(column.name)) {
      require_same_type(context, *there, column, true);
      if (there->generated != column.generated) {
        context.fail(Problem::Kind::invalid_definition, "42804",
                     fmt::format("inherited column \"{}\" has a generation conflict", column.name),
                     {column.name}, there->doubt);
      }
      ++there->inherited;
      there->not_null = there->not_null || column.not_null;
      continue;
    }
    Column copy = column;
    copy.number = table.next_number++;
    copy.inherited = 1;
    copy.is_local = false;
    copy.identity = 0;
    copy.statistics = -1;
    copy.options.clear();
    copy.comment.reset();
    table.columns.push_back(std::move(copy));
  }
  for (Column& column : table.columns) {
    if (column.generated && column.number >= first_new) {
      column.default_value = renumbered(column.default_value, column_mapping(parent.columns, table.columns));
    }
  }
}

void inherit_checks(Context& context, Oid table_oid, Oid parent_oid) {
  const Table parent = *context.db.find_as<Table>(parent_oid);
  auto& table = context.db.edit_as<Table>(table_oid);
  const auto numbers = column_mapping(parent.columns, table.columns);
  for (const Constraint& constraint : parent.constraints) {
    if (constraint.kind != ConstraintKind::check || constraint.no_inherit) {
      continue;
    }
    if (Constraint* there = find_constraint(table, constraint.name)) {
      ++there->inherited;
      continue;
    }
    Constraint copy = constraint;
    copy.oid = context.db.new_oid();
    copy.expression = renumbered(constraint.expression, numbers);
    copy.inherited = 1;
    copy.is_local = false;
    copy.not_valid = false;  // the new table has no rows
    copy.comment.reset();
    for (int& column : copy.columns) {
      column = numbers.count(column) != 0 ? numbers.at(column) : column;
    }
    table.constraints.push_back(std::move(copy));
  }
}

void clone_to_partition(Context& context, Oid table_oid, Oid partition) {
  for (const Oid index : context.db.indexes_of(table_oid)) {
    if (!context.db.find_as<Index>(index)->only) {
      clone_index(context, index, partition);
    }
  }
  clone_foreign_keys(context, table_oid, partition);
  const Table parent = *context.db.find_as<Table>(table_oid);
  for (const Trigger& trigger : parent.triggers) {
    if ((*trigger.definition)["row"].truth()) {
      Trigger copy = trigger;
      copy.comment.reset();
      copy.inherited = true;
      context.db.edit_as<Table>(partition).triggers.push_back(std::move(copy));
    }
  }
}

void adopt_child(Context& context, Oid parent_oid, Oid child_oid) {
  const Object parent = *context.db.find(parent_oid);
  auto& child = context.db.edit_as<Table>(child_oid);
  child.parents.push_back(parent_oid);
  for (const Column& column : parent.columns()) {
    if (Column* there = child.column(column.name)) {
      ++there->inherited;
      continue;
    }
    if (parent.doubt == nullptr && context.db.find(child_oid)->doubt == nullptr) {
      context.fail(Problem::Kind::invalid_definition, "42804",
                   fmt::format("child table is missing column \"{}\"", column.name), {column.name});
    }
  }
  for (const Constraint& constraint : parent.as<Table>()->constraints) {
    if (constraint.kind == ConstraintKind::check && !constraint.no_inherit) {
      if (Constraint* there = find_constraint(child, constraint.name)) {
        ++there->inherited;
      }
    }
  }
  if (parent.as<Table>()->kind == Table::Kind::partitioned) {
    for (Column& column : child.columns) {
      column.is_local = false;
    }
    for (Constraint& constraint : child.constraints) {
      constraint.is_local = constraint.is_local && constraint.inherited == 0;
    }
    clone_to_partition(context, parent_oid, child_oid);
  }
}

void release_child(Context& context, Oid parent_oid, Oid child_oid) {
  const Table parent = *context.db.find_as<Table>(parent_oid);
  auto& child = context.db.edit_as<Table>(child_oid);
  child.partition_bound = nullptr;
  std::erase(child.parents, parent_oid);
  for (Column& column : child.columns) {
    if (parent.column(column.name) != nullptr && column.inherited > 0) {
      --column.inherited;
      column.is_local = true;
    }
  }
  for (Constraint& constraint : child.constraints) {
    if (constraint.inherited > 0) {
      --constraint.inherited;
      constraint.is_local = true;
    }
  }
  std::erase_if(child.triggers, [](const Trigger& trigger) { return trigger.inherited; });
  for (const Oid index : context.db.indexes_of(child_oid)) {
    context.db.edit_as<Index>(index).parent = kNoOid;
  }
}

}  // namespace sqlgen::catalog
