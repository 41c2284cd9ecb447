#include "project/revision_files.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "frontend/alembic/run/run.hpp"
#include "project/frontends.hpp"
#include "project/settings/alembic_options.hpp"
#include "project/suggestions.hpp"
#include "support/files/file.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

namespace {

// Alembic reads hidden folders too (alembic/script/base.py, Script._list_py_dir).
bool skips_folder(const Settings& settings, const std::string& name) {
  return name.ends_with("__pycache__") || (name.front() == '.' && !reads_as_alembic(settings));
}

}  // namespace

void FileFinder::find(const std::string& folder) {
  folder_ = std::make_shared<alembic::RevisionFolder>(alembic::RevisionFolder{folder, modules_});
  std::string why;
  const auto entries = list_directory(folder, why);
  // Of several locations Alembic passes over those that are not there.
  if (!entries && reads_as_alembic(settings_) && settings_.revisions.size() > 1 &&
      ::access(folder.c_str(), F_OK) != 0) {
    return;
  }
  if (!entries) {
    report("folder-unreadable", fmt::format("can't read the folder '{}': {}", folder, why),
           "name the folder that holds the revision files with --revisions or in sqlgen.toml");
    suggest_revision_folders(*found_.back().problem, folder_of(settings_.configuration_file));
    return;
  }
  find_entries(folder, *entries);
}

void FileFinder::require_files() {
  if (files_seen_ == 0 && found_.empty()) {
    report("no-revisions", fmt::format("no revision file in '{}'", join(settings_.revisions, "', '")),
           "revision files are .py, .toml, .xml and .sql; 'sqlgen revision -m TEXT' writes one");
  }
}

void FileFinder::find_entries(const std::string& folder, const std::vector<DirectoryEntry>& entries) {
  if (!first_visit(folder)) {
    ++files_seen_;  // read already through another folder: not an empty one
    return;
  }
  for (const DirectoryEntry& entry : entries) {
    if (!entry.is_directory && is_revision_file(entry.name)) {
      ++files_seen_;
      found_.push_back({join_path(folder, entry.name), folder_, nullptr});
    }
  }
  for (const DirectoryEntry& entry : settings_.recursive ? entries : std::vector<DirectoryEntry>()) {
    if (!entry.is_directory || skips_folder(settings_, entry.name)) {
      continue;
    }
    const std::string path = join_path(folder, entry.name);
    std::string why;
    if (const auto inner = list_directory(path, why)) {
      find_entries(path, *inner);
    } else {
      report("folder-unreadable", fmt::format("can't read the folder '{}': {}", path, why), {});
    }
  }
}

void FileFinder::report(const char* id, std::string message, std::string help) {
  Diagnostic problem{.id = id, .message = std::move(message)};
  if (!help.empty()) {
    problem.with_help(std::move(help));
  }
  found_.push_back({{}, {}, std::make_unique<Diagnostic>(std::move(problem))});
}

bool FileFinder::first_visit(const std::string& folder) {
  char* resolved = ::realpath(folder.c_str(), nullptr);
  const std::string real = resolved != nullptr ? resolved : folder;
  std::free(resolved);  // NOLINT(cppcoreguidelines-no-malloc): realpath allocates so
  return visited_.insert(real).second;
}

bool reads_as_alembic(const Settings& settings) {
  return settings.alembic && !settings.found_beside;
}

bool holds_revisions(const Settings& settings, const std::string& folder) {
  std::string why;
  const auto entries = list_directory(folder, why);
  if (!entries) {
    return false;
  }
  return std::any_of(entries->begin(), entries->end(), [&](const DirectoryEntry& entry) {
    return entry.is_directory ? settings.recursive && !skips_folder(settings, entry.name) &&
                                    holds_revisions(settings, join_path(folder, entry.name))
                              : is_revision_file(entry.name);
  });
}

}  // namespace sqlgen::project
