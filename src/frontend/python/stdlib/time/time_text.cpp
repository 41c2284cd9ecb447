#include "frontend/python/stdlib/time/datetime.hpp"

#include <fmt/format.h>

#include "frontend/python/stdlib/time/calendar_names.hpp"

namespace sqlgen::python::stdlib {

namespace {

std::string zone_text(const CivilTime& time) {
  if (!time.offset) {
    return "";
  }
  if (!time.zone.empty()) {
    return time.zone;
  }
  return *time.offset == 0 ? "UTC" : "UTC" + offset_text(*time.offset);
}

std::string directive(const CivilTime& time, char code) {
  const auto month = kMonths[static_cast<std::size_t>(time.month - 1)];
  const auto day = kDays[static_cast<std::size_t>(weekday_of(time))];
  const int hour12 = time.hour % 12 == 0 ? 12 : time.hour % 12;
  const auto day_of_year =
      days_from_civil(time.year, time.month, time.day) - days_from_civil(time.year, 1, 1);
  const int weekday = weekday_of(time);
  switch (code) {
    case 'Y':
      return fmt::format("{}", time.year);
    case 'y':
      return fmt::format("{:02}", time.year % 100);
    case 'm':
      return fmt::format("{:02}", time.month);
    case 'd':
      return fmt::format("{:02}", time.day);
    case 'e':
      return fmt::format("{:2}", time.day);
    case 'H':
      return fmt::format("{:02}", time.hour);
    case 'I':
      return fmt::format("{:02}", hour12);
    case 'M':
      return fmt::format("{:02}", time.minute);
    case 'S':
      return fmt::format("{:02}", time.second);
    case 'f':
      return fmt::format("{:06}", time.microsecond);
    case 'j':
      return fmt::format("{:03}", day_of_year + 1);
    case 'p':
      return time.hour < 12 ? "AM" : "PM";
    case 'a':
      return std::string(day.substr(0, 3));
    case 'A':
      return std::string(day);
    case 'b':
    case 'h':
      return std::string(month.substr(0, 3));
    case 'B':
      return std::string(month);
    case 'w':
      return fmt::format("{}", (weekday + 1) % 7);
    case 'u':
      return fmt::format("{}", weekday + 1);
    case 'U':
      return fmt::format("{:02}", (day_of_year + 7 - (weekday + 1) % 7) / 7);
    case 'W':
      return fmt::format("{:02}", (day_of_year + 7 - weekday) / 7);
    case 'V':
      return fmt::format("{:02}", iso_week_of(time).week);
    case 'G':
      return fmt::format("{}", iso_week_of(time).year);
    case 'Z':
      return zone_text(time);
    case 'z':
      return time.offset ? offset_text(*time.offset, "") : "";
    case 'F':
      return format_time(time, "%Y-%m-%d");
    case 'T':
    case 'X':
      return format_time(time, "%H:%M:%S");
    case 'D':
    case 'x':
      return format_time(time, "%m/%d/%y");
    case 'R':
      return format_time(time, "%H:%M");
    case 'c':
      return format_time(time, "%a %b %e %H:%M:%S %Y");
    case 's':
      return fmt::format("{}", microseconds_of(time) / 1'000'000);
    case 'n':
      return "\n";
    case 't':
      return "\t";
    case '%':
      return "%";
    default:
      return std::string("%") + code;
  }
}

}  // namespace

std::string offset_text(std::int64_t seconds, std::string_view separator) {
  const auto size = std::abs(seconds);
  auto text = fmt::format("{}{:02}{}{:02}", seconds < 0 ? '-' : '+', size / 3600, separator, size / 60 % 60);
  if (size % 60 != 0) {
    text += fmt::format("{}{:02}", separator, size % 60);
  }
  return text;
}

std::string date_text(const CivilTime& time) {
  return fmt::format("{:04}-{:02}-{:02}", time.year, time.month, time.day);
}

std::string time_text(const CivilTime& time, std::string_view timespec) {
  std::string text = fmt::format("{:02}", time.hour);
  if (timespec != "hours") {
    text += fmt::format(":{:02}", time.minute);
  }
  if (timespec != "hours" && timespec != "minutes") {
    text += fmt::format(":{:02}", time.second);
  }
  if (timespec == "milliseconds") {
    text += fmt::format(".{:03}", time.microsecond / 1000);
  } else if (timespec == "microseconds" || (timespec == "auto" && time.microsecond != 0)) {
    text += fmt::format(".{:06}", time.microsecond);
  }
  return text + (time.offset ? offset_text(*time.offset) : "");
}

std::string format_time(const CivilTime& time, std::string_view format) {
  std::string out;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%' || i + 1 == format.size()) {
      out += format[i];
      continue;
    }
    ++i;
    if (format[i] == '-' && i + 1 < format.size()) {  // glibc's way to drop the padding
      auto text = directive(time, format[++i]);
      const auto first = text.find_first_not_of('0');
      out += first == std::string::npos ? "0" : text.substr(first);
    } else {
      out += directive(time, format[i]);
    }
  }
  return out;
}

}  // namespace sqlgen::python::stdlib
