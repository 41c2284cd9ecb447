#include "support/spelling/url_passwords.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "support/text.hpp"

namespace sqlgen {

namespace {

constexpr std::string_view kEnds = " \t\r\n\"'`<>\\";  // what no URL in a text goes beyond

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The password before the host, as SQLAlchemy reads it: from the user's colon to the last '@' before the
/// path, or, where a password holds a slash itself, to the next one (sqlalchemy/engine/url.py, _parse_url).
std::optional<Range> authority_password(std::string_view text, std::size_t authority) {
  const std::size_t end = std::min(text.find_first_of(kEnds, authority), text.size());
  const std::size_t colon = text.find_first_of(":/@", authority);
  if (colon >= end || text[colon] != ':') {
    return std::nullopt;
  }
  const std::string_view rest = text.substr(colon + 1, end - colon - 1);
  const std::size_t path = std::min(rest.find('/'), rest.size());
  std::size_t at = rest.substr(0, path).rfind('@');
  const bool is_port = path < rest.size() && rest.find_first_not_of("0123456789") == path;
  if (at == std::string_view::npos && !is_port) {
    at = rest.find('@');
  }
  return at != std::string_view::npos ? std::optional(Range{colon + 1, colon + 1 + at}) : std::nullopt;
}

/// The value of a parameter named password, at or behind `from` in the URL.
std::optional<Range> query_password(std::string_view text, std::size_t from) {
  const std::size_t end = std::min(text.find_first_of(kEnds, from), text.size());
  for (const std::string_view name : {"password=", "passwd=", "pwd="}) {
    const std::size_t found = text.substr(0, end).find(name, from);
    if (found != std::string_view::npos && found > 0 && (text[found - 1] == '?' || text[found - 1] == '&')) {
      const std::size_t begin = found + name.size();
      return Range{begin, std::min(text.find_first_of("&#;", begin), end)};
    }
  }
  return std::nullopt;
}

}  // namespace

std::string mask_url_passwords(std::string_view text, bool keep_width) {
  constexpr std::string_view kMark = "://";
  std::string out;
  std::size_t done = 0;
  const auto mask = [&](const Range& range) {
    out += text.substr(done, range.begin - done);
    out +=
        keep_width ? std::string(utf8_length(text.substr(range.begin, range.end - range.begin)), '*') : "***";
    done = range.end;
  };
  for (std::size_t at = text.find(kMark); at != std::string_view::npos; at = text.find(kMark, at)) {
    at += kMark.size();
    if (const auto password = authority_password(text, at)) {
      mask(*password);
      at = password->end;
    }
    if (const auto password = query_password(text, at)) {
      mask(*password);
      at = password->end;
    }
  }
  return out.append(text.substr(done));
}

}  // namespace sqlgen
