#include "project/project.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <set>

#include "frontend/alembic/revision/revision_header.hpp"
#include "frontend/alembic/run/run.hpp"
#include "project/frontends.hpp"
#include "project/overrides/overrides.hpp"
#include "project/path_dependencies.hpp"
#include "project/revision_files.hpp"
#include "project/settings/alembic_options.hpp"
#include "support/files/file.hpp"
#include "support/limits/memory_budget.hpp"
#include "support/make_in_order.hpp"

namespace sqlgen::project {

namespace {

// What a file that is no revision lacks, by its format.
std::string_view id_example(const std::string& path) {
  return path.ends_with(".toml")  ? "write id = \"NAME\""
         : path.ends_with(".xml") ? "write <revision id=\"NAME\">"
                                  : "write '-- id: NAME' in a header of comments";
}

void append_roots(std::vector<std::string> more, std::vector<std::string>& roots) {
  for (std::string& root : more) {
    if (std::find(roots.begin(), roots.end(), root) == roots.end()) {
      roots.push_back(std::move(root));
    }
  }
}

// What reading a file gave.
struct ReadFile {
  std::optional<std::string> bytes;
  std::string why;
  std::optional<alembic::RevisionHeader> header;  // where its lines tell it
};

ReadFile read_and_scan(const std::string& path) {
  ReadFile file;
  file.bytes = read_file(path, file.why);
  if (file.bytes && path.ends_with(".py")) {
    try {
      const MemoryBudget budget(MemoryBudget::kStage);
      file.header = alembic::scan_header(*file.bytes, FileId{0});  // its number is known later
    } catch (const std::bad_alloc&) {                              // reading it as a revision says so
    }
  }
  return file;
}

// A file among those of the revisions that is none.
struct Stranger {
  std::string path;
  FileId file = kNoFile;
};

std::string folder_of_file(const std::string& path) {
  return path.substr(0, path.rfind('/'));
}

// Whether a folder of revisions lies in a script directory of Alembic's.
bool is_of_alembic(const std::string& folder) {
  const std::vector<std::string> ancestors = alembic::ancestor_roots(folder, 2);
  return std::any_of(ancestors.begin() + 1, ancestors.end(), [](const std::string& ancestor) {
    return ::access(join_path(ancestor, "env.py").c_str(), F_OK) == 0 ||
           ::access(join_path(ancestor, "script.py.mako").c_str(), F_OK) == 0;
  });
}

// A folder below that holds no revision at all holds something else: what revisions read, as a rule.
void report_strangers(const Settings& settings, const std::vector<ir::Revision>& revisions,
                      const std::vector<Stranger>& strangers, Diagnostics& diagnostics) {
  std::set<std::string> passed_over;
  for (const Stranger& stranger : strangers) {
    const std::string folder = folder_of_file(stranger.path);
    const bool is_root =
        std::find(settings.revisions.begin(), settings.revisions.end(), folder) != settings.revisions.end();
    const bool beside_revisions =
        std::any_of(revisions.begin(), revisions.end(),
                    [&](const ir::Revision& revision) { return folder_of_file(revision.path) == folder; });
    if (is_of_alembic(folder) && !stranger.path.ends_with(".py")) {
      diagnostics
          .warning("not-a-revision", fmt::format("'{}' has no revision id: it is passed over", stranger.path))
          .with_help("Alembic reads Python files alone, and what else lies beside them is theirs");
    } else if (is_root || beside_revisions) {
      diagnostics
          .error("not-a-revision", fmt::format("'{}' has no revision id", stranger.path),
                 {stranger.file, 0, 0})
          .with_help(std::string(id_example(stranger.path)))
          .with_help("what is no revision belongs into another folder");
    } else if (passed_over.insert(folder).second) {
      diagnostics
          .warning("not-a-revision",
                   fmt::format("'{}' holds no revision: what is in it is passed over", folder))
          .with_help("put files that revisions only read beside the folder of the revisions");
    }
  }
}

// What the files of the folders come to, one after the other.
class RevisionFiles {
 public:
  RevisionFiles(const std::shared_ptr<alembic::ProjectSources>& modules, const Settings& settings,
                std::size_t most, Diagnostics& diagnostics)
      : modules_(modules), settings_(settings), diagnostics_(diagnostics) {
    revisions_.reserve(most);
  }

