#include <fmt/format.h>

#include <map>
#include <utility>

#include "review/reports/finding_groups.hpp"
#include "review/reports/places.hpp"
#include "review/reports/report.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

// So many places of a rule are told; the rest are counted.
constexpr std::size_t kMostOfARule = 20;

std::string told_place(const Finding& finding, const Review& review, const ReportContext& context) {
  std::string text;
  if (finding.statement) {
    text += fmt::format("  :{}", review.statements[*finding.statement].line);
  }
  if (finding.revision != nullptr) {
    text += fmt::format("  {}", finding.revision->id);
  }
  const std::string place = place_of(finding.span, finding.revision, context.sources).text();
  return place.empty() ? text : text + " " + place;
}

// Told as a whole where one place has it; otherwise each message with the places that have it.
class GroupText {
 public:
  GroupText(const Review& review, const ReportContext& context) : review_(review), context_(context) {}

  void add(const FindingGroup& group) {
    const Finding& first = group.first();
    const bool is_one = group.size() == 1;
    const bool is_any_told = told_[first.rule] < kMostOfARule;
    if (is_any_told) {
      text_ += fmt::format(
          "{} {}{}\n", to_upper(level_name(first.level)), first.rule,
          is_one ? told_place(first, review_, context_) : fmt::format("  {} places", group.size()));
    }
    for (const FindingGroup::Message& message : group.messages) {
      add(message, is_one);
    }
    if (is_any_told && !first.fix.empty()) {
      text_ += fmt::format("      fix: {}\n", first.fix);
    }
  }

  [[nodiscard]] std::string text() const {
    std::string more;
    for (const auto& [rule, count] : told_) {
      if (count > kMostOfARule) {
        more += fmt::format("      {} more of {}: --only {} --format markdown lists them\n",
                            count - kMostOfARule, rule, rule);
      }
    }
    return text_ + more;
  }

 private:
  void add(const FindingGroup::Message& message, bool is_one) {
    bool is_said = false;
    for (const Finding* finding : message.findings) {
      if (++told_[finding->rule] > kMostOfARule) {
        continue;
      }
      if (!std::exchange(is_said, true)) {
        text_ += fmt::format("      {}\n", finding->message);
      }
      if (!is_one) {
        text_ += fmt::format("      {}\n", told_place(*finding, review_, context_));
      }
    }
  }

  const Review& review_;
  const ReportContext& context_;
  std::string text_;
  std::map<std::string_view, std::size_t> told_;  // and what is only counted
};

}  // namespace

std::string text_report(const Review& review, const ReportContext& context) {
  GroupText groups(review, context);
  for (const FindingGroup& group : grouped_findings(review)) {
    groups.add(group);
  }
  std::string out = size_text(review, " · ") + "\n" + groups.text();
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
