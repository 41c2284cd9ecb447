#pragma once

#include <optional>

#include "compile/compiler.hpp"
#include "compile/script.hpp"
#include "dialect/dialect.hpp"
#include "graph/plan/plan.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::compile {

/// What one try to compile a plan has made. Errors are reported.
struct Attempt {
  Script script;
  bool is_to_be_bound = false;  // it has written values as literals, and was answered
};

/// Compiles a plan as the options and the context say; without a plan, what makes the version table.
[[nodiscard]] Attempt attempt(std::optional<graph::Plan> plan, const dialect::Dialect& dialect,
                              const ScriptOptions& options, const ir::EvaluationContext& context,
                              Diagnostics& diagnostics);

}  // namespace sqlgen::compile
