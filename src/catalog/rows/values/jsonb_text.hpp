#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sqlgen::catalog {

/// A value of JSON as jsonb keeps it: numbers without exponents (1e2 is 100, whose places stay: 1.50), the
/// rest as it was written. Nothing where a key stands twice, of which jsonb keeps the last, or a number is
/// longer than is followed.
[[nodiscard]] std::optional<std::string> jsonb_form(std::string_view text);

}  // namespace sqlgen::catalog
