#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sqlgen::catalog {

// Numbers of PostgreSQL's type numeric in the form in which they are held: "-12.50", whose places behind the
// point are part of the value. What is no such number, or is longer than a thousand digits, gives nothing.

/// Below, above or equal to 0 where the first is less, greater or the same; places that are 0 do not count.
[[nodiscard]] std::optional<int> compare_decimals(std::string_view left, std::string_view right);

/// The sum, with as many places as the longer of the two.
[[nodiscard]] std::optional<std::string> add_decimals(std::string_view left, std::string_view right);

/// The same number with the other sign; 0 has none.
[[nodiscard]] std::optional<std::string> negated_decimal(std::string_view number);

/// The product, with the places of both (numeric_mul).
[[nodiscard]] std::optional<std::string> multiply_decimals(std::string_view left, std::string_view right);

/// With that many places, halves away from 0 (numeric_round).
[[nodiscard]] std::optional<std::string> rounded_decimal(std::string_view number, std::size_t places);

}  // namespace sqlgen::catalog
