#include <algorithm>
#include <utility>

#include "catalog/rows/sqlite_store.hpp"

namespace sqlgen::catalog {

namespace {

bool is_same(const Origin& a, const Origin& b) {
  return a.revision == b.revision && a.span == b.span;
}

}  // namespace

void SqliteStore::begin_trial() {
  forget_trial();
  if (trials_++ == 0) {
    executed_.clear();
    is_repeatable_ = true;
  }
  executed_before_trial_.push_back(executed_.size());
}

void SqliteStore::end_trial() {
  if (before_trial_.size() == trials_) {
    State after = std::exchange(state_, std::move(before_trial_.back()));
    before_trial_.pop_back();
    if (trials_ == 1 && is_repeatable_ && !executed_.empty()) {
      last_trial_.emplace(Trial{std::move(after), std::exchange(executed_, {})});
    }
  }
  executed_.resize(std::min(executed_.size(), executed_before_trial_.back()));
  executed_before_trial_.pop_back();
  --trials_;
}

// To copy a database takes as long as many questions about its schema, and most trials ask no more than
// those.
void SqliteStore::keep_for_trials() {
  while (before_trial_.size() < trials_) {
    State copy;
    copy.catalog = std::make_unique<SqliteCatalog>(*state_.catalog);
    copy.unknown_rows = state_.unknown_rows;
    copy.unknown_columns = state_.unknown_columns;
    before_trial_.push_back(std::move(copy));
  }
}

void SqliteStore::begin_other_change() {
  forget_trial();
  keep_for_trials();
  is_repeatable_ = false;
}

// A question that was answered has changed nothing, and the script may not have it.
void SqliteStore::note_executed(const Statement& statement, const ir::Outcome& outcome) {
  const auto* answer = std::get_if<ir::Answer>(&outcome);
  if (trials_ != 0 && (answer == nullptr || !answer->only_reads)) {
    executed_.push_back({std::string(statement.text), statement.origin, outcome});
  }
}

std::optional<ir::Outcome> SqliteStore::repeat(const Statement& statement) {
  if (!last_trial_) {
    return std::nullopt;
  }
  Executed& next = last_trial_->statements[last_trial_->repeated];
  if (next.text != statement.text || !is_same(next.origin, statement.origin)) {
    forget_trial();
    return std::nullopt;
  }
  ir::Outcome outcome = next.outcome;
  if (++last_trial_->repeated == last_trial_->statements.size()) {
    state_ = std::move(last_trial_->after);
    last_trial_.reset();
  }
  return outcome;
}

// Those that were not run because they were repeated are run now.
void SqliteStore::forget_trial() {
  if (!last_trial_) {
    return;
  }
  const Trial trial = *std::exchange(last_trial_, std::nullopt);
  for (std::size_t i = 0; i < trial.repeated; ++i) {
    static_cast<void>(run({trial.statements[i].text, trial.statements[i].origin}));
  }
}

}  // namespace sqlgen::catalog
