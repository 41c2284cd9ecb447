#include <unistd.h>

#include "project/settings.hpp"

namespace sqlgen::project {

namespace {

constexpr const char* kAlembicIni = "alembic.ini";
constexpr const char* kFlaskMigrateIni = "migrations/alembic.ini";
constexpr const char* kPyproject = "pyproject.toml";

bool exists(const char* path) {
  return ::access(path, F_OK) == 0;
}

}  // namespace

std::optional<Settings> find_settings(SourceManager& sources, const std::string& section,
                                      Diagnostics& diagnostics) {
  if (exists(kConfigurationFile)) {
    return read_sqlgen_toml(sources, kConfigurationFile, diagnostics);
  }
  const std::string pyproject = exists(kPyproject) && has_alembic_table(kPyproject) ? kPyproject : "";
  const std::string ini = exists(kAlembicIni) ? kAlembicIni : "";
  if (!ini.empty() || !pyproject.empty()) {
    return read_alembic_settings(sources, ini, pyproject, section, diagnostics);
  }
  if (exists(kFlaskMigrateIni)) {
    return read_alembic_settings(sources, kFlaskMigrateIni, "", section, diagnostics);
  }
  return Settings{};
}

std::optional<Settings> read_settings(SourceManager& sources, const std::string& path,
                                      const std::string& section, Diagnostics& diagnostics) {
  if (path.ends_with(".ini") || path.ends_with(".cfg")) {
    const std::size_t slash = path.rfind('/');
    const std::string beside = (slash == std::string::npos ? "" : path.substr(0, slash + 1)) + kPyproject;
    return read_alembic_settings(sources, path, has_alembic_table(beside) ? beside : "", section,
                                 diagnostics);
  }
  if (has_alembic_table(path)) {
    return read_alembic_settings(sources, "", path, section, diagnostics);
  }
  return read_sqlgen_toml(sources, path, diagnostics);
}

}  // namespace sqlgen::project
