#include "frontend/alembic/run/migration_context.hpp"

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/run/connection.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// The DDL implementation of a migration context: impl.dialect, impl.execute().
class ImplObject final : public python::Object {
 public:
  explicit ImplObject(const std::string& dialect)
      : class_name_(dialect == "sqlite" ? "SQLiteImpl" : "PostgresqlImpl") {}
  [[nodiscard]] std::string type_name() const override { return class_name_; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;

 private:
  std::string class_name_;
};

template <class Self>
Value migration_execute(Interpreter& in, Self& /*self*/, const BoundArguments& call) {
  execute_statement(in, call.value("sql"), call.span("sql"), call.call_span());
  return {};
}

Value autocommit_block(Interpreter& /*in*/, MigrationContextObject& /*self*/,
                       const BoundArguments& /*call*/) {
  return Value::make<AutocommitBlock>();
}

/// What begin_transaction() gives where the script is one transaction: offline, a BEGIN and COMMIT of its own
/// (alembic/runtime/migration.py, begin_commit()).
class WrittenTransaction final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "_GeneratorContextManager"; }
  std::optional<Value> enter(Interpreter& in, Span where) override {
    Recorder::of(in).add(ir::ExecuteText{"BEGIN", where});
    return Value::none();
  }
  bool exit(Interpreter& in, const Value& exception, Span where) override {
    if (exception.is_none()) {
      Recorder::of(in).add(ir::ExecuteText{"COMMIT", where});
    }
    return false;
  }
};

Value transaction(Interpreter& in, const BoundArguments& call) {
  const bool of_migration = call.given("_per_migration") && flag(in, call, "_per_migration");
  if (Evaluation::of(in).context().one_transaction && !of_migration) {
    return Value::make<WrittenTransaction>();
  }
  return Value::make<TransactionObject>();
}

Value begin_transaction(Interpreter& in, MigrationContextObject& /*self*/, const BoundArguments& call) {
  return transaction(in, call);
}

const MethodTable<MigrationContextObject>& context_methods() {
  static const MethodTable<MigrationContextObject> table = {
      {"MigrationContext.execute(sql, execution_options=None)", migration_execute<MigrationContextObject>},
      {"MigrationContext.autocommit_block()", autocommit_block},
      {"MigrationContext.begin_transaction(_per_migration=False)", begin_transaction},
  };
  return table;
}

const MethodTable<ImplObject>& impl_methods() {
  static const MethodTable<ImplObject> table = {
      {"DefaultImpl.execute(sql, execution_options=None)", migration_execute<ImplObject>},
      {"DefaultImpl._exec(sql, execution_options=None, multiparams=None, params=None)",
       migration_execute<ImplObject>},
  };
  return table;
}

Value options(Interpreter& in, Span where) {
  return python::make_dict(in,
                           {{Value::string("as_sql"), Value::boolean(true)},
                            {Value::string("literal_binds"), Value::boolean(true)}},
                           where);
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
    return Value::boolean(evaluation.dialect() != "sqlite");
  }
  if (name == "as_sql") {
    return Value::boolean(true);
  }
  if (name == "__dialect__") {
    return Value::string(evaluation.dialect());
  }
  return impl_methods().bind(self<ImplObject>(), name);
}

Value is_offline_mode(Interpreter& /*in*/, const BoundArguments& /*call*/) {
  return Value::boolean(true);
}

Value context_get_context(Interpreter& in, const BoundArguments& /*call*/) {
  return Evaluation::of(in).migration_context();
}

Value context_get_bind(Interpreter& in, const BoundArguments& /*call*/) {
  return Evaluation::of(in).connection();
}

/// -x arguments: "key=value" texts in a list, or a dict of them.
Value get_x_argument(Interpreter& in, const BoundArguments& call) {
  const auto& arguments = Evaluation::of(in).context().x_arguments;
  if (flag(in, call, "as_dictionary")) {
    std::vector<std::pair<Value, Value>> items;
    for (const auto& [key, value] : arguments) {
      items.emplace_back(Value::string(key), Value::string(value));
    }
    return python::make_dict(in, std::move(items), call.call_span());
  }
  std::vector<Value> items;
  for (const auto& [key, value] : arguments) {
    items.push_back(Value::string(value.empty() ? key : key + "=" + value));
  }
  return python::make_list(std::move(items));
}

