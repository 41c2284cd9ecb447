#include "catalog/rows/values/interval_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kMost = 1'000'000'000;  // of any part: no sum overflows

struct Interval {
  std::int64_t months = 0, days = 0, microseconds = 0;
};

struct Unit {
  std::string_view name;
  std::int64_t Interval::*part;
  std::int64_t factor;
};

// datetktbl and deltatktbl of datetime.c, as far as people write them.
constexpr auto kUnits = std::to_array<Unit>({
    {"microsecond", &Interval::microseconds, 1},
    {"millisecond", &Interval::microseconds, 1000},
    {"second", &Interval::microseconds, kSecond},
    {"sec", &Interval::microseconds, kSecond},
    {"minute", &Interval::microseconds, 60 * kSecond},
    {"min", &Interval::microseconds, 60 * kSecond},
    {"hour", &Interval::microseconds, 3600 * kSecond},
    {"day", &Interval::days, 1},
    {"week", &Interval::days, 7},
    {"month", &Interval::months, 1},
    {"mon", &Interval::months, 1},
    {"year", &Interval::months, 12},
});

const Unit* unit_of(std::string_view word) {
  const std::string name = to_lower(word);
  const auto found = std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& unit) {
    return name == unit.name || name == std::string(unit.name) + "s";
  });
  return found == kUnits.end() ? nullptr : &*found;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool fits =
      !text.empty() && error == std::errc() && end == text.data() + text.size() && number <= kMost;
  return fits ? std::optional(number) : std::nullopt;
}

// Digits with at most six behind a point, as microseconds.
std::optional<std::int64_t> seconds(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  std::string fraction(point < text.size() ? text.substr(point + 1) : std::string_view());
  if (fraction.size() > 6) {
    return std::nullopt;
  }
  fraction.resize(6, '0');
  const auto before = point == 0 ? std::optional<std::int64_t>(0) : whole_number(text.substr(0, point));
  const auto behind = whole_number(fraction);
  return before && behind ? std::optional(*before * kSecond + *behind) : std::nullopt;
}

// 03:00, 03:00:01.5
std::optional<std::int64_t> clock(std::string_view text) {
  const auto parts = split(text, ':');
  const auto hours = parts.size() == 2 || parts.size() == 3 ? whole_number(parts[0]) : std::nullopt;
  const auto minutes = hours ? whole_number(parts[1]) : std::nullopt;
  const auto rest = parts.size() == 3 ? seconds(parts[2]) : std::optional<std::int64_t>(0);
  const bool fits = hours && minutes && *minutes < 60 && rest && *rest < 60 * kSecond;
  return fits ? std::optional((*hours * 60 + *minutes) * 60 * kSecond + *rest) : std::nullopt;
}

// A number with its unit, or a time of day, with a sign before it.
bool add_part(Interval& interval, std::string_view number, std::string_view unit_name) {
  const std::int64_t sign = number.starts_with('-') ? -1 : 1;
  number.remove_prefix(number.starts_with('-') || number.starts_with('+') ? 1U : 0U);
  if (unit_name.empty()) {
    const auto time = clock(number);
    interval.microseconds += sign * time.value_or(0);
    return time.has_value();
  }
  const Unit* unit = unit_of(unit_name);
  if (unit == nullptr) {
    return false;
  }
  const bool of_seconds = unit->factor == kSecond && number.find('.') != std::string_view::npos;
  const auto count = of_seconds ? seconds(number) : whole_number(number);
  interval.*unit->part += sign * count.value_or(0) * (of_seconds ? 1 : unit->factor);
  return count.has_value();
}

}  // namespace

std::optional<std::string> held_interval(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string& word : split(text, ' ')) {
    if (!word.empty()) {
      words.push_back(word);
    }
  }
  Interval interval;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_clock = words[i].find(':') != std::string::npos;
    if ((!is_clock && i + 1 == words.size()) ||
        !add_part(interval, words[i], is_clock ? std::string_view() : std::string_view(words[i + 1]))) {
      return std::nullopt;
    }
    i += is_clock ? 0U : 1U;
  }
  return words.empty()
             ? std::nullopt
             : std::optional(fmt::format("{} {} {}", interval.months, interval.days, interval.microseconds));
}

}  // namespace sqlgen::catalog
