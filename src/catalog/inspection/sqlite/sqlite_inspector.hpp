#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/inspection/sqlite/sqlite_table_text.hpp"
#include "catalog/model/database.hpp"
#include "ir/database/inspection.hpp"

namespace sqlgen::catalog {

/// Inspection as SQLAlchemy's SQLiteDialect does it.
class SqliteInspector final : public ir::SchemaInspector {
 public:
  /// It must outlive this.
  explicit SqliteInspector(const Database& database) : database_(database) {}

  [[nodiscard]] std::optional<std::string> default_schema() const override { return "main"; }
  [[nodiscard]] ir::InspectedNames schema_names() const override { return {{"main"}}; }
  [[nodiscard]] ir::InspectedNames relation_names(ir::RelationKind kind,
                                                  const SchemaName& schema) const override;
  [[nodiscard]] std::vector<ir::InspectedEnum> enums(const SchemaName& /*schema*/) const override {
    return {};
  }
  [[nodiscard]] bool has_table(const std::string& name, const SchemaName& schema) const override;
  [[nodiscard]] bool has_sequence(const std::string& /*name*/, const SchemaName& /*schema*/) const override {
    return false;
  }
  [[nodiscard]] bool has_type(const std::string& /*name*/, const SchemaName& /*schema*/) const override {
    return false;
  }
  [[nodiscard]] std::optional<ir::InspectedTable> table(const std::string& name,
                                                        const SchemaName& schema) const override;
  [[nodiscard]] std::vector<ir::InspectedConstraint> constraints(
      const std::string& /*name*/, const SchemaName& /*schema*/) const override {
    return {};  // none can be dropped in place
  }
  [[nodiscard]] std::optional<ir::TablePtr> whole_table(const ir::TableName& name) const override;
  [[nodiscard]] std::vector<ir::DependentObject> dependents(const ir::TableName& name) const override;
  [[nodiscard]] std::optional<ir::ShownSql> view_definition(const std::string& name,
                                                            const SchemaName& schema) const override;

 private:
  [[nodiscard]] bool name_referred_columns(ir::Table& table) const;
  /// The table or view of the name, which may differ in its letters' case; null where there is none for
  /// certain.
  [[nodiscard]] const Object* find(const std::string& name) const;
  [[nodiscard]] std::vector<ir::InspectedColumn> columns(const Object& object,
                                                         const SqliteTableText& text) const;
  [[nodiscard]] std::vector<ir::InspectedForeignKey> foreign_keys(const SqliteTableText& text,
                                                                  const SchemaName& schema) const;
  [[nodiscard]] std::vector<ir::InspectedIndex> indexes(const Object& object) const;

  const Database& database_;
};

}  // namespace sqlgen::catalog
