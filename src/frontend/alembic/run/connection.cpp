#include "frontend/alembic/run/connection.hpp"

#include <algorithm>
#include <array>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/live/live_database.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/reference/reference_library.hpp"
#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/evaluator/statements/exception_guard.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
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

Value connection_execute(Interpreter& in, ConnectionObject& /*self*/, const BoundArguments& call) {
  if (Evaluation::of(in).context().bind_parameters) {
    execute_with_parameters(in, call, "parameters");
    return no_result(in);
  }
  execute_statement(in, call.value("statement"), call.span("statement"), call.call_span());
  warn_of_parameters(in, call, "parameters");
  return no_result(in);
}

void execute_driver_text(Interpreter& in, const BoundArguments& call) {
  const Span where = call.call_span();
  const Value rows = in.call(parameter_function(in, "driver_rows", where), {call.value("parameters")}, where);
  for (const Value& row : in.to_vector(rows, where)) {
    const Value text =
        in.call(parameter_function(in, "filled", where), {call.value("statement"), row}, where);
    Recorder::of(in).add(ir::ExecuteText{replace_all(string_of(in, text, where), ":", "\\:"), where});
  }
}

Value exec_driver_sql(Interpreter& in, ConnectionObject& /*self*/, const BoundArguments& call) {
  const auto sql = string_argument(in, call, "statement");
  const bool has_values = !call.absent("parameters");
  if (has_values && Evaluation::of(in).context().bind_parameters) {
    execute_driver_text(in, call);
    return no_result(in);
  }
  if (has_values) {
    in.fail(Diagnostic{.id = "ignored-parameters",
                       .message = "a script has no place for the values of exec_driver_sql(): " +
                                  shown(in, call.value("parameters"), call.span("parameters")),
                       .span = call.span("parameters"),
                       .help = {"'--bind-parameters' writes them into the statement"}});
  }
  Recorder::of(in).add(ir::ExecuteText{replace_all(driver_statement(in, sql), ":", "\\:"), call.call_span()});
  return no_result(in);
}

template <class Self>
Value give_self(Interpreter& /*in*/, Self& self, const BoundArguments& /*call*/) {
  return Value::object(self.shared_from_this());
}

template <class Self>
Value give_nothing(Interpreter& /*in*/, Self& /*self*/, const BoundArguments& /*call*/) {
  return {};
}

template <class Self>
Value yes(Interpreter& /*in*/, Self& /*self*/, const BoundArguments& /*call*/) {
  return Value::boolean(true);
}

template <class Self>
Value begin(Interpreter& /*in*/, Self& /*self*/, const BoundArguments& /*call*/) {
  return Value::make<TransactionObject>();
}

Value run_callable(Interpreter& in, ConnectionObject& self, const BoundArguments& call) {
  python::Arguments arguments{call.rest(), call.keywords(), call.call_span()};
  arguments.positional.insert(arguments.positional.begin(),
                              python::Argument{Value::object(self.shared_from_this()), call.call_span()});
  return in.call(call.value("fn"), arguments);
}

Value connect(Interpreter& /*in*/, ConnectionObject& self, const BoundArguments& /*call*/) {
  return self.kind() == ConnectionObject::Kind::engine
             ? Value::make<ConnectionObject>(ConnectionObject::Kind::connection)
             : Value::object(self.shared_from_this());
}

const NativeMethodTable<ConnectionObject>& connection_methods() {
  static const NativeMethodTable<ConnectionObject> table = {
      {"Connection.execute(statement, parameters=None, *multiparams, execution_options=None, **params)",
       connection_execute},
      {"Connection.exec_driver_sql(statement, parameters=None, execution_options=None)", exec_driver_sql},
      {"Connection.execution_options(**kw)", give_self<ConnectionObject>},
      {"Connection.connect(**kw)", connect},
      {"Connection.begin(close_with_result=False)", begin<ConnectionObject>},
      {"Connection.begin_nested()", begin<ConnectionObject>},
      {"Connection.get_transaction()", begin<ConnectionObject>},
      {"Connection.in_transaction()", yes<ConnectionObject>},
      {"Connection.commit()", give_nothing<ConnectionObject>},
      {"Connection.rollback()", give_nothing<ConnectionObject>},
      {"Connection.close()", give_nothing<ConnectionObject>},
      {"Connection.dispose(close=True)", give_nothing<ConnectionObject>},
      {"Connection.invalidate()", give_nothing<ConnectionObject>},
      {"Connection.detach()", give_nothing<ConnectionObject>},
      {"Connection.run_callable(fn, *args, **kw)", run_callable},
      {"Connection.run_sync(fn, *args, **kw)", run_callable},
  };
  return table;
}

