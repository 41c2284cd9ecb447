#include <fmt/format.h>

#include <utility>

#include "compile/replay/script_database.hpp"
#include "compile/steps/assumptions.hpp"
#include "dialect/version_table.hpp"
#include "support/source.hpp"

// The database before the script: what the revisions have made that it does not begin with.

namespace sqlgen::compile {

// What a revision does that can't be worked out is in doubt, as far as its file names it.
void ScriptDatabase::replay(const ir::Revision& revision, const ir::EvaluationContext& context) {
  Diagnostics diagnostics;  // of a step that this script does not take
  begin_body(revision);
  const auto operations = revision.body->evaluate(ir::Direction::upgrade, context, diagnostics);
  end_body();
  const bool is_bound = revision.body->was_connected() || context.bind_parameters;
  const dialect::Dialect& written = is_bound ? dialect_.connected() : dialect_;
  for (const ir::Operation& operation : operations) {
    try {
      for (const dialect::Statement& statement :
           written.operations().render(operation, options_.render, state_)) {
        static_cast<void>(
            store_->execute({statement.text, {revision.id, span_in_script(statement, operation)}}));
      }
    } catch (const CompileError& error) {
      diagnostics.add(error.diagnostic());
    }
    tables_.follow_in(*applied_tables_, operation);
  }
  if (diagnostics.has_errors() && options_.sources != nullptr) {
    const auto why = std::make_shared<catalog::Doubt>(catalog::Doubt{
        fmt::format("revision '{}', which the database has before, can't be worked out", revision.id),
        {revision.id, Span{revision.file, 0, 0}}});
    store_->forget_names(options_.sources->text(revision.file), why);
  }
}

// A database that is not at base has it.
void ScriptDatabase::make_version_table() {
  const ir::VersionTable& table = options_.version_table;
  if (table.definition == nullptr) {
    static_cast<void>(store_->execute({dialect::create_version_table(dialect_, table)}));
    return;
  }
  ir::CreateTable create{table.definition};
  create.maker = ir::TableMaker::table;
  for (const dialect::Statement& statement : dialect_.operations().render(create, options_.render, state_)) {
    static_cast<void>(store_->execute({statement.text}));
  }
}

void ScriptDatabase::replay_applied() {
  const auto applied = options_.applied ? options_.applied() : std::vector<const ir::Revision*>();
  if (applied.empty()) {
    return;
  }
  ir::EvaluationContext before = *context_;
  before.run = context_->run ? context_->run->fresh() : nullptr;
  make_version_table();
  applied_tables_ = tables_.empty_draft();
  for (const ir::Revision* revision : applied) {
    replay(*revision, before);
  }
  applied_tables_.reset();
  forget_rows();
}

void ScriptDatabase::forget_rows() {
  store_->forget_rows(std::make_shared<catalog::Doubt>(catalog::Doubt{
      "the script does not begin at base, and the rows that the database has by then are not known"}));
}

void ScriptDatabase::begin() {
  tables_.settle();
  if (options_.database_before != nullptr && *options_.database_before != nullptr) {
    store_ = std::move(*options_.database_before);
    doubts_before_ = store_->catalog().database().wide_doubts().size();
    forget_rows();
  } else {
    store_ = options_.make_store();
    replaying_ = true;
    replay_applied();
    replaying_ = false;
  }
  assume();
}

void ScriptDatabase::assume() {
  for (const std::string& table : options_.assumed_empty) {
    store_->assume_empty(table);
    if (has_assumed_table(store_->catalog().database(), table)) {
      there_at_start_.insert(table);
    }
  }
}

}  // namespace sqlgen::compile
