#include "frontend/alembic/run/migration_context.hpp"

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/alembic/revision/script_directory.hpp"
#include "frontend/alembic/run/configured_options.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/output_buffer.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// The DDL implementation of a migration context: impl.dialect, impl.execute().
class ImplObject final : public python::Object {
 public:
  explicit ImplObject(const std::string& dialect)
      : class_name_(dialect::dialect_or_usual(dialect).python.implementation) {}
  [[nodiscard]] std::string type_name() const override { return class_name_; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;

 private:
  std::string class_name_;
};

/// EnvironmentContext, of which `alembic.context` is the proxy.
class EnvironmentContextObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "EnvironmentContext"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override {
    if (name.starts_with("__") ||
        reference_class_has("alembic.runtime.environment.EnvironmentContext", name) == ReferenceAnswer::no) {
      return std::nullopt;
    }
    return in.find_attribute(in.import_module("alembic.context", where), name, where);
  }
};

void write_static(Interpreter& in, std::string text, Span where) {
  ir::ExecuteText statement{std::move(text), where};
  statement.verbatim = true;
  Recorder::of(in).add(std::move(statement));
}

template <class Self>
Value migration_execute(Interpreter& in, Self& /*self*/, const BoundArguments& call) {
  execute_statement(in, call.value("sql"), call.span("sql"), call.call_span());
  return {};
}

template <class Self>
Value static_output(Interpreter& in, Self& /*self*/, const BoundArguments& call) {
  write_static(in, string_argument(in, call, "text"), call.call_span());
  return {};
}

Value emit_begin(Interpreter& in, ImplObject& /*self*/, const BoundArguments& call) {
  write_static(in, "BEGIN;", call.call_span());
  return {};
}

Value emit_commit(Interpreter& in, ImplObject& /*self*/, const BoundArguments& call) {
  write_static(in, "COMMIT;", call.call_span());
  return {};
}

/// Offline, what the database has is what the script starts from (MigrationContext.get_current_heads): what
/// is converted is part of many scripts.
std::vector<std::string> current_heads(Interpreter& in, Span where) {
  if (Evaluation::of(in).context().for_conversion) {
    in.fail(Diagnostic{.id = "not-convertible",
                       .message = "what the database is at depends on where the script starts",
                       .span = where,
                       .help = {"take the call out, or leave the revision as it is"}});
  }
  const auto& start = Evaluation::of(in).context().starting_revision;
  std::vector<std::string> heads;
  for (const std::string& symbol :
       start&&* start != "base" ? split(*start, ',') : std::vector<std::string>()) {
    for (std::string& id : resolve_revisions(in, symbol, where)) {
      heads.push_back(std::move(id));
    }
  }
  return heads;
}

Value get_current_heads(Interpreter& in, MigrationContextObject& /*self*/, const BoundArguments& call) {
  std::vector<Value> heads;
  for (const std::string& id : current_heads(in, call.call_span())) {
    heads.push_back(Value::string(id));
  }
  return python::make_tuple(std::move(heads));
}

Value get_current_revision(Interpreter& in, MigrationContextObject& self, const BoundArguments& call) {
  const auto heads = current_heads(in, call.call_span());
  if (heads.size() > 1) {
    const Value name = *self.attribute(in, "version_table", call.call_span());
    raise_command_error(in,
                        "Version table '" + text_of(name).value_or("") +
                            "' has more than one head present; please use get_current_heads()",
                        call.call_span());
  }
  return heads.empty() ? Value::none() : Value::string(heads.front());
}

Value autocommit_block(Interpreter& /*in*/, MigrationContextObject& /*self*/,
                       const BoundArguments& /*call*/) {
  return Value::make<AutocommitBlock>();
}

Value begin_transaction_of(Interpreter& in, MigrationContextObject& /*self*/, const BoundArguments& call) {
  return begin_transaction(in, call);
}

Value run_migrations_of(Interpreter& in, MigrationContextObject& /*self*/, const BoundArguments& call) {
  run_migrations(in, call);
  return {};
}

/// MigrationContext._version.
Value version_table_of(Interpreter& in, Span where) {
  if (const auto* calls = Evaluation::of(in).environment_calls) {
    return calls->version_table(in, where);
  }
  const ir::VersionTable& versions = Evaluation::of(in).context().version_table;
  const Value module = in.import_module("alembic.ddl.impl", where);
  return in.call(in.get_attribute(module, "_made_version_table", where),
                 {Value::string(Evaluation::of(in).dialect()), Value::string(versions.name),
                  versions.schema ? Value::string(*versions.schema) : Value::none(),
                  Value::boolean(versions.primary_key)},
                 where);
}

