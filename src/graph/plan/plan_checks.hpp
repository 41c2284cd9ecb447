#pragma once

#include "graph/map/revision_map.hpp"
#include "graph/plan/plan.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::graph {

/// Warns of each id that the plan writes and that is wider than the version column. Alembic prints such a
/// script, and SQLite takes it; PostgreSQL stops at the statement.
void check_version_width(const RevisionMap& map, const Plan& plan, std::optional<std::size_t> width,
                         Diagnostics& diagnostics);

}  // namespace sqlgen::graph
