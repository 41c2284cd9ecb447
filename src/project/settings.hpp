#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ir/revision.hpp"
#include "ir/version_table.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// What only an Alembic project's configuration says (alembic.ini, [tool.alembic] of pyproject.toml).
struct AlembicSettings {
  std::string script_location;                 // the folder of env.py and script.py.mako
  std::vector<std::string> module_roots;       // prepend_sys_path
  std::map<std::string, std::string> options;  // of the main section, for config.get_main_option
  std::map<std::string, std::map<std::string, std::string>> sections;  // all, for config.get_section
  std::optional<std::string> file_template;
  std::optional<std::string> truncate_slug_length;
  std::string configuration_file;
  std::string section;  // of alembic.ini
};

/// What a project's configuration says; unset where it says nothing.
struct Settings {
  std::vector<std::string> revisions;  // folders, as they are to be printed
  bool recursive = true;               // whether their subfolders are read as well
  std::optional<std::string> dialect;
  std::optional<std::string> output;
  ir::VersionTable version_table;
  bool transaction_per_revision = false;
  std::optional<bool> transactional_ddl;  // unset: as the dialect has it
  std::map<std::string, std::string> naming_convention;
  std::optional<AlembicSettings> alembic;
};

/// The name of sqlgen's own configuration file.
inline constexpr const char* kConfigurationFile = "sqlgen.toml";

/// Finds and reads the configuration of the current folder: sqlgen.toml, else alembic.ini (also in
/// migrations/, where Flask-Migrate keeps it) and [tool.alembic] of pyproject.toml. Where there is none,
/// settings that say nothing. `section` is the main section of alembic.ini. Nothing where what is there is
/// wrong.
[[nodiscard]] std::optional<Settings> find_settings(SourceManager& sources, const std::string& section,
                                                    Diagnostics& diagnostics);

/// Reads the configuration file that is named: an .ini, a pyproject.toml, or a sqlgen.toml under any name.
[[nodiscard]] std::optional<Settings> read_settings(SourceManager& sources, const std::string& path,
                                                    const std::string& section, Diagnostics& diagnostics);

/// Reads sqlgen.toml. Unknown keys and wrong types are errors with their place; folders in it are relative to
/// it. Nothing where anything is wrong.
[[nodiscard]] std::optional<Settings> read_sqlgen_toml(SourceManager& sources, const std::string& path,
                                                       Diagnostics& diagnostics);

/// Sets one key of sqlgen.toml ("version_table.name") in settings from elsewhere; false, with a diagnostic,
/// where there is no such key or the value is of a wrong type.
[[nodiscard]] bool apply_setting(SourceManager& sources, const std::string& key, const std::string& value,
                                 Settings& settings, Diagnostics& diagnostics);

/// Reads an Alembic project's configuration. Either path may be empty; a key in alembic.ini goes before the
/// same in pyproject.toml (alembic/config.py, get_alembic_option). Nothing where anything is wrong.
[[nodiscard]] std::optional<Settings> read_alembic_settings(SourceManager& sources,
                                                            const std::string& ini_path,
                                                            const std::string& pyproject_path,
                                                            const std::string& section,
                                                            Diagnostics& diagnostics);

/// Evaluates the project's env.py, where it has one, as the beginning of the run that the context names, and
/// reads what it gives to context.configure() into `settings`. What can't be told is reported where
/// `verbose`.
void read_env_py(SourceManager& sources, Settings& settings, const ir::EvaluationContext& context,
                 bool verbose, Diagnostics& diagnostics);

/// Whether a TOML file has a [tool.alembic] table; false where it can't be read.
[[nodiscard]] bool has_alembic_table(const std::string& path);

/// The dialect that a database URL names ("postgresql+psycopg2://..." gives postgresql); nothing for others.
[[nodiscard]] std::optional<std::string> dialect_of_url(std::string_view url);

}  // namespace sqlgen::project
