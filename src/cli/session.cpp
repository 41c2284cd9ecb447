#include "cli/session.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "cli/clock.hpp"
#include "cli/dialects.hpp"
#include "cli/output.hpp"
#include "project/project.hpp"
#include "support/bounded.hpp"
#include "support/file.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

std::optional<project::Settings> Session::find_configuration() {
  const std::string section = invocation_.has("name") ? invocation_.value("name") : "alembic";
  if (invocation_.has("config")) {
    return project::read_settings(sources, invocation_.value("config"), section, diagnostics);
  }
  // --revisions stands in for a configuration: what lies about in the current folder changes nothing then.
  return invocation_.has("revisions") ? project::Settings{}
                                      : project::find_settings(sources, section, diagnostics);
}

bool Session::load_settings() {
  std::optional<project::Settings> read;
  try {
    read = run_bounded("the configuration", {}, [this] { return find_configuration(); });
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
  }
  if (!read) {
    return false;
  }
  settings = std::move(*read);
  return apply_options();
}

// Options go before what files say.
bool Session::apply_options() {
  for (const std::string& pair : invocation_.values("set")) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw UsageError{fmt::format("'--set {}' is not KEY=VALUE", pair),
                       "write --set version_table.name=versions"};
    }
    if (!project::apply_setting(sources, pair.substr(0, equals), pair.substr(equals + 1), settings,
                                diagnostics)) {
      return false;
    }
  }
  if (invocation_.has("revisions")) {
    settings.revisions = invocation_.values("revisions");
    settings.recursive = true;
  }
  if (invocation_.has("dialect")) {
    settings.dialect = invocation_.value("dialect");
  }
  if (invocation_.has("output")) {
    settings.output = invocation_.value("output");
  }
  return true;
}

namespace {

// Configurations in folders of the current folder, where people look first: backend/alembic.ini.
std::vector<std::string> configurations_below() {
  std::vector<std::string> found;
  std::string why;
  const auto entries = list_directory(".", why);
  for (const DirectoryEntry& entry : entries.value_or(std::vector<DirectoryEntry>())) {
    for (const char* name : {project::kConfigurationFile, "alembic.ini"}) {
      const std::string path = join_path(entry.name, name);
      if (entry.is_directory && ::access(path.c_str(), R_OK) == 0) {
        found.push_back(path);
      }
    }
  }
  return found;
}

}  // namespace

std::optional<graph::RevisionMap> Session::load_graph() {
  if (settings.revisions.empty()) {
    Diagnostic& error = diagnostics.error(
        "no-project", "no revisions to read: there is no sqlgen.toml, alembic.ini or [tool.alembic] here");
    for (const std::string& path : configurations_below()) {
      error.with_help(fmt::format("there is one below: sqlgen -c {}", path));
    }
    error.with_help("go to the folder of the project's configuration, or name it with -c FILE")
        .with_help("or name the folder of the revision files with --revisions DIR")
        .with_help("or begin a new project here with 'sqlgen init'");
    return std::nullopt;
  }
  return project::load_graph(modules(), settings, diagnostics);
}

std::optional<graph::RevisionMap> Session::load_graph_or_empty() {
  if (!settings.revisions.empty() && project::has_no_revisions(settings)) {
    return graph::RevisionMap::build({}, diagnostics);
  }
  return load_graph();
}

const std::shared_ptr<alembic::ProjectSources>& Session::modules() {
  if (!modules_) {
    modules_ = project::project_sources(sources, settings);
  }
  return modules_;
}

void Session::read_environment() {
  if (run_) {
    return;
  }
  run_ = project::start_run(modules());
  if (settings.alembic) {
    const MemoryBudget budget(MemoryBudget::kStage);
    ir::EvaluationContext context = evaluation_context();
    context.run = run_;
    project::read_env_py(sources, settings, context, invocation_.has("verbose"), diagnostics);
    (void)apply_options();  // they were sound before
  }
}

ir::EvaluationContext Session::script_context() {
  read_environment();
  ir::EvaluationContext context = evaluation_context();
  context.run = run_is_used_ ? run_->fresh() : run_;
  run_is_used_ = true;
  return context;
}

std::unique_ptr<dialect::Dialect> Session::make_dialect() {
  read_environment();
  const std::vector<std::string> names = dialect_names();
  if (!settings.dialect) {
    diagnostics.error("no-dialect", "no dialect is named")
        .with_help(fmt::format("name one with --dialect NAME or in sqlgen.toml: {}", join(names, ", ")));
    return nullptr;
  }
  auto made = cli::make_dialect(*settings.dialect);
  if (made == nullptr) {
    Diagnostic& error =
        diagnostics.error("unknown-dialect", fmt::format("unknown dialect '{}'", *settings.dialect));
    if (const auto near = closest(*settings.dialect, names)) {
      error.with_help(fmt::format("did you mean '{}'?", *near));
    }
    error.with_help(fmt::format("dialects: {}", join(names, ", ")));
  }
  return made;
}

ir::EvaluationContext Session::evaluation_context() const {
  ir::EvaluationContext context;
  context.dialect = settings.dialect.value_or("");
  context.now = fmt::format("{}", script_time(invocation_.value("now")));
  context.naming_convention = settings.naming_convention;
  for (const std::string& pair : invocation_.values("env")) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) {
      throw UsageError{fmt::format("'--env {}' is not NAME=VALUE", pair), "write --env NAME=VALUE"};
    }
    context.environment[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  context.tag = invocation_.value("tag");
  context.engine = invocation_.value("engine");
  for (const std::string& pair : invocation_.values("x")) {
    const std::size_t equals = pair.find('=');
    context.x_arguments[pair.substr(0, equals)] = equals == std::string::npos ? "" : pair.substr(equals + 1);
  }
  context.version_table = settings.version_table;
  return context;
}

void Session::print_diagnostics() const {
  const bool quiet = invocation_.has("quiet");
  Diagnostics shown;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    if (!quiet || diagnostic.severity == Severity::error) {
      shown.add(diagnostic);
    }
  }
  const std::string text = render(shown, sources, {.color = use_color(invocation_.value("color"))});
  std::fwrite(text.data(), 1, text.size(), stderr);
}

Status Session::finish_with_report(const std::string& report) {
  std::string why;
  const bool written = settings.output ? write_file_atomically(*settings.output, report, why)
                                       : write_standard_output(report, why);
  if (!written) {
    diagnostics.error("output-unwritable", fmt::format("can't write the report: {}", why));
    print_diagnostics();
  }
  return diagnostics.has_errors() ? Status::bad_input : Status::done;
}

Status Session::finish(const std::optional<std::string>& output) {
  if (output && !diagnostics.has_errors()) {
    std::string why;
    if (settings.output) {
      if (!write_file_atomically(*settings.output, *output, why)) {
        diagnostics.error("output-unwritable", fmt::format("can't write '{}': {}", *settings.output, why));
      }
    } else if (!write_standard_output(*output, why)) {
      diagnostics.error("output-unwritable", fmt::format("can't write to standard output: {}", why));
    }
  }
  print_diagnostics();
  return diagnostics.has_errors() ? Status::bad_input : Status::done;
}

}  // namespace sqlgen::cli
