#include <fmt/format.h>

#include <algorithm>

#include "review/reports/places.hpp"
#include "review/reports/report.hpp"
#include "review/rules/rule.hpp"
#include "support/digest/sha256.hpp"
#include "support/spelling/json_string.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

std::string_view sarif_level(Level level) {
  switch (level) {
    case Level::block:
    case Level::loss:
      return "error";
    case Level::slow:
      return "warning";
    case Level::note:
      return "note";
    case Level::off:
      return "none";
  }
  return "none";
}

std::string location(std::string_view file, std::size_t line, std::string_view message) {
  const std::string text =
      message.empty() ? "" : fmt::format(R"("message":{{"text":{}}},)", json_string(message));
  return fmt::format(
      R"({{{}"physicalLocation":{{"artifactLocation":{{"uri":{}}},"region":{{"startLine":{}}}}}}})", text,
      json_string(uri_of(file)), std::max<std::size_t>(line, 1));
}

constexpr std::string_view kScriptFile = "upgrade.sql";

std::string sarif_rule(const Rule& rule) {
  return fmt::format(
      R"(    {{"id":"{}","shortDescription":{{"text":{}}},"defaultConfiguration":{{"level":"{}"}}}})",
      rule.id, json_string(rule.summary), sarif_level(rule.level));
}

std::string sarif_result(const Finding& finding, const Review& review, const ReportContext& context,
                         std::size_t rule_index) {
  const Place place = place_of(finding.span, finding.revision, context.sources);
  std::vector<std::string> related;
  if (finding.statement) {
    related.push_back(
        location(kScriptFile, review.statements[*finding.statement].line, "the statement in the script"));
  }
  if (finding.since) {
    related.push_back(location(kScriptFile, review.statements[*finding.since].line, "since here"));
  }
  const std::string text = finding.fix.empty() ? finding.message : finding.message + "\nFix: " + finding.fix;
  const std::string where =
      place.file.empty()
          ? location(kScriptFile, finding.statement ? review.statements[*finding.statement].line : 1, "")
          : location(place.file, place.line, "");
  const std::string fingerprint = fmt::format(
      "{} {} {}", finding.revision == nullptr ? "" : finding.revision->id, finding.rule, finding.object);
  std::string out = fmt::format(
      R"(    {{"ruleId":"{}","ruleIndex":{},"level":"{}","message":{{"text":{}}},"locations":[{}],"relatedLocations":[{}],)"
      R"("partialFingerprints":{{"revisionRuleObject/v1":"{}"}})",
      finding.rule, rule_index, sarif_level(finding.level), json_string(text), where, join(related, ","),
      sha256_hex(fingerprint));
  if (finding.accepted) {
    out += fmt::format(R"(,"suppressions":[{{"kind":"inSource","justification":{}}}])",
                       json_string(*finding.accepted));
  }
  return out + "}";
}

}  // namespace

std::string sarif_report(const Review& review, const ReportContext& context) {
  const auto rules = all_rules();
  std::vector<std::string> rule_lines, results;
  for (const Rule* rule : rules) {
    rule_lines.push_back(sarif_rule(*rule));
  }
  for (const Finding& finding : review.findings) {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == finding.rule; });
    results.push_back(
        sarif_result(finding, review, context, static_cast<std::size_t>(found - rules.begin())));
  }
  const std::size_t space = context.program.rfind(' ');
  const std::string version = space == std::string::npos ? "0" : context.program.substr(space + 1);
  return fmt::format(
      "{{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[\n"
      " {{\"tool\":{{\"driver\":{{\"name\":\"sqlgen\",\"version\":{},\"rules\":[\n{}\n  ]}}}},\n"
      "  \"columnKind\":\"unicodeCodePoints\",\n"
      "  \"results\":[\n{}\n  ]}}\n]}}\n",
      json_string(version), join(rule_lines, ",\n"), join(results, ",\n"));
}

}  // namespace sqlgen::review
