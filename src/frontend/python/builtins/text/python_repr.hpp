#pragma once

#include <string>
#include <string_view>

namespace sqlgen::python {

/// `repr` of a `str` that is given as UTF-8 (lone surrogates as three bytes each).
[[nodiscard]] std::string repr_string(std::string_view text);

/// `repr` of a `bytes`.
[[nodiscard]] std::string repr_bytes(std::string_view bytes);

/// `text` with every character beyond ASCII as an escape, as ascii() gives it.
[[nodiscard]] std::string escape_non_ascii(std::string_view text);

/// `repr` of a `complex` without a real part: `2j`.
[[nodiscard]] std::string repr_imaginary(double value);

}  // namespace sqlgen::python
