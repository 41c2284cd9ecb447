#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "review/reports/finding_groups.hpp"
#include "review/reports/html_parts.hpp"
#include "review/reports/places.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

std::string statement_link(const Review& review, std::size_t index) {
  return fmt::format("<a href=\"#s{}\">:{}</a>", index + 1, review.statements[index].line);
}

std::string finding_place(const Finding& finding, const Review& review, const ReportContext& context) {
  const std::string revision = finding.revision == nullptr ? ""
                                                           : fmt::format("<a href=\"#r-{0}\">{0}</a> ",
                                                                         html_text(finding.revision->id));
  return fmt::format("{} {}<br><span class=\"quiet\">{}</span>",
                     finding.statement ? statement_link(review, *finding.statement) : "", revision,
                     html_text(place_of(finding.span, finding.revision, context.sources).text()));
}

// A lock of a transaction on a table, from the statement that takes it; a stronger one begins another bar.
struct Bar {
  std::size_t from = 0;
  LockMode mode = LockMode::none;
};

std::string_view strength(LockMode mode) {
  return blocks_reads(mode) ? "reads" : blocks_writes(mode) ? "writes" : "weak";
}

std::string bars(const Review& review, const Transaction& transaction, const std::vector<Bar>& all) {
  const double count = static_cast<double>(transaction.last - transaction.first + 1);
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t end = i + 1 < all.size() ? all[i + 1].from : transaction.last + 1;
    const double left = 100.0 * static_cast<double>(all[i].from - transaction.first) / count;
    const double width = 100.0 * static_cast<double>(end - all[i].from) / count;
    const std::string label =
        fmt::format("{} :{}–:{}", lock_name(all[i].mode), review.statements[all[i].from].line,
                    review.statements[std::min(end, transaction.last)].line);
    out += fmt::format("<div class=\"bar {}\" style=\"left:{:.2f}%;width:{:.2f}%\" title=\"{}\">{}</div>",
                       strength(all[i].mode), left, width, label, label);
  }
  return out;
}

void add_transaction(std::string& out, const Review& review, const Transaction& transaction,
                     std::size_t number) {
  std::map<std::string, std::vector<Bar>> tables;
  std::size_t left_out = 0;
  for (std::size_t i = transaction.first; i <= transaction.last; ++i) {
    for (const Lock& lock : review.statements[i].locks) {
      if (lock.table.is_quiet()) {
        ++left_out;
        continue;
      }
      std::vector<Bar>& of_table = tables[lock.table.name];
      if (of_table.empty() || of_table.back().mode < lock.mode) {
        of_table.push_back({i, lock.mode});
      }
    }
  }
  if (tables.empty()) {
    return;
  }
  out += fmt::format(
      "<div class=\"wide\" data-entry><table>\n<caption>transaction {}, lines {} to "
      "{}{}</caption>\n<thead><tr>"
      "<th scope=\"col\">table</th><th scope=\"col\">locks, from the statement that takes them to "
      "COMMIT</th></tr></thead>\n"
      "<tbody>\n",
      number, review.statements[transaction.first].line, review.statements[transaction.last].line,
      left_out == 0 ? "" : "; new and empty tables left out");
  for (const auto& [table, of_table] : tables) {
    out += fmt::format(
        "<tr><th scope=\"row\"><code>{}</code></th><td style=\"width:75%\"><div "
        "class=\"track\">{}</div></td></tr>\n",
        html_text(table), bars(review, transaction, of_table));
  }
  out += "</tbody></table></div>\n";
}

}  // namespace

