#include "frontend/alembic/reference/operation_errors.hpp"

#include <algorithm>
#include <array>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/evaluator/statements/exception_guard.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/sql_writer.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

struct RaisedError {
  std::string_view id;  // of the diagnostic
  std::string_view module;
  std::string_view exception;
  std::string_view message = {};  // empty: the diagnostic's
};

constexpr std::string_view kSqlalchemy = "sqlalchemy.exc";
constexpr std::string_view kAlembic = "alembic.util.exc";
constexpr std::string_view kBuiltins = "builtins";

constexpr std::array kRaised = {
    RaisedError{"alter-computed", kSqlalchemy, "CompileError"},
    RaisedError{"alter-identity", kSqlalchemy, "CompileError"},
    RaisedError{"autoincrement", kSqlalchemy, "ArgumentError"},
    RaisedError{"bad-compound", kSqlalchemy, "CompileError"},
    RaisedError{"bad-operand", kSqlalchemy, "ArgumentError"},
    RaisedError{"batch-column", kBuiltins, "KeyError"},
    RaisedError{"batch-needs-table", kAlembic, "CommandError",
                "This operation cannot proceed in --sql mode; batch mode with dialect sqlite requires a live "
                "database connection with which to reflect the table"},
    RaisedError{"batch-operation", kBuiltins, "ValueError"},
    RaisedError{"dialect-option", kSqlalchemy, "ArgumentError"},
    RaisedError{"duplicate-cte", kSqlalchemy, "CompileError"},
    RaisedError{"identifier-too-long", kSqlalchemy, "IdentifierError"},
    RaisedError{"incomplete-type", kSqlalchemy, "CompileError"},
    RaisedError{"missing-value", kSqlalchemy, "CompileError"},
    RaisedError{"naming-convention", kSqlalchemy, "InvalidRequestError"},
    RaisedError{"no-from-clause", kSqlalchemy, "InvalidRequestError"},
    RaisedError{"no-join-condition", kSqlalchemy, "NoForeignKeysError"},
    RaisedError{"sql-phrase", kSqlalchemy, "CompileError"},
    RaisedError{
        "sqlite-alter-constraint", kBuiltins, "NotImplementedError",
        "No support for ALTER of constraints in SQLite dialect. Please refer to the batch mode feature "
        "which allows for SQLite migrations using a copy-and-move strategy."},
    RaisedError{"unconsumed-column", kSqlalchemy, "CompileError"},
    RaisedError{"unknown-column", kSqlalchemy, "ConstraintColumnNotFoundError"},
    RaisedError{"unknown-label", kSqlalchemy, "CompileError"},
    RaisedError{"unnamed-constraint", kSqlalchemy, "CompileError"},
    RaisedError{"unnamed-index", kSqlalchemy, "CompileError"},
    RaisedError{"unnamed-type", kSqlalchemy, "CompileError"},
    RaisedError{"unrenderable-literal", kSqlalchemy, "CompileError"},
    RaisedError{"unsupported-comment", kSqlalchemy, "UnsupportedCompilationError"},
    RaisedError{"unsupported-expression", kSqlalchemy, "UnsupportedCompilationError"},
    RaisedError{"unsupported-type", kSqlalchemy, "UnsupportedCompilationError"},
    RaisedError{"using-without-type", kAlembic, "CommandError"},
};

Value builtin_exception(Interpreter& in, std::string_view name, const std::string& message, Span where) {
  try {
    in.raise(name, message, where);
  } catch (const python::PythonException& raised) {
    return raised.exception;
  }
}

// Whether an earlier operation of the same body made the table: writing the batch will know it.
bool is_made_here(const Recorder& recorder, const ir::TableName& name) {
  const auto& operations = recorder.recorded();
  return std::any_of(operations.begin(), operations.end(), [&](const ir::Operation& operation) {
    const auto* made = std::get_if<ir::CreateTable>(&operation);
    return made != nullptr && made->table->name.name.text == name.name.text;
  });
}

// Only the database knows what a batch finds in a table that the body itself has made: with a handler around,
// the body is evaluated once more, as connected.
void connect_to_check(Interpreter& in, const ir::BatchAlterTable& batch) {
  Evaluation& evaluation = Evaluation::of(in);
  const bool can_alter = dialect::dialect_or_usual(evaluation.dialect()).can("alter");
  if (evaluation.connected() || evaluation.context().database == nullptr || can_alter ||
      !python::has_handler(in)) {
    return;
  }
  evaluation.note_question();
  in.fail(Diagnostic{.id = "not-modelled",
                     .message = "what the batch finds in the table is not known here",
                     .span = batch.span});
}

// What is converted is converted for any database: whether a batch there finds what it needs nobody can say.
void refuse_in_conversion(Interpreter& in, const ir::Operation& operation, const ir::BatchAlterTable& batch) {
  const Evaluation& evaluation = Evaluation::of(in);
  if (!evaluation.context().for_conversion || !python::has_handler(in)) {
    return;
  }
  try {
    static_cast<void>(evaluation.context().writer->operation(operation));
  } catch (const CompileError& error) {
    Diagnostic diagnostic = error.diagnostic();
    diagnostic.id = "not-modelled";
    diagnostic.message =
        "a batch inside `try` that copies its table can't be converted: " + diagnostic.message;
    diagnostic.span = batch.span;
    diagnostic.help = {"take it out of the `try`, or convert for --dialect postgresql alone"};
    in.fail(std::move(diagnostic));
  }
}

}  // namespace

std::optional<Value> exception_for(Interpreter& in, const Diagnostic& diagnostic) {
  const auto* const row = std::find_if(kRaised.begin(), kRaised.end(),
                                       [&](const RaisedError& raised) { return raised.id == diagnostic.id; });
  auto* evaluation = dynamic_cast<Evaluation*>(in.host());
  if (row == kRaised.end() || evaluation == nullptr) {
    return std::nullopt;
  }
  evaluation->explain(diagnostic);
  const Span where = diagnostic.span;
  const std::string message(row->message.empty() ? diagnostic.message : row->message);
  if (row->module == kBuiltins) {
    return builtin_exception(in, row->exception, message, where);
  }
  const Value exception_class =
      in.get_attribute(in.import_module(std::string(row->module), where), row->exception, where);
  return in.call(exception_class, {Value::string(message)}, where);
}

void check_operation(Interpreter& in, const ir::Operation& operation) {
  const Recorder& recorder = Recorder::of(in);
  const auto& writer = recorder.context().writer;
  const auto* batch = std::get_if<std::shared_ptr<ir::BatchAlterTable>>(&operation);
  if (writer == nullptr || !python::may_be_caught(in)) {
    return;
  }
  if (batch != nullptr) {
    refuse_in_conversion(in, operation, **batch);
  }
  if (batch != nullptr && is_made_here(recorder, (*batch)->table)) {
    connect_to_check(in, **batch);
    return;
  }
  try {
    static_cast<void>(writer->operation(operation));
  } catch (CompileError& error) {
    if (!error.diagnostic().span.valid()) {
      error.diagnostic().span = ir::span_of(operation);
    }
    throw;
  }
}

}  // namespace sqlgen::alembic
