#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace sqlgen::cli {

/// Seconds since 1970 of "2024-01-31", "2024-01-31T12:00:00" (a space or a Z may stand where they do) or a
/// number of seconds; nothing for other text.
[[nodiscard]] std::optional<std::int64_t> parse_time(const std::string& text);

/// For files that say when they were made: --now where given, else SOURCE_DATE_EPOCH, else the system's
/// clock. Throws UsageError where --now can't be understood.
[[nodiscard]] std::int64_t present_time(const std::string& now_option);

/// What now() gives in a script: --now where given, else SOURCE_DATE_EPOCH, else 1970; never the system's
/// clock.
[[nodiscard]] std::int64_t script_time(const std::string& now_option);

}  // namespace sqlgen::cli
