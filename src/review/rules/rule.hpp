#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.hpp"
#include "review/actions/action.hpp"
#include "review/actions/names.hpp"
#include "review/effects/effect_table.hpp"
#include "review/model/review.hpp"
#include "review/script/session_settings.hpp"

namespace sqlgen::review {

struct Rule;

/// A value that the open transaction has added to an enum which was there before.
struct AddedValue {
  std::string type, value;
};

/// A statement of the script at the moment at which it is applied.
struct Moment {
  const Statement& statement;
  std::size_t index = 0;
  const catalog::Node& tree;
  const std::vector<Action>& actions;
  const NameLookup& before;  // names as they are before it
  const catalog::Database& after;
  const catalog::Outcome& outcome;
  const SessionSettings& settings;  // with it
  const Review& review;             // the statements up to it
  const EffectTable& effects;
  const Options& options;
  bool in_transaction = false;
  bool in_own_transaction = false;  // that the revision itself began

  /// The table as the statement finds it: new, empty.
  [[nodiscard]] TouchedTable table(std::string_view name) const;
  const std::set<std::string, std::less<>>& new_tables;
  const std::set<std::string, std::less<>>& empty_tables;
  const std::vector<AddedValue>& added_values;
  const catalog::Database& start;              // of the script
  const catalog::Database& transaction_start;  // ... or the statement before, outside of one
  bool in_block = false;                       // it runs inside a DO block

  /// Whether the script itself has made an object that is there before the statement.
  [[nodiscard]] bool is_new(const catalog::Object* object) const;
  /// ... or a column of a table that it has not made.
  [[nodiscard]] bool is_new_column(const catalog::Node& table, std::string_view column) const;
};

/// Takes what a rule has to say, of a statement or of the whole script.
class Reporter {
 public:
  Reporter(Review& review, const Options& options) : review_(review), options_(options) {}

  void begin(const Rule& rule, std::optional<std::size_t> statement);
  /// A finding at the statement; what is said of a table that is known to be small is a note.
  Finding& report(std::string object, std::string message);
  /// One at another statement, or at a revision.
  Finding& report_at(std::size_t statement, std::string object, std::string message);
  Finding& report_of(const ir::Revision& revision, std::string object, std::string message);

 private:
  Review& review_;
  const Options& options_;
  const Rule* rule_ = nullptr;
  std::optional<std::size_t> statement_;
  Finding unwanted_;  // of a revision of which nothing is told
};

/// A rule: what it is called, how much it weighs, and how it is found.
struct Rule {
  std::string_view id;
  Level level;
  std::string_view summary;
  std::string_view needs = {};  // a kind of statement that the database has to have
  void (*at_statement)(const Moment& moment, Reporter& reporter) = nullptr;
  void (*at_end)(const Review& review, const Options& options, Reporter& reporter) = nullptr;
};

/// All rules, a family after the other.
[[nodiscard]] std::vector<const Rule*> all_rules();
/// nullptr where there is none.
[[nodiscard]] const Rule* find_rule(std::string_view id);
/// The level at which a rule is asked for.
[[nodiscard]] Level level_of(const Rule& rule, const Options& options);

// The families.
[[nodiscard]] std::span<const Rule> lock_rules();
[[nodiscard]] std::span<const Rule> index_rules();
[[nodiscard]] std::span<const Rule> constraint_rules();
[[nodiscard]] std::span<const Rule> unique_rules();
[[nodiscard]] std::span<const Rule> column_rules();
[[nodiscard]] std::span<const Rule> loss_rules();
[[nodiscard]] std::span<const Rule> client_rules();
[[nodiscard]] std::span<const Rule> transaction_rules();
[[nodiscard]] std::span<const Rule> setting_rules();
[[nodiscard]] std::span<const Rule> row_rules();
[[nodiscard]] std::span<const Rule> type_rules();
[[nodiscard]] std::span<const Rule> design_rules();
[[nodiscard]] std::span<const Rule> way_back_rules();
[[nodiscard]] std::span<const Rule> copy_rules();

}  // namespace sqlgen::review
