#include "project/settings/alembic_options.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "project/suggestions.hpp"
#include "support/files/file.hpp"
#include "support/limits/toml_depth.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

namespace {

std::optional<FileId> add_file(SourceManager& sources, const std::string& path, Diagnostics& diagnostics) {
  std::string why;
  auto bytes = read_file(path, why);
  if (!bytes) {
    diagnostics.error("config-unreadable", fmt::format("can't read '{}': {}", path, why));
    return std::nullopt;
  }
  return sources.add(path, std::move(*bytes));
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

bool is_folder(const std::string& path) {
  struct stat status = {};
  return ::stat(path.empty() ? "." : path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

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

bool AlembicOptions::load_ini(const std::string& path, bool needs_section) {
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
  if (needs_section && !ini_->has_section(section_)) {
    Diagnostic& error =
        diagnostics_.error("config-section", fmt::format("'{}' has no section [{}]", path, section_));
    error.with_help("name the section of the database with -n NAME");
    if (section_ == "alembic") {
      suggest_revision_folders(error, folder_);
    }
    return false;
  }
  return true;
}

bool AlembicOptions::load_pyproject(const std::string& path) {
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

std::optional<std::string> AlembicOptions::text(const std::string& key) const {
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

bool AlembicOptions::flag(const std::string& key) const {
  if (ini_) {
    if (const auto value = ini_->value(section_, key)) {
      return *value == "true";
    }
  }
  return toml_[key].value_or(false);
}

// `version_path_separator` is of version_locations alone (alembic/config.py, _get_file_separator_char()).
std::string_view AlembicOptions::separators(const std::string& key, std::string_view legacy) const {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNamed = {
      {{"space", " "}, {"newline", "\n"}, {"os", ":"}, {":", ":"}, {";", ";"}}};
  for (const char* option : {"path_separator", "version_path_separator"}) {
    const bool counts = key == "version_locations" || option == std::string_view("path_separator");
    const auto name = ini_ && counts ? ini_->value(section_, option) : std::nullopt;
    if (!name) {
      continue;
    }
    const auto* found =
        std::find_if(kNamed.begin(), kNamed.end(), [&](const auto& named) { return named.first == *name; });
    if (found != kNamed.end()) {
      return found->second;
    }
    diagnostics_.error("config-key", fmt::format("'{}' is not a valid value for {}", *name, option))
        .with_help("it is space, newline, os, ':' or ';'");
  }
  return legacy;
}

std::vector<std::string> AlembicOptions::paths(const std::string& key, std::string_view legacy) const {
  std::vector<std::string> paths;
  if (const auto value = ini_ ? ini_->value(section_, key) : std::nullopt; value && !value->empty()) {
    paths = split_any(*value, separators(key, legacy));
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

void AlembicOptions::copy_to(AlembicSettings& settings) const {
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

}  // namespace sqlgen::project
