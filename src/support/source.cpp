#include "support/source.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace sqlgen {

Span join(Span first, Span last) {
  if (!first.valid()) {
    return last;
  }
  return last.valid() ? Span{first.file, first.begin, std::max(first.end, last.end)} : first;
}

FileId SourceManager::add(std::string path, std::string text) {
  files_.push_back({std::move(path), std::move(text), {}});
  return static_cast<FileId>(files_.size() - 1);
}

std::optional<FileId> SourceManager::find(std::string_view path) const {
  for (std::size_t i = 0; i < files_.size(); ++i) {
    if (files_[i].path == path) {
      return static_cast<FileId>(i);
    }
  }
  return std::nullopt;
}

std::string_view SourceManager::text(Span span) const {
  const std::string_view whole = text(span.file);
  const std::size_t begin = std::min<std::size_t>(span.begin, whole.size());
  return whole.substr(begin, std::max(span.end, span.begin) - span.begin);
}

const std::vector<std::uint32_t>& SourceManager::line_starts(const File& file) const {
  if (file.line_starts.empty()) {
    file.line_starts.push_back(0);
    for (std::size_t i = 0; i < file.text.size(); ++i) {
      const bool lone_carriage_return =
          file.text[i] == '\r' && (i + 1 == file.text.size() || file.text[i + 1] != '\n');
      if (file.text[i] == '\n' || lone_carriage_return) {
        file.line_starts.push_back(static_cast<std::uint32_t>(i + 1));
      }
    }
  }
  return file.line_starts;
}

LineColumn SourceManager::locate(FileId id, std::uint32_t offset) const {
  const File& file = files_.at(id);
  offset = std::min(offset, static_cast<std::uint32_t>(file.text.size()));
  const auto& starts = line_starts(file);
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  const std::uint32_t begin = *(next - 1);
  const auto before = std::string_view(file.text).substr(begin, offset - begin);
  return {static_cast<std::uint32_t>(next - starts.begin()),
          static_cast<std::uint32_t>(utf8_length(before)) + 1};
}

std::uint32_t SourceManager::offset(FileId id, LineColumn place) const {
  const File& file = files_.at(id);
  const auto& starts = line_starts(file);
  if (place.line == 0 || place.line > starts.size()) {
    return static_cast<std::uint32_t>(file.text.size());
  }
  const std::string_view text = line(id, place.line);
  std::size_t at = 0;
  for (std::uint32_t column = 1; column < place.column && at < text.size(); ++column) {
    (void)next_code_point(text, at);
  }
  return starts[place.line - 1] + static_cast<std::uint32_t>(at);
}

std::string_view SourceManager::line(FileId id, std::uint32_t number) const {
  const File& file = files_.at(id);
  const auto& starts = line_starts(file);
  if (number == 0 || number > starts.size()) {
    return {};
  }
  const std::uint32_t begin = starts[number - 1];
  const std::size_t end = number < starts.size() ? starts[number] : file.text.size();
  std::string_view text = std::string_view(file.text).substr(begin, end - begin);
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace sqlgen
