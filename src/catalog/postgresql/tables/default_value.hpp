#pragma once

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Whether a default is the constant NULL, which is none; where the type has a length, it is kept all the
/// same (AddRelationNewConstraints).
[[nodiscard]] bool is_no_default(Context& context, const Node& expression, const TypeReference& type);

/// Fails where a column of the type can't have the default, still by names: a constant that is no value of
/// the type, or a cast to another one that does not become it (cookDefault).
void require_default_value(Context& context, const std::string& column, const TypeReference& type,
                           const Node& value);

/// Fails where the bound default is of a type that does not become the column's.
void require_default_type(Context& context, const std::string& column, const TypeReference& type,
                          const Node& bound);

/// Fails where the bound expression of a generated column uses another generated one
/// (check_nested_generated).
void require_no_generated(Context& context, Oid table, const Node& expression);

}  // namespace sqlgen::catalog
