#include "review/script/forget_findings.hpp"

#include <algorithm>

namespace sqlgen::review {

namespace {

bool is_there(const Finding::LostName& lost, const NameLookup& names) {
  bool found = false;
  names.database().for_each([&](const catalog::Object& object) {
    const auto& columns = object.columns();
    found = found ||
            (names.name(object) == lost.object &&
             (lost.column.empty() || std::any_of(columns.begin(), columns.end(), [&](const auto& column) {
                return column.name == lost.column;
              })));
  });
  return found;
}

}  // namespace

void forget_replaced(Review& review, std::size_t first, const NameLookup& at_end) {
  std::erase_if(review.findings, [&](const Finding& finding) {
    if (!finding.statement || *finding.statement < first) {
      return false;
    }
    return (finding.lost && is_there(*finding.lost, at_end)) ||
           (finding.moot_without != catalog::kNoOid &&
            at_end.database().find(finding.moot_without) == nullptr) ||
           (finding.moot_after_transaction && finding.moot_after_transaction(at_end.database()));
  });
}

void forget_mended(Review& review, const catalog::Database& at_end) {
  std::erase_if(review.findings, [&](const Finding& finding) {
    return finding.moot_after_script && finding.moot_after_script(at_end);
  });
}

void forget_repeated(Review& review, std::size_t first) {
  for (std::size_t i = first; i < review.findings.size(); ++i) {
    const Finding& one = review.findings[i];
    const auto later = review.findings.begin() + static_cast<std::ptrdiff_t>(i) + 1;
    review.findings.erase(std::remove_if(later, review.findings.end(),
                                         [&](const Finding& other) {
                                           return other.rule == one.rule && other.message == one.message;
                                         }),
                          review.findings.end());
  }
}

}  // namespace sqlgen::review
