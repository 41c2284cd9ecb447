#pragma once

#include <cstdint>
#include <string>

#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// What a statement may change beyond what its text names, because the text does not say what it is about.
struct Breadth {
  /// Kinds of objects, any of which may be otherwise or gone.
  enum Kind : std::uint8_t { nothing = 0, views = 1, indexes = 2, functions = 4, everything = 8 };
  std::uint8_t kinds = nothing;
  bool names = false;  // something may be there whose name is not known
  bool rows = false;   // the rows of any table may be others

  [[nodiscard]] bool any() const { return kinds != nothing || names || rows; }
  Breadth& operator|=(const Breadth& other);
};

/// What a statement may do of which nothing is known.
inline constexpr Breadth kAnything{Breadth::everything, true, true};

/// What EXECUTE may do, by the expression that builds its text: constants, joined or put into format(), with
/// values between them that are not known. `select` is a SELECT of that expression.
[[nodiscard]] Breadth breadth_of_executed(const Node& select);

/// The same of a text that is known but for the places that hold kHole.
[[nodiscard]] Breadth breadth_of_text(const std::string& text);
inline constexpr char kHole = '\x01';

}  // namespace sqlgen::catalog
