#include "frontend/alembic/run/dialect_object.hpp"

#include <fmt/format.h>

#include <array>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/sql_compiler_object.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

/// What evaluated code asks a dialect that has not connected: what DefaultDialect says before initialize().
struct DialectFacts {
  std::string_view name;
  std::string_view class_name;
  std::string_view driver;
  std::string_view paramstyle;
  std::int64_t max_identifier_length;
  bool comments;
  bool native_boolean;
  bool native_enum;
  bool sequences;
  bool alter;
};
constexpr std::array kFacts = {
    DialectFacts{"postgresql", "PGDialect_psycopg2", "psycopg2", "pyformat", 63, true, true, true, true,
                 true},
    DialectFacts{"sqlite", "SQLiteDialect_pysqlite", "pysqlite", "qmark", 9999, false, false, false, false,
                 false},
};

const DialectFacts& facts_of(std::string_view name) {
  for (const auto& facts : kFacts) {
    if (facts.name == name) {
      return facts;
    }
  }
  return kFacts.front();
}

/// Questions that only a connected dialect answers.
constexpr std::array<std::string_view, 22> kInspectorMethods = {"has_table",
                                                                "has_index",
                                                                "has_sequence",
                                                                "has_schema",
                                                                "has_type",
                                                                "get_columns",
                                                                "get_table_names",
                                                                "get_indexes",
                                                                "get_foreign_keys",
                                                                "get_pk_constraint",
                                                                "get_enums",
                                                                "get_schema_names",
                                                                "get_view_names",
                                                                "get_view_definition",
                                                                "get_sequence_names",
                                                                "get_table_comment",
                                                                "get_table_options",
                                                                "get_check_constraints",
                                                                "get_unique_constraints",
                                                                "get_multi_columns",
                                                                "do_execute",
                                                                "connect"};

}  // namespace

std::string DialectObject::type_name() const {
  return std::string(facts_of(name_).class_name);
}

std::optional<Value> DialectObject::attribute(Interpreter& in, std::string_view name, Span where) {
  const DialectFacts& facts = facts_of(name_);
  if (name == "name") {
    return Value::string(name_);
  }
  if (name == "driver") {
    return Value::string(std::string(facts.driver));
  }
  if (name == "dialect_description") {
    return Value::string(fmt::format("{}+{}", name_, facts.driver));
  }
  if (name == "paramstyle") {
    return Value::string(std::string(facts.paramstyle));
  }
  if (name == "max_identifier_length") {
    return Value::integer(facts.max_identifier_length);
  }
  if (name == "supports_comments") {
    return Value::boolean(facts.comments);
  }
  if (name == "supports_native_boolean") {
    return Value::boolean(facts.native_boolean);
  }
  if (name == "supports_native_enum") {
    return Value::boolean(facts.native_enum);
  }
  if (name == "supports_sequences") {
    return Value::boolean(facts.sequences);
  }
  if (name == "supports_alter") {
    return Value::boolean(facts.alter);
  }
  if (name == "is_async") {
    return Value::boolean(false);
  }
  if (name == "server_version_info" || name == "default_schema_name" || name == "dbapi") {
    return Value::none();
  }
  if (name == "identifier_preparer") {
    return make_preparer();
  }
  for (const auto inspection : kInspectorMethods) {
    if (name == inspection) {
      return python::make_function(fmt::format("dialect.{}(*args, **kw)", name),
                                   [inspection](Interpreter& inner, const BoundArguments& call) -> Value {
                                     fail_on_inspection(inner, inspection, call.call_span());
                                   });
    }
  }
  (void)in;
  (void)where;
  return std::nullopt;
}

bool DialectObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  const auto* native = class_object.get<NativeClass>();
  if (native == nullptr) {
    return false;
  }
  const std::string name = native->name();
  if (name == "Dialect" || name == "DefaultDialect") {
    return true;
  }
  return name_ == "postgresql" ? name.starts_with("PGDialect") : name.starts_with("SQLiteDialect");
}

std::vector<std::pair<std::string, Value>> dialect_classes(std::string_view module) {
  const auto make = [](const char* declaration, const char* dialect) {
    return Value::make<NativeClass>(declaration, [dialect](Interpreter&, const BoundArguments&) {
      return Value::make<DialectObject>(dialect);
    });
  };
  static const Value postgresql = make("postgresql.PGDialect_psycopg2(**kw)", "postgresql");
  static const Value postgresql_base = make("postgresql.PGDialect(**kw)", "postgresql");
  static const Value sqlite = make("sqlite.SQLiteDialect_pysqlite(**kw)", "sqlite");
  static const Value sqlite_base = make("sqlite.SQLiteDialect(**kw)", "sqlite");
  if (module.starts_with("sqlalchemy.dialects.postgresql")) {
    return {{"dialect", postgresql}, {"PGDialect", postgresql_base}, {"PGDialect_psycopg2", postgresql}};
  }
  if (module.starts_with("sqlalchemy.dialects.sqlite")) {
    return {{"dialect", sqlite}, {"SQLiteDialect", sqlite_base}, {"SQLiteDialect_pysqlite", sqlite}};
  }
  return {};
}

}  // namespace sqlgen::alembic
