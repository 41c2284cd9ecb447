#include "review/acceptance/acceptance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "review/reports/places.hpp"
#include "review/rules/rule.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

constexpr std::string_view kMark = "sqlgen: accept ";

constexpr auto kMistakes = std::to_array<std::string_view>(
    {"cut-identifier", "foreign-key-mismatch", "round-trip", "statement-fails", "type-left-behind",
     "unknown-object", "used-before-made"});

// Where a comment of the line begins that holds the mark; npos where there is none.
std::size_t find_mark(std::string_view line) {
  for (const std::string_view opening : {"#", "--", "<!--"}) {
    for (std::size_t at = line.find(opening); at != std::string_view::npos; at = line.find(opening, at + 1)) {
      std::size_t word = at + opening.size();
      while (word < line.size() && line[word] == ' ') {
        ++word;
      }
      if (line.substr(word).starts_with(kMark)) {
        return word;
      }
    }
  }
  return std::string_view::npos;
}

bool is_comment(std::string_view line) {
  const std::string_view text = trim(line);
  return text.empty() || text.starts_with("#") || text.starts_with("--") || text.starts_with("<!--");
}

// A comment beside code is about that line, one by itself about the next line that holds any.
std::uint32_t line_meant(std::string_view text, std::size_t line_begin, std::uint32_t number) {
  std::size_t at = line_begin;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (!is_comment(text.substr(at, end - at))) {
      return number;
    }
    at = end + 1;
    ++number;
  }
  return 0;
}

void report_unknown(const Acceptance& acceptance, Diagnostics& diagnostics) {
  if (acceptance.rule.empty() || acceptance.reason.empty()) {
    diagnostics.error("accept-syntax", "what is accepted, and why, can't be read here", acceptance.span)
        .with_help("write 'sqlgen: accept RULE because REASON'");
    return;
  }
  if (find_rule(acceptance.rule) != nullptr || is_mistake(acceptance.rule)) {
    return;
  }
  Diagnostic& error = diagnostics.error("unknown-rule", fmt::format("there is no rule '{}'", acceptance.rule),
                                        acceptance.span);
  std::vector<std::string> names(kMistakes.begin(), kMistakes.end());
  for (const Rule* rule : all_rules()) {
    names.emplace_back(rule->id);
  }
  if (const auto near = closest(acceptance.rule, names)) {
    error.with_label(fmt::format("did you mean '{}'?", *near));
  }
  error.with_help("docs/review.md lists the rules");
}

bool fits(const Acceptance& acceptance, const Finding& finding, bool whole, const SourceManager& sources) {
  if (finding.rule != acceptance.rule || finding.revision != acceptance.revision) {
    return false;
  }
  const Place place = place_of(finding.span, finding.revision, sources);
  return whole || !finding.statement || (place.line <= acceptance.line && acceptance.line <= place.end_line);
}

// Whether any statement of the revision stands on the line.
bool has_statement(const Review& review, const Acceptance& acceptance, const SourceManager& sources) {
  return std::any_of(review.statements.begin(), review.statements.end(), [&](const Statement& statement) {
    if (statement.revision() != acceptance.revision || !statement.span.valid() || statement.is_version_row) {
      return false;
    }
    const Place place = place_of(statement.span, statement.revision(), sources);
    return place.line <= acceptance.line && acceptance.line <= place.end_line;
  });
}

}  // namespace

bool is_mistake(std::string_view id) {
  return std::find(kMistakes.begin(), kMistakes.end(), id) != kMistakes.end();
}

Diagnostic unused_acceptance(const Acceptance& acceptance) {
  Diagnostic warning{.severity = Severity::warning,
                     .id = "unused-accept",
                     .message = fmt::format("nothing of '{}' is found here", acceptance.rule),
                     .span = acceptance.span};
  warning.with_help("take the comment away");
  return warning;
}

Acceptance parse_acceptance(std::string_view words) {
  constexpr std::string_view kBecause = " because ";
  Acceptance acceptance;
  const std::size_t because = words.find(kBecause);
  if (because != std::string_view::npos) {
    acceptance.rule = trim(words.substr(0, because));
    acceptance.reason = trim(words.substr(because + kBecause.size()));
  }
  return acceptance;
}

std::vector<Acceptance> read_acceptances(const ir::Revision& revision, const SourceManager& sources,
                                         Diagnostics& diagnostics) {
  std::vector<Acceptance> found;
  if (revision.file == kNoFile) {
    return found;
  }
  const std::string_view text = sources.text(revision.file);
  if (text.find(kMark) == std::string_view::npos) {
    return found;
  }
  std::uint32_t number = 1;
  for (std::size_t at = 0; at < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::size_t mark = find_mark(line);
    if (mark != std::string_view::npos) {
      std::string_view words = trim(line.substr(mark + kMark.size()));
      if (words.ends_with("-->")) {
        words = trim(words.substr(0, words.size() - 3));
      }
      Acceptance acceptance = parse_acceptance(words);
      acceptance.revision = &revision;
      acceptance.span = {revision.file, static_cast<std::uint32_t>(at + mark),
                         static_cast<std::uint32_t>(at + trim(line).size() + (line.find(trim(line))))};
      acceptance.line = line_meant(text, at, number);
      report_unknown(acceptance, diagnostics);
      found.push_back(std::move(acceptance));
    }
    at = end + 1;
  }
  return found;
}

std::vector<Acceptance> read_acceptances(const ir::Revision& revision, const std::vector<ir::Located>& items,
                                         Diagnostics& diagnostics) {
  std::vector<Acceptance> found;
  for (const ir::Located& item : items) {
    Acceptance acceptance = parse_acceptance(item.text);
    acceptance.revision = &revision;
    acceptance.span = item.span;
    report_unknown(acceptance, diagnostics);
    found.push_back(std::move(acceptance));
  }
  return found;
}

void accept(Review& review, std::vector<Acceptance>& acceptances, const SourceManager& sources,
            Diagnostics& diagnostics) {
  for (Acceptance& acceptance : acceptances) {
    const bool whole = acceptance.line == 0 || !has_statement(review, acceptance, sources);
    for (Finding& finding : review.findings) {
      if (fits(acceptance, finding, whole, sources)) {
        finding.accepted = acceptance.reason;
        finding.accepted_at = place_of(acceptance.span, acceptance.revision, sources).text();
        acceptance.is_used = true;
      }
    }
    // Of the mistakes that `check` finds in the whole chain, it tells.
    if (!acceptance.is_used && find_rule(acceptance.rule) != nullptr && !is_mistake(acceptance.rule)) {
      diagnostics.add(unused_acceptance(acceptance));
    }
  }
}

}  // namespace sqlgen::review
