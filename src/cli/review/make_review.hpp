#pragma once

#include <memory>
#include <optional>
#include <string>

#include "catalog/catalog.hpp"
#include "cli/review/review_options.hpp"
#include "cli/session.hpp"
#include "compile/script.hpp"
#include "dialect/dialect.hpp"
#include "review/model/review.hpp"
#include "review/reports/report.hpp"

namespace sqlgen::cli {

/// A review of the script that a command names, and what it was made of.
struct MadeReview {
  std::unique_ptr<graph::RevisionMap> map;  // whose revisions the script points at
  std::unique_ptr<dialect::Dialect> dialect;
  compile::Script script;
  std::unique_ptr<catalog::Catalog> before, after;  // what the database holds around the script
  review::Review review;
  std::optional<review::Level> fail_on;
  std::string history;  // the revisions as a picture; empty where there is none
};

/// Compiles and reviews the upgrade to the invocation's first argument. Nothing where that fails (reported).
[[nodiscard]] std::optional<MadeReview> make_review(Session& session, const Invocation& invocation,
                                                    ReviewChoices choices);

/// What reports are told beside the review.
[[nodiscard]] review::ReportContext report_context(const Session& session, const MadeReview& made);

}  // namespace sqlgen::cli
