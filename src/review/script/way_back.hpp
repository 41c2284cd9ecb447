#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "catalog/syntax/parsed_texts.hpp"
#include "compile/script.hpp"
#include "graph/plan/plan.hpp"
#include "review/model/review.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::review {

/// Compiles a plan as far as its steps can be, reporting to the diagnostics why one can't; `at_step` is as
/// in compile::ScriptOptions.
using Compile = std::function<std::optional<compile::Script>(
    graph::Plan plan, const std::function<void(std::size_t)>& at_step, Diagnostics& diagnostics)>;

/// A script of what of a plan can be compiled, and the errors of each step.
struct PartialScript {
  compile::Script script;
  std::vector<std::vector<Diagnostic>> errors;  // by the plan's steps
};
[[nodiscard]] std::optional<PartialScript> compile_partially(const graph::Plan& plan, const Compile& compile);

/// Whether an error says that a revision means to have no downgrade: it raises, or has none.
[[nodiscard]] bool is_declared_irreversible(const Diagnostic& diagnostic);

/// Takes the revisions of a script back, each from what the database holds after it, and says how that goes
/// and what it leaves.
void find_way_back(Review& review, const graph::Plan& downgrade, const Compile& compile,
                   catalog::ParsedTexts& trees);

}  // namespace sqlgen::review
