#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/analysis/assigned_value.hpp"
#include "catalog/postgresql/drops/drop.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/conversions.hpp"
#include "catalog/postgresql/indexes/index_definition.hpp"
#include "catalog/postgresql/objects/sequences.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/postgresql/tables/alterations/alter_table.hpp"
#include "catalog/postgresql/tables/column_definition.hpp"
#include "catalog/postgresql/tables/constraints.hpp"
#include "catalog/postgresql/tables/default_value.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

using Part = Address::Part;

void inherit_new_column(Context& context, Oid table_oid, const std::string& name) {
  const Column column = *context.db.find_as<Table>(table_oid)->column(name);
  for (const Oid child : children_of(context.db, table_oid)) {
    auto& table = context.db.edit_as<Table>(child);
    if (Column* there = table.column(name)) {
      require_child_type(context, *context.db.find(child), *there, column);
      ++there->inherited;
      continue;
    }
    Column copy = column;
    copy.number = table.next_number++;
    copy.inherited = 1;
    copy.is_local = false;
    table.columns.push_back(std::move(copy));
    inherit_new_column(context, child, name);
  }
}

void add_column(Context& context, const TableCommand& command) {
  const Node& definition_node = command.node["def"];
  const Object object = *context.db.find(command.table);
  if (object.as<Table>()->partition_bound != nullptr) {
    context.fail(Problem::Kind::wrong_object, "42809", "cannot add column to a partition", {object.name},
                 object.doubt);
  }
  const Column* there = object.as<Table>()->column(definition_node["colname"].str());
  if (there != nullptr && command.node["missing_ok"].truth()) {
    return;
  }
  if (there != nullptr && there->doubt != nullptr) {
    const int number = there->number;
    std::erase_if(context.db.edit_as<Table>(command.table).columns,
                  [&](const Column& c) { return c.number == number; });
  }
  PendingConstraints pending;
  const ColumnDefinition definition =
      define_column(context, definition_node, object.name, object.schema, pending);
  add_defined_column(context, command.table, definition);
  bind_default(context, command.table, definition);
  if (object.as<Table>()->kind == Table::Kind::ordinary) {
    require_assigned_value(context,
                           *context.db.find_as<Table>(command.table)->column(definition.column.name));
  }
  inherit_new_column(context, command.table, definition.column.name);
  add_index_constraints(context, command.table, pending.indexes);
  for (const Node& check : pending.checks) {
    add_check(context, command.table, check);
  }
  for (const Node& key : pending.foreign_keys) {
    add_foreign_key(context, command.table, key);
  }
}

// ATExecDropColumn: from children it goes with the last parent that has it.
void drop_from_children(Context& context, Oid table, const std::string& name, bool cascade) {
  for (const Oid child : children_of(context.db, table)) {
    Column* column = context.db.edit_as<Table>(child).column(name);
    if (column == nullptr) {
      continue;
    }
    if (column->inherited == 1 && !column->is_local) {
      const int number = column->number;
      drop_from_children(context, child, name, cascade);
      drop_all(context, {{child, Part::column, number}}, cascade);
    } else if (column->inherited > 0) {
      --column->inherited;
    }
  }
}

void drop_column(Context& context, const TableCommand& command) {
  const std::string& name = command.node["name"].str();
  const Object& object = *context.db.find(command.table);
  const auto* table = object.as<Table>();
  const Column* column = table->column(name);
  if (column == nullptr) {
    if (!command.node["missing_ok"].truth() && object.doubt == nullptr) {
      context.no_column(object, name);
    }
    return;
  }
  if (column->inherited > 0) {
    context.fail(Problem::Kind::invalid_definition, "42P16",
                 fmt::format("cannot drop inherited column \"{}\"", name), {object.name + "." + name},
                 object.doubt);
  }
  const int number = column->number;
  if (in_partition_key(object, number)) {
    context.fail(
        Problem::Kind::invalid_definition, "42P16",
        fmt::format("cannot drop column \"{}\" because it is part of the partition key of relation \"{}\"",
                    name, object.name),
        {object.name + "." + name}, object.doubt);
  }
  const bool cascade = command.node["behavior"].str() == "DROP_CASCADE";
  if (!command.only) {
    drop_from_children(context, command.table, name, cascade);
  }
  drop_all(context, {{command.table, Part::column, number}}, cascade);
}

void set_default(Context& context, const TableCommand& command) {
  const std::string& name = command.node["name"].str();
  const Node& value = command.node["def"];
  const TypeReference of = edited_column(context, command.table, name).type;
  require_default_value(context, name, of, value);
  const NodePtr bound =
      value && !is_no_default(context, value, of) ? Binder(context).expression(value) : nullptr;
  if (bound != nullptr) {
    require_default_type(context, name, of, *bound);
  }
  Column& column = edited_column(context, command.table, name);
  if (column.identity != 0 || column.generated) {
    const Object& object = *context.db.find(command.table);
    context.fail(Problem::Kind::invalid_definition, "42601",
                 fmt::format("column \"{}\" of relation \"{}\" is a{} column", name, object.name,
                             column.generated ? " generated" : "n identity"),
                 {object.name + "." + name}, column.doubt);
  }
  column.default_value = bound;
  for (const Oid child : affected_children(context, command)) {
    set_default(context, {child, command.node, false});
  }
}

