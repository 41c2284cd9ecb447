#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/revision/frontend.hpp"
#include "support/file.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

ProjectSources::ProjectSources(SourceManager& sources, std::vector<std::string> roots)
    : sources_(sources), roots_(std::move(roots)) {}

const python::ProjectFiles& ProjectSources::files(const std::string& revisions_folder) {
  auto found = files_.find(revisions_folder);
  if (found == files_.end()) {
    found = files_.emplace(revisions_folder, python::ProjectFiles(project_folder(revisions_folder))).first;
  }
  return found->second;
}

std::optional<FileId> ProjectSources::find(const std::string& dotted_name) {
  const auto known = found_.find(dotted_name);
  if (known != found_.end()) {
    return known->second;
  }
  const auto file = load(dotted_name);
  found_.emplace(dotted_name, file);
  return file;
}

std::optional<FileId> ProjectSources::load(const std::string& dotted_name) {
  if (const auto text = python_module_text(dotted_name)) {
    return sources_.add(fmt::format("<{}>", dotted_name), std::string(*text));
  }
  const std::string relative = replace_all(dotted_name, ".", "/");
  std::string why;
  for (const auto& root : roots_) {
    const std::string base = join_path(root, relative);
    for (const std::string& path : {base + "/__init__.py", base + ".py"}) {
      if (auto text = read_file(path, why)) {
        return sources_.add(path, std::move(*text));
      }
    }
    if (list_directory(base, why)) {
      return sources_.add(base, "");
    }
  }
  return std::nullopt;
}

std::vector<std::string> ancestor_roots(const std::string& directory, int levels) {
  std::vector<std::string> roots = {directory};
  std::string current = directory;
  for (int level = 0; level < levels; ++level) {
    while (current.size() > 1 && current.back() == '/') {
      current.pop_back();
    }
    const auto slash = current.rfind('/');
    const std::string last = slash == std::string::npos ? current : current.substr(slash + 1);
    if (last == ".." || last == "." || last.empty()) {
      current = current.empty() || current == "." ? ".." : current + "/..";
    } else if (slash == std::string::npos) {
      current = ".";
    } else {
      current = slash == 0 ? "/" : current.substr(0, slash);
    }
    roots.push_back(current);
    if (current == "/") {
      break;
    }
  }
  return roots;
}

std::string project_folder(const std::string& directory, int levels) {
  static const std::set<std::string_view> kMarks = {"sqlgen.toml", "alembic.ini", "pyproject.toml",
                                                    "setup.py",    "setup.cfg",   ".git"};
  const auto ancestors = ancestor_roots(directory, levels);
  std::string found = ancestors.size() > 1 ? ancestors[1] : directory;
  for (const std::string& ancestor : ancestors) {
    std::string why;
    const auto entries = list_directory(ancestor, why).value_or(std::vector<DirectoryEntry>());
    if (std::any_of(entries.begin(), entries.end(),
                    [](const DirectoryEntry& entry) { return kMarks.contains(entry.name); })) {
      found = ancestor;
    }
  }
  return found;
}

bool is_revision_file_name(std::string_view name) {
  return name.ends_with(".py") && name.size() > 3 && !name.starts_with(".#") && !name.starts_with("__init__");
}

}  // namespace sqlgen::alembic
