#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/syntax/parsed_texts.hpp"
#include "ir/database/answer.hpp"
#include "ir/database/inspection.hpp"

namespace sqlgen::catalog {

/// A database that a script has made from an empty one: its schema, and the rows that the script itself put
/// there, as far as both are known.
class Store {
 public:
  Store() = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  virtual ~Store() = default;

  /// Runs a statement, or several with semicolons between: what the last of them gives.
  virtual ir::Outcome execute(const Statement& statement) = 0;
  /// The columns that a query gives, as in ir::Uncertain; none where they are not known.
  [[nodiscard]] virtual std::vector<std::pair<std::string, std::string>> query_columns(
      const std::string& sql) = 0;
  /// The rows of all tables that there are may be others.
  virtual void forget_rows(const DoubtPtr& why) = 0;
  /// A table that is called so ("users", "app.users") has no rows now, whatever is known of it.
  virtual void assume_empty(const std::string& table) = 0;
  /// What a text names may be otherwise: a part of the script that could not be worked out.
  virtual void forget_names(std::string_view text, const DoubtPtr& why) = 0;

  /// Others read the statements as well: their trees are kept for them.
  virtual void share_trees(const std::shared_ptr<ParsedTexts>& /*trees*/) {}

  /// Statements that follow soon, each a text of its own: what of them needs no database may be done now.
  virtual void expect(std::span<const std::string_view> /*statements*/) {}

  [[nodiscard]] virtual const Catalog& catalog() const = 0;
  /// What inspection gives of the schema as it is; good until the next statement.
  [[nodiscard]] virtual std::unique_ptr<ir::SchemaInspector> inspect() const = 0;

  /// What follows is a trial, until all of it is taken back.
  virtual void begin_trial() = 0;
  virtual void end_trial() = 0;
};

}  // namespace sqlgen::catalog
