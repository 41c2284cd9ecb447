#include <fmt/format.h>

#include "project/discovery.hpp"
#include "project/settings/alembic_options.hpp"
#include "project/settings/settings.hpp"
#include "support/files/environment.hpp"
#include "support/files/file.hpp"

namespace sqlgen::project {

namespace {

bool is_ini(const std::string& path) {
  return path.ends_with(".ini") || path.ends_with(".cfg");
}

bool is_pyproject(const std::string& path) {
  return path == "pyproject.toml" || path.ends_with("/pyproject.toml");
}

// Only an alembic.ini has sections to choose from.
bool refuses_section(const std::string& path, const ConfigurationChoice& choice, Diagnostics& diagnostics) {
  if (!choice.section) {
    return false;
  }
  diagnostics
      .error("config-section",
             fmt::format("'{}' has no sections: -n {} names one of an alembic.ini", path, *choice.section))
      .with_help("leave -n out, or name the alembic.ini with -c FILE");
  return true;
}

std::optional<Settings> read_files(SourceManager& sources, const ConfigurationFiles& files,
                                   const ConfigurationChoice& choice, PathsFrom paths,
                                   Diagnostics& diagnostics) {
  if ((files.ini.empty() || !files.sqlgen_toml.empty()) &&
      refuses_section(files.main(), choice, diagnostics)) {
    return std::nullopt;
  }
  auto settings =
      files.sqlgen_toml.empty()
          ? read_alembic_settings(sources, {files.ini, files.pyproject, paths}, choice, diagnostics)
          : read_sqlgen_toml(sources, files.sqlgen_toml, diagnostics);
  if (settings) {
    settings->configuration_file = files.main();
  }
  return settings;
}

// ALEMBIC_CONFIG names one of the two; the other one lies in the current folder, if at all
// (alembic/config.py, _inis_from_config).
ConfigurationFiles files_of_variable() {
  const auto named = environment_variable("ALEMBIC_CONFIG");
  if (!named) {
    return {};
  }
  ConfigurationFiles files = configuration_in("");
  files.sqlgen_toml.clear();
  (is_pyproject(*named) ? files.pyproject : files.ini) = *named;
  return files;
}

}  // namespace

std::optional<Settings> find_settings(SourceManager& sources, const ConfigurationChoice& choice,
                                      Diagnostics& diagnostics) {
  ConfigurationFiles files = configuration_in("");
  if (files.sqlgen_toml.empty()) {
    if (const ConfigurationFiles named = files_of_variable(); !named.empty()) {
      return read_files(sources, named, choice, PathsFrom::current_folder, diagnostics);
    }
  }
  if (!files.empty()) {
    return read_files(sources, files, choice, PathsFrom::current_folder, diagnostics);
  }
  if (!choice.search) {
    return Settings{};
  }
  files = configuration_above();
  if (!files.empty()) {
    return read_files(sources, files, choice, PathsFrom::own_folder, diagnostics);
  }
  const auto below = configurations_below();
  if (below.size() == 1) {
    auto settings = read_files(sources, below.front(), choice, PathsFrom::own_folder, diagnostics);
    if (settings) {
      settings->found_below = true;
    }
    return settings;
  }
  Settings settings;
  for (const ConfigurationFiles& one : below) {
    settings.candidates.push_back(one.main());
  }
  return settings;
}

std::optional<Settings> read_settings(SourceManager& sources, const ConfigurationChoice& choice,
                                      Diagnostics& diagnostics) {
  if (choice.files.size() == 1) {
    const std::string& path = choice.files.front();
    ConfigurationFiles files;
    if (is_ini(path)) {
      const std::string beside = join_path(folder_of(path), "pyproject.toml");
      files.ini = path;
      files.pyproject = has_alembic_table(beside) ? beside : "";
    } else {
      (has_alembic_table(path) ? files.pyproject : files.sqlgen_toml) = path;
    }
    return read_files(sources, files, choice, PathsFrom::current_folder, diagnostics);
  }
  ConfigurationFiles files;
  for (const std::string& path : choice.files) {
    std::string& place = is_pyproject(path) ? files.pyproject : files.ini;
    if (!place.empty() || (!is_pyproject(path) && !is_ini(path))) {
      diagnostics.error("config-files", fmt::format("'-c {}' is one configuration too many", path))
          .with_help("an alembic.ini and a pyproject.toml may be named together, a sqlgen.toml stands alone");
      return std::nullopt;
    }
    place = path;
  }
  return read_files(sources, files, choice, PathsFrom::current_folder, diagnostics);
}

}  // namespace sqlgen::project
