#include "frontend/alembic/live/refusals.hpp"

#include <algorithm>

#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/python/evaluator/statements/unknown_pass.hpp"
#include "ir/database/live_database.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

bool in_autocommit_block(const Evaluation& evaluation) {
  const auto& operations = evaluation.recorded();
  const auto last = std::find_if(operations.rbegin(), operations.rend(), [](const ir::Operation& operation) {
    return std::holds_alternative<ir::AutocommitBegin>(operation) ||
           std::holds_alternative<ir::AutocommitEnd>(operation);
  });
  return last != operations.rend() && std::holds_alternative<ir::AutocommitBegin>(*last);
}

Diagnostic no_statement_behind(Span where, Span refused) {
  Diagnostic diagnostic;
  diagnostic.id = "aborted-transaction";
  diagnostic.message = "a statement that the database refuses ends the transaction, caught or not";
  diagnostic.span = where;
  diagnostic.with_label(where == refused ? "refused here, and so is whatever follows"
                                         : "refused, whatever it does");
  if (!(where == refused)) {
    diagnostic.with_note("since this one", refused);
  }
  diagnostic.with_help(
      "look first, with sa.inspect(op.get_bind()), if_exists=True or if_not_exists=True; or put what may "
      "fail "
      "into `with op.get_bind().begin_nested():` or op.get_context().autocommit_block()");
  return diagnostic;
}

/// What begin_nested() gives.
class SavepointObject final : public python::Object {
 public:
  explicit SavepointObject(std::size_t first) : first_(first) {}

  [[nodiscard]] std::string type_name() const override { return "NestedTransaction"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> enter(Interpreter& /*in*/, Span /*where*/) override {
    return Value::object(shared_from_this());
  }
  bool exit(Interpreter& in, const Value& exception, Span where) override {
    if (!exception.is_none()) {
      python::refuse_in_pass(in, "it takes back what was done in a savepoint", where);
    }
    exception.is_none() ? release(in, where) : roll_back(in);
    return false;
  }

  void release(Interpreter& in, Span where) {
    if (is_active_) {
      require_open_transaction(in, where);
    }
    is_active_ = false;
  }

  /// The operations since are not in the script, and the database has not seen them.
  void roll_back(Interpreter& in) {
    Evaluation& evaluation = Evaluation::of(in);
    if (!std::exchange(is_active_, false)) {
      return;
    }
    for (std::size_t i = first_; i < evaluation.recorded().size(); ++i) {
      evaluation.leave_out(i);
    }
    evaluation.refused.reset();
    if (ir::LiveDatabase* database = evaluation.context().database) {
      database->restart_body();
      evaluation.handed_over(0);
    }
  }

 private:
  std::size_t first_;
  bool is_active_ = true;
};

const NativeMethodTable<SavepointObject>& savepoint_methods() {
  static const NativeMethodTable<SavepointObject> table = {
      {"NestedTransaction.commit()",
       [](Interpreter& in, SavepointObject& self, const BoundArguments& call) {
         self.release(in, call.call_span());
         return Value();
       }},
      {"NestedTransaction.rollback()",
       [](Interpreter& in, SavepointObject& self, const BoundArguments&) {
         self.roll_back(in);
         return Value();
       }},
      {"NestedTransaction.close()",
       [](Interpreter& in, SavepointObject& self, const BoundArguments& call) {
         python::refuse_in_pass(in, "it takes back what was done in a savepoint", call.call_span());
         self.roll_back(in);
         return Value();
       }},
  };
  return table;
}

std::optional<Value> SavepointObject::attribute(Interpreter& in, std::string_view name, Span /*where*/) {
  if (name == "is_active") {
    return Value::boolean(is_active_);
  }
  if (name == "connection") {
    return Evaluation::of(in).connection();
  }
  return savepoint_methods().bind(self<SavepointObject>(), name);
}

}  // namespace

void raise_refusal(Interpreter& in, const ir::Refusal& refusal, Span where) {
  Evaluation& evaluation = Evaluation::of(in);
  const ir::LiveDatabase* database = evaluation.context().database;
  if (database != nullptr && database->ends_at_refusal() && !in_autocommit_block(evaluation)) {
    evaluation.refused = where;
  }
  raise_sqlalchemy(in, refusal.exception, refusal.message, where);
}

void require_open_transaction(Interpreter& in, Span where) {
  Evaluation& evaluation = Evaluation::of(in);
  if (evaluation.refused) {
    evaluation.explain(no_statement_behind(where, *evaluation.refused));
    raise_sqlalchemy(in, "InternalError",
                     "(psycopg2.errors.InFailedSqlTransaction) current transaction is aborted, commands "
                     "ignored until end of transaction block",
                     where);
  }
}

std::optional<Diagnostic> ended_transaction(const Evaluation& evaluation) {
  return evaluation.refused ? std::optional(no_statement_behind(*evaluation.refused, *evaluation.refused))
                            : std::nullopt;
}

Value make_savepoint(Interpreter& in, Span where) {
  require_open_transaction(in, where);
  return Value::make<SavepointObject>(Evaluation::of(in).recorded().size());
}

}  // namespace sqlgen::alembic
