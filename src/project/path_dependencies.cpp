#include "project/path_dependencies.hpp"

#include <fnmatch.h>
#include <toml++/toml.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "frontend/alembic/revision/frontend.hpp"
#include "project/settings/alembic_options.hpp"
#include "support/files/file.hpp"
#include "support/limits/toml_depth.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

namespace {

constexpr std::size_t kMostProjects = 200;
constexpr int kLevelsToWorkspace = 6;

// A file that can't be read or parsed says nothing: whoever depends on a module is told that it isn't known.
std::optional<toml::table> read_pyproject(const std::string& folder) {
  std::string why;
  const auto text = read_file(join_path(folder, "pyproject.toml"), why);
  if (!text || find_deep_key(*text)) {
    return std::nullopt;
  }
  try {
    return toml::parse(*text);
  } catch (const toml::parse_error&) {
    return std::nullopt;
  }
}

bool is_project(const std::string& folder) {
  constexpr std::array kMarks{"pyproject.toml", "setup.py", "setup.cfg"};
  return std::any_of(kMarks.begin(), kMarks.end(),
                     [&](const char* mark) { return ::access(join_path(folder, mark).c_str(), F_OK) == 0; });
}

// Names of distributions as they are compared: PEP 503.
std::string normalized(std::string_view name) {
  std::string text;
  for (const char c : name) {
    const bool separates = c == '-' || c == '_' || c == '.';
    if (!separates) {
      text += c;
    } else if (text.empty() || text.back() != '-') {
      text += '-';
    }
  }
  return to_lower(text);
}

std::string name_of(const toml::table& pyproject) {
  const auto name = pyproject["project"]["name"].value<std::string>();
  return normalized(name ? *name : pyproject["tool"]["poetry"]["name"].value_or(std::string()));
}

// `packages/*` and the like, from a workspace's folder.
std::vector<std::string> folders_like(const std::string& root, const std::string& pattern) {
  std::vector<std::string> found{root};
  for (const std::string& part : split_any(pattern, "/")) {
    std::vector<std::string> below;
    for (const std::string& folder : found) {
      std::string why;
      if (part.find_first_of("*?[") == std::string::npos) {
        below.push_back(join_path(folder, part));
        continue;
      }
      for (const DirectoryEntry& entry :
           list_directory(folder, why).value_or(std::vector<DirectoryEntry>())) {
        if (entry.is_directory && ::fnmatch(part.c_str(), entry.name.c_str(), FNM_PERIOD) == 0) {
          below.push_back(join_path(folder, entry.name));
        }
      }
    }
    found = std::move(below);
    found.resize(std::min(found.size(), kMostProjects));
  }
  return found;
}

// Members of the workspace that a project is in, by their names.
std::map<std::string, std::string> workspace_members(const std::string& folder) {
  std::map<std::string, std::string> members;
  for (const std::string& root : alembic::ancestor_roots(folder, kLevelsToWorkspace)) {
    const auto pyproject = read_pyproject(root);
    const auto* patterns =
        pyproject ? (*pyproject)["tool"]["uv"]["workspace"]["members"].as_array() : nullptr;
    if (patterns == nullptr) {
      continue;
    }
    members.emplace(name_of(*pyproject), root);
    for (const toml::node& pattern : *patterns) {
      for (std::string& member : folders_like(root, pattern.value_or(std::string()))) {
        if (const auto project = read_pyproject(member)) {
          members.emplace(name_of(*project), std::move(member));
        }
      }
    }
    break;
  }
  return members;
}

class Dependencies {
 public:
  explicit Dependencies(std::string folder) : folder_(std::move(folder)) {}

  std::vector<std::string> of(const toml::table& pyproject) {
    const auto uv = pyproject["tool"]["uv"];
    add_table(uv["sources"].as_table());
    const auto poetry = pyproject["tool"]["poetry"];
    add_table(poetry["dependencies"].as_table());
    add_table(poetry["dev-dependencies"].as_table());
    if (const auto* groups = poetry["group"].as_table()) {
      for (const auto& [name, group] : *groups) {
        const auto* table = group.as_table();
        add_table(table != nullptr ? (*table)["dependencies"].as_table() : nullptr);
      }
    }
    return std::move(found_);
  }