/// Offline the table is made whatever there is (MigrationContext._ensure_version_table).
Value ensure_version_table(Interpreter& in, MigrationContextObject& /*self*/, const BoundArguments& call) {
  const Span where = call.call_span();
  const Value table = version_table_of(in, where);
  const Value& connection = Evaluation::of(in).connection();
  in.call(in.get_attribute(table, "create", where), {connection}, where);
  if (flag(in, call, "purge")) {
    const Value statement = in.call(in.get_attribute(table, "delete", where), std::vector<Value>{}, where);
    in.call(in.get_attribute(connection, "execute", where), {statement}, where);
  }
  return {};
}

const NativeMethodTable<MigrationContextObject>& context_methods() {
  static const NativeMethodTable<MigrationContextObject> table = {
      {"MigrationContext.execute(sql, execution_options=None)", migration_execute<MigrationContextObject>},
      {"MigrationContext.autocommit_block()", autocommit_block},
      {"MigrationContext.begin_transaction(_per_migration=False)", begin_transaction_of},
      {"MigrationContext.run_migrations(**kw)", run_migrations_of},
      {"MigrationContext.get_current_revision()", get_current_revision},
      {"MigrationContext.get_current_heads()", get_current_heads},
      {"MigrationContext._ensure_version_table(purge=False)", ensure_version_table},
  };
  return table;
}

const NativeMethodTable<ImplObject>& impl_methods() {
  static const NativeMethodTable<ImplObject> table = {
      {"DefaultImpl.execute(sql, execution_options=None)", migration_execute<ImplObject>},
      {"DefaultImpl._exec(sql, execution_options=None, multiparams=None, params=None)",
       migration_execute<ImplObject>},
      {"DefaultImpl.static_output(text)", static_output<ImplObject>},
      {"DefaultImpl.emit_begin()", emit_begin},
      {"DefaultImpl.emit_commit()", emit_commit},
  };
  return table;
}

std::optional<Value> ImplObject::attribute(Interpreter& in, std::string_view name, Span /*where*/) {
  Evaluation& evaluation = Evaluation::of(in);
  if (name == "dialect") {
    return evaluation.dialect_object();
  }
  if (name == "bind" || name == "connection") {
    return evaluation.connection();
  }
  if (name == "transactional_ddl") {
    return Value::boolean(dialect::dialect_or_usual(evaluation.dialect()).can("transactional_ddl"));
  }
  if (name == "as_sql") {
    evaluation.note_question();
    return Value::boolean(!evaluation.connected());
  }
  if (name == "output_buffer") {
    return Value::make<OutputBufferObject>();
  }
  if (name == "command_terminator") {
    return Value::string(";");
  }
  if (name == "__dialect__") {
    return Value::string(evaluation.dialect());
  }
  return impl_methods().bind(self<ImplObject>(), name);
}

}  // namespace

void run_migrations(Interpreter& in, const BoundArguments& call) {
  if (const auto* calls = Evaluation::of(in).environment_calls) {
    calls->ran(in, call);
  }
}

Value impl_object(Interpreter& in) {
  return Value::make<ImplObject>(Evaluation::of(in).dialect());
}

std::optional<Value> MigrationContextObject::attribute(Interpreter& in, std::string_view name, Span where) {
  Evaluation& evaluation = Evaluation::of(in);
  if (name == "dialect") {
    return evaluation.dialect_object();
  }
  if (name == "bind" || name == "connection") {
    return evaluation.connection();
  }
  if (name == "impl") {
    return impl_object(in);
  }
  if (name == "as_sql") {
    evaluation.note_question();
    return Value::boolean(!evaluation.connected());
  }
  if (name == "opts") {
    return configured_options(in, where);
  }
  if (name == "purge") {
    return Value::boolean(false);
  }
  const ir::VersionTable& versions = evaluation.context().version_table;
  if (name == "_version") {
    return version_table_of(in, where);
  }
  if (name == "version_table") {
    return Value::string(versions.name);
  }
  if (name == "version_table_schema") {
    return versions.schema ? Value::string(*versions.schema) : Value::none();
  }
  if (name == "config") {
    return evaluation.config(in, where);
  }
  if (name == "script") {
    return script_directory(in, where);
  }
  if (name == "environment_context") {
    return Value::make<EnvironmentContextObject>();
  }
  if (name == "output_buffer") {
    return Value::make<OutputBufferObject>();
  }
  return context_methods().bind(self<MigrationContextObject>(), name);
}

bool MigrationContextObject::set_attribute(Interpreter& in, std::string_view name, const Value& value,
                                           Span where) {
  const auto* calls = Evaluation::of(in).environment_calls;
  if (name != "_version" || calls == nullptr) {
    return Object::set_attribute(in, name, value, where);
  }
  calls->version_table(in, where) = value;
  return true;
}

}  // namespace sqlgen::alembic
