#pragma once

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

// What ALTER TABLE ... INHERIT and ATTACH PARTITION ask of the two tables.

/// Fails where the child lacks a column or a check of the parent, or has it otherwise.
void require_adoptable(Context& context, Oid parent, Oid child);

/// Fails where the one can't be a partition of the other, whatever its columns' types.
void require_partitionable(Context& context, Oid parent, Oid child);

/// Fails where it is not one of the parent's; `partition`: where DETACH PARTITION asks.
void require_child(Context& context, Oid parent, Oid child, bool partition);

}  // namespace sqlgen::catalog
