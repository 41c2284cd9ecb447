#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/context.hpp"
#include "ir/database/inspection.hpp"

namespace sqlgen::catalog {

/// Inspection as SQLAlchemy's PGDialect does it.
class PostgresqlInspector final : public ir::SchemaInspector {
 public:
  /// Both must outlive it.
  PostgresqlInspector(const Database& database, const Session& session)
      : database_(database), session_(session) {}

  [[nodiscard]] std::optional<std::string> default_schema() const override;
  [[nodiscard]] std::vector<std::string> schema_names() const override;
  [[nodiscard]] std::vector<std::string> table_names(const SchemaName& schema) const override;
  [[nodiscard]] std::vector<std::string> view_names(const SchemaName& schema,
                                                    bool materialized) const override;
  [[nodiscard]] std::vector<std::string> sequence_names(const SchemaName& schema) const override;
  [[nodiscard]] std::vector<ir::InspectedEnum> enums(const SchemaName& schema) const override;
  [[nodiscard]] bool has_table(const std::string& name, const SchemaName& schema) const override;
  [[nodiscard]] std::optional<ir::InspectedTable> table(const std::string& name,
                                                        const SchemaName& schema) const override;
  [[nodiscard]] std::optional<std::string> view_definition(const std::string& name,
                                                           const SchemaName& schema) const override;

 private:
  [[nodiscard]] Oid schema_oid(const SchemaName& schema) const;
  /// The table or view of the name; nothing where there is none for certain.
  [[nodiscard]] const Object* find(const std::string& name, const SchemaName& schema) const;
  void add_column(ir::InspectedTable& table, const Object& object, const Column& column) const;
  void add_constraint(ir::InspectedTable& table, const Table& of, const Constraint& constraint,
                      const SchemaName& schema) const;
  void add_indexes(ir::InspectedTable& table, const Object& object) const;

  const Database& database_;
  const Session& session_;
};

/// A type as reflection gives it (PGDialect._reflect_type); null where it is not recognized.
[[nodiscard]] ir::TypePtr reflected_type(const Database& database, const TypeReference& type);

}  // namespace sqlgen::catalog
