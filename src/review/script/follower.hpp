#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "review/rules/helpers.hpp"
#include "review/rules/rule.hpp"
#include "review/script/follow.hpp"
#include "review/script/script_tables.hpp"

namespace sqlgen::review {

//// What such a step does may be with anything that its file names.
void pass_over(catalog::Catalog& catalog, const ir::Revision* revision, const SourceManager& sources);

/// Goes through a script as a database would, and lets the rules look at each statement in the state that it
/// meets.
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

  void run();

 private:
  void begin();
  void end();
  void enter();
  void leave();
  void remember(const ir::Revision* revision);
  void find_leaks();

  // The text of a piece stands in the script where the one before it ends, or after a mark.
  void read(const compile::Piece& piece);
  void apply(const compile::Piece& piece, const catalog::Node& tree, std::string_view sql,
             std::size_t word_at);
  void look(const Moment& moment, Statement& statement);
  void follow_renames(const std::vector<Action>& actions, const NameLookup& names, Statement& statement);

  // What a DO block runs, each where it stands. No statement of the script can be given in its place.
  void look_inside(const catalog::Outcome& block, Statement& statement);

  // A value of an enum that was there before the transaction can't be used until it ends.
  void follow_values(const catalog::Node& tree);

  // A revision may begin and end a transaction by itself.
  void follow_transaction(const catalog::Node& tree);

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

}  // namespace sqlgen::review
