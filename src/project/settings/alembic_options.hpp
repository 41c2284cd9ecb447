#pragma once

#include <toml++/toml.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "project/settings/ini_file.hpp"
#include "project/settings/settings.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

/// Pieces between any of the separators, trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string> split_any(std::string_view text, std::string_view separators);

/// What stands before a path's last slash; empty where it has none.
[[nodiscard]] std::string folder_of(const std::string& path);
[[nodiscard]] bool is_folder(const std::string& path);

/// The options of an Alembic project's two files, those of alembic.ini first.
class AlembicOptions {
 public:
  AlembicOptions(SourceManager& sources, std::string section, PathsFrom paths_from, Diagnostics& diagnostics)
      : sources_(sources), section_(std::move(section)), paths_from_(paths_from), diagnostics_(diagnostics) {}

  /// `needs_section`: nothing else says where the revisions are.
  bool load_ini(const std::string& path, bool needs_section);
  bool load_pyproject(const std::string& path);

  [[nodiscard]] std::optional<std::string> text(const std::string& key) const;
  [[nodiscard]] bool flag(const std::string& key) const;
  /// A list of paths; `legacy` are the separators where no path_separator is given (alembic/config.py).
  [[nodiscard]] std::vector<std::string> paths(const std::string& key, std::string_view legacy) const;
  void copy_to(AlembicSettings& settings) const;

  /// Where a relative path leads: to the first of the folders where it may begin from which it is there.
  [[nodiscard]] std::string resolve(const std::string& path) const;
  /// The same for the script's folder, which holds an env.py or versions/; an error where nothing is there.
  [[nodiscard]] std::optional<std::string> resolve_script_location(const std::string& path) const;
  [[nodiscard]] const std::string& folder() const { return folder_; }
  [[nodiscard]] const std::string& section() const { return section_; }

 private:
  [[nodiscard]] std::string_view separators(const std::string& key, std::string_view legacy) const;
  [[nodiscard]] std::vector<std::string> places_of(const std::string& path) const;
  [[nodiscard]] std::vector<std::string> package_roots() const;
  void report_missing(const std::string& path) const;
  [[nodiscard]] std::string with_here(const std::string& raw) const {
    return replace_all(replace_all(raw, "%(here)s", folder_.empty() ? "." : folder_), "%%", "%");
  }

  SourceManager& sources_;
  std::string section_;
  PathsFrom paths_from_;
  Diagnostics& diagnostics_;
  std::optional<IniFile> ini_;
  toml::table toml_;
  std::string folder_;
};

}  // namespace sqlgen::project
