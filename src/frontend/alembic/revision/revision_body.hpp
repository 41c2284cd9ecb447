#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "frontend/alembic/revision/frontend.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/revision.hpp"

namespace sqlgen::alembic {

/// A revision's module: run once for each direction and dialect that is asked for.
class AlembicBody final : public ir::RevisionBody {
 public:
  AlembicBody(SourceManager& sources, FileId file, std::shared_ptr<ProjectSources> project)
      : sources_(sources), file_(file), project_(std::move(project)) {}

  /// The revision's id, known once its header is read; the seed of what is random in its body.
  void set_id(std::string id) { id_ = std::move(id); }

  /// What scan_engines() found.
  void set_engines(std::vector<std::string> engines) { engines_ = std::move(engines); }
  [[nodiscard]] std::vector<std::string> engines() const override { return engines_; }

  std::vector<ir::Operation> evaluate(ir::Direction direction, const ir::EvaluationContext& context,
                                      Diagnostics& diagnostics) override;

  /// The variables of the module, after running it; for headers that are computed.
  [[nodiscard]] bool run_module_only(
      Diagnostics& diagnostics, const std::function<void(python::Interpreter&, const python::Value&)>& use);

 private:
  void prepare(python::Interpreter& in, const ir::EvaluationContext& context) const;

  SourceManager& sources_;
  FileId file_;
  std::shared_ptr<ProjectSources> project_;
  std::string id_;
  std::vector<std::string> engines_;
};

}  // namespace sqlgen::alembic
