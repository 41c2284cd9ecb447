#include "cli/session.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <string_view>
#include <utility>

#include "cli/clock.hpp"
#include "cli/dialects.hpp"
#include "cli/output/output.hpp"
#include "cli/scripts/script_options.hpp"
#include "project/project.hpp"
#include "support/files/file.hpp"
#include "support/limits/bounded.hpp"
#include "support/spelling/url_passwords.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

// What is told where the run is asked to say more: what SQLAlchemy 1 allowed, and which answers the script
// itself gave.
bool is_told_on_request(const Diagnostic& diagnostic) {
  return diagnostic.id == "sqlalchemy-1" || diagnostic.id == "answered-query" ||
         diagnostic.id == "loop-in-sql" || diagnostic.id == "not-followed";
}

}  // namespace

bool is_about_script(const Diagnostic& diagnostic) {
  // The last two tell which value the script has, of those that a run of Alembic might have had.
  static constexpr std::array<std::string_view, 4> kOther{"env-setting", "env-unfollowed", "present-time",
                                                          "random-value"};
  return !is_told_on_request(diagnostic) &&
         std::find(kOther.begin(), kOther.end(), diagnostic.id) == kOther.end();
}

Session::Session(const Invocation& invocation, bool announces)
    : invocation_(invocation), announces_(announces), variable_uses_(std::make_shared<ir::VariableUses>()) {
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view entry = *variable;
    variable_uses_->present.emplace(entry.substr(0, entry.find('=')));
  }
}

std::optional<graph::RevisionMap> Session::load_graph() {
  if (settings.revisions.empty()) {
    report_no_project();
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
  auto configuration = std::make_shared<ir::Configuration>(project::configuration_of(*settings.alembic));
  configuration->named_files = invocation_.values("config");
  if (invocation_.command == "downgrade" || invocation_.command == "stamp") {
    configuration->command = invocation_.command;
  }
  configuration_ = std::move(configuration);
  ir::EvaluationContext context = evaluation_context();
  context.run = run_;
  project::read_env_py(sources, settings, context, invocation_.has("dialect"), invocation_.has("verbose"),
                       invocation_.values("set"), diagnostics);
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

ir::EvaluationContext Session::evaluation_context() const {
  ir::EvaluationContext context;
  context.dialect = settings.dialect.value_or("");
  context.writers = make_sql_writers();
  context.now = fmt::format("{}", script_time(invocation_.value("now")));
  context.naming_convention = settings.naming_convention;
  context.derive_downgrades = settings.derive_downgrades;
  context.bind_parameters = binds_parameters(settings);
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
  note.severity = Severity::note;
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
    const bool is_told = !is_told_on_request(diagnostic) || invocation_.has("verbose");
    if (diagnostic.severity == Severity::error || (!quiet && is_told)) {
      shown.add(diagnostic);
    }
  }
  const std::string text = render(shown, sources, {.color = use_color(invocation_.value("color"))});
  write_standard_error(text);
}

void Session::apply_strictness() {
  if (!settings.strict) {
    return;
  }
  Diagnostics strict;
  for (Diagnostic diagnostic : diagnostics.all()) {
    if (diagnostic.severity == Severity::warning && is_about_script(diagnostic)) {
      diagnostic.severity = Severity::error;
    }
    strict.add(std::move(diagnostic));
  }
  diagnostics = std::move(strict);
}

// On a terminal, where silence would leave it open what has happened.
void Session::tell_written(const std::string& path) const {
  if (!invocation_.has("quiet") && ::isatty(STDERR_FILENO) == 1) {
    write_standard_error(fmt::format("wrote {}\n", path));
  }
}

Status Session::finish_with_report(const std::string& report) {
  const std::string shown = mask_url_passwords(report);
  std::string why;
  const bool written = settings.output ? write_file_atomically(*settings.output, shown, why)
                                       : write_standard_output(shown, why);
  if (!written) {
    diagnostics.error("output-unwritable", fmt::format("can't write the report: {}", why));
    print_diagnostics();
  }
  return diagnostics.has_errors() ? Status::bad_input : Status::done;
}

Status Session::finish(const std::optional<std::string>& output) {
  apply_strictness();
  bool in_file = false;
  if (output && !diagnostics.has_errors()) {
    std::string why;
    if (settings.output) {
      if (!write_file_atomically(*settings.output, *output, why)) {
        diagnostics.error("output-unwritable", fmt::format("can't write '{}': {}", *settings.output, why));
      } else {
        in_file = true;
      }
    } else if (!write_standard_output(*output, why)) {
      diagnostics.error("output-unwritable", fmt::format("can't write to standard output: {}", why));
    }
  }
  print_diagnostics();
  if (in_file) {
    tell_written(*settings.output);
  }
  return diagnostics.has_errors() ? Status::bad_input : Status::done;
}

}  // namespace sqlgen::cli
