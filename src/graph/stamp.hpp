#pragma once

#include <span>
#include <string>

#include "graph/plan.hpp"
#include "graph/revision_map.hpp"

namespace sqlgen::graph {

/// The plan of `stamp`; throws CompileError (alembic/command.py, stamp; alembic/script/base.py, _stamp_revs;
/// alembic/runtime/migration.py, StampStep).
[[nodiscard]] Plan make_stamp_plan(const RevisionMap& map, std::span<const std::string> ranges);

}  // namespace sqlgen::graph
