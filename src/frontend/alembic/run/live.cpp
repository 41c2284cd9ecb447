#include "frontend/alembic/run/live.hpp"

#include <fmt/format.h>

#include "frontend/alembic/live/refusals.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/run/evaluation.hpp"

namespace sqlgen::alembic {

namespace {

Diagnostic live_query(std::string_view what, Span where) {
  Diagnostic diagnostic;
  diagnostic.id = "live-query";
  diagnostic.message = fmt::format("'{}' reads from a database, which a script can't", what);
  diagnostic.span = where;
  diagnostic.with_label("the rows are known only when the script runs");
  diagnostic.with_help(
      "write the step as SQL that works on the rows where they are (UPDATE ... FROM, INSERT ... SELECT), or "
      "branch on context.is_offline_mode()");
  return diagnostic;
}

// What goes without a change of the revision.
std::string ways_out(const std::vector<std::string>& tables) {
  std::string ways = "without a change of the revision: SQL by hand beside it";
  for (const std::string& table : tables) {
    ways += fmt::format(", '--assume {}=empty'", table);
  }
  return ways + ", '--assume REV=done' or '--unresolved manual'";
}

}  // namespace

std::optional<Diagnostic> explain_missing_result(python::Interpreter& in,
                                                 const python::PythonException& exception) {
  if (!Evaluation::of(in).gave_result()) {
    return std::nullopt;
  }
  const std::string message = in.str(exception.exception, exception.span);
  constexpr std::string_view kNoAttribute = "'NoneType' object has no attribute '";
  if (message.starts_with(kNoAttribute)) {
    return live_query(message.substr(kNoAttribute.size(), message.size() - kNoAttribute.size() - 1),
                      exception.span);
  }
  if (message.find("NoneType") != std::string::npos &&
      (message.find("iterable") != std::string::npos || message.find("subscriptable") != std::string::npos ||
       message.find("unpack") != std::string::npos || message.find("len()") != std::string::npos)) {
    return live_query("the result of execute()", exception.span);
  }
  return std::nullopt;
}

void explain_query(python::Interpreter& in, std::string_view what, Span where) {
  Evaluation::of(in).explain(live_query(what, where));
}

void fail_on_query(python::Interpreter& in, std::string_view what, Span where) {
  explain_query(in, what, where);
  in.raise("AttributeError", fmt::format("'NoneType' object has no attribute '{}'", what), where);
}

Diagnostic uncertain_answer(std::string_view what, const ir::Uncertain& why, Span where,
                            const std::string& loop_problem) {
  Diagnostic diagnostic;
  diagnostic.id = "live-query";
  diagnostic.message = fmt::format("what '{}' gives here is not known", what);
  diagnostic.span = where;
  diagnostic.with_label(why.reason);
  if (why.since.valid() && why.since.begin != why.since.end && !(why.since == where)) {
    diagnostic.with_note("it is not certain since this statement", why.since);
  }
  diagnostic.with_help(
      "write the step as SQL that works on the rows where they are (UPDATE ... FROM, INSERT ... SELECT), or "
      "branch on context.is_offline_mode()");
  if (!loop_problem.empty()) {
    diagnostic.with_help(loop_problem);
  }
  diagnostic.with_help(ways_out(why.tables));
  return diagnostic;
}

void fail_on_uncertain(python::Interpreter& in, std::string_view what, const ir::Uncertain& why, Span where,
                       const std::string& loop_problem) {
  in.fail(uncertain_answer(what, why, where, loop_problem));
}

ir::LiveDatabase& asked_database(python::Interpreter& in, std::string_view what, Span where) {
  ir::LiveDatabase* database = Evaluation::of(in).context().database;
  if (database == nullptr) {
    fail_on_uncertain(in, what, {"no script is being made that says what the database holds"}, where);
  }
  require_open_transaction(in, where);
  if (const auto refused = Evaluation::of(in).hand_over()) {
    raise_refusal(in, refused->why, refused->operation);
  }
  return *database;
}

void fail_on_unknown_schema(python::Interpreter& in, const ir::NotKnown& why, Span where) {
  Diagnostic diagnostic;
  diagnostic.id = "live-inspection";
  diagnostic.message = "what the database holds here is not known";
  diagnostic.span = where;
  diagnostic.with_label(why.reason());
  if (why.since().valid() && why.since().begin != why.since().end) {
    diagnostic.with_note("it is not certain since this statement", why.since());
  }
  diagnostic.with_help(
      "use if_exists=True or if_not_exists=True on the operation, or branch on context.is_offline_mode()");
  diagnostic.with_help(ways_out({}));
  in.fail(std::move(diagnostic));
}

void fail_on_inspection(python::Interpreter& in, std::string_view what, Span where) {
  Diagnostic diagnostic;
  diagnostic.id = "live-inspection";
  diagnostic.message = fmt::format("'{}' asks a database for its schema, which a script can't", what);
  diagnostic.span = where;
  diagnostic.with_label("the schema is known only when the script runs");
  diagnostic.with_help(
      "use if_exists=True or if_not_exists=True on the operation, or branch on context.is_offline_mode()");
  Evaluation::of(in).explain(std::move(diagnostic));
  raise_sqlalchemy(
      in, "NoInspectionAvailable",
      "No inspection system is available for object of type <class 'sqlalchemy.engine.mock.MockConnection'>",
      where);
}

}  // namespace sqlgen::alembic
