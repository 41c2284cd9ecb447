#include "frontend/alembic/live/handled_operations.hpp"

#include "frontend/alembic/live/refusals.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/evaluator/statements/exception_guard.hpp"
#include "ir/database/live_database.hpp"

namespace sqlgen::alembic {

using python::Interpreter;

namespace {

// A pass through a loop over rows that are not known executes nothing.
bool matters(Interpreter& in) {
  const Evaluation& evaluation = Evaluation::of(in);
  return evaluation.connected() && evaluation.context().database != nullptr && python::has_handler(in) &&
         in.state().unknown_rows.is_none();
}

}  // namespace

void record_operations(Interpreter& in, Span where, const std::function<void()>& record) {
  require_open_transaction(in, where);
  if (!matters(in)) {
    record();
    return;
  }
  Evaluation& evaluation = Evaluation::of(in);
  ir::LiveDatabase& database = asked_database(in, "an operation", where);
  std::size_t next = evaluation.recorded().size();
  record();
  for (; next < evaluation.recorded().size(); ++next) {
    evaluation.handed_over(next + 1);
    try {
      const ir::Outcome outcome = database.execute(evaluation.recorded()[next]);
      if (const auto* refusal = std::get_if<ir::Refusal>(&outcome)) {
        evaluation.leave_out(next);
        raise_refusal(in, *refusal, where);
      }
    } catch (const CompileError&) {
      evaluation.leave_out(next);
      throw;
    }
  }
}

}  // namespace sqlgen::alembic
