#include <fmt/format.h>
#include <sys/stat.h>
#include <toml++/toml.h>
#include <unistd.h>

#include "project/ini_file.hpp"
#include "project/settings.hpp"
#include "support/file.hpp"
#include "support/text.hpp"
#include "support/toml_depth.hpp"

namespace sqlgen::project {

namespace {

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

bool is_folder(const std::string& path) {
  struct stat status = {};
  return ::stat(path.empty() ? "." : path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

// Pieces between any of the separators, trimmed, empty ones left out.
std::vector<std::string> split_any(std::string_view text, std::string_view separators) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (const auto piece = trim(text.substr(0, end)); !piece.empty()) {
      pieces.emplace_back(piece);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return pieces;
}

// The options of both files, alembic.ini first.
class Options {
 public:
  Options(SourceManager& sources, std::string section, Diagnostics& diagnostics)
      : sources_(sources), section_(std::move(section)), diagnostics_(diagnostics) {}

  bool load_ini(const std::string& path);
  bool load_pyproject(const std::string& path);

  [[nodiscard]] std::optional<std::string> text(const std::string& key) const;
  [[nodiscard]] bool flag(const std::string& key) const;
  /// A list of paths; `legacy` are the separators where no path_separator is given (alembic/config.py).
  [[nodiscard]] std::vector<std::string> paths(const std::string& key, std::string_view legacy) const;
  void copy_to(AlembicSettings& settings) const;

  /// Where a relative path leads: from the current folder, as Alembic has it, else from the configuration's
  /// own.
  [[nodiscard]] std::string resolve(const std::string& path) const;
  [[nodiscard]] const std::string& folder() const { return folder_; }
  [[nodiscard]] const std::string& section() const { return section_; }

 private:
  [[nodiscard]] std::string_view separators(std::string_view legacy) const;
  [[nodiscard]] std::string with_here(const std::string& raw) const {
    return replace_all(replace_all(raw, "%(here)s", folder_.empty() ? "." : folder_), "%%", "%");
  }

  SourceManager& sources_;
  std::string section_;
  Diagnostics& diagnostics_;
  std::optional<IniFile> ini_;
  toml::table toml_;
  std::string folder_;
};

std::optional<FileId> add_file(SourceManager& sources, const std::string& path, Diagnostics& diagnostics) {
  std::string why;
  auto bytes = read_file(path, why);
  if (!bytes) {
    diagnostics.error("config-unreadable", fmt::format("can't read '{}': {}", path, why));
    return std::nullopt;
  }
  return sources.add(path, std::move(*bytes));
}

bool Options::load_ini(const std::string& path) {
  const auto file = add_file(sources_, path, diagnostics_);
  if (!file) {
    return false;
  }
  ini_ = IniFile::parse(sources_, *file, diagnostics_);
  if (!ini_) {
    return false;
  }
  folder_ = folder_of(path);
  ini_->set_here(folder_.empty() ? "." : folder_);
  if (!ini_->has_section(section_)) {
    diagnostics_.error("config-section", fmt::format("'{}' has no section [{}]", path, section_))
        .with_help("name the section of the database with -n NAME");
    return false;
  }
  return true;
}

bool Options::load_pyproject(const std::string& path) {
  const auto file = add_file(sources_, path, diagnostics_);
  if (!file) {
    return false;
  }
  if (const auto deep = find_deep_key(sources_.text(*file))) {
    const auto at = static_cast<std::uint32_t>(*deep);
    diagnostics_.error("config-syntax", "this is nested too deeply", {*file, at, at + 1});
    return false;
  }
  try {
    toml::table root = toml::parse(sources_.text(*file), std::string_view(path));
    if (const auto* table = root["tool"]["alembic"].as_table()) {
      toml_ = *table;
    }
  } catch (const toml::parse_error& error) {
    const auto& at = error.source().begin;
    const std::uint32_t offset =
        sources_.offset(*file, {static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column)});
    diagnostics_.error("config-syntax", std::string(error.description()), {*file, offset, offset + 1});
    return false;
  }
  if (!ini_) {
    folder_ = folder_of(path);
  }
  return true;
}

std::optional<std::string> Options::text(const std::string& key) const {
  if (ini_) {
    if (auto value = ini_->value(section_, key)) {
      return value;
    }
  }
  if (const auto* value = toml_[key].as_string()) {
    return with_here(value->get());
  }
  return std::nullopt;
}

bool Options::flag(const std::string& key) const {
  if (ini_) {
    if (const auto value = ini_->value(section_, key)) {
      return *value == "true";
    }
  }
  return toml_[key].value_or(false);
}

std::string_view Options::separators(std::string_view legacy) const {
  for (const char* key : {"path_separator", "version_path_separator"}) {
    const auto name = ini_ ? ini_->value(section_, key) : std::nullopt;
    if (!name) {
      continue;
    }
    if (*name == "os" || *name == ":") {
      return ":";
    }
    return *name == "newline" ? "\n" : *name == "space" ? " " : ";";
  }
  return legacy;
}

std::vector<std::string> Options::paths(const std::string& key, std::string_view legacy) const {
  std::vector<std::string> paths;
  if (const auto value = ini_ ? ini_->value(section_, key) : std::nullopt; value && !value->empty()) {
    paths = split_any(*value, separators(legacy));
  } else if (const auto* list = toml_[key].as_array()) {
    for (const toml::node& item : *list) {
      if (const auto* path = item.as_string()) {
        paths.push_back(with_here(path->get()));
      }
    }
  }
  for (std::string& path : paths) {
    path = resolve(path);
  }
  return paths;
}

std::string Options::resolve(const std::string& path) const {
  std::string plain = path;
  // "package.sub:folder" is a folder inside a package (alembic/util/pyfiles.py, coerce_resource_to_filename).
  if (const std::size_t colon = path.find(':'); colon != std::string::npos && path.front() != '/') {
    plain = join_path(replace_all(path.substr(0, colon), ".", "/"),
                      replace_all(path.substr(colon + 1), ":", "/"));
  }
  while (plain.starts_with("./")) {
    plain.erase(0, 2);
  }
  if (plain.empty() || plain.front() == '/' || is_folder(plain)) {
    return plain.empty() ? "." : plain;
  }
  const std::string beside = join_path(folder_, plain);
  return is_folder(beside) ? beside : plain;
}

void Options::copy_to(AlembicSettings& settings) const {
  for (const auto& [key, node] : toml_) {
    if (const auto* value = node.as_string()) {
      settings.options[std::string(key.str())] = with_here(value->get());
    }
  }
  if (ini_) {
    settings.sections = ini_->all();
    for (const auto& [key, value] : settings.sections[section_]) {
      settings.options[key] = value;
    }
  }
}

}  // namespace

std::optional<std::string> dialect_of_url(std::string_view url) {
  const std::size_t end = url.find("://");
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view scheme = url.substr(0, std::min(url.find('+'), end));
  if (scheme == "postgresql" || scheme == "postgres") {
    return "postgresql";
  }
  return scheme == "sqlite" ? std::optional<std::string>("sqlite") : std::nullopt;
}

bool has_alembic_table(const std::string& path) {
  std::string why;
  const auto bytes = read_file(path, why);
  if (!bytes || bytes->find("alembic") == std::string::npos || find_deep_key(*bytes)) {
    return false;
  }
  try {
    return toml::parse(std::string_view(*bytes))["tool"]["alembic"].is_table();
  } catch (const toml::parse_error&) {
    return false;
  }
}

std::optional<Settings> read_alembic_settings(SourceManager& sources, const std::string& ini_path,
                                              const std::string& pyproject_path, const std::string& section,
                                              Diagnostics& diagnostics) {
  Options options(sources, section, diagnostics);
  if ((!ini_path.empty() && !options.load_ini(ini_path)) ||
      (!pyproject_path.empty() && !options.load_pyproject(pyproject_path))) {
    return std::nullopt;
  }
  Settings settings;
  AlembicSettings alembic;
  alembic.configuration_file = ini_path.empty() ? pyproject_path : ini_path;
  alembic.section = section;
  options.copy_to(alembic);
  if (const auto location = options.text("script_location")) {
    alembic.script_location = options.resolve(*location);
  } else if (is_folder(join_path(options.folder(), "versions"))) {
    // Flask-Migrate keeps alembic.ini inside the script's folder and says the location at run time.
    alembic.script_location = options.folder().empty() ? "." : options.folder();
  } else {
    diagnostics
        .error("config-key",
               fmt::format("'{}' has no 'script_location' in [{}]", alembic.configuration_file, section))
        .with_help(
            "write 'script_location = FOLDER', or name the folder of the revisions with --revisions DIR");
    return std::nullopt;
  }
  settings.revisions = options.paths("version_locations", ", ");
  if (settings.revisions.empty()) {
    settings.revisions.push_back(join_path(alembic.script_location, "versions"));
  }
  settings.recursive = options.flag("recursive_version_locations");
  alembic.module_roots = options.paths("prepend_sys_path", ", :");
  alembic.file_template = options.text("file_template");
  alembic.truncate_slug_length = options.text("truncate_slug_length");
  if (const auto url = options.text("sqlalchemy.url")) {
    settings.dialect = dialect_of_url(*url);
  }
  settings.alembic = std::move(alembic);
  return settings;
}

}  // namespace sqlgen::project
