#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "ir/database/inspection.hpp"

namespace sqlgen::catalog {

/// A table or view of PostgreSQL as PGDialect reflects it.
class PostgresqlTableInspection {
 public:
  /// `schema`: that was asked for, where one was: names without one are then told with it.
  PostgresqlTableInspection(const Database& database, const Object& object, NameStyle style,
                            std::optional<std::string> schema)
      : db_(database), object_(object), style_(std::move(style)), schema_(std::move(schema)) {}

  [[nodiscard]] ir::InspectedTable table() const;

 private:
  [[nodiscard]] std::vector<ir::InspectedColumn> columns() const;
  [[nodiscard]] ir::InspectedColumn column(const Column& column) const;
  void set_default(ir::InspectedColumn& made, const Column& column) const;
  [[nodiscard]] ir::Identity identity(const Column& column) const;
  [[nodiscard]] ir::InspectedKey key(const Constraint& constraint) const;
  [[nodiscard]] ir::InspectedKey primary_key() const;
  [[nodiscard]] std::vector<ir::InspectedKey> unique_constraints() const;
  [[nodiscard]] std::vector<ir::InspectedForeignKey> foreign_keys() const;
  [[nodiscard]] ir::InspectedForeignKey foreign_key(const Constraint& constraint) const;
  [[nodiscard]] std::vector<ir::InspectedCheck> checks() const;
  [[nodiscard]] std::vector<ir::InspectedIndex> indexes() const;
  [[nodiscard]] ir::InspectedIndex index(const Object& object) const;
  void add_element(ir::InspectedIndex& made, ir::OptionMap& classes, const Index& index,
                   const IndexElement& element) const;
  [[nodiscard]] ir::ShownSql shown(const Node& expression) const;
  /// Those of a kind, sorted by name; throws where one is in doubt.
  [[nodiscard]] std::vector<const Constraint*> constraints(ConstraintKind kind) const;

  const Database& db_;
  const Object& object_;
  NameStyle style_;
  std::optional<std::string> schema_;
};

}  // namespace sqlgen::catalog
