#pragma once

#include <string>

namespace sqlgen {

/// The shortest text that reads back as the same number, laid out as Python's repr(): "1.0", "1e-07", "inf".
[[nodiscard]] std::string float_repr(double number);

}  // namespace sqlgen
