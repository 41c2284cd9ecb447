#include "frontend/python/stdlib/time/datetime.hpp"

#include <fmt/format.h>

#include <array>

#include "frontend/python/stdlib/time/calendar_names.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

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
  // %j says the month and the day, whatever else does.
  void apply_day_of_year(CivilTime& time) const {
    if (day_of_year_ == 0) {
      return;
    }
    const std::int64_t days = days_from_civil(time.year, 1, 1) + day_of_year_ - 1;
    const CivilTime day = civil_from_microseconds(days * 86'400'000'000);
    time.year = day.year;
    time.month = day.month;
    time.day = day.day;
  }
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
      case 'j':
        return set(day_of_year_, number(1, 3)) && day_of_year_ >= 1 && day_of_year_ <= 366;
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
  int day_of_year_ = 0;  // of %j
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
  parser.apply_day_of_year(time);
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
