#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/postgresql/catalog.hpp"
#include "catalog/rows/changes/row_changes.hpp"
#include "catalog/rows/row_tables.hpp"
#include "catalog/rows/store.hpp"

namespace sqlgen::catalog {

/// PostgreSQL's, with the rows beside the catalog.
class PostgresqlStore final : public Store {
 public:
  ir::Outcome execute(const Statement& statement) override;
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> query_columns(
      const std::string& sql) override;
  void forget_rows(const DoubtPtr& why) override;
  void assume_empty(const std::string& table) override;
  void forget_names(std::string_view text, const DoubtPtr& why) override;
  void expect(std::span<const std::string_view> statements) override { trees_->expect(statements); }
  void share_trees(const std::shared_ptr<ParsedTexts>& trees) override {
    trees_ = trees;
    shares_trees_ = true;
  }
  [[nodiscard]] const Catalog& catalog() const override { return catalog_; }
  [[nodiscard]] std::unique_ptr<ir::SchemaInspector> inspect() const override;
  void begin_trial() override;
  void end_trial() override;

 private:
  [[nodiscard]] ir::Outcome execute_one(const Node& tree, const Statement& statement);
  class BlockFollower;
  [[nodiscard]] ir::Outcome execute_block(const Node& tree, const Statement& statement);
  [[nodiscard]] ir::Outcome follow(const Node& tree, const Statement& statement, const Database& before);
  /// The tables of a query whose rows are not known.
  [[nodiscard]] std::vector<std::string> tables_in_doubt(const Node& tree);
  [[nodiscard]] ir::Outcome select(const Node& tree, const Statement& statement);
  [[nodiscard]] ir::Outcome answer(const Node& tree);
  /// setval() and nextval(), where they stand alone in a SELECT.
  [[nodiscard]] std::optional<ir::Outcome> change_sequence(const Node& tree);
  /// Rows that there are, or that may have come; forget_rows() leaves none.
  void doubt_all_rows(const DoubtPtr& why);
  void doubt_called_functions(RowChanges& changes, const Node& tree);
  void reconcile(const Node& tree, const Database& before, const Origin& origin);
  void rename_enum_value(const Node& tree);
  void reconcile_column(const Object& table, const Column& column, const Column* before,
                        const Node* expression, const Database& database_before, const Origin& origin);
  [[nodiscard]] std::map<std::string, std::optional<SqliteValue>> converted(const Node& expression, Oid table,
                                                                            const Column& column,
                                                                            const Database& before);

  PostgresqlCatalog catalog_;
  std::shared_ptr<ParsedTexts> trees_ = std::make_shared<ParsedTexts>();
  bool shares_trees_ = false;  // others read them too
  RowTables rows_;
  std::vector<PostgresqlCatalog> catalogs_before_trial_;
};

}  // namespace sqlgen::catalog
