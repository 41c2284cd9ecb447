#pragma once

#include "frontend/native/values.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/tree/node.hpp"

namespace sqlgen::native {

using tree::Node;

/// Runs a list of operations: each calls the function of alembic.op that it is named after, so that what it
/// means is decided in one place for all frontends. Operations of other dialects than `dialect` are passed
/// over.
void run_operations(ValueMaker& maker, const Node& list, const std::string& dialect);

}  // namespace sqlgen::native
