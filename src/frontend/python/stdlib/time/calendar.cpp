#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/python/stdlib/time/datetime.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kDays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

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

namespace {

class TimeParser {
 public:
  explicit TimeParser(std::string_view text) : text_(text) {}

  bool literal(char c) {
    if (c == ' ' || c == '\t' || c == '\n') {
      while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n')) {
        ++at_;
      }
      return true;
    }
    return at_ < text_.size() && text_[at_++] == c;
  }
  std::optional<int> number(std::size_t least, std::size_t most) {
    int value = 0;
    std::size_t count = 0;
    while (count < most && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') {
      value = value * 10 + (text_[at_++] - '0');
      ++count;
    }
    return count >= least ? std::optional(value) : std::nullopt;
  }
  template <std::size_t kCount>
  std::optional<int> word(const std::array<std::string_view, kCount>& words, bool abbreviated) {
    for (std::size_t i = 0; i < kCount; ++i) {
      const auto wanted = abbreviated ? words[i].substr(0, 3) : words[i];
      if (to_lower(text_.substr(at_, wanted.size())) == to_lower(wanted)) {
        at_ += wanted.size();
        return static_cast<int>(i);
      }
    }
    return std::nullopt;
  }
  // The digits of a fraction of a second, as microseconds.
  std::optional<int> fraction() {
    const auto begin = at_;
    auto value = number(1, 6);
    for (auto count = at_ - begin; value && count < 6; ++count) {
      *value *= 10;
    }
    return value;
  }
  std::optional<std::int64_t> offset() {
    if (at_ < text_.size() && (text_[at_] == 'Z' || text_[at_] == 'z')) {
      ++at_;
      return 0;
    }
    if (at_ >= text_.size() || (text_[at_] != '+' && text_[at_] != '-')) {
      return std::nullopt;
    }
    const bool negative = text_[at_++] == '-';
    const auto hours = number(2, 2);
    if (peek() == ':') {
      ++at_;
    }
    const auto minutes = hours ? number(2, 2) : std::nullopt;
    if (!minutes) {
      return std::nullopt;
    }
    std::int64_t seconds = *hours * 3600 + *minutes * 60;
    if (peek() == ':') {
      ++at_;
      seconds += number(2, 2).value_or(0);
    }
    return negative ? -seconds : seconds;
  }
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  [[nodiscard]] bool done() const { return at_ == text_.size(); }

  bool apply(char code, CivilTime& time, std::optional<bool>& afternoon) {
    const auto set = [](auto& target, std::optional<int> value) {
      if (value) {
        target = *value;
      }
      return value.has_value();
    };
    switch (code) {
      case 'Y':
        return set(time.year, number(4, 4));
      case 'y': {
        const auto value = number(2, 2);
        return set(time.year, value ? std::optional(*value + (*value < 69 ? 2000 : 1900)) : value);
      }
      case 'm':
        return set(time.month, number(1, 2));
      case 'd':
      case 'e':
        return set(time.day, number(1, 2));
      case 'H':
      case 'I':
        return set(time.hour, number(1, 2));
      case 'M':
        return set(time.minute, number(1, 2));
      case 'S':
        return set(time.second, number(1, 2));
      case 'f':
        return set(time.microsecond, fraction());
      case 'b':
      case 'B': {
        const auto index = word(kMonths, code == 'b');
        return set(time.month, index ? std::optional(*index + 1) : index);
      }
      case 'a':
      case 'A':
        return word(kDays, code == 'a').has_value();
      case 'p': {
        const auto half = to_lower(text_.substr(at_, 2));
        at_ += 2;
        afternoon = half == "pm";
        return half == "am" || half == "pm";
      }
      case 'z': {
        time.offset = offset();
        return time.offset.has_value();
      }
      case '%':
        return literal('%');
      default:
        return false;
    }
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

bool is_valid(const CivilTime& time) {
  return time.year >= 1 && time.year <= 9999 && time.month >= 1 && time.month <= 12 && time.day >= 1 &&
         time.day <= days_in_month(time.year, time.month) && time.hour <= 23 && time.minute <= 59 &&
         time.second <= 59;
}

}  // namespace

std::optional<CivilTime> parse_time(std::string_view text, std::string_view format) {
  const std::string expanded = replace_all(
      replace_all(replace_all(replace_all(format, "%T", "%H:%M:%S"), "%F", "%Y-%m-%d"), "%D", "%m/%d/%y"),
      "%R", "%H:%M");
  TimeParser parser(text);
  CivilTime time;
  std::optional<bool> afternoon;
  for (std::size_t i = 0; i < expanded.size(); ++i) {
    const bool is_directive = expanded[i] == '%' && i + 1 < expanded.size();
    if (is_directive ? !parser.apply(expanded[++i], time, afternoon) : !parser.literal(expanded[i])) {
      return std::nullopt;
    }
  }
  if (afternoon) {
    time.hour = time.hour % 12 + (*afternoon ? 12 : 0);
  }
  return parser.done() && is_valid(time) ? std::optional(time) : std::nullopt;
}

std::optional<CivilTime> parse_iso(std::string_view text, bool with_date, bool with_time) {
  TimeParser parser(text);
  CivilTime time;
  if (with_date) {
    const auto year = parser.number(4, 4);
    const bool dashes = parser.peek() == '-' && parser.literal('-');
    const auto month = parser.number(2, 2);
    const bool dashed = !dashes || parser.literal('-');
    const auto day = parser.number(2, 2);
    if (!year || !month || !day || !dashed) {
      return std::nullopt;
    }
    time.year = *year;
    time.month = *month;
    time.day = *day;
    if (parser.done()) {
      return is_valid(time) ? std::optional(time) : std::nullopt;
    }
    if (!with_time || !parser.literal(parser.peek())) {
      return std::nullopt;
    }
  }
  const auto hour = parser.number(2, 2);
  if (!hour) {
    return std::nullopt;
  }
  time.hour = *hour;
  const bool colons = parser.peek() == ':';
  for (int* part : {&time.minute, &time.second}) {
    const char next = parser.peek();
    if (colons ? next != ':' : next < '0' || next > '9') {
      break;
    }
    if (colons) {
      parser.literal(':');
    }
    const auto value = parser.number(2, 2);
    if (!value) {
      return std::nullopt;
    }
    *part = *value;
  }
  if (parser.peek() == '.' || parser.peek() == ',') {
    parser.literal(parser.peek());
    const auto value = parser.fraction();
    if (!value) {
      return std::nullopt;
    }
    time.microsecond = *value;
  }
  if (!parser.done()) {
    time.offset = parser.offset();
  }
  return parser.done() && is_valid(time) ? std::optional(time) : std::nullopt;
}

}  // namespace sqlgen::python::stdlib
