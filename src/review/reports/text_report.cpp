#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "review/reports/places.hpp"
#include "review/reports/report.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

// So many findings of a rule are told one by one; the rest are counted.
constexpr std::size_t kMostOfARule = 20;

std::string heading(const Finding& finding, const Review& review, const ReportContext& context) {
  std::string line = fmt::format("{} {}", to_upper(level_name(finding.level)), finding.rule);
  if (finding.statement) {
    line += fmt::format("  :{}", review.statements[*finding.statement].line);
  }
  if (finding.revision != nullptr) {
    line += fmt::format("  {}", finding.revision->id);
  }
  const std::string place = place_of(finding.span, finding.revision, context.sources).text();
  return place.empty() ? line : line + " " + place;
}

void add_finding(std::string& out, const Finding& finding, const Review& review,
                 const ReportContext& context) {
  out += heading(finding, review, context) + "\n";
  out += fmt::format("      {}\n", finding.message);
  if (!finding.fix.empty()) {
    out += fmt::format("      fix: {}\n", finding.fix);
  }
}

}  // namespace

std::string text_report(const Review& review, const ReportContext& context) {
  std::string out = size_text(review, " · ") + "\n";
  std::map<std::string_view, std::size_t> told, left;
  for (const Finding& finding : review.findings) {
    if (finding.accepted) {
      continue;
    }
    if (++told[finding.rule] > kMostOfARule) {
      ++left[finding.rule];
      continue;
    }
    add_finding(out, finding, review, context);
  }
  for (const auto& [rule, count] : left) {
    out += fmt::format("      {} more of {}: --only {} --format markdown lists them\n", count, rule, rule);
  }
  for (const Finding& finding : review.findings) {
    if (finding.accepted) {
      out += fmt::format("accepted {}: {} \"{}\" ({})\n",
                         finding.revision == nullptr ? "" : finding.revision->id, finding.rule,
                         *finding.accepted, finding.accepted_at);
    }
  }
  for (const Review::Unknown& unknown : review.unknown) {
    out += fmt::format("not known: {}{}{}\n", unknown.revision == nullptr ? "" : unknown.revision->id,
                       unknown.revision == nullptr ? "" : ": ", unknown.why);
  }
  if (!review.way_back.empty()) {
    out += fmt::format("rollback: {}\n", way_back_text(review));
  }
  const auto counts = level_counts(review);
  out += counts.empty() ? "nothing to tell\n" : join(counts, ", ") + "\n";
  return out;
}

}  // namespace sqlgen::review
