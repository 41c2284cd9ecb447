#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/live/answer.hpp"
#include "frontend/alembic/live/live_database.hpp"
#include "frontend/alembic/live/row_kinds.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/database/live_database.hpp"
#include "ir/sql_writer.hpp"

// Loops over rows that are not known, as statements that go over them.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

// What a loop over unknown rows executes: it is asked of no database.
Value record(Interpreter& in, const BoundArguments& call) {
  execute_statement(in, call.value("statement"), call.call_span(), call.call_span());
  return {};
}

// The columns of a query in such a loop, as tuples of names, the database's types and SQLAlchemy's.
Value inner_columns(Interpreter& in, const BoundArguments& call) {
  const Span where = call.call_span();
  const auto columns = asked_database(in, "a query", where).query_columns(string_argument(in, call, "text"));
  const auto declared =
      selected_kinds(find_expression(in, call.value("statement"), where), Recorder::of(in).dialect());
  return python::make_list(loop_columns(columns, declared));
}

// Takes what was recorded since `first` out of the script: for each operation its texts, and what the values
// of a row in them are put into.
Value take_statements(Interpreter& in, const BoundArguments& call) {
  Evaluation& evaluation = Evaluation::of(in);
  std::vector<Value> taken;
  const auto first = static_cast<std::size_t>(optional_integer(in, call, "first").value_or(0));
  for (std::size_t i = first; i < evaluation.recorded().size(); ++i) {
    std::vector<Value> texts;
    for (std::string& text : evaluation.writer().operation(evaluation.recorded()[i])) {
      texts.push_back(Value::string(std::move(text)));
    }
    std::vector<Value> kinds;
    for (const auto& [number, kind] : bound_kinds(evaluation.recorded()[i], Recorder::of(in).dialect())) {
      kinds.push_back(
          python::make_tuple({Value::integer(static_cast<std::int64_t>(number)), Value::string(kind)}));
    }
    taken.push_back(
        python::make_tuple({python::make_list(std::move(texts)), python::make_list(std::move(kinds))}));
    evaluation.leave_out(i);
  }
  evaluation.handed_over(evaluation.recorded().size());
  return python::make_list(std::move(taken));
}

// Puts complete statements into the script; `loop`: the query of the loop that they are.
Value add_block(Interpreter& in, const BoundArguments& call) {
  if (const auto* answer = call.value("loop").get<AnswerObject>()) {
    in.warn("loop-in-sql", "the loop over these rows is said in SQL, which goes over them where they are",
            answer->asked());
  }
  Evaluation::of(in).add(ir::ExecuteText{string_argument(in, call, "text"), call.call_span(), true});
  return {};
}

Value refuse_loop(Interpreter& in, const BoundArguments& call) {
  auto* answer = call.value("answer").get<AnswerObject>();
  if (answer != nullptr) {
    answer->refuse_loop(in, string_argument(in, call, "what"), string_argument(in, call, "why"),
                        call.call_span());
  }
  return {};
}

}  // namespace

std::vector<std::pair<std::string, Value>> loop_functions() {
  return {
      {"record", python::make_function("record(statement)", record)},
      {"query_columns", python::make_function("query_columns(text, statement)", inner_columns)},
      {"take_statements", python::make_function("take_statements(first)", take_statements)},
      {"add_block", python::make_function("add_block(text, loop=None)", add_block)},
      {"refuse_loop", python::make_function("refuse_loop(answer, what, why)", refuse_loop)},
  };
}

}  // namespace sqlgen::alembic
