#include <fmt/format.h>

#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/system/information_schema.hpp"

// information_schema.sql of PostgreSQL 15: the columns that revisions ask for.

namespace sqlgen::catalog {

namespace {

SystemTable tables_view(const Database& database) {
  SystemRows rows({text_column("table_schema"), text_column("table_name"), text_column("table_type")});
  database.for_each([&](const Object& object) {
    const auto* view = object.as<View>();
    if (object.as<Table>() != nullptr || (view != nullptr && !view->materialized)) {
      const auto* table = object.as<Table>();
      rows.add({system_text(database.schema_name(object)), system_text(object.name),
                system_text(view != nullptr                       ? "VIEW"
                            : table->temporary                    ? "LOCAL TEMPORARY"
                            : table->kind == Table::Kind::foreign ? "FOREIGN"
                                                                  : "BASE TABLE")});
    }
  });
  return rows.table();
}

// A column of a domain is described as one of the type beneath.
const TypeReference& beneath_domains(const Database& database, const TypeReference& type) {
  const auto* domain = type.array ? nullptr : database.find_as<DomainType>(type.type);
  return domain == nullptr ? type : beneath_domains(database, domain->base);
}

bool is_not_null(const Database& database, const Column& column) {
  const TypeReference* type = &column.type;
  bool not_null = column.not_null;
  while (const auto* domain = type->array ? nullptr : database.find_as<DomainType>(type->type)) {
    not_null = not_null || domain->not_null;
    type = &domain->base;
  }
  return not_null;
}

SqliteValue data_type(const TypeReference& type) {
  if (type.array) {
    return system_text("ARRAY");
  }
  const BuiltinType* builtin = builtin_type(type.type);
  return system_text(builtin != nullptr ? std::string(builtin->title) : "USER-DEFINED");
}

SqliteValue udt_name(const Database& database, const TypeReference& type) {
  const BuiltinType* builtin = builtin_type(type.type);
  const Object* object = database.find(type.type);
  const std::string name = builtin != nullptr  ? std::string(builtin->name)
                           : object != nullptr ? object->name
                                               : "";
  return system_text((type.array ? "_" : "") + name);
}

SqliteValue character_length(const TypeReference& type) {
  const bool limited = !type.array && !type.modifiers.empty() &&
                       (type.type == type_oid::kVarchar || type.type == type_oid::kBpchar ||
                        type.type == type_oid::kBit || type.type == type_oid::kVarbit);
  return limited ? system_number(std::stoll(type.modifiers.front())) : SqliteValue{};
}

SqliteValue column_default(const Database& database, const Column& column) {
  if (column.generated || (column.default_value == nullptr && column.identity == 0)) {
    return {};
  }
  const auto shown = shown_default(database, column);
  return shown                  ? system_text(*shown)
         : column.identity != 0 ? SqliteValue{}
                                : unknown_cell("how the server shows the default is not known");
}

SystemTable columns_view(const Database& database) {
  SystemRows rows({text_column("table_schema"), text_column("table_name"), text_column("column_name"),
                   number_column("ordinal_position"), text_column("column_default"),
                   text_column("is_nullable"), text_column("data_type"),
                   number_column("character_maximum_length"), text_column("udt_name"),
                   text_column("is_identity"), text_column("is_generated")});
  database.for_each([&](const Object& object) {
    const auto* view = object.as<View>();
    if (object.as<Table>() == nullptr && (view == nullptr || view->materialized)) {
      return;
    }
    for (const Column& column : object.columns()) {
      const TypeReference& type = beneath_domains(database, column.type);
      rows.add({system_text(database.schema_name(object)), system_text(object.name), system_text(column.name),
                system_number(column.number), column_default(database, column),
                system_yes_or_no(!is_not_null(database, column)), data_type(type), character_length(type),
                udt_name(database, type), system_yes_or_no(column.identity != 0),
                system_text(column.generated ? "ALWAYS" : "NEVER")});
    }
  });
  return rows.table();
}

template <class Wanted>
SystemTable schema_and_name(const Database& database, const char* schema_column, const char* name_column,
                            const Wanted& wanted) {
  SystemRows rows({text_column(schema_column), text_column(name_column)});
  database.for_each([&](const Object& object) {
    if (wanted(object)) {
      rows.add({system_text(database.schema_name(object)), system_text(object.name)});
    }
  });
  return rows.table();
}

// Those of identity columns are no sequences of their own there.
bool is_own_sequence(const Object& object) {
  const auto* sequence = object.as<Sequence>();
  return sequence != nullptr && !sequence->identity;
}

bool is_plain_view(const Object& object) {
  const auto* view = object.as<View>();
  return view != nullptr && !view->materialized;
}

SystemTable schemata(const Database& database) {
  SystemRows rows({text_column("schema_name")});
  for (const char* of_server : {"information_schema", "pg_catalog", "pg_toast"}) {
    rows.add({system_text(of_server)});
  }
  database.for_each([&](const Object& object) {
    if (object.as<Namespace>() != nullptr) {
      rows.add({system_text(object.name)});
    }
  });
  return rows.table();
}

// One for each event; TRUNCATE is none.
SystemTable triggers_view(const Database& database) {
  SystemRows rows({text_column("trigger_schema"), text_column("trigger_name"),
                   text_column("event_manipulation"), text_column("event_object_schema"),
                   text_column("event_object_table")});
  // pg_trigger.h, TRIGGER_TYPE_*.
  static constexpr std::pair<std::int64_t, const char*> kEvents[] = {
      {1 << 2, "INSERT"}, {1 << 3, "DELETE"}, {1 << 4, "UPDATE"}};
  database.for_each([&](const Object& object) {
    for (const Trigger& trigger : triggers_of(object)) {
      const SqliteValue schema = system_text(database.schema_name(object));
      for (const auto& [bit, event] : kEvents) {
        if (((*trigger.definition)["events"].number() & bit) != 0) {
          rows.add({schema, system_text(trigger.name), system_text(event), schema, system_text(object.name)});
        }
      }
    }
  });
  return rows.table();
}

}  // namespace

std::optional<SystemTable> information_schema_table(const Database& database, const std::string& name) {
  if (name == "tables") {
    return tables_view(database);
  }
  if (name == "columns") {
    return columns_view(database);
  }
  if (name == "table_constraints") {
    return table_constraints(database);
  }
  if (name == "referential_constraints") {
    return referential_constraints(database);
  }
  if (name == "key_column_usage") {
    return key_column_usage(database);
  }
  if (name == "constraint_column_usage") {
    return constraint_column_usage(database);
  }
  if (name == "sequences") {
    return schema_and_name(database, "sequence_schema", "sequence_name", is_own_sequence);
  }
  if (name == "views") {
    return schema_and_name(database, "table_schema", "table_name", is_plain_view);
  }
  if (name == "routines") {
    return schema_and_name(database, "routine_schema", "routine_name",
                           [](const Object& object) { return object.as<Function>() != nullptr; });
  }
  if (name == "schemata") {
    return schemata(database);
  }
  if (name == "triggers") {
    return triggers_view(database);
  }
  return std::nullopt;
}

}  // namespace sqlgen::catalog
