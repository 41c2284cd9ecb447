#include "frontend/alembic/run/connection/session.hpp"

#include "frontend/alembic/live/live_database.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/reference/reference_classes.hpp"
#include "frontend/alembic/run/connection/connection.hpp"
#include "frontend/alembic/run/connection/execution.hpp"
#include "frontend/alembic/run/connection/transaction.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

Value session_execute(Interpreter& in, SessionObject& self, const BoundArguments& call) {
  self.has_executed = true;
  return execute_with_values(in, call, "params");
}

Value nothing_of_session(Interpreter& /*in*/, SessionObject& /*self*/, const BoundArguments& /*call*/) {
  return {};
}

// What it has executed is in the script's transaction, which a commit() of a session leaves open.
Value end_transaction(Interpreter& /*in*/, SessionObject& self, const BoundArguments& /*call*/) {
  self.has_executed = false;
  return {};
}

Value session_rollback(Interpreter& in, SessionObject& self, const BoundArguments& call) {
  if (self.has_executed) {
    refuse_rollback(in, call.call_span());
  }
  return {};
}

Value session_begin(Interpreter& /*in*/, SessionObject& /*self*/, const BoundArguments& /*call*/) {
  return Value::make<TransactionObject>();
}

Value session_bind(Interpreter& in, SessionObject& /*self*/, const BoundArguments& /*call*/) {
  return Evaluation::of(in).connection();
}

const NativeMethodTable<SessionObject>& session_methods() {
  static const NativeMethodTable<SessionObject> table = {
      {"Session.execute(statement, params=None, **kw)", session_execute},
      {"Session.commit()", end_transaction},
      {"Session.flush(objects=None)", nothing_of_session},
      {"Session.rollback()", session_rollback},
      {"Session.close()", end_transaction},
      {"Session.expire_all()", nothing_of_session},
      {"Session.expunge_all()", nothing_of_session},
      {"Session.begin(nested=False)", session_begin},
      {"Session.begin_nested()", session_begin},
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
      {"scoped_session.remove()", nothing_of_session},
      {"scoped_session.configure(**kw)", nothing_of_session},
      {"scoped_session.query_property(query_cls=None)", query_property},
  };
  return table;
}

}  // namespace

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
