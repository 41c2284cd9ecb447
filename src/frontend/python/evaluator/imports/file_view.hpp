#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "frontend/python/evaluator/imports/project_files.hpp"

namespace sqlgen::python {

/// What evaluated code wrote, made and removed. Nothing of it reaches a disk: the code finds it again for the
/// rest of its run.
class WrittenFiles {
 public:
  using Content = std::shared_ptr<std::string>;
  struct Entry {
    Content content;  // of a file; null for a folder, and for what was removed
    bool is_removed = false;
  };

  [[nodiscard]] const Entry* find(const std::string& path) const;
  void set(const std::string& path, Entry entry);
  /// The names that stand in a folder, and those that no longer do.
  [[nodiscard]] std::map<std::string, bool> names_in(const std::string& folder) const;

 private:
  std::map<std::string, Entry> entries_;  // by the whole path
};

/// The files as evaluated code finds them: those of the project, and over them what it wrote itself.
class FileView {
 public:
  FileView(const ProjectFiles* project, WrittenFiles& written) : project_(project), written_(&written) {}

  /// Whether it is certain what is there: everything else depends on the machine.
  [[nodiscard]] bool covers(const std::string& path) const;
  /// The content of a file; null where there is none.
  [[nodiscard]] WrittenFiles::Content read(const std::string& path) const;
  [[nodiscard]] bool is_folder(const std::string& path) const;
  /// The names in a folder, in their order; nothing where there is no such folder.
  [[nodiscard]] std::optional<std::vector<std::string>> list(const std::string& path) const;
  [[nodiscard]] bool exists(const std::string& path) const {
    return read(path) != nullptr || is_folder(path);
  }

  /// The content that is to be written, empty where there was none.
  [[nodiscard]] WrittenFiles::Content write(const std::string& path, bool keep);
  void make_folder(const std::string& path) { written_->set(path, {}); }
  void remove(const std::string& path) { written_->set(path, {nullptr, true}); }
  /// A file or a folder with all that is in it.
  void move(const std::string& from, const std::string& to);

 private:
  const ProjectFiles* project_;  // null: there is no project
  WrittenFiles* written_;
};

}  // namespace sqlgen::python
