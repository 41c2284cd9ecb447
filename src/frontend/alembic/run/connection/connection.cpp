#include "frontend/alembic/run/connection/connection.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/live/live_database.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/alembic/run/connection/execution.hpp"
#include "frontend/alembic/run/connection/transaction.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/evaluator/statements/exception_guard.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

Value connection_execute(Interpreter& in, ConnectionObject& /*self*/, const BoundArguments& call) {
  return execute_with_values(in, call, "parameters");
}

Value exec_driver_sql(Interpreter& in, ConnectionObject& /*self*/, const BoundArguments& call) {
  return execute_driver_text(in, call);
}

Value give_self(Interpreter& /*in*/, ConnectionObject& self, const BoundArguments& /*call*/) {
  return Value::object(self.shared_from_this());
}

Value give_nothing(Interpreter& /*in*/, ConnectionObject& /*self*/, const BoundArguments& /*call*/) {
  return {};
}

Value yes(Interpreter& /*in*/, ConnectionObject& /*self*/, const BoundArguments& /*call*/) {
  return Value::boolean(true);
}

Value begin(Interpreter& /*in*/, ConnectionObject& /*self*/, const BoundArguments& /*call*/) {
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
      {"Connection.execution_options(**kw)", give_self},
      {"Connection.connect(**kw)", connect},
      {"Connection.begin(close_with_result=False)", begin},
      {"Connection.begin_nested()", begin},
      {"Connection.get_transaction()", begin},
      {"Connection.in_transaction()", yes},
      {"Connection.commit()", give_nothing},
      {"Connection.rollback()",
       [](Interpreter& in, ConnectionObject&, const BoundArguments& call) -> Value {
         refuse_rollback(in, call.call_span());
       }},
      {"Connection.close()", give_nothing},
      {"Connection.dispose(close=True)", give_nothing},
      {"Connection.invalidate()", give_nothing},
      {"Connection.detach()", give_nothing},
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

}  // namespace

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

void require_bind(Interpreter& in, const BoundArguments& call) {
  const Value& bind = call.value("bind");
  const bool may_run = !call.given("bind") || bind.get<ConnectionObject>() != nullptr ||
                       python::is_opaque(bind) || bind.get<python::InstanceObject>() != nullptr;
  if (!may_run) {
    in.raise("AttributeError",
             fmt::format("'{}' object has no attribute '_run_ddl_visitor'", in.type_name(bind)),
             call.span("bind"));
  }
}

}  // namespace sqlgen::alembic
