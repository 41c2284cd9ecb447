#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "project/settings/alembic_options.hpp"
#include "project/suggestions.hpp"
#include "support/files/file.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

namespace {

// "package.sub:folder" is a folder inside a package (alembic/util/pyfiles.py, coerce_resource_to_filename).
bool is_package_path(const std::string& path) {
  return path.find(':') != std::string::npos && path.front() != '/';
}

}  // namespace

// Where packages may lie: what `prepend_sys_path` adds, a src/ layout, and the folders above, for a
// configuration that lies inside the package.
std::vector<std::string> AlembicOptions::package_roots() const {
  std::vector<std::string> roots;
  const auto value = ini_ ? ini_->value(section_, "prepend_sys_path") : std::nullopt;
  for (std::string& root : split_any(value.value_or(""), separators("prepend_sys_path", ", :"))) {
    roots.push_back(root.front() == '/' ? root : join_path(folder_, root));
  }
  if (const auto* list = toml_["prepend_sys_path"].as_array()) {
    for (const toml::node& item : *list) {
      roots.push_back(join_path(folder_, with_here(item.value_or(std::string(".")))));
    }
  }
  roots.push_back(join_path(folder_, "src"));
  roots.emplace_back("src");
  std::string above = folder_.empty() ? "." : folder_;
  for (int level = 0; level < 4; ++level) {
    above += "/..";
    roots.push_back(above);
  }
  return roots;
}

// Where a path may lead, the likeliest first.
std::vector<std::string> AlembicOptions::places_of(const std::string& path) const {
  std::string plain = path;
  const bool package = is_package_path(path);
  if (package) {
    const std::size_t colon = path.find(':');
    plain = join_path(replace_all(path.substr(0, colon), ".", "/"),
                      replace_all(path.substr(colon + 1), ":", "/"));
  }
  while (plain.starts_with("./")) {
    plain.erase(0, 2);
  }
  if (plain.empty()) {
    plain = ".";
  }
  if (plain.front() == '/') {
    return {plain};
  }
  const std::string beside = plain == "." ? (folder_.empty() ? "." : folder_) : join_path(folder_, plain);
  std::vector<std::string> places{plain, beside};
  if (paths_from_ == PathsFrom::own_folder) {
    std::swap(places.front(), places.back());
  }
  for (const std::string& root : package ? package_roots() : std::vector<std::string>()) {
    places.push_back(join_path(root, plain));
  }
  return places;
}

std::string AlembicOptions::resolve(const std::string& path) const {
  const std::vector<std::string> places = places_of(path);
  const auto found = std::find_if(places.begin(), places.end(), is_folder);
  return found == places.end() ? places.front() : *found;
}

std::optional<std::string> AlembicOptions::resolve_script_location(const std::string& path) const {
  const std::vector<std::string> places = places_of(path);
  const auto holds_scripts = [](const std::string& place) {
    return is_folder(join_path(place, "versions")) || ::access(join_path(place, "env.py").c_str(), F_OK) == 0;
  };
  auto found = std::find_if(places.begin(), places.end(), holds_scripts);
  found = found != places.end() ? found : std::find_if(places.begin(), places.end(), is_folder);
  if (found != places.end()) {
    return *found;
  }
  const bool template_text = path.find("%(") != std::string::npos || path.find("${") != std::string::npos ||
                             path.find("{{") != std::string::npos;
  if (path.front() == '/' || template_text || is_package_path(path)) {
    report_missing(path);
    return std::nullopt;
  }
  return places.front();
}

void AlembicOptions::report_missing(const std::string& path) const {
  const IniFile::Entry* entry = ini_ ? ini_->find(section_, "script_location") : nullptr;
  Diagnostic& error = diagnostics_.error(
      "config-path", fmt::format("script_location '{}' leads to no folder that is here", path),
      entry != nullptr ? entry->span : Span{});
  // The same folder by the end of its path: /app/backend/migrations is backend/migrations here.
  const std::string_view rest = path;
  for (std::size_t slash = rest.find('/'); slash != std::string_view::npos;
       slash = rest.find('/', slash + 1)) {
    const std::string here = join_path(folder_, rest.substr(slash + 1));
    if (slash + 1 < rest.size() && is_folder(join_path(here, "versions"))) {
      error.with_help(fmt::format("this may be it: --set script_location={}", here));
      return;
    }
  }
  error.with_help("name the folder that holds env.py and versions/ with --set script_location=FOLDER");
  suggest_revision_folders(error, folder_);
}

}  // namespace sqlgen::project
