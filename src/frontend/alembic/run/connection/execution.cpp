#include "frontend/alembic/run/connection/execution.hpp"

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// What execute() gives in Alembic's offline mode: None. That it is asked for rows is what is wrong then.
Value no_result(Interpreter& in) {
  Evaluation::of(in).note_result();
  return Value::none();
}

// A value as the revision has it, short enough for a line; one that is not known by its description.
std::string shown(Interpreter& in, const Value& value, Span where) {
  constexpr std::size_t kMost = 60;
  if (python::is_opaque(value)) {
    return python::opaque_description(value);
  }
  std::string text;
  try {
    text = in.repr(value, where);
  } catch (const CompileError&) {
    return "<" + in.type_name(value) + ">";
  }
  return utf8_length(text) > kMost ? std::string(utf8_prefix(text, kMost)).append("...") : text;
}

/// Alembic's connection prints the statement and leaves its parameters aside: values that it gets only there
/// come out as NULL (alembic/runtime/migration.py, _stdout_connection).
void warn_of_parameters(Interpreter& in, const BoundArguments& call, std::string_view name) {
  std::vector<std::string> values;
  if (!call.absent(name)) {
    values.push_back(shown(in, call.value(name), call.span(name)));
  }
  for (const python::Argument& argument : call.rest()) {
    values.push_back(shown(in, argument.value, argument.span));
  }
  for (const python::KeywordArgument& argument : call.keywords()) {
    if (argument.name != "execution_options" && argument.name != "bind_arguments") {
      values.push_back(argument.name + "=" + shown(in, argument.value, argument.span));
    }
  }
  if (values.empty()) {
    return;
  }
  in.warn(
      "ignored-parameters",
      "the script does not do what the revision says: of the values " + join(values, ", ") +
          ", given beside the statement, Alembic prints NULL, and so does this script",
      call.given(name) ? call.span(name) : call.call_span(),
      "'--bind-parameters' writes them into the statement; or bind them there: sa.text(...).bindparams(...), "
      "insert().values(...)");
}

Value parameter_function(Interpreter& in, std::string_view name, Span where) {
  return in.get_attribute(in.import_module("sqlalchemy._bound_parameters", where), name, where);
}

/// Executes the statement once for each row of values that is given beside it, with them in it.
void execute_with_parameters(Interpreter& in, const BoundArguments& call, std::string_view parameters) {
  const Span where = call.call_span();
  std::vector<std::pair<Value, Value>> named;
  for (const python::KeywordArgument& argument : call.keywords()) {
    if (argument.name != "execution_options" && argument.name != "bind_arguments") {
      named.emplace_back(Value::string(argument.name), argument.value);
    }
  }
  std::vector<Value> more;
  for (const python::Argument& argument : call.rest()) {
    more.push_back(argument.value);
  }
  const Value given = call.absent(parameters) ? Value::none() : call.value(parameters);
  if (python::is_opaque(given)) {
    python::fail_on_opaque(in, given, call.span(parameters));
  }
  const Value bound = in.call(parameter_function(in, "bound_statements", where),
                              {call.value("statement"), given, python::make_list(std::move(more)),
                               python::make_dict(in, std::move(named), where)},
                              where);
  for (const Value& statement : in.to_vector(bound, where)) {
    execute_statement(in, statement, call.span("statement"), where);
  }
}

void execute_driver_rows(Interpreter& in, const BoundArguments& call) {
  const Span where = call.call_span();
  const Value rows = in.call(parameter_function(in, "driver_rows", where), {call.value("parameters")}, where);
  for (const Value& row : in.to_vector(rows, where)) {
    const Value text =
        in.call(parameter_function(in, "filled", where), {call.value("statement"), row}, where);
    Recorder::of(in).add(ir::ExecuteText{replace_all(string_of(in, text, where), ":", "\\:"), where});
  }
}

}  // namespace

Value execute_with_values(Interpreter& in, const BoundArguments& call, std::string_view parameters) {
  if (Evaluation::of(in).context().bind_parameters) {
    execute_with_parameters(in, call, parameters);
    return no_result(in);
  }
  execute_statement(in, call.value("statement"), call.span("statement"), call.call_span());
  warn_of_parameters(in, call, parameters);
  return no_result(in);
}

Value execute_driver_text(Interpreter& in, const BoundArguments& call) {
  const auto sql = string_argument(in, call, "statement");
  const bool has_values = !call.absent("parameters");
  if (has_values && Evaluation::of(in).context().bind_parameters) {
    execute_driver_rows(in, call);
    return no_result(in);
  }
  if (has_values) {
    Evaluation::of(in).note_question();  // a connected body's driver takes them
    in.fail(Diagnostic{.id = "ignored-parameters",
                       .message = "a script has no place for the values of exec_driver_sql(): " +
                                  shown(in, call.value("parameters"), call.span("parameters")),
                       .span = call.span("parameters"),
                       .help = {"'--bind-parameters' writes them into the statement"}});
  }
  Recorder::of(in).add(ir::ExecuteText{replace_all(driver_statement(in, sql), ":", "\\:"), call.call_span()});
  return no_result(in);
}

std::string driver_statement(Interpreter& in, const std::string& sql) {
  const dialect::Facts& facts = dialect::dialect_or_usual(Evaluation::of(in).dialect());
  return facts.python.doubles_percent() ? replace_all(sql, "%%", "%") : sql;
}

}  // namespace sqlgen::alembic
