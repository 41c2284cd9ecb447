#pragma once

#include <string>
#include <vector>

#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/native/values.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/tree/node.hpp"
#include "ir/revision.hpp"

namespace sqlgen::native {

/// Reads operations as one run of a revision's body does. `sources` and `context` outlive it.
class OperationReader {
 public:
  /// `seed` is what random values derive from: the revision's id.
  OperationReader(SourceManager& sources, const ir::EvaluationContext& context, const std::string& seed,
                  Diagnostics& diagnostics);

  /// The operations of a list; what is wrong is reported, and ends the list.
  [[nodiscard]] std::vector<ir::Operation> read(const tree::Node& list);

 private:
  alembic::Evaluation evaluation_;
  python::Interpreter in_;
  Diagnostics& diagnostics_;
  const ir::EvaluationContext& context_;
};

}  // namespace sqlgen::native
