#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "ir/database/inspection.hpp"

namespace sqlgen::catalog {

/// Inspection as SQLAlchemy's PGDialect does it.
class PostgresqlInspector final : public ir::SchemaInspector {
 public:
  /// Both must outlive it.
  PostgresqlInspector(const Database& database, const Session& session);

  [[nodiscard]] std::optional<std::string> default_schema() const override { return "public"; }
  [[nodiscard]] ir::InspectedNames schema_names() const override;
  [[nodiscard]] ir::InspectedNames relation_names(ir::RelationKind kind,
                                                  const SchemaName& schema) const override;
  [[nodiscard]] std::vector<ir::InspectedEnum> enums(const SchemaName& schema) const override;
  [[nodiscard]] std::vector<ir::InspectedDomain> domains(const SchemaName& schema) const override;
  [[nodiscard]] bool has_table(const std::string& name, const SchemaName& schema) const override;
  [[nodiscard]] bool has_sequence(const std::string& name, const SchemaName& schema) const override;
  [[nodiscard]] bool has_type(const std::string& name, const SchemaName& schema) const override;
  [[nodiscard]] std::optional<ir::InspectedTable> table(const std::string& name,
                                                        const SchemaName& schema) const override;
  [[nodiscard]] std::vector<ir::InspectedConstraint> constraints(const std::string& name,
                                                                 const SchemaName& schema) const override;
  [[nodiscard]] std::optional<ir::ShownSql> view_definition(const std::string& name,
                                                            const SchemaName& schema) const override;

 private:
  /// Where objects that were asked for are looked for.
  [[nodiscard]] std::vector<Oid> schemas(const SchemaName& schema) const;
  [[nodiscard]] bool is_asked_for(const Object& object, const SchemaName& schema) const;
  /// The relation of the name, or null where there is none for certain.
  [[nodiscard]] const Object* find(const std::string& name, const SchemaName& schema) const;
  /// Why a name that no object has may have one all the same.
  [[nodiscard]] std::optional<ir::NotKnown> doubt_of_absence(const std::string& name) const;
  /// Where the chain works on tables that it never made, it may have begun with others as well.
  [[nodiscard]] std::optional<ir::NotKnown> earlier_tables() const;
  void add_doubtful(ir::InspectedNames& names) const;

  const Database& database_;
  NameStyle style_;
};

}  // namespace sqlgen::catalog
