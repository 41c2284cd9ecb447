#include "project/project.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "frontend/alembic/revision/frontend.hpp"
#include "project/frontends.hpp"
#include "support/file.hpp"

namespace sqlgen::project {

namespace {

bool skips_folder(const std::string& name) {
  return name == "__pycache__" || name.front() == '.';
}

bool holds_revisions(const Settings& settings, const std::string& folder) {
  std::string why;
  const auto entries = list_directory(folder, why);
  if (!entries) {
    return false;
  }
  return std::any_of(entries->begin(), entries->end(), [&](const DirectoryEntry& entry) {
    return entry.is_directory ? settings.recursive && !skips_folder(entry.name) &&
                                    holds_revisions(settings, join_path(folder, entry.name))
                              : is_revision_file(entry.name);
  });
}

// What revisions of the folder may import.
std::shared_ptr<alembic::ProjectSources> modules_beside(SourceManager& sources, const Settings& settings,
                                                        const std::string& folder) {
  std::vector<std::string> roots =
      settings.alembic ? settings.alembic->module_roots : std::vector<std::string>();
  for (std::string& root : alembic::ancestor_roots(folder)) {
    roots.push_back(std::move(root));
  }
  return std::make_shared<alembic::ProjectSources>(sources, std::move(roots), folder);
}

class FolderReader {
 public:
  FolderReader(SourceManager& sources, const Settings& settings, Diagnostics& diagnostics)
      : sources_(sources), settings_(settings), diagnostics_(diagnostics) {}

  void read(const std::string& folder) {
    modules_ = modules_beside(sources_, settings_, folder);
    std::string why;
    const auto entries = list_directory(folder, why);
    if (!entries) {
      diagnostics_.error("folder-unreadable", fmt::format("can't read the folder '{}': {}", folder, why))
          .with_help("name the folder that holds the revision files with --revisions or in sqlgen.toml");
      return;
    }
    const std::size_t before = files_seen_;
    read_entries(folder, *entries);
    if (files_seen_ == before) {
      diagnostics_.error("no-revisions", fmt::format("no revision file in '{}'", folder))
          .with_help("revision files are .py, .toml, .xml and .sql; 'sqlgen revision -m TEXT' writes one");
    }
  }

  std::vector<ir::Revision> take() { return std::move(revisions_); }

 private:
  // Files first, then the subfolders, as os.walk goes top-down.
  void read_entries(const std::string& folder, const std::vector<DirectoryEntry>& entries) {
    if (!first_visit(folder)) {
      ++files_seen_;  // read already through another folder: not an empty one
      return;
    }
    for (const DirectoryEntry& entry : entries) {
      if (!entry.is_directory && is_revision_file(entry.name)) {
        read_file_at(join_path(folder, entry.name));
      }
    }
    for (const DirectoryEntry& entry : settings_.recursive ? entries : std::vector<DirectoryEntry>()) {
      if (!entry.is_directory || skips_folder(entry.name)) {
        continue;
      }
      const std::string path = join_path(folder, entry.name);
      std::string why;
      if (const auto inner = list_directory(path, why)) {
        read_entries(path, *inner);
      } else {
        diagnostics_.error("folder-unreadable", fmt::format("can't read the folder '{}': {}", path, why));
      }
    }
  }

  void read_file_at(const std::string& path) {
    ++files_seen_;
    std::string why;
    auto bytes = read_file(path, why);
    if (!bytes) {
      diagnostics_.error("file-unreadable", fmt::format("can't read '{}': {}", path, why));
      return;
    }
    const FileId file = sources_.add(path, std::move(*bytes));
    auto revision = read_revision_file(sources_, file, path, diagnostics_, modules_);
    if (revision) {
      revisions_.push_back(std::move(*revision));
    }
  }

  bool first_visit(const std::string& folder) {
    char* resolved = ::realpath(folder.c_str(), nullptr);
    const std::string real = resolved != nullptr ? resolved : folder;
    std::free(resolved);  // NOLINT(cppcoreguidelines-no-malloc): realpath allocates so
    return visited_.insert(real).second;
  }

  SourceManager& sources_;
  const Settings& settings_;
  Diagnostics& diagnostics_;
  std::shared_ptr<alembic::ProjectSources> modules_;
  std::vector<ir::Revision> revisions_;
  std::set<std::string> visited_;
  std::size_t files_seen_ = 0;
};

}  // namespace

std::vector<ir::Revision> read_revisions(SourceManager& sources, const Settings& settings,
                                         Diagnostics& diagnostics) {
  FolderReader reader(sources, settings, diagnostics);
  for (const std::string& folder : settings.revisions) {
    reader.read(folder);
  }
  return reader.take();
}

std::optional<ir::Revision> read_revision(SourceManager& sources, const Settings& settings,
                                          const std::string& path, Diagnostics& diagnostics) {
  std::string why;
  auto bytes = read_file(path, why);
  if (!bytes) {
    diagnostics.error("file-unreadable", fmt::format("can't read '{}': {}", path, why));
    return std::nullopt;
  }
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash);
  const FileId file = sources.add(path, std::move(*bytes));
  const std::size_t errors_before = diagnostics.error_count();
  auto revision =
      is_revision_file(path.substr(slash + 1))
          ? read_revision_file(sources, file, path, diagnostics, modules_beside(sources, settings, folder))
          : std::nullopt;
  if (!revision && diagnostics.error_count() == errors_before) {
    diagnostics.error("not-a-revision", fmt::format("'{}' is no revision", path), {file, 0, 0});
  }
  return revision;
}

bool has_no_revisions(const Settings& settings) {
  return std::none_of(settings.revisions.begin(), settings.revisions.end(),
                      [&](const std::string& folder) { return holds_revisions(settings, folder); });
}

std::optional<graph::RevisionMap> load_graph(SourceManager& sources, const Settings& settings,
                                             Diagnostics& diagnostics) {
  auto revisions = read_revisions(sources, settings, diagnostics);
  if (diagnostics.has_errors()) {
    return std::nullopt;
  }
  return graph::RevisionMap::build(std::move(revisions), diagnostics);
}

}  // namespace sqlgen::project
