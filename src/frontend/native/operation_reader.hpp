#pragma once

#include <memory>
#include <string>
#include <vector>

#include "frontend/alembic/run/run.hpp"
#include "frontend/native/values.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/tree/node.hpp"
#include "ir/revision.hpp"

namespace sqlgen::native {

/// Reads a body's operations in the run of its script. `sources` and `context` outlive it.
class OperationReader {
 public:
  /// `seed` is what random values derive from: the revision's id.
  OperationReader(SourceManager& sources, const ir::EvaluationContext& context, const std::string& seed,
                  Diagnostics& diagnostics);

  /// The operations of a list; what is wrong is reported, and ends the list.
  [[nodiscard]] std::vector<ir::Operation> read(const tree::Node& list);

 private:
  std::shared_ptr<alembic::Run> run_;
  python::Interpreter& in_;
  Diagnostics& diagnostics_;
  const ir::EvaluationContext& context_;
};

}  // namespace sqlgen::native
