#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sqlgen::graph {

/// A symbol that counts steps: "+2", "ae10-1", "label@+1", "label@head-2".
struct RelativeSymbol {
  std::optional<std::string> label;   // before the '@'
  std::optional<std::string> symbol;  // where the count starts; none: at the current revisions
  std::int64_t steps = 0;             // up, or down where negative
  std::string steps_text;             // as written, with its sign
};

/// Reads `text` as a relative symbol, nothing where it is none (alembic/script/revision.py,
/// _relative_destination: what follows the number is passed over).
[[nodiscard]] std::optional<RelativeSymbol> parse_relative_symbol(std::string_view text);

/// `text` as Python's int() reads a whole number, within 64 bits; nothing where it is none.
[[nodiscard]] std::optional<std::int64_t> parse_integer(std::string_view text);

}  // namespace sqlgen::graph
