#include "frontend/sql/header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/text.hpp"

namespace sqlgen::sql {

namespace {

// Values have no quotes: those of somebody who is used to TOML are none of theirs.
std::string_view unquoted(std::string_view word) {
  const bool quoted =
      word.size() > 1 && (word.front() == '"' || word.front() == '\'') && word.back() == word.front();
  return quoted ? word.substr(1, word.size() - 2) : word;
}

// What a word of Alembic's own headers is called here; empty for any other.
std::string_view key_of_alembic(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kWords{{{"revision", "id"},
                                                                                 {"revision id", "id"},
                                                                                 {"revises", "parents"},
                                                                                 {"down_revision", "parents"},
                                                                                 {"branch_labels", "labels"},
                                                                                 {"create date", "date"}}};
  const std::string lower = to_lower(word);
  const auto* const found =
      std::find_if(kWords.begin(), kWords.end(), [&](const auto& pair) { return pair.first == lower; });
  return found == kWords.end() ? std::string_view() : found->second;
}

std::vector<ir::Located> header_list(std::string_view value, const FileText& text) {
  std::vector<ir::Located> items;
  while (!value.empty()) {
    const std::size_t comma = std::min(value.find(','), value.size());
    if (const auto item = unquoted(trim(value.substr(0, comma))); !item.empty()) {
      items.push_back({std::string(item), text.span_of(item)});
    }
    value.remove_prefix(std::min(comma + 1, value.size()));
  }
  return items;
}

}  // namespace

Span FileText::span_of(std::string_view part) const {
  const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
  return {file, begin, begin + static_cast<std::uint32_t>(part.size())};
}

void read_header_line(std::string_view line, const FileText& text, ir::Revision& revision,
                      Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 7> kKeys{"id",      "parents", "labels", "depends_on",
                                                  "message", "date",    "author"};
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    return;  // an ordinary comment
  }
  const std::string_view key = trim(line.substr(0, colon));
  const std::string_view value = trim(line.substr(colon + 1));
  if (std::find(kKeys.begin(), kKeys.end(), key) == kKeys.end()) {
    const std::vector<std::string> names(kKeys.begin(), kKeys.end());
    const std::string_view meant = key_of_alembic(key);
    const auto near = meant.empty() ? closest(key, names) : std::optional(std::string(meant));
    // "note" is as near to "date" as a misspelling is: a word with another beginning is a comment's.
    if (near && (!meant.empty() || near->front() == key.front())) {
      diagnostics.error("unknown-key", fmt::format("unknown key '{}' in the header", key), text.span_of(key))
          .with_label(fmt::format("did you mean '{}'?", *near));
    }
    return;
  }
  if (key == "id") {
    revision.id = std::string(unquoted(value));
    revision.id_span = text.span_of(value);
  } else if (key == "parents") {
    revision.down_revisions = header_list(value, text);
  } else if (key == "labels") {
    revision.branch_labels = header_list(value, text);
  } else if (key == "depends_on") {
    revision.depends_on = header_list(value, text);
  } else if (key == "message") {
    revision.doc = std::string(unquoted(value));
  } else if (key == "date") {
    revision.date = std::string(unquoted(value));
  } else if (key == "author") {
    revision.author = std::string(unquoted(value));
  }
}

}  // namespace sqlgen::sql
