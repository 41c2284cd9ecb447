#include "project/settings/ini_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "support/text.hpp"

namespace sqlgen::project {

namespace {

constexpr int kMaxInterpolationDepth = 10;        // configparser.MAX_INTERPOLATION_DEPTH
constexpr std::size_t kLongestValue = 1U << 20U;  // values may stand in each other many times

// One line of the file with its place.
struct Line {
  std::string_view text;
  std::uint32_t begin = 0;
};

bool next_line(std::string_view text, std::size_t& at, Line& line) {
  if (at >= text.size()) {
    return false;
  }
  const std::size_t end = std::min(text.find('\n', at), text.size());
  line = {text.substr(at, end - at), static_cast<std::uint32_t>(at)};
  if (!line.text.empty() && line.text.back() == '\r') {
    line.text.remove_suffix(1);
  }
  at = end + 1;
  return true;
}

Span span_of(FileId file, const Line& line, std::string_view part) {
  const auto begin = line.begin + static_cast<std::uint32_t>(part.data() - line.text.data());
  return {file, begin, begin + static_cast<std::uint32_t>(part.size())};
}

}  // namespace

std::optional<IniFile> IniFile::parse(const SourceManager& sources, FileId file, Diagnostics& diagnostics) {
  IniFile ini;
  const std::string_view text = sources.text(file);
  std::map<std::string, Entry>* section = nullptr;
  Entry* entry = nullptr;
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (Line line; next_line(text, at, line);) {
    const std::string_view content = trim(line.text);
    if (content.empty() || content.front() == '#' || content.front() == ';') {
      continue;
    }
    const bool indented = line.text.front() == ' ' || line.text.front() == '\t';
    if (indented && entry != nullptr) {
      entry->value.append("\n").append(content);
      continue;
    }
    if (content.front() == '[' && content.find(']') != std::string_view::npos) {
      section = &ini.sections_[std::string(content.substr(1, content.find(']') - 1))];
      entry = nullptr;
      continue;
    }
    const std::size_t separator = content.find_first_of("=:");
    if (section == nullptr || separator == std::string_view::npos || separator == 0) {
      const Span where = span_of(file, line, content);
      const std::string message =
          section == nullptr ? "a key before the first section" : "neither a section nor a key";
      // A line with a URL in it is not shown: it may hold a password.
      Diagnostic& error = content.find("://") == std::string_view::npos
                              ? diagnostics.error("config-syntax", message, where)
                              : diagnostics.error("config-syntax",
                                                  fmt::format("{} ({}, line {})", message, sources.path(file),
                                                              sources.locate(file, where.begin).line));
      error.with_help("write '[section]', 'key = value', or '#' before a comment");
      return std::nullopt;
    }
    const std::string_view value = trim(content.substr(separator + 1));
    entry = &(*section)[to_lower(trim(content.substr(0, separator)))];
    *entry = {std::string(value), span_of(file, line, content)};
  }
  return ini;
}

bool IniFile::has_section(std::string_view section) const {
  return sections_.find(section) != sections_.end();
}

const IniFile::Entry* IniFile::find(std::string_view section, std::string_view key) const {
  for (const std::string_view name : {section, std::string_view("DEFAULT")}) {
    const auto found = sections_.find(name);
    if (found == sections_.end()) {
      continue;
    }
    const auto entry = found->second.find(to_lower(key));
    if (entry != found->second.end()) {
      return &entry->second;
    }
  }
  return nullptr;
}

std::optional<std::string> IniFile::value(std::string_view section, std::string_view key) const {
  const Entry* entry = find(section, key);
  return entry == nullptr ? std::nullopt : std::optional(interpolate(section, entry->value, 0));
}

std::map<std::string, std::map<std::string, std::string>> IniFile::all() const {
  std::map<std::string, std::map<std::string, std::string>> result;
  for (const auto& [name, entries] : sections_) {
    result[name]["here"] = here_;  // a default of Alembic's (alembic/config.py, Config.file_config)
    for (const std::string& source : {std::string("DEFAULT"), name}) {
      const auto found = sections_.find(source);
      if (found == sections_.end()) {
        continue;
      }
      for (const auto& [key, entry] : found->second) {
        result[name][key] = interpolate(name, entry.value, 0);
      }
    }
  }
  return result;
}

std::string IniFile::interpolate(std::string_view section, const std::string& raw, int depth) const {
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != '%' || i + 1 == raw.size()) {
      out += raw[i];
      continue;
    }
    if (raw[i + 1] == '%') {
      out += '%';
      ++i;
      continue;
    }
    const std::size_t close = raw.compare(i, 2, "%(") == 0 ? raw.find(")s", i) : std::string::npos;
    if (close == std::string::npos) {
      out += raw[i];
      continue;
    }
    const std::string name = raw.substr(i + 2, close - i - 2);
    const Entry* entry = find(section, name);
    if (name == "here") {
      out += here_;
    } else if (entry != nullptr && depth < kMaxInterpolationDepth) {
      out += interpolate(section, entry->value, depth + 1);
      if (out.size() > kLongestValue) {
        throw CompileError("config-syntax", fmt::format("what '{}' stands for is too long", name),
                           entry->span);
      }
    } else {
      out += raw.substr(i, close + 2 - i);
    }
    i = close + 1;
  }
  return out;
}

}  // namespace sqlgen::project
