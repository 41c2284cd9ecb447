#include "compile/replay/script_database.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "compile/replay/inspected_table.hpp"
#include "compile/steps/assumptions.hpp"
#include "support/source.hpp"
#include "support/spelling/mentions.hpp"

namespace sqlgen::compile {

ScriptDatabase::ScriptDatabase(const Script& script, const ScriptOptions& options,
                               const dialect::Dialect& dialect, KnownTables& tables)
    : script_(script), options_(options), dialect_(dialect), tables_(tables) {
  state_.known_table = [this](const ir::TableName& name) { return known_table(name); };
}

// As the operations said it; else as the database would tell.
ir::TablePtr ScriptDatabase::known_table(const ir::TableName& name) {
  ir::TablePtr table = draft_            ? draft_->find(name)
                       : applied_tables_ ? applied_tables_->find(name)
                                         : tables_.find(name);
  if (table == nullptr && replaying_ && !in_body_) {  // what a revision before START is written with
    return table_as_it_is(*store_->inspect(), name);
  }
  return table != nullptr || !in_body_ ? table : table_as_it_is(inspector(), name);
}

std::unique_ptr<catalog::Store> ScriptDatabase::take() {
  end_body();
  if (store_ != nullptr) {
    catch_up();
  }
  return std::move(store_);
}

void ScriptDatabase::report_doubts(Diagnostics& diagnostics) const {
  if (store_ == nullptr) {
    return;
  }
  const auto& doubts = store_->catalog().database().wide_doubts();
  for (std::size_t i = doubts_before_; i < doubts.size(); ++i) {
    diagnostics.note(
        "not-followed",
        "what runs here is not known, nor is what it is about: whatever there is may be otherwise since",
        doubts[i]->origin.span);
  }
}

void ScriptDatabase::open() {
  if (store_ == nullptr) {
    begin();
  }
  if (!in_body_) {
    if (!replaying_) {
      catch_up();
    }
    store_->begin_trial();
    body_state_ = state_;
    in_body_ = true;
  }
}

// Some at a time: what is made of them is larger than their text.
void ScriptDatabase::expect_pieces() {
  constexpr std::size_t kAtOnce = 256U << 10U;  // bytes
  std::vector<std::string_view> statements;
  std::size_t bytes = 0;
  for (; expected_pieces_ < script_.pieces.size() && bytes < kAtOnce; ++expected_pieces_) {
    const Piece& piece = script_.pieces[expected_pieces_];
    if (!piece.manual && piece.size != 0) {
      statements.push_back(script_.text(piece));
      bytes += piece.size;
    }
  }
  store_->expect(statements);
}

void ScriptDatabase::catch_up() {
  for (; applied_pieces_ < script_.pieces.size(); ++applied_pieces_) {
    if (applied_pieces_ >= expected_pieces_) {
      expected_pieces_ = applied_pieces_;
      expect_pieces();
    }
    const Piece& piece = script_.pieces[applied_pieces_];
    const ir::Revision* revision = script_.revision(piece);
    if (piece.manual) {
      follow_elsewhere(piece, elsewhere_[applied_pieces_]);
    } else if (piece.size != 0) {
      static_cast<void>(store_->execute(
          {script_.text(piece), {revision == nullptr ? std::string() : revision->id, piece.span}}));
    }
  }
  inspector_.reset();
}

// What applies later may have been looked at already, while the step was compiled.
void ScriptDatabase::set_effect(std::size_t piece, DoneElsewhere effect) {
  if (applied_pieces_ > piece) {
    applied_pieces_ = piece;
    effect.statements.clear();
  }
  elsewhere_[piece] = std::move(effect);
}

// What is known of the step has been done when the next one begins; whatever else its file names may be
// otherwise.
void ScriptDatabase::follow_elsewhere(const Piece& piece, const DoneElsewhere& effect) {
  const ir::Revision& revision = *script_.revision(piece);
  for (const std::string& statement : effect.statements) {
    static_cast<void>(store_->execute({statement, {revision.id, piece.span}}));
  }
  if (!effect.all_known && options_.sources != nullptr) {
    const auto why = std::make_shared<catalog::Doubt>(
        catalog::Doubt{fmt::format("revision '{}' is done by hand", revision.id), {revision.id, piece.span}});
    store_->forget_names(options_.sources->text(revision.file), why);
  }
}

std::pair<catalog::Database, catalog::Database> ScriptDatabase::around(
    const std::vector<std::string>& statements) {
  open();
  const auto after = store_->catalog().clone();
  for (const std::string& statement : statements) {
    static_cast<void>(after->apply({statement}));
  }
  std::pair databases{store_->catalog().database(), after->database()};
  end_body();
  return databases;
}

bool ScriptDatabase::makes(const std::string& table) {
  open();
  const bool is_there = has_assumed_table(store_->catalog().database(), table);
  end_body();
  return is_there && there_at_start_.count(table) == 0;
}

void ScriptDatabase::end_body() {
  if (in_body_) {
    in_body_ = is_behind_ = false;
    draft_.reset();
    store_->end_trial();
    inspector_.reset();
  }
}

// A batch copies the table as the operations of the body before it have left it.
void ScriptDatabase::take_into_draft(const ir::Operation& operation) {
  if (std::holds_alternative<ir::BulkInsert>(operation)) {
    return;
  }
  if (!draft_) {
    draft_ = applied_tables_ ? *applied_tables_ : tables_.draft();
  }
  tables_.follow_in(*draft_, operation);
}

Span ScriptDatabase::span_in_script(const dialect::Statement& statement, const ir::Operation& operation) {
  return statement.span.valid() ? statement.span : ir::span_of(operation);
}

ir::Outcome ScriptDatabase::run(const ir::Operation& operation) {
  inspector_.reset();
  ir::Outcome outcome = ir::Answer{};
  for (const dialect::Statement& statement :
       dialect_.connected().operations().render(operation, options_.render, body_state_)) {
    if (statement.kind == dialect::Statement::Kind::sql ||
        statement.kind == dialect::Statement::Kind::complete) {
      outcome = store_->execute({statement.text, {body_of_, span_in_script(statement, operation)}});
    }
  }
  inspector_.reset();
  if (!std::holds_alternative<ir::Refusal>(outcome)) {
    take_into_draft(operation);
  }
  if (is_behind_ && std::holds_alternative<ir::Refusal>(outcome)) {
    return ir::Uncertain{"an operation before it can't be worked out while the revision is being read"};
  }
  return outcome;
}

// What can't be said in the dialect is told when the script is written.
ir::Outcome ScriptDatabase::follow(const ir::Operation& operation) {
  open();
  try {
    return run(operation);
  } catch (const CompileError&) {
    inspector_.reset();
    is_behind_ = true;
    return ir::Answer{};
  }
}

ir::Outcome ScriptDatabase::execute(const ir::Operation& operation) {
  open();
  return run(operation);
}

std::vector<std::pair<std::string, std::string>> ScriptDatabase::query_columns(const std::string& sql) {
  open();
  inspector_.reset();  // the store may have put a copy in the place of what it looks at
  return store_->query_columns(sql);
}

// A script of several steps from base, or back to it, is a whole chain: what it would make or drop once more
// fails there for certain. What it has not named yet is not there to be in the way of what is made.
bool ScriptDatabase::looks_for(std::string_view name, bool to_drop, bool in_body) const {
  if (replaying_) {
    return true;
  }
  const auto is_named = [&] {
    return std::any_of(script_.pieces.begin(), script_.pieces.end(),
                       [&](const Piece& piece) { return mentions(script_.text(piece), name); });
  };
  const bool from_base = script_.plan.start_heads.empty();
  const bool to_base = script_.plan.end_heads.empty();
  return (from_base && to_drop && script_.plan.steps.size() > 1) ||
         ((from_base || to_base) && (in_body || is_named()));
}

bool ScriptDatabase::ends_at_refusal() const {
  return options_.transactional_ddl && dialect_.facts().can("refusal_ends_transaction");
}

const ir::SchemaInspector& ScriptDatabase::inspector() {
  open();
  if (inspector_ == nullptr) {
    inspector_ = store_->inspect();
  }
  return *inspector_;
}

}  // namespace sqlgen::compile
