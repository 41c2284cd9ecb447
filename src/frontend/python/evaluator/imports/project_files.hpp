#pragma once

#include <optional>
#include <string>
#include <vector>

#include "support/files/file.hpp"

namespace sqlgen::python {

/// The files that a revision may read with open(), os and pathlib: those beneath one folder of the project.
/// Links that lead out of it are not followed.
class ProjectFiles {
 public:
  /// `root` as the user writes paths, relative to the working folder or absolute; `working_folder` is where
  /// the project's own programs would be run.
  ProjectFiles(const std::string& root, std::string working_folder);

  /// What os.getcwd() gives.
  [[nodiscard]] const std::string& working_folder() const { return working_folder_; }

  /// Whether the path lies in the project, be there such a file or not.
  [[nodiscard]] bool covers(const std::string& path) const;
  /// The content of a file; nothing where it is not in the project or can't be read.
  [[nodiscard]] std::optional<std::string> read(const std::string& path) const;
  /// What a folder holds, in the order of the names; nothing where it is not a folder of the project.
  [[nodiscard]] std::optional<std::vector<DirectoryEntry>> list(const std::string& path) const;

 private:
  std::string root_;  // without links; ends with a slash
  std::string working_folder_;
};

}  // namespace sqlgen::python
