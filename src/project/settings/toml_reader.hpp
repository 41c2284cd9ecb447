#pragma once

#include <toml++/toml.h>

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ir/revision.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// Reads the tables of a TOML file by the keys that they may have. What is not as it must be is reported, and
/// the rest is read.
class TomlReader {
 public:
  struct Key {
    std::string_view name;
    std::function<void(const toml::node&)> read;
    std::vector<Key> keys = {};          // of a section
    bool has_names_of_ones_own = false;  // a table that knows no keys
  };

  /// Paths are taken from `folder`, which is empty or ends with a slash.
  TomlReader(SourceManager& sources, FileId file, std::string folder, Diagnostics& diagnostics)
      : sources_(sources), file_(file), folder_(std::move(folder)), diagnostics_(diagnostics) {}

  /// Hands each entry of the table to the key of its name; another is an error that says `prefix` before it.
  void read_table(const toml::table& table, const std::string& prefix, const std::vector<Key>& keys);

  [[nodiscard]] Key text(std::string_view name, std::function<void(std::string)> store);
  [[nodiscard]] Key flag(std::string_view name, std::function<void(bool)> store);
  /// A table of these keys.
  [[nodiscard]] Key section(std::string_view name, std::vector<Key> keys);
  /// A table whose keys are names of one's own.
  [[nodiscard]] Key entries(std::string_view name,
                            std::function<void(const std::string& key, const toml::node&)> read);
  /// The same, of texts that are not empty.
  [[nodiscard]] Key texts_by_name(std::string_view name, std::map<std::string, std::string>& texts);

  /// A list of at least one folder.
  void read_folders(const toml::node& node, std::string_view name, std::vector<std::string>& folders);
  /// A list of names, which may be empty.
  void read_names(const toml::node& node, std::string_view key, std::vector<ir::Located>& names);

  /// Reports that what `name` has is not `wanted`.
  void wrong_type(const toml::node& node, std::string_view name, std::string_view wanted);
  [[nodiscard]] Span span_of(const toml::source_region& region) const;
  [[nodiscard]] std::string in_folder(const std::string& path) const;

  [[nodiscard]] SourceManager& sources() { return sources_; }
  [[nodiscard]] FileId file() const { return file_; }
  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }

 private:
  SourceManager& sources_;
  FileId file_;
  std::string folder_;
  Diagnostics& diagnostics_;
};

}  // namespace sqlgen::project
