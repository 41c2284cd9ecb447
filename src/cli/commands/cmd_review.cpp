#include <fmt/format.h>

#include <array>

#include "cli/commands/commands.hpp"
#include "cli/review/make_review.hpp"
#include "cli/review/review_options.hpp"
#include "cli/scripts/script_options.hpp"
#include "cli/session.hpp"
#include "review/reports/report.hpp"
#include "review/rewrite/rewrite.hpp"
#include "support/spelling/url_passwords.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kReviewOptions{
    Option{"pg", 0, "VERSION", "the version of the server, 12 to 17 (default: 15)"},
    Option{"format", 0, "NAME", "text, markdown, html, json or sarif", false,
           "text markdown html json sarif"},
    Option{"rewrite", 0, "",
           "print the script with what can be mended without a decision, instead of a report"},
    Option{"fail-on", 0, "LEVEL", "exit 1 where there is a finding of this level or above it", false,
           "block loss slow note"},
    Option{"only", 0, "RULE", "tell of this rule alone, also where it is off", true},
    Option{"skip", 0, "RULE", "tell nothing of this rule", true},
    Option{"rows", 0, "TABLE=COUNT", "how many rows a table has; or a file of such lines", true},
    Option{"tag", 0, "TAG", "what context.get_tag_argument() gives"},
    Option{"x", 'x', "KEY=VALUE", "what context.get_x_argument() gives", true},
    Option{"engine", 0, "NAME", "which database of a multi-database project"},
    kStrictOption,
    kBindParametersOption,
    kSqliteRebuildOption,
    kUnresolvedOption,
    kAssumeOption,
};

using Report = std::string (*)(const review::Review&, const review::ReportContext&);

Report report_of(const Invocation& invocation) {
  const std::string format = invocation.has("format") ? invocation.value("format") : "text";
  if (format == "text") {
    return review::text_report;
  }
  if (format == "json") {
    return review::json_report;
  }
  if (format == "markdown") {
    return review::markdown_report;
  }
  if (format == "sarif") {
    return review::sarif_report;
  }
  if (format == "html") {
    return review::html_report;
  }
  throw UsageError{fmt::format("'--format {}' is unknown", format),
                   "it is text, markdown, html, json or sarif"};
}

bool fails(const review::Review& review, review::Level limit) {
  for (const review::Finding& finding : review.findings) {
    if (!finding.accepted && finding.level >= limit) {
      return true;
    }
  }
  return false;
}

Status run_review(const Invocation& invocation) {
  const Report report = report_of(invocation);
  const ReviewChoices choices = review_choices(invocation);
  Session session(invocation);
  const auto made = make_review(session, invocation, choices);
  if (!made) {
    return session.finish(std::nullopt);
  }
  const Status status = session.finish(
      invocation.has("rewrite") ? review::rewrite_script(made->script, made->review)
                                : mask_url_passwords(report(made->review, report_context(session, *made))));
  return status == Status::done && made->fail_on && fails(made->review, *made->fail_on) ? Status::bad_input
                                                                                        : status;
}

}  // namespace

const Command kReview{"review",
                      "[START:]DEST",
                      "tell what the script does to a running database, before it runs",
                      "Of the script of 'upgrade': the lock of each statement and until where it is held, "
                      "tables that are read or\n"
                      "written anew, what is lost, what an application does not survive, and the way back. "
                      "START is the revision\n"
                      "that the database has. [review] in sqlgen.toml has levels of rules, the server's "
                      "version and sizes of tables.",
                      1,
                      1,
                      kReviewOptions,
                      run_review};

}  // namespace sqlgen::cli
