#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "catalog/rows/store.hpp"
#include "catalog/sqlite/catalog.hpp"

namespace sqlgen::catalog {

/// SQLite's: the catalog's own database has the rows.
class SqliteStore final : public Store {
 public:
  ir::Outcome execute(const Statement& statement) override;
  void forget_rows(const DoubtPtr& why) override;
  void assume_empty(const std::string& table) override;
  void forget_names(std::string_view text, const DoubtPtr& why) override;
  [[nodiscard]] const Catalog& catalog() const override { return *state_.catalog; }
  [[nodiscard]] std::unique_ptr<ir::SchemaInspector> inspect() const override;
  void begin_trial() override;
  void end_trial() override;

 private:
  struct State {
    std::unique_ptr<SqliteCatalog> catalog = std::make_unique<SqliteCatalog>();
    std::map<std::string, DoubtPtr> unknown_rows = {};  // by the table's name
  };

  [[nodiscard]] std::set<std::string> table_names() const;
  /// Where a table of unknown rows is now, after one that was there is gone and another came.
  void follow_rename(const std::set<std::string>& before);
  [[nodiscard]] ir::Outcome outcome_of(const SqliteResult& result);
  [[nodiscard]] DoubtPtr doubt_of(const SqliteResult& result) const;

  State state_;
  std::vector<State> before_trial_;
};

}  // namespace sqlgen::catalog
