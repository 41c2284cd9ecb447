#include <fmt/format.h>

#include <algorithm>

#include "review/reports/html_parts.hpp"
#include "review/reports/places.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

std::string names(const std::vector<TouchedTable>& tables) {
  std::vector<std::string> all;
  for (const TouchedTable& table : tables) {
    all.push_back(table.name);
  }
  return html_text(join(all, ", "));
}

// The lines of the revision that asked for a statement; long ones are cut.
std::string source_lines(const Statement& statement, const ReportContext& context) {
  if (!statement.span.valid() || statement.is_version_row) {
    return "";
  }
  constexpr std::uint32_t kMostLines = 12;
  const Place place = place_of(statement.span, statement.revision(), context.sources);
  std::string out =
      fmt::format("<div class=\"source\"><span class=\"quiet\">{}</span><pre>", html_text(place.text()));
  const std::uint32_t last = std::min(place.end_line, place.line + kMostLines - 1);
  for (std::uint32_t line = place.line; line <= last; ++line) {
    out += fmt::format("<span class=\"number\">{:>4} </span>{}\n", line,
                       html_text(context.sources.line(statement.span.file, line)));
  }
  if (last < place.end_line) {
    out += "     ...\n";
  }
  return out + "</pre></div>";
}

std::string facts(const Review& review, std::size_t index) {
  const Statement& statement = review.statements[index];
  std::string items;
  for (const Lock& lock : statement.locks) {
    items +=
        fmt::format("<li>{} on <code>{}</code>{}{}</li>", lock_name(lock.mode), html_text(lock.table.name),
                    lock.table.is_new     ? " (new)"
                    : lock.table.is_empty ? " (empty)"
                                          : "",
                    statement.transaction ? fmt::format(", held to :{}", line_held_to(review, lock)) : "");
  }
  const auto add = [&](const std::vector<TouchedTable>& tables, std::string_view what) {
    if (!tables.empty()) {
      items += fmt::format("<li>{}: {}</li>", what, names(tables));
    }
  };
  add(statement.reads, "reads all rows");
  add(statement.rewrites, "writes anew");
  add(statement.builds, "builds an index");
  if (!statement.transaction && !review.transactions.empty()) {
    items += "<li>outside of a transaction</li>";
  }
  if (statement.lock_timeout_ms) {
    items += fmt::format("<li>lock_timeout {} ms</li>", *statement.lock_timeout_ms);
  }
  if (statement.statement_timeout_ms) {
    items += fmt::format("<li>statement_timeout {} ms</li>", *statement.statement_timeout_ms);
  }
  for (const Finding& finding : review.findings) {
    if (finding.statement == index) {
      items += fmt::format(
          "<li>{} {}: {}{}</li>", html_level(finding.level), finding.rule, html_text(finding.message),
          finding.accepted ? fmt::format(" (accepted: {})", html_text(*finding.accepted)) : "");
    }
  }
  return items.empty() ? "" : "<ul>" + items + "</ul>";
}

void add_statement(std::string& out, const Review& review, std::size_t index, const ReportContext& context) {
  const Statement& statement = review.statements[index];
  out += fmt::format(
      "<div class=\"pair\" id=\"s{}\">\n<div><span class=\"quiet\">line "
      "{}</span><pre>{}</pre></div>\n<div>{}{}</div>\n"
      "</div>\n",
      index + 1, statement.line, html_text(statement.sql), facts(review, index),
      source_lines(statement, context));
}

std::string summary_of(const Review& review, std::size_t first, std::size_t last) {
  const ir::Revision& revision = *review.statements[first].revision();
  std::string levels;
  for (const Finding& finding : review.findings) {
    const std::string word = html_level(finding.level);
    if (finding.revision == &revision && !finding.accepted && levels.find(word) == std::string::npos) {
      levels += " " + word;
    }
  }
  const Lock* worst = nullptr;
  for (std::size_t i = first; i <= last; ++i) {
    const Lock* lock = review.statements[i].is_version_row ? nullptr : strongest_lock(review.statements[i]);
    worst = lock != nullptr && (worst == nullptr || lock->mode > worst->mode) ? lock : worst;
  }
  const std::string who = revision.author.empty() ? revision.date : revision.author + ", " + revision.date;
  return fmt::format("<code>{}</code> {} <span class=\"quiet\">{}{}</span>{}", html_text(revision.id),
                     html_text(message_of(revision)), html_text(who),
                     worst == nullptr
                         ? ""
                         : fmt::format(" · {} on {}", lock_name(worst->mode), html_text(worst->table.name)),
                     levels);
}

}  // namespace

std::string html_revisions(const Review& review, const ReportContext& context) {
  std::string out = "<section aria-labelledby=\"revisions\">\n<h2 id=\"revisions\">Revisions</h2>\n";
  for (std::size_t i = 0; i < review.statements.size();) {
    std::size_t last = i;
    while (last + 1 < review.statements.size() &&
           review.statements[last + 1].step == review.statements[i].step) {
      ++last;
    }
    if (const ir::Revision* revision = review.statements[i].revision()) {
      out += fmt::format("<details id=\"r-{}\" data-entry>\n<summary>{}</summary>\n", html_text(revision->id),
                         summary_of(review, i, last));
      for (std::size_t k = i; k <= last; ++k) {
        add_statement(out, review, k, context);
      }
      out += "</details>\n";
    }
    i = last + 1;
  }
  return out + "</section>\n";
}

}  // namespace sqlgen::review
