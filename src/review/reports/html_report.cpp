#include <fmt/format.h>

#include "review/reports/html_parts.hpp"
#include "review/reports/places.hpp"
#include "review/reports/report.hpp"
#include "support/digest/sha256.hpp"
#include "support/spelling/control_characters.hpp"

namespace sqlgen::review_data {
extern const std::string_view report_css;
extern const std::string_view report_js;
}  // namespace sqlgen::review_data

namespace sqlgen::review {

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : escape_controls(text, true)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_level(Level level) {
  return fmt::format(R"(<span class="level {0}">{0}</span>)", level_name(level));
}

std::string html_header(const Review& review, const ReportContext& context) {
  std::string counts;
  for (const Level level : {Level::block, Level::loss, Level::slow, Level::note}) {
    if (const std::size_t count = count_of(review, level)) {
      counts += fmt::format("<li class=\"level {0}\">{1} {0}</li>\n", level_name(level), count);
    }
  }
  if (counts.empty()) {
    counts = "<li class=\"ok\">nothing to tell</li>\n";
  }
  return fmt::format(
      "<header>\n<h1>{}{} → {}</h1>\n<p>{}</p>\n<ul class=\"counts\" aria-label=\"findings by "
      "level\">\n{}</ul>\n"
      "<dl class=\"facts\">\n<dt>database</dt><dd>{}{}</dd>\n<dt>written by</dt><dd>{}</dd>\n"
      "<dt>script, sha256</dt><dd><code>{}</code></dd>\n</dl>\n</header>\n",
      context.project.empty() ? "" : html_text(context.project) + ": ", html_text(heads_text(review.from)),
      html_text(heads_text(review.to)), size_text(review, " · "), counts, html_text(review.dialect),
      review.server_version == 0 ? "" : fmt::format(" {}", review.server_version), html_text(context.program),
      sha256_hex(review.script));
}

std::string html_report(const Review& review, const ReportContext& context) {
  const std::string title = fmt::format("{}{} → {}", context.project.empty() ? "" : context.project + ": ",
                                        heads_text(review.from), heads_text(review.to));
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "script-src 'unsafe-inline'\">\n<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n"
      "<a class=\"skip\" href=\"#findings\">to the findings</a>\n",
      html_text(title), review_data::report_css);
  out += html_header(review, context);
  out +=
      "<div class=\"tools\" role=\"search\">\n<label for=\"search\">Search</label>\n"
      "<input id=\"search\" type=\"search\" autocomplete=\"off\">\n"
      "<button type=\"button\" id=\"open-all\">open all</button>\n"
      "<button type=\"button\" id=\"close-all\">close all</button>\n"
      "<span id=\"status\" role=\"status\" class=\"quiet\"></span>\n</div>\n<main>\n";
  out += html_findings(review, context);
  out += html_timeline(review);
  out += html_revisions(review, context);
  if (!context.history_svg.empty()) {
    out += "<section aria-labelledby=\"history\">\n<h2 id=\"history\">History</h2>\n" + context.history_svg +
           "</section>\n";
  }
  out += html_way_back(review);
  out += html_accepted(review);
  out += html_unknown(review);
  out += fmt::format("</main>\n<script>\n{}</script>\n</body>\n</html>\n", review_data::report_js);
  return out;
}

}  // namespace sqlgen::review
