#include "review/script/follower.hpp"

#include <utility>

#include "review/actions/classify.hpp"
#include "review/rules/helpers.hpp"
#include "review/rules/rule.hpp"
#include "review/script/follow.hpp"
#include "review/script/forget_findings.hpp"
#include "review/script/script_tables.hpp"
#include "review/script/statement_text.hpp"
#include "review/script/touched.hpp"
#include "review/script/unread_statement.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

using Kind = compile::Piece::Kind;

}  // namespace

void Follower::look(const Moment& moment, Statement& statement) {
  touch_tables(moment.actions, moment, statement);
  statement.is_reversible = statement.is_reversible && !loses_data(moment.actions, moment);
  if (!statement.is_version_row) {
    for (const Rule* rule : rules_) {
      reporter_.begin(*rule, moment.index);
      rule->at_statement(moment, reporter_);
    }
  }
  tables_.follow(moment.actions, in_transaction_);
  follow_values(moment.tree);
}

void Follower::follow_renames(const std::vector<Action>& actions, const NameLookup& names,
                              Statement& statement) {
  for (const Action& action : actions) {
    if (action.is("rename-table") && !action.new_name.empty()) {
      const catalog::Object* renamed = catalog_.database().find(names.shown(action.table()));
      statement.renamed.emplace_back(action.table(),
                                     renamed == nullptr ? action.new_name : names.name(*renamed));
    }
  }
}

void Follower::look_inside(const catalog::Outcome& block, Statement& statement) {
  const std::size_t first = review_.findings.size(), index = review_.statements.size() - 1;
  for (const catalog::InnerStatement& inner : block.inner) {
    const NameLookup names(inner.before, catalog_.search_path());
    const auto actions = classify(inner.tree, names, inner.after);
    settings_.follow(inner.tree, index, in_transaction_);
    look({statement,
          index,
          inner.tree,
          actions,
          names,
          inner.after,
          {},
          settings_,
          review_,
          effects_,
          options_,
          in_transaction_,
          in_own_transaction_,
          tables_.made(),
          tables_.empty(),
          added_values_,
          start_,
          in_transaction_ ? transaction_start_ : inner.before,
          true},
         statement);
  }
  for (std::size_t i = first; i < review_.findings.size(); ++i) {
    Finding& finding = review_.findings[i];
    if (!finding.fix_sql.empty()) {
      finding.fix += ", outside of the DO block";
      finding.fix_sql.clear();
    }
  }
  forget_repeated(review_, first);
}

void Follower::follow_values(const catalog::Node& tree) {
  const std::string type = last_name(tree["typeName"]);
  if (tree.is("CreateEnumStmt")) {
    new_types_.insert(type);
  } else if (in_transaction_ && tree.is("AlterEnumStmt") && !tree["oldVal"] && new_types_.count(type) == 0) {
    added_values_.push_back({type, tree["newVal"].str()});
  }
}

void Follower::follow_transaction(const catalog::Node& tree) {
  if (!tree.is("TransactionStmt")) {
    return;
  }
  const std::string& kind = tree["kind"].str();
  if ((kind == "TRANS_STMT_BEGIN" || kind == "TRANS_STMT_START") && !in_transaction_) {
    enter();
    in_own_transaction_ = true;
  } else if (kind == "TRANS_STMT_COMMIT" || kind == "TRANS_STMT_ROLLBACK") {
    leave();
    in_own_transaction_ = false;
  }
}

void Follower::apply(const compile::Piece& piece, const catalog::Node& tree, std::string_view sql,
                     std::size_t word_at) {
  const std::size_t index = review_.statements.size();
  Statement statement;
  statement.line = line_ + count_lines(script_.text(piece).substr(0, word_at));
  statement.piece = static_cast<std::size_t>(&piece - script_.pieces.data());
  statement.sql = std::string(trim(sql));
  statement.step = script_.step(piece);
  statement.span = piece.span;
  statement.is_version_row = piece.kind != Kind::statement;
  const catalog::Database before = catalog_.database();
  const ir::Revision* revision = statement.revision();
  const catalog::Outcome outcome =
      catalog_.apply_parsed(tree, {sql, {revision == nullptr ? std::string() : revision->id, piece.span}});
  const NameLookup names(before, catalog_.search_path());
  const auto actions = classify(tree, names, catalog_.database());
  settings_.follow(tree, index, in_transaction_);
  statement.lock_timeout_ms = settings_.milliseconds("lock_timeout");
  statement.statement_timeout_ms = settings_.milliseconds("statement_timeout");
  review_.statements.push_back(std::move(statement));
  Statement& kept = review_.statements.back();
  kept.unknown = why_unknown(tree, outcome, effects_.has_versions());
  look({kept, index, tree, actions, names, catalog_.database(), outcome, settings_, review_, effects_,
        options_, in_transaction_, in_own_transaction_, tables_.made(), tables_.empty(), added_values_,
        start_, in_transaction_ ? transaction_start_ : before},
       kept);
  look_inside(outcome, kept);
  follow_renames(actions, names, kept);
  for (Lock& lock : kept.locks) {
    lock.held_to = index;
  }
  follow_transaction(tree);
}

}  // namespace sqlgen::review
