#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "review/model/review.hpp"
#include "support/source.hpp"

namespace sqlgen::review {

/// A path as a relative reference (RFC 3986): what is not unreserved is escaped, but for the slashes.
[[nodiscard]] std::string uri_of(std::string_view path);

/// A place in a revision's file; line 0 where there is none.
struct Place {
  std::string file;
  std::uint32_t line = 0, column = 0, end_line = 0;
  /// "revisions/a.py:12", in printable text.
  [[nodiscard]] std::string text() const;
};
[[nodiscard]] Place place_of(Span span, const ir::Revision* revision, const SourceManager& sources);

/// How many findings of a level are not accepted.
[[nodiscard]] std::size_t count_of(const Review& review, Level level);

/// "2 block", "1 loses data", "3 notes": what there is of it.
[[nodiscard]] std::vector<std::string> level_counts(const Review& review);

/// "a, b" of heads, "base" where there are none.
[[nodiscard]] std::string heads_text(const std::vector<std::string>& heads);

/// The first line of a revision's message.
[[nodiscard]] std::string message_of(const ir::Revision& revision);

/// The strongest lock of a statement on a table that others use.
[[nodiscard]] const Lock* strongest_lock(const Statement& statement);

/// The line at which a lock of a statement ends.
[[nodiscard]] std::size_t line_held_to(const Review& review, const Lock& lock);

/// "14 revisions, 29 statements, 2 transactions, 1 statement outside".
[[nodiscard]] std::string size_text(const Review& review, std::string_view separator);

/// What is said of the way back as a whole: "works for 3 of 4; irreversible: a; not compilable: b".
[[nodiscard]] std::string way_back_text(const Review& review);

}  // namespace sqlgen::review
