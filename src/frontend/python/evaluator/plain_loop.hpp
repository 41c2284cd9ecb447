#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frontend/python/syntax/tree/ast.hpp"
#include "support/source.hpp"

namespace sqlgen::python {

/// What keeps a loop's body from being the same for each item by itself.
struct LoopProblem {
  std::string what;
  Span where;
};

/// Whether a loop's body changes nothing but names, and does nothing but to execute statements: it has
/// assignments to names, conditions and calls of execute(), and calls only what gives the same for the same
/// arguments. Nothing where it is so; `assigned` are the names that it gives values then, `called` those that
/// it calls as functions, of which no more is known than their names.
[[nodiscard]] std::optional<LoopProblem> plain_loop_problem(const ast::For& loop,
                                                            std::vector<const ast::Expr*>& assigned,
                                                            std::vector<const ast::Expr*>& called);

}  // namespace sqlgen::python
