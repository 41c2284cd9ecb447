#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/alembic/run/environment/environment.hpp"
#include "frontend/alembic/run/environment/unrun_statements.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// A keyword argument of configure(): a value, or an expression that could not be told.
struct EnvironmentSetting {
  std::string name;
  std::optional<python::Value> value;
  Span span;
};

/// One call of configure(), and what happens after it.
struct ConfigureCall {
  std::vector<EnvironmentSetting> settings;
  std::vector<ir::EnvironmentEvent> events = {};
  std::vector<python::KeywordArgument> arguments = {};  // of run_migrations()
  bool runs = false;
  std::vector<python::Value> callbacks = {};  // on_version_apply
  ir::TablePtr version_table = {};            // of version_table_impl(), where it is the project's own
  python::Value version_object = {};          // the migration context's _version, where it was asked for
  std::vector<Diagnostic> problems = {};      // what the script would lack
  std::optional<python::Value> online_metadata = {};  // target_metadata, where only the online mode gives it

  [[nodiscard]] const EnvironmentSetting* find(std::string_view name) const;
  [[nodiscard]] std::optional<std::string> text(std::string_view name) const;
  [[nodiscard]] std::optional<std::string> engine() const;
};

class Run;

/// An env.py that is evaluated as the beginning of a run, and its values.
class EnvironmentRun {
 public:
  EnvironmentRun(Run& run, const EnvironmentFile& file, const ir::EvaluationContext& context);

  /// Runs the file. Errors: PythonException, CompileError.
  python::Value run();

  std::vector<ConfigureCall> calls;
  std::vector<StoppedStatement> failures;
  Diagnostics warnings;  // of what env.py does beside configure(): mostly nobody's concern
  [[nodiscard]] python::Interpreter& interpreter() { return in_; }
  [[nodiscard]] SourceManager& sources() { return in_.sources(); }
  [[nodiscard]] FileId file() const { return file_.file; }
  /// Where env.py asks for the text that its output_buffer holds.
  [[nodiscard]] const std::optional<Span>& output_read() const { return output_read_; }
  /// Whether the command line or a configuration names the dialect.
  [[nodiscard]] bool has_dialect() const { return !context_.dialect.empty(); }

 private:
  void configured(python::Interpreter& in, const python::BoundArguments& call);
  void ran(const python::BoundArguments& call);
  void choose_dialect(const ConfigureCall& call);
  void follow_own_impl(python::Interpreter& in, ConfigureCall& call, Span where);
  void follow_output_buffer(python::Interpreter& in, const ConfigureCall& call, Span where);
  void make_version_table(python::Interpreter& in, ConfigureCall& call, Span where);
  [[nodiscard]] python::Value call_for_version_table(python::Interpreter& in, const ConfigureCall& call,
                                                     std::string_view function, Span where) const;
  python::Value& version_table(python::Interpreter& in, Span where);
  void unknown_statement(Span where);
  void refused(Diagnostic problem);
  void take_operations();
  void add(ir::EnvironmentEvent event);

  EnvironmentFile file_;
  ir::EvaluationContext context_;
  bool configured_ = false;
  std::optional<Span> output_read_;
  EnvironmentCalls told_;
  python::Interpreter& in_;
  Evaluation& evaluation_;
};

/// The part of an env.py that a script is of: what its revisions and steps ask for.
class EnvironmentPartRun final : public ir::Environment {
 public:
  EnvironmentPartRun(std::size_t call, bool follows) : call_(call), follows_(follows) {}

  [[nodiscard]] bool follows_steps() const override { return follows_; }
  std::vector<ir::Operation> version_applied(const ir::AppliedStep& step,
                                             const ir::EvaluationContext& context,
                                             Diagnostics& diagnostics) override;
  /// The call in the run that the context names; null where env.py was not evaluated in it.
  [[nodiscard]] const ConfigureCall* configure_call(const ir::EvaluationContext& context) const;

 private:
  std::size_t call_;
  bool follows_;
};

}  // namespace sqlgen::alembic
