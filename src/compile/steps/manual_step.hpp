#pragma once

#include <string>
#include <vector>

#include "dialect/dialect.hpp"
#include "graph/plan/plan.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::compile {

/// A step that a person has to do, because its revision can't be compiled.
struct ManualStep {
  const graph::Step& step;
  std::vector<Diagnostic> problems;     // why; at least one
  std::vector<std::string> statements;  // of it that are known, as they would stand in the script
  std::string command;                  // makes a script that begins with this step
};

/// What stands in the step's place: a comment that explains it, and statements that stop whoever applies the
/// script until there is a table that says that the step is done. `sources` may be null.
[[nodiscard]] std::string manual_block(const dialect::Dialect& dialect, const SourceManager* sources,
                                       const ManualStep& manual);

/// The note on it for whoever makes the script.
[[nodiscard]] Diagnostic manual_note(const dialect::Dialect& dialect, const ManualStep& manual);

}  // namespace sqlgen::compile
