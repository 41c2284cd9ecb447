#pragma once

#include <optional>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/database/answer.hpp"
#include "ir/database/not_known.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::ir {
class LiveDatabase;
}  // namespace sqlgen::ir

// What only a database could answer. A script has none: Alembic's own offline mode raises some Python
// exception there, which the evaluated code may catch; where it does not, these say what is wrong.

namespace sqlgen::alembic {

/// `live-query` where an uncaught exception comes of the None that execute() gives offline: its rows are
/// read.
[[nodiscard]] std::optional<Diagnostic> explain_missing_result(python::Interpreter& in,
                                                               const python::PythonException& exception);

/// `live-query`: rows or values that a query would give are read (`what`: "fetchall"). To be followed by
/// raising the exception at `where`.
void explain_query(python::Interpreter& in, std::string_view what, Span where);
/// Explains and raises: 'NoneType' object has no attribute ...
[[noreturn]] void fail_on_query(python::Interpreter& in, std::string_view what, Span where);

/// `live-query`: the database that the script leads to can't say for certain what is asked for (`what`), and
/// why; and why a
/// loop over the rows can't be said in SQL. Ends the evaluation.
[[noreturn]] void fail_on_uncertain(python::Interpreter& in, std::string_view what, const ir::Uncertain& why,
                                    Span where, const std::string& loop_problem = {});

/// The same error, for a value that may be passed on as long as nothing depends on it.
[[nodiscard]] Diagnostic uncertain_answer(std::string_view what, const ir::Uncertain& why, Span where,
                                          const std::string& loop_problem = {});

/// The database that the script leads to; where none can be asked that is the reason.
[[nodiscard]] ir::LiveDatabase& asked_database(python::Interpreter& in, std::string_view what, Span where);

/// `live-inspection`: what the schema that the script leads to holds is not certain. Ends the evaluation.
[[noreturn]] void fail_on_unknown_schema(python::Interpreter& in, const ir::NotKnown& why, Span where);

/// `live-inspection`: the schema of a database is read (`what`: "has_table"). Raises.
[[noreturn]] void fail_on_inspection(python::Interpreter& in, std::string_view what, Span where);

}  // namespace sqlgen::alembic
