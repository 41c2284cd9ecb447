#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "ir/database/inspection.hpp"

namespace sqlgen::catalog {

/// Inspection as SQLAlchemy's SQLiteDialect does it.
class SqliteInspector final : public ir::SchemaInspector {
 public:
  /// It must outlive this.
  explicit SqliteInspector(const Database& database) : database_(database) {}

  [[nodiscard]] std::optional<std::string> default_schema() const override { return "main"; }
  [[nodiscard]] std::vector<std::string> schema_names() const override { return {"main"}; }
  [[nodiscard]] std::vector<std::string> table_names(const SchemaName& schema) const override;
  [[nodiscard]] std::vector<std::string> view_names(const SchemaName& schema,
                                                    bool materialized) const override;
  [[nodiscard]] std::vector<std::string> sequence_names(const SchemaName& /*schema*/) const override {
    return {};
  }
  [[nodiscard]] std::vector<ir::InspectedEnum> enums(const SchemaName& /*schema*/) const override {
    return {};
  }
  [[nodiscard]] bool has_table(const std::string& name, const SchemaName& schema) const override;
  [[nodiscard]] std::optional<ir::InspectedTable> table(const std::string& name,
                                                        const SchemaName& schema) const override;
  [[nodiscard]] std::optional<std::string> view_definition(const std::string& name,
                                                           const SchemaName& schema) const override;

 private:
  [[nodiscard]] const Object* find(const std::string& name) const;

  const Database& database_;
};

/// A declared type as reflection gives it (SQLiteDialect._resolve_type_affinity).
[[nodiscard]] ir::TypePtr sqlite_reflected_type(const std::string& declared);

}  // namespace sqlgen::catalog
