#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/revision/script_directory.hpp"
#include "frontend/alembic/run/environment/environment_run.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/migration_context.hpp"
#include "frontend/alembic/run/output_buffer.hpp"
#include "frontend/python/objects/containers.hpp"

// alembic.context, as env.py and revisions see it (alembic/runtime/environment.py, EnvironmentContext).

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

Value is_offline_mode(Interpreter& in, const BoundArguments& /*call*/) {
  Evaluation::of(in).note_question();
  return Value::boolean(!Evaluation::of(in).connected());
}

Value requires_connection(Interpreter& /*in*/, const BoundArguments& /*call*/) {
  return Value::boolean(false);
}

/// EnvironmentContext.get_context().
void require_context(Interpreter& in, const BoundArguments& call) {
  const auto* calls = Evaluation::of(in).environment_calls;
  if (calls != nullptr && !calls->is_configured()) {
    in.raise("Exception", "No context has been configured yet.", call.call_span());
  }
}

Value context_get_context(Interpreter& in, const BoundArguments& call) {
  require_context(in, call);
  return Evaluation::of(in).migration_context();
}

Value context_get_bind(Interpreter& in, const BoundArguments& call) {
  require_context(in, call);
  return Evaluation::of(in).connection();
}

Value get_impl(Interpreter& in, const BoundArguments& call) {
  require_context(in, call);
  return impl_object(in);
}

Value is_transactional_ddl(Interpreter& in, const BoundArguments& call) {
  require_context(in, call);
  return in.get_attribute(impl_object(in), "transactional_ddl", call.call_span());
}

/// -x arguments: the texts in a list, or a dict of their keys and values.
Value get_x_argument(Interpreter& in, const BoundArguments& call) {
  const auto& arguments = Evaluation::of(in).context().x_arguments;
  if (flag(in, call, "as_dictionary")) {
    std::vector<std::pair<Value, Value>> items;
    for (const std::string& argument : arguments) {
      const std::size_t equals = argument.find('=');
      items.emplace_back(
          Value::string(argument.substr(0, equals)),
          Value::string(equals == std::string::npos ? std::string() : argument.substr(equals + 1)));
    }
    return python::make_dict(in, std::move(items), call.call_span());
  }
  std::vector<Value> items;
  for (const std::string& argument : arguments) {
    items.push_back(Value::string(argument));
  }
  return python::make_list(std::move(items));
}

// What configure() says goes before the command's option.
Value get_tag_argument(Interpreter& in, const BoundArguments& /*call*/) {
  const auto* part =
      dynamic_cast<const EnvironmentPartRun*>(Evaluation::of(in).context().environment_run.get());
  const ConfigureCall* configured =
      part != nullptr ? part->configure_call(Evaluation::of(in).context()) : nullptr;
  if (const auto text = configured != nullptr ? configured->text("tag") : std::nullopt;
      text && !text->empty()) {
    return Value::string(*text);
  }
  const auto& tag = Evaluation::of(in).context().tag;
  return tag ? Value::string(*tag) : Value::none();
}

// ScriptDirectory.as_revision_number(): a tuple for "heads" alone.
Value revision_number(Interpreter& in, const std::string& symbol, Span where) {
  const auto ids = resolve_revisions(in, symbol, where);
  if (symbol != "heads") {
    return ids.empty() ? Value::none() : Value::string(ids.front());
  }
  std::vector<Value> all;
  for (const std::string& id : ids) {
    all.push_back(Value::string(id));
  }
  return python::make_tuple(std::move(all));
}

Value get_head_revision(Interpreter& in, const BoundArguments& call) {
  return revision_number(in, "head", call.call_span());
}

Value get_head_revisions(Interpreter& in, const BoundArguments& call) {
  return revision_number(in, "heads", call.call_span());
}

Value get_revision_argument(Interpreter& in, const BoundArguments& call) {
  const auto& destination = Evaluation::of(in).context().destination;
  return destination ? revision_number(in, *destination, call.call_span())
                     : python::make_opaque("alembic.context.get_revision_argument()", call.call_span());
}

Value get_starting_revision_argument(Interpreter& in, const BoundArguments& call) {
  const auto& start = Evaluation::of(in).context().starting_revision;
  return start ? revision_number(in, *start, call.call_span()) : Value::none();
}

Value context_execute(Interpreter& in, const BoundArguments& call) {
  require_context(in, call);
  execute_statement(in, call.value("sql"), call.span("sql"), call.call_span());
  return {};
}

Value context_static_output(Interpreter& in, const BoundArguments& call) {
  require_context(in, call);
  ir::ExecuteText text{string_argument(in, call, "text"), call.call_span()};
  text.verbatim = true;
  Recorder::of(in).add(std::move(text));
  return {};
}

Value context_configure(Interpreter& in, const BoundArguments& call) {
  if (const auto* calls = Evaluation::of(in).environment_calls) {
    calls->configured(in, call);
  }
  return {};
}

Value context_run_migrations(Interpreter& in, const BoundArguments& call) {
  require_context(in, call);
  run_migrations(in, call);
  return {};
}

Value context_begin_transaction(Interpreter& in, const BoundArguments& call) {
  require_context(in, call);
  return begin_transaction(in, call);
}

// What Config.print_stdout() writes to: there is a script before configure() is called.
Value standard_output(Interpreter& /*in*/, const BoundArguments& /*call*/) {
  return Value::make<OutputBufferObject>();
}

// What there is one of in a run, made when it is asked for.
Value context_attribute(Interpreter& in, const BoundArguments& call) {
  const std::string name = call.value("name").as_string();
  const Span where = call.call_span();
  if (name == "config") {
    return Evaluation::of(in).config(in, where);
  }
  if (name == "script") {
    return script_directory(in, where);
  }
  in.raise("AttributeError", "module 'alembic.context' has no attribute '" + name + "'", where);
}

}  // namespace

std::vector<std::pair<std::string, Value>> context_functions() {
  using python::make_function;
  return {
      {"is_offline_mode", make_function("context.is_offline_mode()", is_offline_mode)},
      {"requires_connection", make_function("context.requires_connection()", requires_connection)},
      {"is_transactional_ddl", make_function("context.is_transactional_ddl()", is_transactional_ddl)},
      {"get_context", make_function("context.get_context()", context_get_context)},
      {"get_impl", make_function("context.get_impl()", get_impl)},
      {"get_bind", make_function("context.get_bind()", context_get_bind)},
      {"get_x_argument", make_function("context.get_x_argument(as_dictionary=False)", get_x_argument)},
      {"get_tag_argument", make_function("context.get_tag_argument()", get_tag_argument)},
      {"get_head_revision", make_function("context.get_head_revision()", get_head_revision)},
      {"get_head_revisions", make_function("context.get_head_revisions()", get_head_revisions)},
      {"get_revision_argument", make_function("context.get_revision_argument()", get_revision_argument)},
      {"get_starting_revision_argument",
       make_function("context.get_starting_revision_argument()", get_starting_revision_argument)},
      {"execute", make_function("context.execute(sql, execution_options=None)", context_execute)},
      {"static_output", make_function("context.static_output(text)", context_static_output)},
      {"begin_transaction",
       make_function("context.begin_transaction(_per_migration=False)", context_begin_transaction)},
      {"_standard_output", make_function("context._standard_output()", standard_output)},
      {"configure", make_function("context.configure(connection=None, **kw)", context_configure)},
      {"run_migrations", make_function("context.run_migrations(**kw)", context_run_migrations)},
      {"__getattr__", make_function("__getattr__(name)", context_attribute)},
  };
}

}  // namespace sqlgen::alembic
