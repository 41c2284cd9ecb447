#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/run/connection/transaction.hpp"
#include "frontend/alembic/run/environment/environment_run.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/migration_context.hpp"

// The transactions of a migration context.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

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

/// The same in env.py, where the script's own begin and end are meant.
class ScriptTransaction final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "_GeneratorContextManager"; }
  std::optional<Value> enter(Interpreter& in, Span where) override {
    if (const auto* calls = Evaluation::of(in).environment_calls) {
      calls->began(where);
    }
    return Value::none();
  }
  bool exit(Interpreter& in, const Value& exception, Span where) override {
    const auto* calls = Evaluation::of(in).environment_calls;
    if (calls != nullptr && exception.is_none()) {
      calls->ended(where);
    }
    return false;
  }
};

}  // namespace

Value begin_transaction(Interpreter& in, const BoundArguments& call) {
  const bool of_migration = call.given("_per_migration") && flag(in, call, "_per_migration");
  if (Evaluation::of(in).environment_calls != nullptr && !of_migration) {
    return Value::make<ScriptTransaction>();
  }
  if (Evaluation::of(in).context().one_transaction && !of_migration) {
    return Value::make<WrittenTransaction>();
  }
  return Value::make<TransactionObject>();
}

std::optional<Value> AutocommitBlock::enter(Interpreter& in, Span where) {
  Recorder::of(in).add(ir::AutocommitBegin{where});
  return Value::none();
}

bool AutocommitBlock::exit(Interpreter& in, const Value& /*exception*/, Span where) {
  Recorder::of(in).add(ir::AutocommitEnd{where});
  return false;
}

}  // namespace sqlgen::alembic
