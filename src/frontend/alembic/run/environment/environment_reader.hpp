#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/environment/environment.hpp"
#include "frontend/alembic/run/environment/environment_run.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/syntax/tree/ast_expressions.hpp"

namespace sqlgen::alembic {

/// What an env.py says, part by part.
class EnvironmentReader {
 public:
  EnvironmentReader(EnvironmentRun& run, Diagnostics& diagnostics)
      : sources_(run.sources()), file_(run.file()), run_(&run), diagnostics_(diagnostics) {}

  std::vector<EnvironmentPart> read();

 private:
  void read_text(const python::Value& module);
  void add_own_options(const python::Value& module);
  std::optional<python::Value> plain_value(const python::Value& module, const python::ast::Expr& expression);
  [[nodiscard]] bool was_run(Span call) const;
  void report_failure(const python::Value& module, const StoppedStatement& stopped);
  void report_online(const python::Value& module, const StoppedStatement& stopped);
  void report_unknown_runner();
  [[nodiscard]] bool is_told(Span call) const;
  EnvironmentPart part_of(std::size_t index);
  void read_events(const ConfigureCall& call, EnvironmentPart& part);

  void text(const EnvironmentSetting& setting, std::optional<std::string>& into, EnvironmentPart& part);
  void flag(const EnvironmentSetting& setting, std::optional<bool>& into, EnvironmentPart& part);
  void metadata(const EnvironmentSetting& setting, EnvironmentSettings& settings);
  void starting(const EnvironmentSetting& setting, EnvironmentPart& part);
  void callbacks(const EnvironmentSetting& setting, EnvironmentPart& part);
  void output(const EnvironmentSetting& setting, EnvironmentPart& part);
  void take(const EnvironmentSetting& setting, EnvironmentPart& part);
  [[nodiscard]] Diagnostic unknown(const EnvironmentSetting& setting, std::string_view what) const;
  [[nodiscard]] bool shows_url(Span span) const;
  [[nodiscard]] Diagnostic make(const char* id, const std::string& message, Span span,
                                const std::string& label = {}) const;

  SourceManager& sources_;
  FileId file_;
  EnvironmentRun* run_;
  std::vector<Diagnostic> problems_;  // of every part
  bool may_run_ = false;              // run_migrations(), in what was not followed
  Diagnostics& diagnostics_;
};

}  // namespace sqlgen::alembic
