#include "cli/check/round_trip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/print/describe.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::size_t kMostLines = 6;  // of a difference

}  // namespace

void RoundTrip::remember(const ir::Revision& revision, const catalog::Database& before) {
  before_.insert_or_assign(&revision, before);
}

// An object of which nothing is left has no heading.
std::vector<std::string> RoundTrip::untold(const std::vector<std::string>& difference) {
  std::vector<std::string> lines;
  const auto drop_empty_heading = [&] {
    if (!lines.empty() && lines.back().starts_with("~ ")) {
      lines.pop_back();
    }
  };
  for (const std::string& line : difference) {
    if (line.starts_with("~ ")) {
      drop_empty_heading();
      lines.push_back(line);
    } else if (!trim(line).empty() && told_.insert(line).second) {
      lines.push_back(line);
    }
  }
  drop_empty_heading();
  return lines;
}

void RoundTrip::compare(const ir::Revision& revision, const catalog::Database& after) {
  const auto before = before_.find(&revision);
  if (before == before_.end()) {
    return;
  }
  const std::vector<std::string> lines =
      untold(split(catalog::difference(before->second, after, catalog::Compared::made), '\n'));
  if (lines.empty()) {
    return;
  }
  Diagnostic warning{
      .severity = Severity::warning,
      .id = "round-trip",
      .message = fmt::format("after upgrade and downgrade of '{}' the schema is not as before", revision.id),
      .span = revision.id_span};
  const std::size_t shown = std::min(lines.size(), kMostLines);
  for (std::size_t i = 0; i < shown; ++i) {
    warning.with_note(lines[i]);
  }
  if (lines.size() != shown) {
    warning.with_note(fmt::format("and {} more", lines.size() - shown));
  }
  warning.with_help("let downgrade() take back what upgrade() does");
  mistakes_.add(warning, &revision, ir::Direction::downgrade);
}

}  // namespace sqlgen::cli
