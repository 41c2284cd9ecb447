#include "review/script/follow.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "catalog/syntax/parser.hpp"
#include "review/actions/classify.hpp"
#include "review/rules/helpers.hpp"
#include "review/rules/rule.hpp"
#include "review/script/forget_findings.hpp"
#include "review/script/script_tables.hpp"
#include "review/script/statement_text.hpp"
#include "review/script/touched.hpp"
#include "review/script/unread_statement.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

using Kind = compile::Piece::Kind;

// What such a step does may be with anything that its file names.
void pass_over(catalog::Catalog& catalog, const ir::Revision* revision, const SourceManager& sources) {
  if (revision != nullptr && revision->file != kNoFile) {
    catalog.doubt(sources.text(revision->file),
                  std::make_shared<catalog::Doubt>(catalog::Doubt{
                      "revision '" + revision->id + "' is not followed", {revision->id, revision->id_span}}));
  }
}

class Follower {
 public:
  Follower(const compile::Script& script, catalog::Catalog& catalog, catalog::ParsedTexts& trees,
           const SourceManager& sources, const Options& options, Review& review)
      : script_(script),
        trees_(trees),
        sources_(sources),
        catalog_(catalog),
        options_(options),
        review_(review),
        effects_(script.dialect, options.version),
        reporter_(review, options),
        tables_(options),
        start_(catalog.database()) {
    for (const Rule* rule : all_rules()) {
      const bool is_known = rule->needs.empty() || effects_.find(rule->needs) != nullptr;
      if (rule->at_statement != nullptr && is_known && level_of(*rule, options) != Level::off) {
        rules_.push_back(rule);
      }
    }
    // Above this many, keeping what the database holds around each would take more than the script is worth.
    constexpr std::size_t kMostRemembered = 300;
    remembers_ = script.plan.steps.size() <= kMostRemembered;
  }

  void run() {
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

 private:
  void begin() {
    if (in_own_transaction_) {
      review_.left_open.push_back(first_of_transaction_ - 1);
    }
    (void)catalog_.apply({"BEGIN"});
    in_own_transaction_ = false;
    enter();
  }

  void end() {
    (void)catalog_.apply({"COMMIT"});
    leave();
  }

  void enter() {
    in_transaction_ = true;
    transaction_start_ = catalog_.database();
    first_of_transaction_ = review_.statements.size();
  }

  void leave() {
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

  void remember(const ir::Revision* revision) {
    if (remembers_ && revision != nullptr) {
      review_.around[revision].before = catalog_.clone();
    }
  }

  void find_leaks() {
    for (const SessionSettings::Set& set : settings_.session()) {
      if (set.statement >= first_of_step_) {
        review_.leaks.push_back({set.name, set.value, set.statement});
      }
    }
  }

  // The text of a piece stands in the script where the one before it ends, or after a mark.
  void read(const compile::Piece& piece) {
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

  void apply(const compile::Piece& piece, const catalog::Node& tree, std::string_view sql,
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

  void look(const Moment& moment, Statement& statement) {
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

  void follow_renames(const std::vector<Action>& actions, const NameLookup& names, Statement& statement) {
    for (const Action& action : actions) {
      if (action.is("rename-table") && !action.new_name.empty()) {
        const catalog::Object* renamed = catalog_.database().find(names.shown(action.table()));
        statement.renamed.emplace_back(action.table(),
                                       renamed == nullptr ? action.new_name : names.name(*renamed));
      }
    }
  }

  // What a DO block runs, each where it stands. No statement of the script can be given in its place.
  void look_inside(const catalog::Outcome& block, Statement& statement) {
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

  // A value of an enum that was there before the transaction can't be used until it ends.
  void follow_values(const catalog::Node& tree) {
    const std::string type = last_name(tree["typeName"]);
    if (tree.is("CreateEnumStmt")) {
      new_types_.insert(type);
    } else if (in_transaction_ && tree.is("AlterEnumStmt") && !tree["oldVal"] &&
               new_types_.count(type) == 0) {
      added_values_.push_back({type, tree["newVal"].str()});
    }
  }

  // A revision may begin and end a transaction by itself.
  void follow_transaction(const catalog::Node& tree) {
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

  const compile::Script& script_;
  catalog::ParsedTexts& trees_;
  const SourceManager& sources_;
  catalog::Catalog& catalog_;
  const Options& options_;
  Review& review_;
  EffectTable effects_;
  Reporter reporter_;
  std::vector<const Rule*> rules_;
  SessionSettings settings_;
  ScriptTables tables_;
  const catalog::Database start_;
  catalog::Database transaction_start_;
  std::set<std::string> new_types_;       // of the open transaction
  std::vector<AddedValue> added_values_;  // ... and values of others
  bool remembers_ = false;                // the catalog around each step
  bool in_transaction_ = false, in_own_transaction_ = false;
  std::size_t first_of_transaction_ = 0, first_of_step_ = 0;
  std::size_t printed_ = 0, line_ = 1;  // where the last piece stands
};

}  // namespace

Review follow(const compile::Script& script, std::string text, catalog::Catalog& catalog,
              catalog::ParsedTexts& trees, const SourceManager& sources, const Options& options) {
  Review review;
  review.dialect = script.dialect;
  review.server_version = EffectTable(script.dialect, options.version).has_versions() ? options.version : 0;
  review.from = script.plan.start_heads;
  review.to = script.plan.end_heads;
  review.script = std::move(text);
  review.revisions = static_cast<std::size_t>(
      std::count_if(script.plan.steps.begin(), script.plan.steps.end(),
                    [](const graph::Step& step) { return step.revision != nullptr; }));
  review.statements.reserve(script.pieces.size());
  Follower(script, catalog, trees, sources, options, review).run();
  forget_mended(review, catalog.database());
  review.after = std::make_shared<const catalog::Database>(catalog.database());
  return review;
}

void replay(const compile::Script& script, catalog::Catalog& catalog, const SourceManager& sources,
            const std::function<bool(std::uint32_t)>& leaves_out) {
  for (const compile::Piece& piece : script.pieces) {
    const ir::Revision* revision = script.revision(piece);
    const bool is_left_out = piece.step != compile::Piece::kNoStep && leaves_out(piece.step);
    if (piece.manual || (is_left_out && piece.kind == Kind::step_begin)) {
      pass_over(catalog, revision, sources);
    }
    if (piece.size != 0 && !is_left_out) {
      (void)catalog.apply(
          {script.text(piece), {revision == nullptr ? std::string() : revision->id, piece.span}});
    }
  }
}

void finish(Review& review, const Options& options) {
  const EffectTable effects(review.dialect, options.version);
  Reporter reporter(review, options);
  for (const Rule* rule : all_rules()) {
    const bool is_known = rule->needs.empty() || effects.find(rule->needs) != nullptr;
    if (rule->at_end != nullptr && is_known && level_of(*rule, options) != Level::off) {
      reporter.begin(*rule, std::nullopt);
      rule->at_end(review, options, reporter);
    }
  }
  std::stable_sort(review.findings.begin(), review.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.level > b.level; });
}

}  // namespace sqlgen::review
