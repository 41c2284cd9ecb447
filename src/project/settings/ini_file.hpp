#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::project {

/// An .ini file as Python's configparser reads it: sections, `key = value` or `key: value`, whole-line
/// comments with # or ;, values that go on in indented lines, keys without case, [DEFAULT] behind every
/// section.
class IniFile {
 public:
  struct Entry {
    std::string value;  // as written, before %(name)s is replaced
    Span span;
  };

  /// Parses; a line that is none of these is an error that is reported, and nothing is given.
  [[nodiscard]] static std::optional<IniFile> parse(const SourceManager& sources, FileId file,
                                                    Diagnostics& diagnostics);

  /// `here` is what %(here)s stands for: the file's folder.
  void set_here(std::string here) { here_ = std::move(here); }

  [[nodiscard]] bool has_section(std::string_view section) const;
  [[nodiscard]] const Entry* find(std::string_view section, std::string_view key) const;
  /// The value with %(name)s replaced; nothing where the key is missing. A name that is unknown stays as
  /// written.
  [[nodiscard]] std::optional<std::string> value(std::string_view section, std::string_view key) const;

  /// All sections with their keys, %(name)s replaced, [DEFAULT] merged into each.
  [[nodiscard]] std::map<std::string, std::map<std::string, std::string>> all() const;

 private:
  [[nodiscard]] std::string interpolate(std::string_view section, const std::string& raw, int depth) const;

  std::map<std::string, std::map<std::string, Entry>, std::less<>> sections_;
  std::string here_;
};

}  // namespace sqlgen::project
