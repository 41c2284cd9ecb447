#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ir/version_table.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// What a project's configuration says; unset where it says nothing.
struct Settings {
  std::vector<std::string> revisions;  // folders, as they are to be printed
  std::optional<std::string> dialect;
  std::optional<std::string> output;
  ir::VersionTable version_table;
  bool transaction_per_revision = false;
  std::optional<bool> transactional_ddl;  // unset: as the dialect has it
  std::map<std::string, std::string> naming_convention;
};

/// The name of the configuration file that is looked for in the current folder.
inline constexpr const char* kConfigurationFile = "sqlgen.toml";

/// Reads sqlgen.toml. Unknown keys and wrong types are errors with their place; folders in it are relative to
/// it. Nothing where anything is wrong.
[[nodiscard]] std::optional<Settings> read_sqlgen_toml(SourceManager& sources, const std::string& path,
                                                       Diagnostics& diagnostics);

}  // namespace sqlgen::project