constexpr std::array<std::string_view, 8> kReads = {"scalar",         "scalars",          "stream",
                                                    "stream_scalars", "cursor",           "raw_connection",
                                                    "connection",     "driver_connection"};
constexpr std::array<std::string_view, 4> kConnectionInspections = {"has_table", "table_names",
                                                                    "get_isolation_level", "url"};

template <class Names>
bool is_listed(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

const NativeMethodTable<TransactionObject>& transaction_methods() {
  static const NativeMethodTable<TransactionObject> table = {
      {"Transaction.commit()", give_nothing<TransactionObject>},
      {"Transaction.rollback()", give_nothing<TransactionObject>},
      {"Transaction.close()", give_nothing<TransactionObject>},
  };
  return table;
}

Value session_execute(Interpreter& in, SessionObject& /*self*/, const BoundArguments& call) {
  if (Evaluation::of(in).context().bind_parameters) {
    execute_with_parameters(in, call, "params");
    return no_result(in);
  }
  execute_statement(in, call.value("statement"), call.span("statement"), call.call_span());
  warn_of_parameters(in, call, "params");
  return no_result(in);
}

Value session_bind(Interpreter& in, SessionObject& /*self*/, const BoundArguments& /*call*/) {
  return Evaluation::of(in).connection();
}

const NativeMethodTable<SessionObject>& session_methods() {
  static const NativeMethodTable<SessionObject> table = {
      {"Session.execute(statement, params=None, **kw)", session_execute},
      {"Session.commit()", give_nothing<SessionObject>},
      {"Session.flush(objects=None)", give_nothing<SessionObject>},
      {"Session.rollback()", give_nothing<SessionObject>},
      {"Session.close()", give_nothing<SessionObject>},
      {"Session.expire_all()", give_nothing<SessionObject>},
      {"Session.expunge_all()", give_nothing<SessionObject>},
      {"Session.begin(nested=False)", begin<SessionObject>},
      {"Session.begin_nested()", begin<SessionObject>},
      {"Session.connection(**kw)", session_bind},
      {"Session.get_bind(*args, **kw)", session_bind},
  };
  return table;
}

/// Model.query: what it asks is asked of the database.
Value query_property(Interpreter& /*in*/, SessionObject& /*self*/, const BoundArguments& call) {
  return python::make_opaque("scoped_session.query_property()", call.call_span());
}

/// What a scoped_session has beside what it hands on to its Session.
const NativeMethodTable<SessionObject>& scoped_session_methods() {
  static const NativeMethodTable<SessionObject> table = {
      {"scoped_session.remove()", give_nothing<SessionObject>},
      {"scoped_session.configure(**kw)", give_nothing<SessionObject>},
      {"scoped_session.query_property(query_cls=None)", query_property},
  };
  return table;
}

}  // namespace

std::string driver_statement(Interpreter& in, const std::string& sql) {
  const dialect::Facts& facts = dialect::dialect_or_usual(Evaluation::of(in).dialect());
  return facts.python.doubles_percent() ? replace_all(sql, "%%", "%") : sql;
}

std::string ConnectionObject::type_name() const {
  switch (kind_) {
    case Kind::engine:
      return "Engine";
    case Kind::connection:
      return "Connection";
    case Kind::mock:
      break;
  }
  return "MockConnection";
}

