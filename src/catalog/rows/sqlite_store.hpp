#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "catalog/rows/sqlite_chance.hpp"
#include "catalog/rows/store.hpp"
#include "catalog/sqlite/catalog.hpp"

namespace sqlgen::catalog {

/// SQLite's: the catalog's own database has the rows.
class SqliteStore final : public Store {
 public:
  ir::Outcome execute(const Statement& statement) override;
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> query_columns(
      const std::string& sql) override;
  void forget_rows(const DoubtPtr& why) override;
  void assume_empty(const std::string& table) override;
  void forget_names(std::string_view text, const DoubtPtr& why) override;
  [[nodiscard]] const Catalog& catalog() const override { return *state_.catalog; }
  [[nodiscard]] std::unique_ptr<ir::SchemaInspector> inspect() const override;
  void begin_trial() override;
  void end_trial() override;

 private:
  /// A column of whose values some are not known.
  struct UnknownColumn {
    DoubtPtr why;
    bool marked = false;  // those are marked that are not
  };
  struct State {
    std::unique_ptr<SqliteCatalog> catalog = std::make_unique<SqliteCatalog>();
    std::map<std::string, DoubtPtr> unknown_rows = {};                                 // by the table's name
    std::map<std::string, std::map<std::string, UnknownColumn>> unknown_columns = {};  // and the column's
  };

  /// A statement of a trial, and what came of it.
  struct Executed {
    std::string text;
    Origin origin;
    ir::Outcome outcome;
  };
  /// A trial that was taken back. Mostly its statements come next, for good: then nothing has to run again.
  struct Trial {
    State after;
    std::vector<Executed> statements;
    std::size_t repeated = 0;  // how many of them have come since
  };

  [[nodiscard]] ir::Outcome run(const Statement& statement);
  /// To be called before anything changes: makes the copies that trials go back to.
  void keep_for_trials();
  /// The same where what changes is no statement of the script.
  void begin_other_change();
  void note_executed(const Statement& statement, const ir::Outcome& outcome);
  /// What came of a statement that repeats one of the last trial; nothing where it has to be run.
  [[nodiscard]] std::optional<ir::Outcome> repeat(const Statement& statement);
  /// Nothing more of the last trial is repeated.
  void forget_trial();
  /// Where a table of unknown rows is now, after one that was there is gone and another came.
  void follow_rename(const std::set<std::string>& before);
  /// What a change of rows leaves that is not known.
  void follow_change(const Statement& statement, const SqliteResult& result);
  void doubt_table(const std::string& table, const DoubtPtr& why);
  [[nodiscard]] std::vector<TargetColumn> columns_of(const std::string& table) const;
  /// Columns of unknown values that were renamed or dropped are no longer told from others.
  void follow_columns();
  [[nodiscard]] const UnknownColumn* unknown_column(const SqliteResult::Place& place) const;
  /// Why an answer depends on values that are not known.
  [[nodiscard]] DoubtPtr doubt_of_values(const SqliteResult& result, std::string_view text) const;
  /// Names of the columns that a query gives, with what their values usually are.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> columns_with_types(
      const SqliteResult& result, std::string_view text) const;
  [[nodiscard]] ir::Outcome outcome_of(const SqliteResult& result, std::string_view text);
  [[nodiscard]] DoubtPtr doubt_of(const SqliteResult& result) const;

  State state_;
  std::size_t trials_ = 0;
  std::vector<State> before_trial_;  // of the outer ones of them, as far as anything was executed since
  std::vector<std::size_t> executed_before_trial_;  // of all of them, what of executed_ was there
  std::vector<Executed> executed_;                  // in trials
  bool is_repeatable_ = true;                       // statements alone made the changes of the trial
  std::optional<Trial> last_trial_;
};

}  // namespace sqlgen::catalog
