#include <fmt/format.h>

#include <array>

#include "frontend/python/stdlib/time/datetime.hpp"

namespace sqlgen::python::stdlib {

namespace {

constexpr std::int64_t kMicrosecondsPerDay = 86'400'000'000;

}  // namespace

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
std::int64_t days_from_civil(std::int64_t year, int month, int day) {
  year -= month <= 2 ? 1 : 0;
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilTime civil_from_microseconds(std::int64_t microseconds) {
  std::int64_t days = microseconds / kMicrosecondsPerDay;
  std::int64_t rest = microseconds % kMicrosecondsPerDay;
  if (rest < 0) {
    rest += kMicrosecondsPerDay;
    --days;
  }
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t day_of_era = days - era * 146097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_index = (5 * day_of_year + 2) / 153;
  CivilTime time;
  time.day = static_cast<int>(day_of_year - (153 * month_index + 2) / 5 + 1);
  time.month = static_cast<int>(month_index < 10 ? month_index + 3 : month_index - 9);
  time.year = year_of_era + era * 400 + (time.month <= 2 ? 1 : 0);
  time.microsecond = static_cast<int>(rest % 1'000'000);
  rest /= 1'000'000;
  time.second = static_cast<int>(rest % 60);
  time.minute = static_cast<int>(rest / 60 % 60);
  time.hour = static_cast<int>(rest / 3600);
  return time;
}

std::int64_t microseconds_of(const CivilTime& time) {
  const std::int64_t days = days_from_civil(time.year, time.month, time.day);
  const std::int64_t minutes = (days * 24 + time.hour) * 60 + time.minute;
  const std::int64_t seconds = minutes * 60 + time.second;
  return seconds * 1'000'000 + time.microsecond;
}

int days_in_month(std::int64_t year, int month) {
  static constexpr std::array<int, 12> kLengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kLengths[static_cast<std::size_t>(month - 1)];
}

int weekday_of(const CivilTime& time) {
  const auto days = days_from_civil(time.year, time.month, time.day) + 3;
  return static_cast<int>(((days % 7) + 7) % 7);
}

IsoWeek iso_week_of(const CivilTime& time) {
  const auto thursday = days_from_civil(time.year, time.month, time.day) - weekday_of(time) + 3;
  const std::int64_t year = civil_from_microseconds(thursday * kMicrosecondsPerDay).year;
  return {year, (thursday - days_from_civil(year, 1, 1)) / 7 + 1};
}

}  // namespace sqlgen::python::stdlib
