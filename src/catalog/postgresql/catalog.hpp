#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// PostgreSQL 15's catalog, moved by statements as the server's own parser reads them.
class PostgresqlCatalog : public Catalog {
 public:
  PostgresqlCatalog();

  Outcome apply(const Statement& statement) override;
  Outcome apply_parsed(const Node& tree, const Statement& statement) override;
  /// The same of a DO block, whose statements `rows` is told of.
  Outcome apply_block(const Node& tree, const Statement& statement, BlockRows& rows);
  void share_trees(const std::shared_ptr<ParsedTexts>& trees) override { trees_ = trees; }
  [[nodiscard]] std::vector<std::string> search_path() const override { return state_.session.search_path; }
  [[nodiscard]] const Database& database() const override { return state_.database; }
  [[nodiscard]] std::unique_ptr<ir::SchemaInspector> inspector() const override;
  [[nodiscard]] std::string ddl() const override;
  [[nodiscard]] std::unique_ptr<Catalog> clone() const override;
  [[nodiscard]] const Session& session() const { return state_.session; }
  void doubt(std::string_view text, const DoubtPtr& why) override;

 private:
  struct State {
    Database database;
    Session session;
  };
  struct SavePoint {
    std::string name;  // empty: where the transaction begins
    State state;
  };

  static void report_truncated(const Statement& statement, Outcome& outcome);
  void apply_one(const Node& tree, std::string_view text, const Origin& origin, Outcome& outcome,
                 BlockRows* rows = nullptr);
  void end_transaction(bool keep);
  void transaction(const Node& tree);
  void set_variable(const Node& tree);

  State state_;
  std::shared_ptr<ParsedTexts> trees_;  // none: nobody else reads them
  std::vector<SavePoint> save_points_;
  std::vector<std::string> path_after_transaction_;  // where SET LOCAL has changed it
};

}  // namespace sqlgen::catalog
