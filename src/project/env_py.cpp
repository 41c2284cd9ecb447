#include <fmt/format.h>

#include <algorithm>

#include "frontend/alembic/run/run.hpp"
#include "project/settings/settings.hpp"
#include "support/files/file.hpp"

namespace sqlgen::project {

namespace {

bool is_said(const std::vector<std::string>& said, std::string_view key) {
  return std::any_of(said.begin(), said.end(), [&](const std::string& pair) {
    return pair.starts_with(key) && pair.substr(key.size()).starts_with('=');
  });
}

// The URL of alembic.ini is what env.py makes of it: its own URL goes before it, or the name of a dialect
// where it gives no URL (MigrationContext.configure). One that is not written leaves none.
void take_dialect(const alembic::EnvironmentSettings& environment, Settings& settings) {
  const std::optional<std::string> url = environment.url            ? environment.url
                                         : environment.dialect_name ? *environment.dialect_name + "://"
                                                                    : environment.url;
  auto named = url ? dialect_name_of_url(*url) : std::nullopt;
  if (named) {
    settings.dialect = dialect_of_url(*url);
    settings.url_dialect = std::move(named);
  }
}

// `said`: what the command says itself, KEY=VALUE.
void merge(alembic::EnvironmentPart part, const std::vector<std::string>& said, Settings& settings) {
  const alembic::EnvironmentSettings& environment = part.settings;
  ir::VersionTable& table = settings.version_table;
  table.name = environment.version_table.value_or(table.name);
  table.schema = environment.version_table_schema ? environment.version_table_schema : table.schema;
  table.primary_key = environment.version_table_pk.value_or(table.primary_key);
  table.definition = environment.version_table_definition;
  settings.transaction_per_revision =
      environment.transaction_per_migration.value_or(settings.transaction_per_revision);
  if (environment.transactional_ddl) {
    settings.transactional_ddl = environment.transactional_ddl;
  }
  settings.naming_convention = environment.naming_convention;
  take_dialect(environment, settings);
  settings.starting_revision = environment.starting_revision;
  settings.engine = std::move(part.engine);
  settings.events = std::move(part.events);
  settings.environment_run = std::move(part.run);
  settings.environment_problems = std::move(part.problems);
  for (auto& [key, warning] : part.untold) {
    if (!is_said(said, key)) {
      settings.environment_problems.push_back(std::move(warning));
    }
  }
}

// Why the script would be an error with this env.py; null where it is none.
const Diagnostic* problem_of(const std::vector<Settings>& parts) {
  for (const Settings& part : parts) {
    const auto& problems = part.environment_problems;
    const auto found = std::find_if(problems.begin(), problems.end(), [](const Diagnostic& problem) {
      return problem.severity == Severity::error;
    });
    if (found != problems.end()) {
      return &*found;
    }
  }
  return nullptr;
}

void tell_unread(std::string_view what, Diagnostic problem, Diagnostics& diagnostics) {
  problem.severity = Severity::note;
  problem.id = kEnvironmentUnread;
  problem.message = fmt::format("{}: {}", what, problem.message);
  problem.help.clear();
  problem.with_help("'-c FILE' with the project's configuration asks for it");
  problem.with_help("or say with --set what it says: version_table.name, naming_convention.ix and so on");
  diagnostics.add(std::move(problem));
}

}  // namespace

ir::Configuration configuration_of(const AlembicSettings& project) {
  ir::Configuration configuration{project.configuration_file, project.section, project.sections};
  configuration.sections[project.section] = project.options;
  return configuration;
}

void read_env_py(SourceManager& sources, Settings& settings, const ir::EvaluationContext& context,
                 bool dialect_is_given, bool verbose, const std::vector<std::string>& said,
                 Diagnostics& diagnostics) {
  const std::string path = join_path(settings.alembic->script_location, "env.py");
  std::string why;
  auto text = read_file(path, why);
  if (!text) {
    if (is_regular_file(path)) {
      const std::string message = fmt::format("can't read '{}': {}", path, why);
      if (settings.found_beside) {
        tell_unread("the script is written without this env.py",
                    {.id = "config-unreadable", .message = message}, diagnostics);
      } else {
        diagnostics.error("config-unreadable", message);
      }
    }
    return;
  }
  const FileId file = sources.add(path, std::move(*text));
  Diagnostics found;
  std::vector<Settings> parts;
  const auto run = alembic::Run::of(context, sources);
  for (alembic::EnvironmentPart& part :
       run->read_environment({file, dialect_of_url, dialect_is_given}, context, found)) {
    parts.push_back(settings);
    merge(std::move(part), said, parts.back());
  }
  if (const Diagnostic* problem = settings.found_beside ? problem_of(parts) : nullptr) {
    tell_unread("the script is written without this env.py", *problem, diagnostics);
    return;
  }
  settings = parts.front();
  if (parts.size() > 1) {
    settings.parts = std::move(parts);
  }
  for (const Diagnostic& diagnostic : found.all()) {
    if (verbose) {
      diagnostics.add(diagnostic);
    } else if (settings.found_beside && settings.events.empty() && diagnostic.id == "env-unfollowed") {
      tell_unread("of this env.py only the settings are read", diagnostic, diagnostics);
      std::erase_if(settings.environment_problems,
                    [](const Diagnostic& problem) { return problem.id == "env-unfollowed"; });
      break;
    }
  }
}

}  // namespace sqlgen::project
