#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/facts/package_types.hpp"
#include "frontend/python/evaluator/imports/project_files.hpp"
#include "frontend/python/evaluator/syntax_trees.hpp"
#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::alembic {

/// The sources of a project's own modules, for `from app.helpers import x` in a revision, and the trees made
/// of them: what all scripts that a command writes share. A file is read once and parsed once.
class ProjectSources {
 public:
  /// `roots` are the folders that sys.path would name, tried in their order; `sources` must outlive this
  /// object.
  ProjectSources(SourceManager& sources, std::vector<std::string> roots);

  /// The file of a dotted module name: `a/b.py`, `a/b/__init__.py`; an empty source where `a/b` is a folder
  /// without `__init__.py`; what stands in for a module of Alembic's or SQLAlchemy's; nothing where there is
  /// none of these.
  [[nodiscard]] std::optional<FileId> find(const std::string& dotted_name);

  /// The types that the project's configuration names.
  void set_types(std::vector<dialect::PackageType> types) { types_ = std::move(types); }
  [[nodiscard]] const std::vector<dialect::PackageType>& types() const { return types_; }

  [[nodiscard]] const std::vector<std::string>& roots() const { return roots_; }
  [[nodiscard]] SourceManager& sources() { return sources_; }
  [[nodiscard]] const std::shared_ptr<python::SyntaxTrees>& trees() const { return trees_; }
  /// The other files that a revision of this folder may read: those of the project that the folder belongs
  /// to.
  [[nodiscard]] const python::ProjectFiles& files(const std::string& revisions_folder);

 private:
  std::optional<FileId> load(const std::string& dotted_name);

  SourceManager& sources_;
  std::vector<std::string> roots_;
  std::vector<dialect::PackageType> types_;
  std::shared_ptr<python::SyntaxTrees> trees_ = std::make_shared<python::SyntaxTrees>();
  std::map<std::string, python::ProjectFiles> files_;
  std::map<std::string, std::optional<FileId>> found_;
};

struct RevisionHeader;

/// Where a revision's file lies.
struct RevisionFolder {
  std::string path;  // the folder of revisions that the configuration names
  std::shared_ptr<ProjectSources> project;
};

/// Where a project's own modules are looked for when nothing else is said: a folder of revisions, the folders
/// above it up to the one that holds the package that the revisions are in and to the project's own, and
/// `src/` in each of these.
[[nodiscard]] std::vector<std::string> module_roots(const std::string& directory);

/// A folder and its ancestors (at most `levels`), nearest first.
[[nodiscard]] std::vector<std::string> ancestor_roots(const std::string& directory, int levels = 5);

/// The folder of the project that a folder of revisions belongs to: the outermost of its ancestors (at most
/// `levels`) that looks like a project's own, by a configuration or a repository in it; otherwise the nearest
/// farther up; otherwise the folder above the revisions.
[[nodiscard]] std::string project_folder(const std::string& directory, int levels = 5);

/// Whether a folder's entry of this name is read as a revision: `NAME.py`, but not `__init__.py` nor an
/// editor's `.#` or `#` file (alembic/script/base.py, _only_source_rev_file).
[[nodiscard]] bool is_revision_file_name(std::string_view name);

/// Reads one Alembic revision file: the header by a scan of the module's own assignments, the body when it is
/// asked for. Where the scan can't tell (a computed id), the module is evaluated. `path` is the name to
/// print. Gives nothing where the file is no revision or broken, which it reports: `bad-encoding`,
/// `not-a-revision`, `bad-revision-id`, `syntax-error`. `sources` lives as long as the revision's body.
[[nodiscard]] std::optional<ir::Revision> read_revision(
    SourceManager& sources, FileId file, const std::string& path, Diagnostics& diagnostics,
    std::shared_ptr<const RevisionFolder> folder = nullptr);

/// The same of a file whose bytes scan_header() was given before.
[[nodiscard]] std::optional<ir::Revision> read_scanned_revision(FileId file, const std::string& path,
                                                                RevisionHeader&& header,
                                                                Diagnostics& diagnostics,
                                                                std::shared_ptr<const RevisionFolder> folder);

}  // namespace sqlgen::alembic
