#include "compile/steps/manual_step.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "dialect/names.hpp"
#include "dialect/script_checks.hpp"
#include "support/digest/md5.hpp"
#include "support/text.hpp"

namespace sqlgen::compile {

namespace {

constexpr std::size_t kMostStatements = 50;

// The table that says that a step was done by hand. It is made in the transaction of the work itself, so that
// both are there or neither is.
std::string marker(const dialect::Dialect& dialect, const ManualStep& manual) {
  constexpr std::string_view kPrefix = "sqlgen_by_hand_";
  const std::string& id = manual.step.revision->id;
  const bool fits = kPrefix.size() + id.size() <= dialect.checks().longest_name();
  return dialect.names().quote(ir::Identifier(std::string(kPrefix) + (fits ? id : md5_hex(id))));
}

std::string direction_name(const ManualStep& manual) {
  return manual.step.direction == ir::Direction::upgrade ? "upgrade" : "downgrade";
}

std::string reason_of(const Diagnostic& problem) {
  return problem.label.empty() ? problem.message : fmt::format("{}: {}", problem.message, problem.label);
}

std::string problem_place(const SourceManager* sources, const ManualStep& manual, const Diagnostic& problem) {
  if (sources == nullptr || !problem.span.valid()) {
    return manual.step.revision->path;
  }
  return fmt::format("{}:{}", sources->path(problem.span.file),
                     sources->locate(problem.span.file, problem.span.begin).line);
}

// Each line of a text behind "-- ".
void comment(std::string& out, std::string_view indent, std::string_view text) {
  for (const std::string& line : split(replace_all(text, "\r", " "), '\n')) {
    out += fmt::format("-- {}{}\n", indent, line);
  }
}

void explain(std::string& out, const SourceManager* sources, const ManualStep& manual) {
  comment(out, "",
          fmt::format("BY HAND: the {} of revision {} ({})", direction_name(manual), manual.step.revision->id,
                      manual.step.revision->path));
  for (const Diagnostic& problem : manual.problems) {
    comment(out, "  ", fmt::format("{}: {}", problem_place(sources, manual, problem), reason_of(problem)));
  }
  if (manual.statements.empty()) {
    return;
  }
  comment(out, "", "What is known of it, as far as that line:");
  const std::size_t shown = std::min(manual.statements.size(), kMostStatements);
  for (std::size_t i = 0; i < shown; ++i) {
    comment(out, "  ", manual.statements[i]);
  }
  if (shown < manual.statements.size()) {
    comment(out, "  ", fmt::format("... and {} more statements", manual.statements.size() - shown));
  }
}

}  // namespace

std::string manual_block(const dialect::Dialect& dialect, const SourceManager* sources,
                         const ManualStep& manual) {
  const std::string table = marker(dialect, manual);
  const std::string made = fmt::format("CREATE TABLE {} (done integer)", table);
  std::string text;
  explain(text, sources, manual);
  comment(text, "",
          "The script stops here unless the table below says that this is done: do it, and in the same");
  comment(text, "", fmt::format("transaction {};", made));
  comment(text, "", fmt::format("A script that begins here: {}", manual.command));
  const Diagnostic& first = manual.problems.front();
  return text +
         dialect.checks().statements(
             {.condition = dialect.checks().relation_exists(table),
              .message = fmt::format("the {} of revision {} is to be done by hand: {}: {}",
                                     direction_name(manual), manual.step.revision->id,
                                     problem_place(sources, manual, first), reason_of(first)),
              .hint = fmt::format("do it with {} in the same transaction, then apply the script again, or "
                                  "what '{}' writes",
                                  made, manual.command),
              .then = fmt::format("DROP TABLE {}", table)});
}

Diagnostic manual_note(const dialect::Dialect& dialect, const ManualStep& manual) {
  const Diagnostic& first = manual.problems.front();
  Diagnostic note;
  note.severity = Severity::note;
  note.id = "manual-step";
  note.message = fmt::format("the {} of revision '{}' is left to a person: {}", direction_name(manual),
                             manual.step.revision->id, first.message);
  note.span = first.span;
  note.label = first.label;
  for (std::size_t i = 1; i < manual.problems.size(); ++i) {
    note.with_note(manual.problems[i].message, manual.problems[i].span, manual.problems[i].label);
  }
  note.with_help(
      fmt::format("the script stops there until a table {} says that it is done", marker(dialect, manual)));
  return note;
}

}  // namespace sqlgen::compile