 private:
  void add_table(const toml::table* dependencies) {
    if (dependencies == nullptr) {
      return;
    }
    for (const auto& [name, source] : *dependencies) {
      add(std::string(name.str()), source.as_table());
      if (const auto* choices = source.as_array()) {
        for (const toml::node& choice : *choices) {
          add(std::string(name.str()), choice.as_table());
        }
      }
    }
  }

  void add(const std::string& name, const toml::table* source) {
    if (source == nullptr) {
      return;
    }
    const std::string path = (*source)["path"].value_or(std::string());
    // What lies at a place of the machine is not the project's.
    if (!path.empty() && path.front() != '/' && is_project(join_path(folder_, path))) {
      found_.push_back(join_path(folder_, path));
    } else if ((*source)["workspace"].value_or(false)) {
      members_ = members_ ? std::move(members_) : std::optional(workspace_members(folder_));
      if (const auto member = members_->find(normalized(name)); member != members_->end()) {
        found_.push_back(member->second);
      }
    }
  }

  std::string folder_;
  std::optional<std::map<std::string, std::string>> members_;
  std::vector<std::string> found_;
};

void add_strings(const toml::array* values, std::vector<std::string>& to) {
  if (values != nullptr) {
    for (const toml::node& value : *values) {
      to.push_back(value.value_or(std::string()));
    }
  }
}

// Where a project's packages begin: in the folders `below` it, and where its build says.
void add_package_roots(const std::string& folder, const toml::table& pyproject,
                       std::vector<std::string> below, std::vector<std::string>& roots) {
  const auto tool = pyproject["tool"];
  add_strings(tool["hatch"]["build"]["dev-mode-dirs"].as_array(), below);
  add_strings(tool["setuptools"]["packages"]["find"]["where"].as_array(), below);
  below.push_back(tool["setuptools"]["package-dir"][""].value_or(std::string()));
  if (const auto* packages = pyproject["tool"]["poetry"]["packages"].as_array()) {
    for (const toml::node& package : *packages) {
      const auto* table = package.as_table();
      below.push_back(table != nullptr ? (*table)["from"].value_or(std::string()) : std::string());
    }
  }
  if (const auto* packages = pyproject["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"].as_array()) {
    for (const toml::node& package : *packages) {
      below.push_back(folder_of(package.value_or(std::string())));
    }
  }
  for (const std::string& part : below) {
    // What lies at a place of the machine is not the project's.
    std::string root = part.empty() ? folder : join_path(folder, part);
    if (!part.starts_with('/') && is_folder(root) &&
        std::find(roots.begin(), roots.end(), root) == roots.end()) {
      roots.push_back(std::move(root));
    }
  }
}

}  // namespace

std::vector<std::string> path_dependency_roots(const std::vector<std::string>& folders) {
  std::vector<std::string> roots;
  std::set<std::string> seen(folders.begin(), folders.end());
  std::deque<std::pair<std::string, bool>> waiting;
  for (const std::string& folder : folders) {
    waiting.emplace_back(folder, false);
  }
  for (; !waiting.empty() && seen.size() < kMostProjects; waiting.pop_front()) {
    const auto [folder, is_dependency] = waiting.front();
    const auto pyproject = read_pyproject(folder);
    if (is_dependency) {
      add_package_roots(folder, pyproject.value_or(toml::table()), {"", "src"}, roots);
    } else if (pyproject) {
      add_package_roots(folder, *pyproject, {}, roots);
    }
    for (std::string& dependency : Dependencies(folder).of(pyproject.value_or(toml::table()))) {
      if (seen.insert(dependency).second) {
        waiting.emplace_back(std::move(dependency), true);
      }
    }
  }
  return roots;
}

}  // namespace sqlgen::project
