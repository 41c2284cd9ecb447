#pragma once

#include <optional>
#include <string>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "ir/database/inspection.hpp"
#include "ir/type.hpp"

namespace sqlgen::catalog {

/// A column's type as PGDialect reflects it from what format_type() shows; null where it knows none of that
/// name. `collation`: where it is not the type's own.
[[nodiscard]] ir::TypePtr reflected_postgresql_type(const Database& database, const TypeReference& type,
                                                    const NameStyle& style,
                                                    const std::optional<std::string>& collation = {});

/// The domain that the type is, where it is one and no array of it.
[[nodiscard]] const Object* domain_of(const Database& database, const TypeReference& type);

/// The default of a domain as pg_type.typdefault has it; nothing where it has none.
[[nodiscard]] std::optional<std::string> domain_default(const Database& database, const DomainType& domain,
                                                        const NameStyle& style);

/// A domain as SQLAlchemy's inspector tells it.
[[nodiscard]] ir::InspectedDomain inspected_domain(const Database& database, const Object& object,
                                                   const NameStyle& style);

}  // namespace sqlgen::catalog
