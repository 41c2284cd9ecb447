#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "review/reports/finding_groups.hpp"
#include "review/reports/places.hpp"
#include "review/reports/report.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

// A cell of a table: no line breaks, nothing that ends it, and nothing that a terminal obeys.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : escape_controls(text, true)) {
    if (c == '|' || c == '\\' || c == '`' || c == '<' || c == '*' || c == '_' || c == '[') {
      out += '\\';
    }
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

// Code in a cell: a bar would end the cell there too, and a grave accent the code.
std::string code(std::string_view text) {
  return "`" + replace_all(replace_all(escape_controls(text, true), "`", "'"), "|", "\\|") + "`";
}

std::string link(const Place& place, std::string_view text) {
  return place.line == 0 ? cell(text)
                         : fmt::format("[{}]({}#L{})", cell(text), uri_of(place.file), place.line);
}

struct RevisionRow {
  const ir::Revision* revision = nullptr;
  std::size_t statements = 0;
  const Lock* lock = nullptr;
  bool reads = false, rewrites = false;
};

std::vector<RevisionRow> revision_rows(const Review& review) {
  std::vector<RevisionRow> rows;
  for (const Statement& statement : review.statements) {
    if (statement.revision() == nullptr) {
      continue;
    }
    if (rows.empty() || rows.back().revision != statement.revision()) {
      rows.push_back({statement.revision()});
    }
    if (statement.is_version_row) {
      continue;
    }
    RevisionRow& row = rows.back();
    ++row.statements;
    const Lock* lock = strongest_lock(statement);
    row.lock = lock != nullptr && (row.lock == nullptr || lock->mode > row.lock->mode) ? lock : row.lock;
    const auto loud = [](const std::vector<TouchedTable>& tables) {
      return std::any_of(tables.begin(), tables.end(), [](const auto& table) { return !table.is_quiet(); });
    };
    row.reads = row.reads || loud(statement.reads);
    row.rewrites = row.rewrites || loud(statement.rewrites);
  }
  return rows;
}

std::string_view way_word(const Review& review, const ir::Revision* revision) {
  for (const WayBack& way : review.way_back) {
    if (way.revision == revision) {
      return way.kind == WayBack::Kind::works   ? "yes"
             : way.kind == WayBack::Kind::empty ? "does nothing"
             : way.kind == WayBack::Kind::fails ? "does not compile"
                                                : "no";
    }
  }
  return "not known";
}

void add_revisions(std::string& out, const Review& review, const ReportContext& context) {
  out +=
      "\n| # | revision | message | author, date | statements | worst lock | rewrite/scan | way back |\n"
      "|--:|---|---|---|--:|---|---|---|\n";
  std::size_t number = 0;
  for (const RevisionRow& row : revision_rows(review)) {
    const std::string who =
        row.revision->author.empty() ? row.revision->date : row.revision->author + ", " + row.revision->date;
    out += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", ++number,
                       link(place_of(row.revision->id_span, row.revision, context.sources), row.revision->id),
                       cell(message_of(*row.revision)), cell(who), row.statements,
                       row.lock == nullptr
                           ? ""
                           : fmt::format("{} on {}", lock_name(row.lock->mode), cell(row.lock->table.name)),
                       row.rewrites ? "rewrite"
                       : row.reads  ? "scan"
                                    : "",
                       way_word(review, row.revision));
  }
}

std::string linked_place(const Finding& finding, const Review& review, const ReportContext& context) {
  const Place place = place_of(finding.span, finding.revision, context.sources);
  const std::string line =
      finding.statement ? fmt::format(":{} ", review.statements[*finding.statement].line) : "";
  return line + link(place, finding.revision == nullptr ? place.text() : finding.revision->id);
}

void add_findings(std::string& out, const Review& review, const ReportContext& context) {
  const auto groups = grouped_findings(review);
  if (!groups.empty()) {
    out += "\n| level | rule | where | what | fix |\n|---|---|---|---|---|\n";
  }
  for (const FindingGroup& group : groups) {
    for (const FindingGroup::Message& message : group.messages) {
      const Finding& first = *message.findings.front();
      std::vector<std::string> places;
      for (const Finding* finding : message.findings) {
        places.push_back(linked_place(*finding, review, context));
      }
      out += fmt::format("| {} | {} | {} | {} | {} |\n", level_name(first.level), first.rule,
                         join(places, "<br>"), cell(first.message), cell(first.fix));
    }
  }
}

void add_statements(std::string& out, const Review& review, const ReportContext& context) {
  out +=
      "\n<details><summary>All statements</summary>\n\n"
      "| line | SQL | lock | held to | timeout | from |\n|--:|---|---|--:|--:|---|\n";
  for (const Statement& statement : review.statements) {
    std::vector<std::string> locks;
    std::size_t held_to = 0;
    for (const Lock& lock : statement.locks) {
      locks.push_back(fmt::format("{} on {}{}", lock_name(lock.mode), cell(lock.table.name),
                                  lock.table.is_new ? " (new)" : ""));
      held_to = std::max(held_to, line_held_to(review, lock));
    }
    out += fmt::format("| {} | {} | {} | {} | {} | {} |\n", statement.line, code(statement.title(100)),
                       join(locks, ", "), held_to == 0 ? "" : fmt::format("{}", held_to),
                       statement.lock_timeout_ms ? fmt::format("{} ms", *statement.lock_timeout_ms) : "",
                       statement.is_version_row || statement.revision() == nullptr
                           ? ""
                           : link(place_of(statement.span, statement.revision(), context.sources),
                                  statement.revision()->id));
  }
  out += "\n</details>\n";
}

}  // namespace

std::string markdown_report(const Review& review, const ReportContext& context) {
  const auto counts = level_counts(review);
  std::string out =
      fmt::format("## {}{} → {} · {}\n", context.project.empty() ? "" : cell(context.project) + ": ",
                  heads_text(review.from), heads_text(review.to),
                  counts.empty() ? "nothing to tell" : join(counts, " · "));
  out += "\n" + size_text(review, " · ") + "\n";
  add_revisions(out, review, context);
  add_findings(out, review, context);
  add_statements(out, review, context);
  for (const Finding& finding : review.findings) {
    if (finding.accepted) {
      out += fmt::format("\nAccepted: {} {} \"{}\" ({})\n", finding.rule,
                         finding.revision == nullptr ? "" : finding.revision->id, cell(*finding.accepted),
                         finding.accepted_at);
    }
  }
  for (const Review::Unknown& unknown : review.unknown) {
    out += fmt::format("\nNot known: {} {}\n", unknown.revision == nullptr ? "" : unknown.revision->id,
                       cell(unknown.why));
  }
  if (!review.way_back.empty()) {
    out += fmt::format("\nWay back: {}\n", way_back_text(review));
  }
  return out;
}

}  // namespace sqlgen::review
