#include "review/script/follower.hpp"

#include <utility>
#include <variant>

#include "catalog/syntax/parser.hpp"
#include "review/rules/helpers.hpp"
#include "review/rules/rule.hpp"
#include "review/script/forget_findings.hpp"
#include "review/script/script_tables.hpp"
#include "review/script/statement_text.hpp"
#include "review/script/unread_statement.hpp"

namespace sqlgen::review {

namespace {

using Kind = compile::Piece::Kind;

}  // namespace

void Follower::run() {
  for (const compile::Piece& piece : script_.pieces) {
    switch (piece.kind) {
      case Kind::transaction_begin:
        begin();
        break;
      case Kind::transaction_end:
        end();
        break;
      case Kind::autocommit_begin:
        if (script_.transactional_ddl) {
          end();
        }
        break;
      case Kind::autocommit_end:
        if (script_.transactional_ddl) {
          begin();
        }
        break;
      case Kind::step_begin:
        first_of_step_ = review_.statements.size();
        remember(script_.revision(piece));
        break;
      case Kind::step_end:
        find_leaks();
        if (const ir::Revision* revision = script_.revision(piece); remembers_ && revision != nullptr) {
          review_.around[revision].after = catalog_.clone();
        }
        break;
      case Kind::statement:
      case Kind::version_table:
      case Kind::version_purge:
      case Kind::version_row:
        read(piece);
        break;
    }
  }
  if (in_transaction_) {
    leave();
    review_.transactions.back().is_open_at_end = in_own_transaction_;
  }
}

void Follower::begin() {
  if (in_own_transaction_) {
    review_.left_open.push_back(first_of_transaction_ - 1);
  }
  (void)catalog_.apply({"BEGIN"});
  in_own_transaction_ = false;
  enter();
}

void Follower::end() {
  (void)catalog_.apply({"COMMIT"});
  leave();
}

void Follower::enter() {
  in_transaction_ = true;
  transaction_start_ = catalog_.database();
  first_of_transaction_ = review_.statements.size();
}

void Follower::leave() {
  settings_.end_transaction();
  added_values_.clear();
  new_types_.clear();
  tables_.end_transaction();
  if (!std::exchange(in_transaction_, false) || first_of_transaction_ == review_.statements.size()) {
    return;
  }
  forget_replaced(review_, first_of_transaction_, {catalog_.database(), catalog_.search_path()});
  const std::size_t last = review_.statements.size() - 1;
  for (std::size_t i = first_of_transaction_; i <= last; ++i) {
    Statement& statement = review_.statements[i];
    statement.transaction = review_.transactions.size();
    for (Lock& lock : statement.locks) {
      lock.held_to = last;
    }
  }
  review_.transactions.push_back({first_of_transaction_, last});
}

void Follower::remember(const ir::Revision* revision) {
  if (remembers_ && revision != nullptr) {
    review_.around[revision].before = catalog_.clone();
  }
}

void Follower::find_leaks() {
  for (const SessionSettings::Set& set : settings_.session()) {
    if (set.statement >= first_of_step_) {
      review_.leaks.push_back({set.name, set.value, set.statement});
    }
  }
}

void Follower::read(const compile::Piece& piece) {
  const std::string_view text = script_.text(piece);
  const std::size_t at = review_.script.find(text, printed_);
  line_ += count_lines(std::string_view(review_.script).substr(printed_, at - printed_));
  printed_ = at;
  if (piece.manual) {
    pass_over(catalog_, script_.revision(piece), sources_);
    review_.unknown.push_back(
        {script_.revision(piece), "what is done by hand, or was done before, is not seen"});
  }
  if (piece.check) {
    return;
  }
  const auto parsed = trees_.take(text);
  const auto* statements = std::get_if<std::vector<catalog::ParsedStatement>>(parsed.get());
  if (statements == nullptr) {
    apply(piece, read_unparsed(text), text, first_word(text));
    return;
  }
  for (const catalog::ParsedStatement& one : *statements) {
    const std::string_view sql = text.substr(one.begin, one.length);
    apply(piece, one.tree, sql, one.begin + first_word(sql));
  }
}

}  // namespace sqlgen::review
