#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sqlgen {

/// Number of a file in a SourceManager.
using FileId = std::uint32_t;
inline constexpr FileId kNoFile = UINT32_MAX;

/// A half-open range of byte offsets, [begin, end), in one file.
struct Span {
  FileId file = kNoFile;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  /// Whether the span points into a file at all.
  [[nodiscard]] bool valid() const { return file != kNoFile; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// From the start of `first` to the end of `last`, which are in one file.
[[nodiscard]] Span join(Span first, Span last);

/// A place as people read it: both count from 1, the column in code points.
struct LineColumn {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// Owns the text of every file that was read, so that spans can be turned into lines when something is
/// printed.
class SourceManager {
 public:
  /// Keeps `text` under the name `path` (as it is to be printed) and gives its number.
  FileId add(std::string path, std::string text);

  /// The file of that name that was added first, or nothing.
  [[nodiscard]] std::optional<FileId> find(std::string_view path) const;

  [[nodiscard]] const std::string& path(FileId file) const { return files_.at(file).path; }
  [[nodiscard]] std::string_view text(FileId file) const { return files_.at(file).text; }
  [[nodiscard]] std::string_view text(Span span) const;

  /// Line and column of a byte offset; past the end means the end.
  [[nodiscard]] LineColumn locate(FileId id, std::uint32_t offset) const;

  /// The byte offset of a place, the reverse of locate; a place past a line's end means that end.
  [[nodiscard]] std::uint32_t offset(FileId id, LineColumn place) const;

  /// The text of a line (counted from 1) without its line ending.
  [[nodiscard]] std::string_view line(FileId id, std::uint32_t number) const;

 private:
  struct File {
    std::string path;
    std::string text;
    mutable std::vector<std::uint32_t> line_starts;  // made when a place is first asked for
  };
  [[nodiscard]] const std::vector<std::uint32_t>& line_starts(const File& file) const;

  std::deque<File> files_;  // never moves its elements: string_views into them stay valid
};

}  // namespace sqlgen
