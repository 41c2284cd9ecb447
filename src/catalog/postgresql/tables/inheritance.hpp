#pragma once

#include <map>
#include <vector>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Tables that inherit from one, or are its partitions.
[[nodiscard]] std::vector<Oid> children_of(const Database& database, Oid table);

/// For columns of `from`, the numbers of those of `to` that are called the same.
[[nodiscard]] std::map<int, int> column_mapping(const std::vector<Column>& from,
                                                const std::vector<Column>& to);

/// A table's expression with other numbers of columns.
[[nodiscard]] NodePtr renumbered(const NodePtr& expression, const std::map<int, int>& numbers);

/// Gives a new table the columns of a parent (MergeAttributes); those that it defines itself come after them.
void inherit_columns(Context& context, Oid table, Oid parent);
/// Fails where a column that is declared again, or inherited twice, has another type.
void require_same_type(Context& context, const Column& own, const Column& parent, bool inherited);
/// Fails where a child has a column of another type than the one that its parent gets.
void require_child_type(Context& context, const Object& child, const Column& own, const Column& parent);
/// Gives it the parent's check constraints.
void inherit_checks(Context& context, Oid table, Oid parent);

/// What a partition has of the table of which it is one: indexes, foreign keys and row triggers.
void clone_to_partition(Context& context, Oid table, Oid partition);

/// ATTACH PARTITION, INHERIT: the columns and checks that both have become inherited.
void adopt_child(Context& context, Oid parent, Oid child);
/// DETACH PARTITION, NO INHERIT.
void release_child(Context& context, Oid parent, Oid child);

}  // namespace sqlgen::catalog
