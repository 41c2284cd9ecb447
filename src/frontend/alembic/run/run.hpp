#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "frontend/alembic/revision/frontend.hpp"
#include "frontend/alembic/run/environment/environment_run.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "ir/revision.hpp"

namespace sqlgen::alembic {

/// The evaluation of one script, as Alembic's process is one: the interpreter that env.py and the bodies of
/// the revisions share, with the project's modules, each imported once.
class Run final : public ir::Run {
 public:
  explicit Run(std::shared_ptr<ProjectSources> project);

  /// The run that the context names; where it names none, one for a single body.
  [[nodiscard]] static std::shared_ptr<Run> of(const ir::EvaluationContext& context,
                                               const std::shared_ptr<ProjectSources>& project);
  /// The same for bodies that know no modules of a project.
  [[nodiscard]] static std::shared_ptr<Run> of(const ir::EvaluationContext& context, SourceManager& sources);

  [[nodiscard]] std::shared_ptr<ir::Run> fresh() const override;
  void expect(const std::vector<FileId>& files) override;

  /// Makes env.py part of the run, evaluates it and gives what it says. A fresh run evaluates it before its
  /// first body.
  std::vector<EnvironmentPart> read_environment(EnvironmentFile env_py, const ir::EvaluationContext& context,
                                                Diagnostics& diagnostics);
  /// The env.py that was evaluated in this run, or null.
  [[nodiscard]] const EnvironmentRun* environment() const { return environment_.get(); }

  /// The interpreter for the next file, whose random values come from `seed`: steps and memory are counted
  /// anew, and operations. `context` and `diagnostics` are used until the next call.
  python::Interpreter& begin(const ir::EvaluationContext& context, const std::string& seed,
                             Diagnostics& diagnostics, python::Limits limits = {});
  /// Whether the project has a module of this name that was not imported yet.
  [[nodiscard]] bool wants_import(const std::string& dotted_name);

  /// What became of a revision's file before its turn: the module, where all of it was run, the operations
  /// that it asked for meanwhile, and what there is to report.
  struct Early {
    python::Value module;
    bool is_run = false;
    std::vector<ir::Operation> operations;
    Diagnostics problems;
  };
  void keep(FileId file, Early early) { early_.insert_or_assign(file, std::move(early)); }
  [[nodiscard]] Early take(FileId file);
  /// The module that was run before its turn; None where it was not.
  [[nodiscard]] python::Value early_module(FileId file) const;

  [[nodiscard]] Evaluation& evaluation() { return evaluation_; }
  [[nodiscard]] ProjectSources& project() { return *project_; }

 private:
  std::shared_ptr<ProjectSources> project_;
  Diagnostics unused_;  // what the interpreter reports to before it is told
  Evaluation evaluation_;
  python::Interpreter in_;
  std::map<FileId, Early> early_;
  std::optional<EnvironmentFile> env_py_;
  bool env_py_evaluated_ = false;
  std::unique_ptr<EnvironmentRun> environment_;  // its values go before the interpreter
};

}  // namespace sqlgen::alembic
