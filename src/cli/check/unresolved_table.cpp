#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/check/check_result.hpp"
#include "support/digest/sha256.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

struct Row {
  std::string revision, direction, place, reason;
};

bool is_unresolved(const CheckedDiagnostic& found) {
  return found.revision != nullptr && !found.is_declared && found.diagnostic.severity == Severity::error &&
         (found.diagnostic.id == "live-query" || found.diagnostic.id == "live-inspection");
}

std::string direction_word(const CheckedDiagnostic& found) {
  return found.direction == ir::Direction::upgrade ? "upgrade" : "downgrade";
}

std::string place_in(const CheckedDiagnostic& found, const SourceManager& sources) {
  const Span& span = found.diagnostic.span;
  return span.valid() ? fmt::format("{}:{}", escape_controls(sources.path(span.file)),
                                    sources.locate(span.file, span.begin).line)
                      : escape_controls(found.revision->path);
}

std::string sidecar_of(const CheckedDiagnostic& found) {
  const std::string& path = found.revision->path;
  return fmt::format("{}.{}.sql", escape_controls(path.substr(0, path.rfind('.'))), direction_word(found));
}

// What the helps say of tables: '--assume users=empty'.
void collect_assumptions(const Diagnostic& diagnostic, std::vector<std::string>& options) {
  for (const std::string& help : diagnostic.help) {
    for (const std::string& part : split(help, '\'')) {
      if (part.starts_with("--assume ") && part.ends_with("=empty") &&
          std::find(options.begin(), options.end(), part) == options.end()) {
        options.push_back(part);
      }
    }
  }
}

// Why what is done with the rows is not said in SQL: "the loop over them can't be said in SQL: it ...".
std::string block_reason(const Diagnostic& diagnostic) {
  constexpr std::string_view kBehind = " can't be said in SQL: ";
  for (const std::string& help : diagnostic.help) {
    const std::size_t end = help.find(kBehind);
    if (end != std::string::npos) {
      const bool is_loop = help.starts_with("the loop");
      return fmt::format("; as a {}: {}", is_loop ? "loop" : "block", help.substr(end + kBehind.size()));
    }
  }
  return {};
}

void add_if_new(std::vector<std::string>& lines, std::string line) {
  if (std::find(lines.begin(), lines.end(), line) == lines.end()) {
    lines.push_back(std::move(line));
  }
}

std::string aligned(const std::vector<Row>& rows) {
  std::size_t revision = 0, place = 0;
  for (const Row& row : rows) {
    revision = std::max(revision, row.revision.size());
    place = std::max(place, row.place.size());
  }
  std::string out;
  for (const Row& row : rows) {
    out += fmt::format("  {:<{}}  {:<9}  {:<{}}  {}\n", row.revision, revision, row.direction, row.place,
                       place, row.reason);
  }
  return out;
}

}  // namespace

std::string unresolved_table(const CheckResult& result, const SourceManager& sources) {
  std::vector<Row> rows;
  std::vector<std::string> sidecars, tables, revisions;
  std::set<std::pair<std::string, std::string>> seen;
  for (const CheckedDiagnostic& found : result.diagnostics) {
    if (!is_unresolved(found)) {
      continue;
    }
    Row row{found.revision->id, direction_word(found), place_in(found, sources),
            (found.diagnostic.label.empty() ? found.diagnostic.message : found.diagnostic.label) +
                block_reason(found.diagnostic)};
    collect_assumptions(found.diagnostic, tables);
    add_if_new(revisions, fmt::format("--assume {}=done", found.revision->id));
    add_if_new(sidecars, fmt::format("{}, with the line -- sqlgen: revision-sha256 {}", sidecar_of(found),
                                     sha256_of_text(sources.text(found.revision->file))));
    if (seen.emplace(row.direction, row.place).second) {
      rows.push_back(std::move(row));
    }
  }
  if (rows.empty()) {
    return {};
  }
  std::string out =
      fmt::format("what needs a person, in {} place{}:\n{}ways out, without a change of a revision:\n",
                  rows.size(), rows.size() == 1 ? "" : "s", aligned(rows));
  const auto add_way = [&out](std::string_view title, const std::vector<std::string>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      out += fmt::format("  {:<20}  {}\n", i == 0 ? title : "", lines[i]);
    }
  };
  add_way("SQL by hand", sidecars);
  add_way("no rows there", tables);
  add_way("done already", revisions);
  add_way("left to a person", {"--unresolved manual"});
  return out;
}

}  // namespace sqlgen::cli
