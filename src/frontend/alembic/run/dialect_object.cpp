#include "frontend/alembic/run/dialect_object.hpp"

#include <fmt/format.h>

#include <array>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/compilation/preparer.hpp"
#include "frontend/alembic/compilation/sql_compiler_object.hpp"
#include "frontend/alembic/live/live_database.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/environment/environment_run.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/database/live_database.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

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
  return dialect::dialect_or_usual(name_).python.name;
}

namespace {

/// dialect.has_table(connection, ...): the connection's Inspector does it.
Value inspect_through_dialect(Interpreter& in, std::string_view name, const BoundArguments& call) {
  const Span where = call.call_span();
  if (!Evaluation::of(in).connected() || call.rest().empty()) {
    fail_on_inspection(in, name, where);
  }
  const Value inspector = make_live(in, "_live_inspector", "Inspector", {{call.rest().front()}, {}, where});
  std::vector<python::Argument> arguments(call.rest().begin() + 1, call.rest().end());
  return in.call(in.get_attribute(inspector, name, where), {std::move(arguments), call.keywords(), where});
}

// That of configure(dialect_opts=...), which makes the dialect offline; Alembic's templates say "named".
std::optional<std::string> paramstyle_given(Interpreter& in, const std::string& dialect) {
  const Evaluation& evaluation = Evaluation::of(in);
  const ir::EvaluationContext& context = evaluation.context();
  if (evaluation.connected() || dialect != context.dialect) {
    return std::nullopt;
  }
  const auto* environment = dynamic_cast<const EnvironmentPartRun*>(context.environment_run.get());
  const ConfigureCall* call = environment != nullptr ? environment->configure_call(context) : nullptr;
  if (call == nullptr) {
    return "named";
  }
  const EnvironmentSetting* options = call->find("dialect_opts");
  const auto items =
      options != nullptr && options->value ? python::dict_items(*options->value) : std::nullopt;
  if (items) {
    for (const auto& [key, value] : *items) {
      if (text_of(key) == "paramstyle") {
        return text_of(value);
      }
    }
  }
  return std::nullopt;
}

}  // namespace

bool DialectObject::set_attribute(Interpreter& in, std::string_view name, const Value& value, Span where) {
  return name.starts_with("supports_sane_") || Object::set_attribute(in, name, value, where);
}

std::optional<Value> DialectObject::attribute(Interpreter& in, std::string_view name, Span where) {
  const dialect::Facts& facts = dialect::dialect_or_usual(name_);
  if (name == "name") {
    return Value::string(name_);
  }
  if (name == "driver") {
    return Value::string(facts.python.driver);
  }
  if (name == "dialect_description") {
    return Value::string(fmt::format("{}+{}", name_, facts.python.driver));
  }
  if (name == "paramstyle") {
    return Value::string(paramstyle_given(in, name_).value_or(facts.python.paramstyle));
  }
  if (name == "max_identifier_length") {
    return Value::integer(static_cast<std::int64_t>(facts.max_identifier_length));
  }
  if (name == "supports_comments") {
    return Value::boolean(facts.can("comments"));
  }
  if (name == "supports_native_boolean") {
    return Value::boolean(facts.can("native_boolean"));
  }
  if (name == "supports_native_enum") {
    return Value::boolean(facts.can("native_enum"));
  }
  if (name == "supports_sequences") {
    return Value::boolean(facts.can("sequences"));
  }
  if (name == "supports_alter") {
    return Value::boolean(facts.can("alter"));
  }
  if (name == "is_async") {
    return Value::boolean(false);
  }
  if (name == "default_schema_name" && Evaluation::of(in).connected()) {
    const auto schema = Evaluation::of(in).context().database->inspector().default_schema();
    return schema ? Value::string(*schema) : Value::none();
  }
  if (name == "server_version_info" && Evaluation::of(in).connected()) {
    const Value make =
        in.get_attribute(in.import_module("sqlalchemy._live_server_version", where), "server_version", where);
    return in.call(make, {Value::string(facts.least_version)}, where);
  }
  if (name == "server_version_info" || name == "default_schema_name" || name == "dbapi") {
    return Value::none();
  }
  if (name == "identifier_preparer") {
    return make_preparer(in);
  }
  if (name == "type_compiler" || name == "type_compiler_instance") {
    return make_type_compiler(in);
  }
  for (const auto inspection : kInspectorMethods) {
    if (name == inspection) {
      return python::make_function(fmt::format("dialect.{}(*args, **kw)", name),
                                   [inspection](Interpreter& inner, const BoundArguments& call) -> Value {
                                     return inspect_through_dialect(inner, inspection, call);
                                   });
    }
  }
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
  return name.starts_with(dialect::dialect_or_usual(name_).python.base);
}

std::vector<std::pair<std::string, Value>> dialect_classes(std::string_view module) {
  const auto make = [](const dialect::Facts& facts, const std::string& class_name) {
    return Value::make<NativeClass>(fmt::format("{}.{}(**kw)", facts.name, class_name),
                                    [name = facts.name](Interpreter&, const BoundArguments&) {
                                      return Value::make<DialectObject>(name);
                                    });
  };
  for (const dialect::Facts& facts : dialect::known_dialects()) {
    if (facts.written && module.starts_with("sqlalchemy.dialects." + facts.name)) {
      const Value dialect = make(facts, facts.python.name);
      return {{"dialect", dialect},
              {facts.python.base, make(facts, facts.python.base)},
              {facts.python.name, dialect}};
    }
  }
  return {};
}

}  // namespace sqlgen::alembic
