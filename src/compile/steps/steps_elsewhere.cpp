#include "compile/steps/steps_elsewhere.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "compile/steps/assumptions.hpp"
#include "support/text.hpp"

namespace sqlgen::compile {

namespace {

using PieceKind = Piece::Kind;

bool is_about_hand_made(const Diagnostic& problem) {
  return problem.id.starts_with("override-");
}

// A question whose answer was to decide what the step does.
bool only_asks(std::string_view statement) {
  return to_upper(statement.substr(0, 6)) == "SELECT";
}

}  // namespace

bool StepsElsewhere::may_be_of(const graph::Step& step) const {
  return options_.unresolved_manual || options_.assumed_done.count(step.revision->id) != 0;
}

void StepsElsewhere::settle(std::uint32_t number, Mark before, const std::set<std::string>& rows) {
  const graph::Step& step = script_.plan.steps[number];
  std::vector<Diagnostic> problems = errors_since(before.diagnostics);
  if (options_.assumed_done.count(step.revision->id) != 0) {
    diagnostics_ = std::move(before.diagnostics);
    take_as_done(number, problems.empty(), take_back(before));
  } else if (!problems.empty() && std::none_of(problems.begin(), problems.end(),
                                               is_about_hand_made)) {  // where nobody has acted yet
    diagnostics_ = std::move(before.diagnostics);
    leave_to_person(number, {step, std::move(problems), take_back(before), command_from(step, rows)});
  }
}

std::vector<Diagnostic> StepsElsewhere::errors_since(const Diagnostics& before) const {
  std::vector<Diagnostic> errors;
  const auto& all = diagnostics_.all();
  std::copy_if(all.begin() + static_cast<std::ptrdiff_t>(before.all().size()), all.end(),
               std::back_inserter(errors),
               [](const Diagnostic& problem) { return problem.severity == Severity::error; });
  return errors;
}

std::vector<std::string> StepsElsewhere::take_back(const Mark& before) {
  std::vector<std::string> statements;
  for (std::size_t i = before.pieces; i < script_.pieces.size(); ++i) {
    const Piece& piece = script_.pieces[i];
    if (piece.kind == PieceKind::statement && !only_asks(script_.text(piece))) {
      statements.push_back(std::string(script_.text(piece)) + (piece.complete ? "" : ";"));
    }
  }
  script_.pieces.resize(before.pieces);
  script_.texts.resize(before.texts);
  checks_.set_transaction(options_.transactional_ddl);
  return statements;
}

void StepsElsewhere::leave_to_person(std::uint32_t number, ManualStep manual) {
  const std::size_t piece = script_.pieces.size();
  add_check(number, manual_block(dialect_, options_.sources, manual), manual.problems.front().span);
  script_.pieces.back().manual = true;
  diagnostics_.add(manual_note(dialect_, manual));
  tables_.forget();
  database_.set_effect(piece, {std::move(manual.statements), false});
}

// What the database has of a step already is looked at, and done no more.
void StepsElsewhere::take_as_done(std::uint32_t number, bool all_known, std::vector<std::string> statements) {
  const graph::Step& step = script_.plan.steps[number];
  const Span start{step.revision->file, 0, 0};
  const std::size_t piece = script_.pieces.size();
  const auto databases = database_.around(statements);
  std::size_t checks = 0;
  add_check(number, done_block(dialect_, step, databases.first, databases.second, checks), start);
  script_.pieces.back().manual = true;
  if (checks == 0) {
    diagnostics_
        .note("assumption-unchecked",
              fmt::format("that revision '{}' is done is assumed, and nothing in the script can check it",
                          step.revision->id),
              start)
        .with_help("whoever applies the script has to know");
  }
  if (!all_known) {
    tables_.forget();
  }
  database_.set_effect(piece, {std::move(statements), all_known});
}

void StepsElsewhere::add_check(std::uint32_t number, const std::string& text, Span span) {
  script_.pieces.push_back({.kind = PieceKind::statement,
                            .complete = true,
                            .check = true,
                            .step = number,
                            .span = span,
                            .begin = script_.texts.size(),
                            .size = text.size()});
  script_.texts += text;
}

// What holds where the script begins holds for all its steps; one that goes on later does not ask again.
void StepsElsewhere::check_assumptions() {
  const auto found = std::find_if(script_.pieces.begin(), script_.pieces.end(),
                                  [](const Piece& piece) { return piece.kind == PieceKind::step_begin; });
  if (found == script_.pieces.end()) {
    return;
  }
  const std::ptrdiff_t place = found - script_.pieces.begin() + 1;
  const std::uint32_t number = found->step;
  std::vector<Piece> checks;
  for (const std::string& table : options_.assumed_empty) {
    if (!database_.makes(table)) {
      add_check(number, emptiness_check(dialect_, table), {});
      checks.push_back(script_.pieces.back());
      script_.pieces.pop_back();
    }
  }
  script_.pieces.insert(script_.pieces.begin() + place, checks.begin(), checks.end());
}

std::string StepsElsewhere::command_from(const graph::Step& step, const std::set<std::string>& rows) const {
  const std::vector<std::string> start(rows.begin(), rows.end());
  const std::vector<std::string>& end = script_.plan.end_heads;
  return fmt::format("sqlgen {} {}:{} --unresolved manual",
                     step.direction == ir::Direction::upgrade ? "upgrade" : "downgrade",
                     start.empty() ? "base" : join(start, ","), end.empty() ? "base" : join(end, ","));
}

}  // namespace sqlgen::compile
