#pragma once

#include <string>
#include <vector>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// What the server says of an index whose parts are not immutable (CheckMutability).
inline constexpr std::string_view kMutableElement = "functions in index expression must be marked IMMUTABLE";
inline constexpr std::string_view kMutablePredicate = "functions in index predicate must be marked IMMUTABLE";

/// CREATE INDEX.
void create_index(Context& context, const Node& statement);

/// Makes the index of a PRIMARY KEY, UNIQUE or EXCLUDE constraint, and the constraint.
void add_index_constraint(Context& context, Oid table, const Node& constraint);

/// Fails where an access method has no operator class of its own choice for a column's type.
void require_operator_class(Context& context, const std::string& method, const TypeReference& type);

/// Makes those that a CREATE TABLE asks for: the primary key first, and no index twice
/// (transformIndexConstraints).
void add_index_constraints(Context& context, Oid table, const std::vector<Node>& constraints);

/// Gives a partition the index that its parent has, with the constraint, and the same of its partitions.
void clone_index(Context& context, Oid index, Oid partition);

/// Copies an index, and its constraint, to another table whose columns are called the same
/// (generateClonedIndexStmt); kNoOid where a column is missing.
Oid copy_index(Context& context, Oid index, Oid table, Oid parent, bool with_comment);

}  // namespace sqlgen::catalog