void set_not_null(Context& context, const TableCommand& command, bool not_null) {
  const std::string& name = command.node["name"].str();
  Column& column = edited_column(context, command.table, name);
  const Object& object = *context.db.find(command.table);
  const Constraint* key = object.as<Table>()->primary_key();
  const bool in_key =
      key != nullptr && std::count(key->columns.begin(), key->columns.end(), column.number) != 0;
  if (!not_null && in_key) {
    context.fail(Problem::Kind::invalid_definition, "42P16",
                 fmt::format("column \"{}\" is in a primary key", name), {object.name + "." + name},
                 object.doubt);
  }
  if (!not_null && column.identity != 0) {
    context.fail(Problem::Kind::invalid_definition, "42601",
                 fmt::format("column \"{}\" of relation \"{}\" is an identity column", name, object.name),
                 {object.name + "." + name}, object.doubt);
  }
  column.not_null = not_null;
  for (const Oid child : affected_children(context, command)) {
    set_not_null(context, {child, command.node, false}, not_null);
  }
}

// ATExecDropExpression.
void drop_expression(Context& context, const TableCommand& command) {
  Column& column = edited_column(context, command.table, command.node["name"].str());
  const Object& object = *context.db.find(command.table);
  if (column.inherited > 0 && !command.from_parent) {
    context.fail(Problem::Kind::invalid_definition, "42P16",
                 "cannot drop generation expression from inherited column", {object.name + "." + column.name},
                 column.doubt);
  }
  if (!column.generated) {
    if (command.node["missing_ok"].truth() || column.doubt != nullptr) {
      return;
    }
    context.fail(Problem::Kind::invalid_definition, "55000",
                 fmt::format("column \"{}\" of relation \"{}\" is not a stored generated column", column.name,
                             object.name),
                 {object.name + "." + column.name}, object.doubt);
  }
  column.default_value = nullptr;
  column.generated = false;
  for (const Oid child : affected_children(context, command)) {
    drop_expression(context, {child, command.node, false, true});
  }
}

// Of a column's settings these two are its children's too (ATPrepCmd).
void set_statistics_or_storage(Context& context, const TableCommand& command) {
  Column& column = edited_column(context, command.table, command.node["name"].str());
  if (command.node["subtype"].str() == "AT_SetStatistics") {
    column.statistics = command.node["def"].number();
  } else {
    column.storage = to_lower(command.node["def"].str());
  }
  for (const Oid child : affected_children(context, command)) {
    set_statistics_or_storage(context, {child, command.node, false, true});
  }
}

}  // namespace

bool alter_table_columns(Context& context, const TableCommand& command) {
  const std::string& type = command.node["subtype"].str();
  const auto column = [&]() -> Column& {
    return edited_column(context, command.table, command.node["name"].str());
  };
  const Node& definition = command.node["def"];
  if (type == "AT_AddColumn") {
    add_column(context, command);
  } else if (type == "AT_DropColumn") {
    drop_column(context, command);
  } else if (type == "AT_ColumnDefault") {
    set_default(context, command);
  } else if (type == "AT_SetNotNull" || type == "AT_DropNotNull") {
    set_not_null(context, command, type == "AT_SetNotNull");
  } else if (type == "AT_AlterColumnType") {
    alter_column_type(context, command);
  } else if (type == "AT_AddIdentity" || type == "AT_SetIdentity" || type == "AT_DropIdentity") {
    alter_column_identity(context, command);
  } else if (type == "AT_DropExpression") {
    drop_expression(context, command);
  } else if (type == "AT_SetStatistics" || type == "AT_SetStorage") {
    set_statistics_or_storage(context, command);
  } else if (type == "AT_SetCompression") {
    column().compression = to_lower(definition.str());
  } else if (type == "AT_SetOptions" || type == "AT_ResetOptions") {
    merge_options(column().options, read_options(definition), type == "AT_ResetOptions");
  } else {
    return false;
  }
  return true;
}

bool alter_composite_type(Context& context, const TableCommand& command) {
  const std::string& type = command.node["subtype"].str();
  if (type == "AT_AddColumn") {
    Column column;
    column.name = command.node["def"]["colname"].str();
    column.type = context.type(command.node["def"]["typeName"]);
    auto& composite = context.db.edit_as<CompositeType>(command.table);
    column.number = composite.next_number++;
    composite.columns.push_back(std::move(column));
    return true;
  }
  const std::string& name = command.node["name"].str();
  const Object& object = *context.db.find(command.table);
  const auto found = std::find_if(object.columns().begin(), object.columns().end(),
                                  [&](const Column& c) { return c.name == name; });
  if (found == object.columns().end()) {
    if (!command.node["missing_ok"].truth()) {
      context.no_column(object, name);
    }
    return true;
  }
  const int number = found->number;
  if (type == "AT_DropColumn") {
    drop_all(context, {{command.table, Part::column, number}},
             command.node["behavior"].str() == "DROP_CASCADE");
  } else if (type == "AT_AlterColumnType") {
    const TypeReference changed = context.type(command.node["def"]["typeName"]);
    for (Column& column : context.db.edit_as<CompositeType>(command.table).columns) {
      if (column.number == number) {
        column.type = changed;
      }
    }
  }
  return true;
}

}  // namespace sqlgen::catalog