// Offline Alembic's connection has little of what a real one has. What goes on as if it were one gets it;
// what asks by an `except` goes on as it does there.
std::optional<Value> ConnectionObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (Evaluation::of(in).connected()) {
    if (live_.is_none()) {
      live_ = make_live(in, "_live_connection", "Connection",
                        {{{Value::object(shared_from_this()), where}}, {}, where});
    }
    if (auto method = in.find_attribute(live_, name, where)) {
      return method;
    }
  } else if (kind_ == Kind::mock && python::takes_attribute_errors(in) &&
             reference_class_has("sqlalchemy.engine.mock.MockConnection", name) == ReferenceAnswer::no) {
    return std::nullopt;
  }
  if (name == "dialect") {
    return Evaluation::of(in).dialect_object();
  }
  if (name == "engine" || name == "bind" || name == "sync_connection" || name == "sync_engine") {
    return Value::object(shared_from_this());
  }
  if (name == "name") {
    return Value::string(Evaluation::of(in).dialect());
  }
  if (name == "closed" || name == "invalidated") {
    return Value::boolean(false);
  }
  if (name == "info") {
    return python::make_dict(in, {}, where);
  }
  if (auto method = connection_methods().bind(self<ConnectionObject>(), name)) {
    return method;
  }
  if (is_listed(kReads, name)) {
    explain_query(in, name, where);
  } else if (is_listed(kConnectionInspections, name)) {
    fail_on_inspection(in, name, where);
  }
  return std::nullopt;
}

std::optional<Value> ConnectionObject::enter(Interpreter& /*in*/, Span /*where*/) {
  return Value::object(shared_from_this());
}

bool ConnectionObject::exit(Interpreter& /*in*/, const Value& /*exception*/, Span /*where*/) {
  return false;
}

bool ConnectionObject::is_instance_of(Interpreter& /*in*/, const Value& class_object) {
  const auto* native = class_object.get<python::NativeClass>();
  return native != nullptr && native->name() == type_name();
}

std::optional<Value> TransactionObject::attribute(Interpreter& /*in*/, std::string_view name,
                                                  Span /*where*/) {
  if (name == "is_active" || name == "is_valid") {
    return Value::boolean(true);
  }
  return transaction_methods().bind(self<TransactionObject>(), name);
}

std::optional<Value> TransactionObject::enter(Interpreter& in, Span /*where*/) {
  return Evaluation::of(in).connection();
}

bool TransactionObject::exit(Interpreter& /*in*/, const Value& /*exception*/, Span /*where*/) {
  return false;
}

const Value& SessionObject::live(Interpreter& in, Span where) {
  const Value connection = Evaluation::of(in).connection();
  if (live_.is_none() || live_connection_.get<ConnectionObject>() != connection.get<ConnectionObject>()) {
    live_ = make_live(in, "_live_session", "Session", {{{connection, where}}, {}, where});
    live_connection_ = connection;
  }
  return live_;
}

Value SessionObject::call(Interpreter& in, const python::Arguments& arguments) {
  return scoped_ ? Value::make<SessionObject>() : Object::call(in, arguments);
}

std::optional<Value> SessionObject::class_object(Interpreter& in) {
  return scoped_ ? reference_class_object(in, "sqlalchemy.orm.scoping.scoped_session", Span{}) : std::nullopt;
}

std::optional<Value> SessionObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (scoped_) {
    if (auto method = scoped_session_methods().bind(self<SessionObject>(), name)) {
      return method;
    }
  }
  if (Evaluation::of(in).connected()) {
    if (auto found = in.find_attribute(live(in, where), name, where)) {
      return found;
    }
  }
  if (name == "bind") {
    return Evaluation::of(in).connection();
  }
  if (name == "is_active") {
    return Value::boolean(true);
  }
  if (auto method = session_methods().bind(self<SessionObject>(), name)) {
    return method;
  }
  explain_query(in, std::string("session.").append(name), where);
  return std::nullopt;
}

std::optional<Value> SessionObject::enter(Interpreter& /*in*/, Span /*where*/) {
  return Value::object(shared_from_this());
}

bool SessionObject::exit(Interpreter& /*in*/, const Value& /*exception*/, Span /*where*/) {
  return false;
}

}  // namespace sqlgen::alembic
