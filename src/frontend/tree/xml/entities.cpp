#include "frontend/tree/xml/entities.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sqlgen::xml_notation {

namespace {

constexpr std::array<std::string_view, 5> kPredefined{"amp", "lt", "gt", "quot", "apos"};

bool is_known(std::string_view name) {
  return name.starts_with('#') ||
         std::find(kPredefined.begin(), kPredefined.end(), name) != kPredefined.end();
}

// Behind what begins at `at` with `begin` and ends with `end`; `at` where that is not so.
std::size_t behind(std::string_view text, std::size_t at, std::string_view begin, std::string_view end) {
  if (!text.substr(at).starts_with(begin)) {
    return at;
  }
  const std::size_t found = text.find(end, at + begin.size());
  return found == std::string_view::npos ? text.size() : found + end.size();
}

// The span of "&name;", or nothing where what begins at the '&' is known or no reference at all.
std::optional<std::size_t> end_of_unknown(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of(";<& \t\r\n", at + 1);
  if (end == std::string_view::npos || text[end] != ';' || end == at + 1 ||
      is_known(text.substr(at + 1, end - at - 1))) {
    return std::nullopt;
  }
  return end + 1;
}

}  // namespace

std::optional<Span> find_foreign_entity(const SourceManager& sources, FileId file) {
  const std::string_view text = sources.text(file);
  const auto span = [file](std::size_t begin, std::size_t end) {
    return Span{file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  };
  for (std::size_t at = text.find_first_of("<&"); at < text.size(); at = text.find_first_of("<&", at)) {
    if (text[at] == '&') {
      if (const auto end = end_of_unknown(text, at)) {
        return span(at, *end);
      }
      ++at;
      continue;
    }
    if (text.substr(at).starts_with("<!DOCTYPE")) {
      const std::size_t end = std::min(text.find_first_of("[>", at), text.size());
      if (end < text.size() && text[end] == '[') {
        return span(at, at + std::string_view("<!DOCTYPE").size());
      }
    }
    const std::size_t comment = behind(text, at, "<!--", "-->");
    const std::size_t data = behind(text, at, "<![CDATA[", "]]>");
    at = std::max({comment, data, at + 1});
  }
  return std::nullopt;
}

}  // namespace sqlgen::xml_notation