  void add(const Found& found, ReadFile&& read) {
    if (found.problem) {
      diagnostics_.add(*found.problem);
    } else if (!read.bytes) {
      diagnostics_.error("file-unreadable", fmt::format("can't read '{}': {}", found.path, read.why));
    } else {
      const FileId file = modules_->sources().add(found.path, std::move(*read.bytes));
      if (is_sidecar(found.path, modules_->sources().text(file))) {
        sidecars_.push_back(file);
      } else {
        add_revision(found, file, std::move(read.header));
      }
    }
  }

  [[nodiscard]] std::vector<ir::Revision> take() && {
    report_strangers(settings_, revisions_, strangers_, diagnostics_);
    apply_overrides(modules_->sources(), settings_.overrides, sidecars_, revisions_, diagnostics_);
    return std::move(revisions_);
  }

 private:
  void add_revision(const Found& found, FileId file, std::optional<alembic::RevisionHeader> header) {
    const std::size_t errors_before = diagnostics_.error_count();
    auto revision = read_revision_file(modules_->sources(), file, found.path, diagnostics_, found.folder,
                                       std::move(header));
    if (revision) {
      revisions_.push_back(std::move(*revision));
    } else if (diagnostics_.error_count() == errors_before && !found.path.ends_with(".py") &&
               !reads_as_alembic(settings_)) {
      strangers_.push_back({found.path, file});  // Alembic's own folders hold files that it does not read
    }
  }

  const std::shared_ptr<alembic::ProjectSources>& modules_;
  const Settings& settings_;
  Diagnostics& diagnostics_;
  std::vector<ir::Revision> revisions_;
  std::vector<Stranger> strangers_;
  std::vector<FileId> sidecars_;
};

}  // namespace

std::shared_ptr<alembic::ProjectSources> project_sources(SourceManager& sources, const Settings& settings) {
  std::vector<std::string> roots = settings.import_paths;
  if (settings.alembic) {
    append_roots(settings.alembic->module_roots, roots);
  }
  for (const std::string& folder : settings.revisions) {
    append_roots(alembic::module_roots(folder), roots);
  }
  if (settings.alembic) {
    append_roots(alembic::module_roots(settings.alembic->script_location), roots);
  }
  append_roots(path_dependency_roots(roots), roots);
  auto project = std::make_shared<alembic::ProjectSources>(sources, std::move(roots));
  project->set_types(settings.types);
  return project;
}

std::shared_ptr<ir::Run> start_run(const std::shared_ptr<alembic::ProjectSources>& modules) {
  return std::make_shared<alembic::Run>(modules);
}

std::vector<ir::Revision> read_revisions(const std::shared_ptr<alembic::ProjectSources>& modules,
                                         const Settings& settings, Diagnostics& diagnostics) {
  FileFinder finder(modules, settings);
  for (const std::string& folder : settings.revisions) {
    finder.find(folder);
  }
  finder.require_files();
  const std::vector<Found> found = finder.take();
  RevisionFiles files(modules, settings, found.size(), diagnostics);
  make_in_order<ReadFile>(
      found.size(),
      [&](std::size_t i) { return found[i].problem ? ReadFile{} : read_and_scan(found[i].path); },
      [&](std::size_t i, ReadFile&& file) { files.add(found[i], std::move(file)); });
  return std::move(files).take();
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
  Settings beside = settings;
  beside.revisions = {folder};
  auto place = std::make_shared<alembic::RevisionFolder>(
      alembic::RevisionFolder{folder, project_sources(sources, beside)});
  auto revision = is_revision_file(path.substr(slash + 1))
                      ? read_revision_file(sources, file, path, diagnostics, std::move(place))
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

std::optional<graph::RevisionMap> load_graph(const std::shared_ptr<alembic::ProjectSources>& modules,
                                             const Settings& settings, Diagnostics& diagnostics) {
  auto revisions = read_revisions(modules, settings, diagnostics);
  if (diagnostics.has_errors()) {
    return std::nullopt;
  }
  return graph::RevisionMap::build(std::move(revisions), diagnostics);
}

}  // namespace sqlgen::project
