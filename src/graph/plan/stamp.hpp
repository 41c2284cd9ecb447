#pragma once

#include <span>
#include <string>

#include "graph/map/revision_map.hpp"
#include "graph/plan/plan.hpp"

namespace sqlgen::graph {

/// The plan of `stamp`; throws CompileError (alembic/command.py, stamp; alembic/script/base.py, _stamp_revs;
/// alembic/runtime/migration.py, StampStep).
[[nodiscard]] Plan make_stamp_plan(const RevisionMap& map, std::span<const std::string> ranges);

}  // namespace sqlgen::graph
