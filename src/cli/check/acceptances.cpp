#include "cli/check/acceptances.hpp"

#include <algorithm>
#include <utility>

#include "frontend/native/native_revision.hpp"

namespace sqlgen::cli {

std::vector<review::Acceptance> acceptances_of(const ir::Revision& revision, const SourceManager& sources,
                                               Diagnostics& diagnostics) {
  std::vector<review::Acceptance> all = review::read_acceptances(revision, sources, diagnostics);
  for (review::Acceptance& acceptance :
       review::read_acceptances(revision, native::accepted_findings(revision), diagnostics)) {
    all.push_back(std::move(acceptance));
  }
  return all;
}

Acceptances::Lines Acceptances::lines_of(Span span) const {
  if (!span.valid()) {
    return {};
  }
  return {sources_.locate(span.file, span.begin).line,
          sources_.locate(span.file, std::max(span.begin + 1, span.end) - 1).line};
}

void Acceptances::read(const compile::Script& script) {
  for (const graph::Step& step : script.plan.steps) {
    if (step.revision != nullptr && revisions_.count(step.revision) == 0) {
      revisions_[step.revision].acceptances = acceptances_of(*step.revision, sources_, diagnostics_);
    }
  }
  for (const compile::Piece& piece : script.pieces) {
    const ir::Revision* revision = script.revision(piece);
    if (piece.kind == compile::Piece::Kind::statement && revision != nullptr && piece.span.valid() &&
        piece.span.file == revision->file && !revisions_[revision].acceptances.empty()) {
      revisions_[revision].statements.push_back(lines_of(piece.span));
    }
  }
}

// One on a line without a statement is about the whole revision.
bool Acceptances::fits(const review::Acceptance& acceptance, const Of& of, Lines lines) {
  const auto covers = [&](const Lines& range) {
    return range.first <= acceptance.line && acceptance.line <= range.last;
  };
  return covers(lines) || acceptance.line == 0 ||
         std::none_of(of.statements.begin(), of.statements.end(), covers);
}

bool Acceptances::accepts(const Diagnostic& mistake, const ir::Revision* revision) {
  const auto found = revisions_.find(revision);
  if (revision == nullptr || found == revisions_.end()) {
    return false;
  }
  const Lines lines = mistake.span.file == revision->file ? lines_of(mistake.span) : Lines{};
  bool accepted = false;
  for (review::Acceptance& acceptance : found->second.acceptances) {
    if (acceptance.rule == mistake.id && fits(acceptance, found->second, lines)) {
      acceptance.is_used = accepted = true;
    }
  }
  return accepted;
}

void Acceptances::tell_unused(bool with_round_trip) {
  for (const auto& [revision, of] : revisions_) {
    for (const review::Acceptance& acceptance : of.acceptances) {
      if (!acceptance.is_used && review::is_mistake(acceptance.rule) &&
          (with_round_trip || acceptance.rule != "round-trip")) {
        diagnostics_.add(review::unused_acceptance(acceptance));
      }
    }
  }
}

}  // namespace sqlgen::cli
