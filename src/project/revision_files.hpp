#pragma once

#include <fmt/format.h>
#include <unistd.h>

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "frontend/alembic/run/run.hpp"
#include "project/settings/alembic_options.hpp"
#include "support/files/file.hpp"

namespace sqlgen::project {

/// A file that was found, or what is wrong where it was looked for; in the order of what is reported.
struct Found {
  std::string path;
  std::shared_ptr<const alembic::RevisionFolder> folder;
  std::unique_ptr<Diagnostic> problem;  // seldom there, and large
};

/// Finds the files of the folders that hold revisions.
class FileFinder {
 public:
  FileFinder(const std::shared_ptr<alembic::ProjectSources>& modules, const Settings& settings)
      : modules_(modules), settings_(settings) {}

  void find(const std::string& folder);

  /// Reports that there is nothing to read, in none of the folders.
  void require_files();
  [[nodiscard]] std::vector<Found> take() { return std::move(found_); }

 private:
  // Files first, then the subfolders, as os.walk goes top-down.
  void find_entries(const std::string& folder, const std::vector<DirectoryEntry>& entries);
  void report(const char* id, std::string message, std::string help);
  bool first_visit(const std::string& folder);
  std::shared_ptr<alembic::ProjectSources> modules_;
  const Settings& settings_;
  std::shared_ptr<const alembic::RevisionFolder> folder_;
  std::vector<Found> found_;
  std::set<std::string> visited_;
  std::size_t files_seen_ = 0;
};

/// Whether the folders are Alembic's: those that are named by themselves hold what they are said to hold.
/// Whether revisions are found as Alembic finds them.
[[nodiscard]] bool reads_as_alembic(const Settings& settings);

/// Whether the folder has a file of a revision.
[[nodiscard]] bool holds_revisions(const Settings& settings, const std::string& folder);

}  // namespace sqlgen::project
