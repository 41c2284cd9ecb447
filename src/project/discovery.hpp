#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sqlgen::project {

/// The configuration files of one folder, as paths; empty where there is none. sqlgen.toml goes before the
/// others.
struct ConfigurationFiles {
  std::string sqlgen_toml;
  std::string ini;        // alembic.ini, here or in migrations/, where Flask-Migrate keeps it
  std::string pyproject;  // a pyproject.toml with a [tool.alembic] table

  [[nodiscard]] bool empty() const { return sqlgen_toml.empty() && ini.empty() && pyproject.empty(); }
  /// The one to be named with -c.
  [[nodiscard]] const std::string& main() const {
    return !sqlgen_toml.empty() ? sqlgen_toml : !ini.empty() ? ini : pyproject;
  }
};

/// What a folder has ("": the current one).
[[nodiscard]] ConfigurationFiles configuration_in(const std::string& folder);

/// Those of the nearest folder above the current one that has any: up to the root of the file system, or to
/// the top of the repository.
[[nodiscard]] ConfigurationFiles configuration_above();

/// Those of the folders below the current one, a few levels down, by their paths. What is hidden, generated
/// or installed is passed over.
[[nodiscard]] std::vector<ConfigurationFiles> configurations_below();

/// Whether a folder of this name is passed over: hidden, generated or installed.
[[nodiscard]] bool holds_no_projects(std::string_view name);

}  // namespace sqlgen::project
