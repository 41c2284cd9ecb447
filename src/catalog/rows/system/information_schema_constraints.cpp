#include <fmt/format.h>

#include <string>
#include <string_view>

#include "catalog/postgresql/tables/constraints.hpp"
#include "catalog/rows/system/information_schema.hpp"

// information_schema.sql of PostgreSQL 15: what it tells of constraints.

namespace sqlgen::catalog {

namespace {

std::string_view constraint_word(const Constraint& constraint) {
  switch (constraint.kind) {
    case ConstraintKind::primary_key:
      return "PRIMARY KEY";
    case ConstraintKind::unique:
      return "UNIQUE";
    case ConstraintKind::foreign_key:
      return "FOREIGN KEY";
    case ConstraintKind::check:
      return "CHECK";
    case ConstraintKind::exclusion:
    case ConstraintKind::trigger:
      break;
  }
  return "";
}

template <class Visit>
void for_each_constraint(const Database& database, const Visit& visit) {
  database.for_each([&](const Object& object) {
    if (const auto* table = object.as<Table>()) {
      for (const Constraint& constraint : table->constraints) {
        visit(object, *table, constraint);
      }
    }
  });
}

SqliteValue not_null_name(const Object& table, const Column& column) {
  return shaped_cell("the server makes it of numbers", fmt::format("#_#_{}_not_null", column.number),
                     fmt::format("not_null {} {}", table.oid, column.number));
}

// Each NOT NULL is a CHECK there, with a name of the numbers of its schema, its table and its column.
void add_not_null(const Database& database, SystemRows& rows) {
  database.for_each([&](const Object& object) {
    const auto* table = object.as<Table>();
    for (const Column& column : items_of(table, &Table::columns)) {
      if (column.not_null) {
        const SqliteValue schema = system_text(database.schema_name(object));
        rows.add_shaped({schema, not_null_name(object, column), schema, system_text(object.name),
                         system_text("CHECK"), system_yes_or_no(false), system_yes_or_no(false)});
      }
    }
  });
}

}  // namespace

SystemTable table_constraints(const Database& database) {
  SystemRows rows({text_column("constraint_schema"), text_column("constraint_name"),
                   text_column("table_schema"), text_column("table_name"), text_column("constraint_type"),
                   text_column("is_deferrable"), text_column("initially_deferred")});
  for_each_constraint(database, [&](const Object& object, const Table&, const Constraint& constraint) {
    if (constraint_word(constraint).empty()) {
      return;
    }
    const SqliteValue schema = system_text(database.schema_name(object));
    rows.add({schema, system_text(constraint.name), schema, system_text(object.name),
              system_text(std::string(constraint_word(constraint))), system_yes_or_no(constraint.deferrable),
              system_yes_or_no(constraint.initially_deferred)});
  });
  add_not_null(database, rows);
  return rows.table();
}

SystemTable key_column_usage(const Database& database) {
  SystemRows rows({text_column("constraint_schema"), text_column("constraint_name"),
                   text_column("table_schema"), text_column("table_name"), text_column("column_name"),
                   number_column("ordinal_position")});
  for_each_constraint(database, [&](const Object& object, const Table& table, const Constraint& constraint) {
    if (constraint_word(constraint).empty() || constraint.kind == ConstraintKind::check) {
      return;
    }
    const SqliteValue schema = system_text(database.schema_name(object));
    for (std::size_t i = 0; i < constraint.columns.size(); ++i) {
      const Column* column = table.column(constraint.columns[i]);
      rows.add({schema, system_text(constraint.name), schema, system_text(object.name),
                system_text(column == nullptr ? "" : column->name), system_number(static_cast<int>(i) + 1)});
    }
  });
  return rows.table();
}

SystemTable constraint_column_usage(const Database& database) {
  SystemRows rows({text_column("table_schema"), text_column("table_name"), text_column("column_name"),
                   text_column("constraint_schema"), text_column("constraint_name")});
  for_each_constraint(database, [&](const Object& object, const Table&, const Constraint& constraint) {
    const bool foreign = constraint.kind == ConstraintKind::foreign_key;
    const Object* named = foreign ? database.find(constraint.referenced_table) : &object;
    const auto* columns = named == nullptr ? nullptr : named->as<Table>();
    for (const int number : foreign ? constraint.referenced_columns : constraint.columns) {
      const Column* column = columns == nullptr ? nullptr : columns->column(number);
      if (column != nullptr && !constraint_word(constraint).empty()) {
        rows.add({system_text(database.schema_name(*named)), system_text(named->name),
                  system_text(column->name), system_text(database.schema_name(object)),
                  system_text(constraint.name)});
      }
    }
  });
  return rows.table();
}

namespace {

std::string update_or_delete_rule(char letter) {
  const std::string_view action = referential_action(letter);
  return std::string(action.empty() ? "NO ACTION" : action);
}

}  // namespace

SystemTable referential_constraints(const Database& database) {
  SystemRows rows({text_column("constraint_schema"), text_column("constraint_name"),
                   text_column("unique_constraint_schema"), text_column("unique_constraint_name"),
                   text_column("match_option"), text_column("update_rule"), text_column("delete_rule")});
  for_each_constraint(database, [&](const Object& object, const Table&, const Constraint& constraint) {
    if (constraint.kind != ConstraintKind::foreign_key) {
      return;
    }
    const Object* referenced = database.find(constraint.referenced_table);
    const auto* table = referenced == nullptr ? nullptr : referenced->as<Table>();
    SqliteValue schema, name;  // NULL for a unique index that is no constraint
    for (const Constraint& unique : items_of(table, &Table::constraints)) {
      if (unique.index != kNoOid && unique.index == constraint.referenced_index) {
        schema = system_text(database.schema_name(*referenced));
        name = system_text(unique.name);
      }
    }
    const char* match = constraint.match == 'f' ? "FULL" : constraint.match == 'p' ? "PARTIAL" : "NONE";
    rows.add({system_text(database.schema_name(object)), system_text(constraint.name), schema, name,
              system_text(match), system_text(update_or_delete_rule(constraint.on_update)),
              system_text(update_or_delete_rule(constraint.on_delete))});
  });
  return rows.table();
}

}  // namespace sqlgen::catalog
