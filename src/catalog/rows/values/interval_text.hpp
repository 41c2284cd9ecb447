#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sqlgen::catalog {

/// A text that PostgreSQL takes for an interval ("2 days", "1 year 03:00:01.5"), as the months, days and
/// microseconds of which it keeps count: "12 0 10801500000". Nothing where it is of another notation, or has
/// fractions of what is no second
/// (https://www.postgresql.org/docs/15/datatype-datetime.html#DATATYPE-INTERVAL-INPUT).
[[nodiscard]] std::optional<std::string> held_interval(std::string_view text);

}  // namespace sqlgen::catalog
