#include "frontend/alembic/live/inspection/inspection.hpp"

#include <array>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/live/inspection/inspected_names.hpp"
#include "frontend/alembic/live/inspection/inspected_values.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/database/live_database.hpp"
#include "sqlalchemy/reflection/reflected_table.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// Asks the inspector; what is not known is an error where the revision asks.
template <class Ask>
Value asked_schema(Interpreter& in, const BoundArguments& call, const Ask& ask) {
  const Span where = call.call_span();
  try {
    return ask(asked_database(in, "the schema", where).inspector(), where);
  } catch (const ir::NotKnown& unknown) {
    fail_on_unknown_schema(in, unknown, where);
  }
}

std::optional<std::string> schema_of(Interpreter& in, const BoundArguments& call) {
  return optional_string(in, call, "schema");
}

Value ask_schema_names(Interpreter& in, const BoundArguments& call) {
  return asked_schema(
      in, call, [](const ir::SchemaInspector& schema, Span) { return name_list(schema.schema_names()); });
}

Value ask_default_schema(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [](const ir::SchemaInspector& schema, Span) {
    return InspectedValues::text(schema.default_schema());
  });
}

Value ask_relation_names(Interpreter& in, const BoundArguments& call) {
  static constexpr std::array<std::pair<std::string_view, ir::RelationKind>, 7> kKinds{{
      {"table", ir::RelationKind::table},
      {"view", ir::RelationKind::view},
      {"materialized view", ir::RelationKind::materialized_view},
      {"temporary table", ir::RelationKind::temporary_table},
      {"temporary view", ir::RelationKind::temporary_view},
      {"sequence", ir::RelationKind::sequence},
      {"foreign table", ir::RelationKind::foreign_table},
  }};
  const std::string wanted = string_argument(in, call, "kind");
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, Span) {
    for (const auto& [name, kind] : kKinds) {
      if (name == wanted) {
        return name_list(schema.relation_names(kind, schema_of(in, call)));
      }
    }
    return Value::none();
  });
}

Value inspected_enums(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, Span where) {
    std::vector<Value> made;
    for (const ir::InspectedEnum& one : schema.enums(schema_of(in, call))) {
      made.push_back(InspectedValues(in, true, where).enumeration(one));
    }
    return python::make_list(std::move(made));
  });
}

Value inspected_domains(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, Span where) {
    std::vector<Value> made;
    for (const ir::InspectedDomain& one : schema.domains(schema_of(in, call))) {
      made.push_back(InspectedValues(in, true, where).domain(one));
    }
    return python::make_list(std::move(made));
  });
}

Value ask_has_table(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, Span) {
    return Value::boolean(schema.has_table(string_argument(in, call, "name"), schema_of(in, call)));
  });
}

Value ask_has_sequence(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, Span) {
    return Value::boolean(schema.has_sequence(string_argument(in, call, "name"), schema_of(in, call)));
  });
}

Value ask_has_type(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, Span) {
    return Value::boolean(schema.has_type(string_argument(in, call, "name"), schema_of(in, call)));
  });
}

Value ask_table_part(Interpreter& in, const BoundArguments& call) {
  const std::string part = string_argument(in, call, "part");
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, Span where) {
    const auto found = schema.table(string_argument(in, call, "name"), schema_of(in, call));
    return found ? InspectedValues(in, !flag(in, call, "for_reflection"), where).part(*found, part)
                 : Value::none();
  });
}

// Whether all that reflection asks for is certain.
Value ask_knows_table(Interpreter& in, const BoundArguments& call) {
  try {
    const ir::SchemaInspector& schema = Evaluation::of(in).context().database->inspector();
    const auto found = schema.table(string_argument(in, call, "name"), schema_of(in, call));
    if (!found) {
      return Value::boolean(false);
    }
    (void)ir::reflected_table(*found, {});
    return Value::boolean(true);
  } catch (const ir::NotKnown&) {
    return Value::boolean(false);
  }
}

Value ask_view_definition(Interpreter& in, const BoundArguments& call) {
  return asked_schema(in, call, [&](const ir::SchemaInspector& schema, Span where) {
    const auto found = schema.view_definition(string_argument(in, call, "name"), schema_of(in, call));
    return found ? InspectedValues(in, true, where).sql(*found) : Value::none();
  });
}

// What only a server tells: it may be passed around.
Value unknown(Interpreter& in, const BoundArguments& call) {
  return python::make_opaque(string_argument(in, call, "what"), call.call_span());
}

Value ability(std::string name) {
  return python::make_function("ability()", [name = std::move(name)](Interpreter& in, const BoundArguments&) {
    return Value::boolean(dialect::dialect_or_usual(Recorder::of(in).dialect()).can(name));
  });
}

}  // namespace

std::vector<std::pair<std::string, Value>> inspection_functions() {
  return {
      {"schema_names", python::make_function("schema_names()", ask_schema_names)},
      {"default_schema", python::make_function("default_schema()", ask_default_schema)},
      {"relation_names", python::make_function("relation_names(kind, schema)", ask_relation_names)},
      {"enums", python::make_function("enums(schema)", inspected_enums)},
      {"domains", python::make_function("domains(schema)", inspected_domains)},
      {"has_table", python::make_function("has_table(name, schema)", ask_has_table)},
      {"has_sequence", python::make_function("has_sequence(name, schema)", ask_has_sequence)},
      {"has_type", python::make_function("has_type(name, schema)", ask_has_type)},
      {"knows_table", python::make_function("knows_table(name, schema)", ask_knows_table)},
      {"table_part", python::make_function("table_part(name, schema, part, for_reflection)", ask_table_part)},
      {"view_definition", python::make_function("view_definition(name, schema)", ask_view_definition)},
      {"unknown", python::make_function("unknown(what)", unknown)},
      {"has_types", ability("native_enum")},
      {"has_sequences", ability("sequences")},
      {"has_comments", ability("comments")},
  };
}

}  // namespace sqlgen::alembic
