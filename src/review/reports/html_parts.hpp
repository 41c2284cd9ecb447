#pragma once

#include <string>
#include <string_view>

#include "review/model/review.hpp"
#include "review/reports/report.hpp"

namespace sqlgen::review {

/// Text as HTML has it, also inside of quotes.
[[nodiscard]] std::string html_text(std::string_view text);

// The sections of the report.
[[nodiscard]] std::string html_header(const Review& review, const ReportContext& context);
[[nodiscard]] std::string html_findings(const Review& review, const ReportContext& context);
[[nodiscard]] std::string html_timeline(const Review& review);
[[nodiscard]] std::string html_revisions(const Review& review, const ReportContext& context);
[[nodiscard]] std::string html_way_back(const Review& review);
[[nodiscard]] std::string html_accepted(const Review& review);
[[nodiscard]] std::string html_unknown(const Review& review);

/// A finding's level as a word that is also coloured.
[[nodiscard]] std::string html_level(Level level);

}  // namespace sqlgen::review
