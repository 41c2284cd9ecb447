#pragma once

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// Fails where a table can't be a parent by INHERITS: it is partitioned, or a partition (MergeAttributes).
void require_plain_parent(Context& context, const Object& parent);

/// Fails where a table would come to inherit from itself, over whatever others lie between.
void require_no_circle(const Context& context, Oid parent, Oid child);

/// Fails where another partition of the table holds rows that the bound claims
/// (check_new_partition_bound()). Ranges are not compared.
void require_no_overlap(Context& context, Oid table, Oid partition, const Node& bound);

/// Fails where a partitioned table is given a storage parameter: it has no storage.
void require_storage(Context& context, const Object& table, const Node& options);

}  // namespace sqlgen::catalog
