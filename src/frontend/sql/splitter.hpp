#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::sql {

/// One statement of a text: from its first token (or the comment before it) to its last, without the
/// terminator.
struct StatementRange {
  std::uint32_t begin = 0;     // with the comments that stand before it
  std::uint32_t end = 0;       // past the last token; comments behind the last statement belong to it
  std::uint32_t code_end = 0;  // past the last token that is no comment; equals `begin` where there is none
  bool terminated = false;     // whether a ';' follows
};

/// Splits `text` at the semicolons between statements: those in strings, quoted names, dollar quotes,
/// comments and the bodies of triggers and SQL-standard functions (BEGIN [ATOMIC] ... END) are not between.
/// `span` is where the text stands; a string, comment or quote that never ends is reported there.
[[nodiscard]] std::vector<StatementRange> split_statements(std::string_view text, Span span,
                                                           Diagnostics& diagnostics);

}  // namespace sqlgen::sql
