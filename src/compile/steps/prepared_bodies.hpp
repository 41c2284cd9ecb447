#pragma once

#include "graph/plan/plan.hpp"
#include "ir/revision.hpp"

namespace sqlgen::compile {

/// Prepares the bodies of a plan in the order of their files, before the first is evaluated: Alembic loads
/// all files before it runs the first step (ScriptDirectory._load_revisions).
void prepare_bodies(const graph::Plan& plan, const ir::EvaluationContext& context);

}  // namespace sqlgen::compile
