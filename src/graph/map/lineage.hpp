#pragma once

#include <span>
#include <vector>

#include "graph/map/node_set.hpp"
#include "graph/map/revision_map.hpp"

namespace sqlgen::graph {

/// Which edges a traversal follows: down_revision alone, or depends_on too.
enum class Edges { versioned, all };

/// `from` and everything below (above) it.
[[nodiscard]] NodeSet ancestors(const RevisionMap& map, std::span<const NodeId> from, Edges edges);
[[nodiscard]] NodeSet descendants(const RevisionMap& map, std::span<const NodeId> from, Edges edges);

/// `from`, everything below it and everything above it: what "shares its lineage".
[[nodiscard]] NodeSet lineage(const RevisionMap& map, std::span<const NodeId> from, Edges edges);

/// Throws where one of `requested` is an ancestor of another: one row of a version table would then say what
/// another says already (alembic/script/revision.py, RevisionMap._iterate_related_revisions with check=True).
void check_overlap(const RevisionMap& map, std::span<const NodeId> requested, Edges edges);

}  // namespace sqlgen::graph