Value get_tag_argument(Interpreter& in, const BoundArguments& /*call*/) {
  const std::string& tag = Evaluation::of(in).context().tag;
  return tag.empty() ? Value::none() : Value::string(tag);
}

/// context.configure() and run_migrations() are env.py's; in a revision they do nothing.
template <EnvironmentCalls::Called EnvironmentCalls::*Member>
Value told(Interpreter& in, const BoundArguments& call) {
  if (const EnvironmentCalls* watching = Evaluation::of(in).environment) {
    (watching->*Member)(call);
  }
  return {};
}

Value context_execute(Interpreter& in, const BoundArguments& call) {
  if (Evaluation::of(in).environment != nullptr) {
    return told<&EnvironmentCalls::executed>(in, call);
  }
  execute_statement(in, call.value("sql"), call.span("sql"), call.call_span());
  return {};
}

Value context_begin(Interpreter& in, const BoundArguments& call) {
  return transaction(in, call);
}

Value get_impl(Interpreter& in, const BoundArguments& /*call*/) {
  return Value::make<ImplObject>(Evaluation::of(in).dialect());
}

}  // namespace

std::optional<Value> MigrationContextObject::attribute(Interpreter& in, std::string_view name, Span where) {
  Evaluation& evaluation = Evaluation::of(in);
  if (name == "dialect") {
    return evaluation.dialect_object();
  }
  if (name == "bind" || name == "connection") {
    return evaluation.connection();
  }
  if (name == "impl") {
    return Value::make<ImplObject>(Evaluation::of(in).dialect());
  }
  if (name == "as_sql") {
    return Value::boolean(true);
  }
  if (name == "opts") {
    return options(in, where);
  }
  if (name == "purge") {
    return Value::boolean(false);
  }
  const ir::VersionTable& versions = evaluation.context().version_table;
  if (name == "version_table") {
    return Value::string(versions.name);
  }
  if (name == "version_table_schema") {
    return versions.schema ? Value::string(*versions.schema) : Value::none();
  }
  if (name == "config" || name == "script" || name == "environment_context") {
    return python::make_opaque("alembic's " + std::string(name), where);
  }
  return context_methods().bind(self<MigrationContextObject>(), name);
}

std::optional<Value> AutocommitBlock::enter(Interpreter& in, Span where) {
  Recorder::of(in).add(ir::AutocommitBegin{where});
  return Value::none();
}

bool AutocommitBlock::exit(Interpreter& in, const Value& /*exception*/, Span where) {
  Recorder::of(in).add(ir::AutocommitEnd{where});
  return false;
}

std::vector<std::pair<std::string, Value>> context_functions() {
  using python::make_function;
  return {
      {"is_offline_mode", make_function("context.is_offline_mode()", is_offline_mode)},
      {"get_context", make_function("context.get_context()", context_get_context)},
      {"get_impl", make_function("context.get_impl()", get_impl)},
      {"get_bind", make_function("context.get_bind()", context_get_bind)},
      {"get_x_argument", make_function("context.get_x_argument(as_dictionary=False)", get_x_argument)},
      {"get_tag_argument", make_function("context.get_tag_argument()", get_tag_argument)},
      {"execute", make_function("context.execute(sql, execution_options=None)", context_execute)},
      {"begin_transaction", make_function("context.begin_transaction(_per_migration=False)", context_begin)},
      {"configure", make_function("context.configure(*args, **kw)", told<&EnvironmentCalls::configured>)},
      {"run_migrations", make_function("context.run_migrations(**kw)", told<&EnvironmentCalls::ran>)},
      {"config", python::make_opaque("alembic.context.config", Span{})},
      {"script", python::make_opaque("alembic.context.script", Span{})},
  };
}

}  // namespace sqlgen::alembic
