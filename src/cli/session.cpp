#include "cli/session.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

#include "cli/clock.hpp"
#include "cli/dialects.hpp"
#include "cli/output.hpp"
#include "frontend/alembic/revision/frontend.hpp"
#include "project/project.hpp"
#include "support/bounded.hpp"
#include "support/file.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

Session::Session(const Invocation& invocation)
    : invocation_(invocation), variable_uses_(std::make_shared<ir::VariableUses>()) {
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view entry = *variable;
    variable_uses_->present.emplace(entry.substr(0, entry.find('=')));
  }
}

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
  if (invocation_.has("revisions") && !invocation_.has("config")) {
    report_unread_environment();
  }
  return apply_options();
}

// A folder that is named by itself is read by itself: whoever has an env.py beside it may expect otherwise.
void Session::report_unread_environment() {
  for (const std::string& folder : invocation_.values("revisions")) {
    const std::vector<std::string> ancestors = alembic::ancestor_roots(folder, 1);
    const std::string path = join_path(ancestors.back(), "env.py");
    if (ancestors.size() > 1 && ::access(path.c_str(), R_OK) == 0) {
      diagnostics
          .warning("env-unread",
                   fmt::format("'{}' is not read: --revisions stands in for a configuration", path))
          .with_help("name the project's configuration with -c FILE, as alembic.ini, to have it read")
          .with_help("or say with --set what it says: version_table.name, naming_convention.ix and so on");
    }
  }
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

void Session::begin(const graph::RevisionMap& map, const std::string& range) {
  directory_ = std::make_unique<project::RevisionDirectory>(map);
  const std::size_t colon = range.find(':');
  if (colon != std::string::npos) {
    start_ = range.substr(0, colon);
  }
  destination_ = colon == std::string::npos ? range : range.substr(colon + 1);
}

void Session::read_environment() {
  if (run_) {
    return;
  }
  run_ = project::start_run(modules());
  if (!settings.alembic) {
    return;
  }
  const MemoryBudget budget(MemoryBudget::kStage);
  configuration_ = std::make_shared<ir::Configuration>(project::configuration_of(*settings.alembic));
  ir::EvaluationContext context = evaluation_context();
  context.run = run_;
  project::read_env_py(sources, settings, context, invocation_.has("dialect"), invocation_.has("verbose"),
                       diagnostics);
  (void)apply_options();  // they were sound before
  auto parts = std::move(settings.parts);
  for (project::Settings& part : parts) {
    std::swap(part, settings);
    (void)apply_options();
    std::swap(part, settings);
  }
  settings.parts = std::move(parts);
}

void Session::report_environment() {
  for (const Diagnostic& problem : settings.environment_problems) {
    diagnostics.add(problem);
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
  context.environment = variables();
  context.variable_uses = variable_uses_;
  if (invocation_.has("tag")) {
    context.tag = invocation_.value("tag");
  }
  context.engine = settings.engine;
  if (invocation_.has("engine")) {
    context.engine = invocation_.value("engine");
  }
  context.x_arguments = invocation_.values("x");
  context.configuration = configuration_;
  context.revisions = directory_.get();
  context.starting_revision = settings.starting_revision ? settings.starting_revision : start_;
  context.destination = destination_;
  context.environment_run = settings.environment_run;
  context.version_table = settings.version_table;
  return context;
}

// What is passed on of the environment: by sqlgen.toml, then by options.
std::map<std::string, std::string> Session::variables() const {
  std::map<std::string, std::string> given;
  if (invocation_.has("env-all")) {
    for (char** variable = environ; *variable != nullptr; ++variable) {
      const std::string_view entry = *variable;
      const std::size_t equals = std::min(entry.find('='), entry.size() - 1);
      given[std::string(entry.substr(0, equals))] = entry.substr(equals + 1);
    }
  }
  std::vector<std::string> named = settings.variables;
  for (const std::string& variable : invocation_.values("env")) {
    if (variable.empty() || variable.front() == '=') {
      throw UsageError{fmt::format("'--env {}' names no variable", variable),
                       "write --env NAME or --env NAME=VALUE"};
    }
    named.push_back(variable);
  }
  for (const std::string& variable : named) {
    const std::size_t equals = variable.find('=');
    const std::string name = variable.substr(0, equals);
    if (equals != std::string::npos) {
      given[name] = variable.substr(equals + 1);
    } else if (const char* value = std::getenv(name.c_str())) {
      given[name] = value;
    }
  }
  return given;
}

// Once a run, what the script says because variables that are set here are not seen by it.
void Session::report_variables() {
  std::vector<std::string> names;
  std::set<std::pair<std::string, std::string>> places;
  Diagnostic note;
  for (const auto& [name, where] : variable_uses_->missed) {
    if (!variable_uses_->present.contains(name) || !where.valid()) {
      continue;
    }
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
    // The line itself may hold a password: the default of a URL.
    const std::string place =
        fmt::format("{}, line {}", sources.path(where.file), sources.locate(where.file, where.begin).line);
    if (places.emplace(name, place).second) {
      note.with_note(fmt::format("'{}' is asked for in {}", name, place));
    }
  }
  variable_uses_->missed.clear();
  if (names.empty()) {
    return;
  }
  note.severity = Severity::warning;
  note.id = "environment-variable";
  note.message = fmt::format("the script is written as if {} were not set, which {} here: '{}'",
                             names.size() == 1 ? "this variable" : "these variables",
                             names.size() == 1 ? "it is" : "they are", join(names, "', '"));
  note.with_help(
      fmt::format("'--env {}' passes one on, '--env-all' all; 'env = [\"{}\"]' in sqlgen.toml does "
                  "it for good",
                  names.front(), join(names, "\", \"")));
  diagnostics.add(std::move(note));
}

void Session::print_diagnostics() {
  report_variables();
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
