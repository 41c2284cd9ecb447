#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/evaluator/state.hpp"

namespace sqlgen::python {

/// What a format specification says: "0>10,.2f".
struct FormatSpec {
  std::string fill = " ";
  char align = '\0';
  char sign = '-';
  bool no_negative_zero = false;
  bool alternate = false;
  std::int64_t width = 0;
  char grouping = '\0';
  std::optional<int> precision;
  char type = '\0';
  bool zero = false;  // the fill is that of a `0` before the width
};

/// Reads one for a value of the type; raises ValueError where it is none.
[[nodiscard]] FormatSpec parse_format_spec(Interpreter& in, std::string_view text, std::string_view type,
                                           Span where);

}  // namespace sqlgen::python
