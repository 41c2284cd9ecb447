#pragma once

#include <string>

#include "review/model/review.hpp"
#include "support/source.hpp"

namespace sqlgen::review {

/// What a report is told beside the review.
struct ReportContext {
  const SourceManager& sources;
  std::string project = {};      // its name, for a title
  std::string program = {};      // "sqlgen 1.0.0"
  std::string history_svg = {};  // the revisions as a picture; empty where there is none
};

[[nodiscard]] std::string text_report(const Review& review, const ReportContext& context);
[[nodiscard]] std::string json_report(const Review& review, const ReportContext& context);
[[nodiscard]] std::string markdown_report(const Review& review, const ReportContext& context);
[[nodiscard]] std::string sarif_report(const Review& review, const ReportContext& context);
[[nodiscard]] std::string html_report(const Review& review, const ReportContext& context);

}  // namespace sqlgen::review
