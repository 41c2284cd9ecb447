#pragma once

#include <vector>

#include "graph/map/revision_map.hpp"
#include "ir/revision.hpp"

namespace sqlgen::graph {

/// Gives each node the labels of the branch that it is on: a label holds for the revision that declares it,
/// all that follow, and, where its branch goes on in one line, what lies below it down to the branch point
/// (alembic/script/revision.py, RevisionMap._add_branches).
void label_branches(const std::vector<ir::Revision>& revisions, std::vector<Node>& nodes);

}  // namespace sqlgen::graph