std::string html_findings(const Review& review, const ReportContext& context) {
  std::string out = "<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n";
  std::string rows;
  for (const FindingGroup& group : grouped_findings(review)) {
    for (const FindingGroup::Message& message : group.messages) {
      const Finding& first = *message.findings.front();
      std::vector<std::string> places;
      for (const Finding* finding : message.findings) {
        places.push_back(finding_place(*finding, review, context));
      }
      rows += fmt::format("<tr data-entry><td>{}</td><td>{}</td><td>{}</td><td>{}{}{}</td></tr>\n",
                          html_level(first.level), first.rule, join(places, "<br>"), html_text(first.message),
                          first.fix.empty() ? "" : "<br><strong>Fix:</strong> " + html_text(first.fix),
                          first.fix_sql.empty() ? "" : "<pre>" + html_text(first.fix_sql) + "</pre>");
    }
  }
  out +=
      rows.empty()
          ? "<p>None.</p>\n"
          : "<div class=\"wide\"><table>\n<thead><tr><th scope=\"col\">level</th><th scope=\"col\">rule</th>"
            "<th scope=\"col\">where</th><th scope=\"col\">what, and what to "
            "do</th></tr></thead>\n<tbody>\n" +
                rows + "</tbody></table></div>\n";
  return out + "</section>\n";
}

std::string html_timeline(const Review& review) {
  std::string bodies;
  for (std::size_t i = 0; i < review.transactions.size(); ++i) {
    add_transaction(bodies, review, review.transactions[i], i + 1);
  }
  return "<section aria-labelledby=\"timeline\">\n<h2 id=\"timeline\">Timeline of locks</h2>\n" +
         (bodies.empty() ? "<p>No transaction locks a table that others use.</p>\n" : bodies) +
         "</section>\n";
}

std::string html_way_back(const Review& review) {
  std::string rows;
  for (const WayBack& way : review.way_back) {
    if (way.revision == nullptr) {
      continue;
    }
    const std::string_view word = way.kind == WayBack::Kind::works   ? "compiles"
                                  : way.kind == WayBack::Kind::empty ? "does nothing"
                                  : way.kind == WayBack::Kind::fails ? "does not compile"
                                                                     : "declared impossible";
    std::string left = way.reason.empty() ? way.left : way.reason;
    for (const std::string& type : way.left_types) {
      left += (left.empty() ? "" : "; ") + ("type " + type + " stays");
    }
    rows += fmt::format("<tr data-entry><td><a href=\"#r-{0}\">{0}</a></td><td>{1}</td><td>{2}</td></tr>\n",
                        html_text(way.revision->id), word, html_text(left));
  }
  if (rows.empty()) {
    return "";
  }
  return "<section aria-labelledby=\"way-back\">\n<h2 id=\"way-back\">The way back</h2>\n<div "
         "class=\"wide\"><table>\n"
         "<thead><tr><th scope=\"col\">revision</th><th scope=\"col\">downgrade</th><th scope=\"col\">what "
         "it leaves, or "
         "why</th></tr></thead>\n<tbody>\n" +
         rows + "</tbody></table></div>\n</section>\n";
}

std::string html_accepted(const Review& review) {
  std::string items;
  for (const Finding& finding : review.findings) {
    if (finding.accepted) {
      items += fmt::format("<li data-entry>{} {} {}: “{}” <span class=\"quiet\">({})</span></li>\n",
                           html_level(finding.level), finding.rule, html_text(finding.object),
                           html_text(*finding.accepted), html_text(finding.accepted_at));
    }
  }
  return items.empty()
             ? ""
             : "<section aria-labelledby=\"accepted\">\n<h2 id=\"accepted\">Accepted risks</h2>\n<ul>\n" +
                   items + "</ul>\n</section>\n";
}

std::string html_unknown(const Review& review) {
  std::string items;
  for (const Review::Unknown& unknown : review.unknown) {
    items += fmt::format("<li data-entry>{} {}</li>\n",
                         unknown.revision == nullptr ? "" : html_text(unknown.revision->id),
                         html_text(unknown.why));
  }
  for (std::size_t i = 0; i < review.statements.size(); ++i) {
    if (review.statements[i].unknown) {
      items += fmt::format("<li data-entry>{}: {}</li>\n", statement_link(review, i),
                           html_text(*review.statements[i].unknown));
    }
  }
  return items.empty()
             ? ""
             : "<section aria-labelledby=\"unknown\">\n<h2 id=\"unknown\">What is not known</h2>\n<ul>\n" +
                   items + "</ul>\n</section>\n";
}

}  // namespace sqlgen::review
