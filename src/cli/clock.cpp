#include "cli/clock.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "cli/command.hpp"
#include "support/files/environment.hpp"

namespace sqlgen::cli {

std::optional<std::int64_t> parse_time(const std::string& text) {
  if (!text.empty() && text.find_first_not_of("0123456789") == std::string::npos && text.size() < 16) {
    return std::strtoll(text.c_str(), nullptr, 10);
  }
  std::tm parts = {};
  char separator = 0;
  int used = 0;
  const int fields =
      std::sscanf(text.c_str(), "%4d-%2d-%2d%n%c%2d:%2d:%2d%n", &parts.tm_year, &parts.tm_mon, &parts.tm_mday,
                  &used, &separator, &parts.tm_hour, &parts.tm_min, &parts.tm_sec, &used);
  const std::string rest = text.substr(std::min(text.size(), static_cast<std::size_t>(used)));
  const bool date_only = fields == 3 && rest.empty();
  const bool with_time =
      fields == 7 && (separator == 'T' || separator == ' ') && (rest.empty() || rest == "Z");
  if (!date_only && !with_time) {
    return std::nullopt;
  }
  const std::tm given = parts;
  parts.tm_year -= 1900;
  parts.tm_mon -= 1;
  const std::time_t seconds = ::timegm(&parts);
  // timegm carries a 31 February over into March: such a date is no date.
  const bool same =
      parts.tm_mday == given.tm_mday && parts.tm_hour == given.tm_hour && parts.tm_sec == given.tm_sec;
  return same ? std::optional<std::int64_t>(seconds) : std::nullopt;
}

namespace {

std::optional<std::int64_t> given_time(const std::string& now_option) {
  if (!now_option.empty()) {
    const auto seconds = parse_time(now_option);
    if (!seconds) {
      throw UsageError{fmt::format("'--now {}' is no time", now_option), "write it as 2024-01-31T12:00:00"};
    }
    return seconds;
  }
  const auto epoch = environment_variable("SOURCE_DATE_EPOCH");
  return epoch ? parse_time(*epoch) : std::nullopt;
}

}  // namespace

std::int64_t present_time(const std::string& now_option) {
  const auto given = given_time(now_option);
  return given ? *given : std::time(nullptr);
}

std::int64_t script_time(const std::string& now_option) {
  return given_time(now_option).value_or(0);
}

}  // namespace sqlgen::cli
