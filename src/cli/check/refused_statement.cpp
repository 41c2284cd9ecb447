#include "cli/check/refused_statement.hpp"

#include <utility>

namespace sqlgen::cli {

Diagnostic refused_statement(const catalog::Problem& problem, Severity severity, const std::string& message,
                             const std::string& label, const std::string& otherwise) {
  Diagnostic diagnostic{.severity = severity,
                        .id = "statement-fails",
                        .message = message,
                        .span = problem.origin.span,
                        .label = label};
  if (!problem.detail.empty()) {
    diagnostic.with_note(problem.detail);
  }
  diagnostic.with_help(problem.hint.empty() ? otherwise : problem.hint);
  return diagnostic;
}

}  // namespace sqlgen::cli
