#include <fmt/format.h>

#include <cmath>
#include <limits>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/time/datetime.hpp"

namespace sqlgen::python::stdlib {

namespace {

constexpr std::int64_t kSecond = 1'000'000;
constexpr std::int64_t kDayTicks = 86'400 * kSecond;

std::int64_t floor_divide_ticks(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}

Value timedelta_class(Interpreter& in, const char* name) {
  return in.get_attribute(in.import_module("datetime", {}), name, {});
}

std::int64_t checked_microseconds(Interpreter& in, double microseconds, Span where) {
  if (!(std::abs(microseconds) < 9.2e18)) {
    in.raise("OverflowError", "the duration is too long", where);
  }
  return static_cast<std::int64_t>(std::nearbyint(microseconds));
}

Value sum_of(Interpreter& in, std::int64_t left, std::int64_t right, Span where) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(left, right, &sum) || sum == std::numeric_limits<std::int64_t>::min()) {
    in.raise("OverflowError", "the duration is too long", where);
  }
  return Value::make<TimedeltaObject>(sum);
}

Value new_timedelta(Interpreter& in, Bound a) {
  static constexpr std::pair<const char*, std::int64_t> kUnits[] = {
      {"days", kDayTicks},       {"seconds", kSecond},      {"microseconds", 1},     {"milliseconds", 1000},
      {"minutes", 60 * kSecond}, {"hours", 3600 * kSecond}, {"weeks", 7 * kDayTicks}};
  std::int64_t whole = 0;
  double fraction = 0;
  for (const auto& [name, size] : kUnits) {
    if (!a.given(name)) {
      continue;
    }
    const Value& value = unwrap(a.value(name));
    if (const auto number = small_int(value)) {
      std::int64_t part = 0;
      if (__builtin_mul_overflow(*number, size, &part) || __builtin_add_overflow(whole, part, &whole)) {
        in.raise("OverflowError", "the duration is too long", a.span(name));
      }
    } else {
      fraction += parse_float(in, value, a.span(name)).as_float() * static_cast<double>(size);
    }
  }
  return sum_of(in, whole, checked_microseconds(in, fraction, a.call_span()), a.call_span());
}

Value new_timezone(Interpreter& in, Bound a) {
  const auto* offset = a.value("offset").get<TimedeltaObject>();
  if (offset == nullptr) {
    in.raise("TypeError", "timezone() argument 1 must be datetime.timedelta", a.call_span());
  }
  if (offset->microseconds() <= -kDayTicks || offset->microseconds() >= kDayTicks) {
    in.raise("ValueError",
             fmt::format("offset must be a timedelta strictly between -timedelta(hours=24) and "
                         "timedelta(hours=24), not {}.",
                         in.repr(a.value("offset"), a.call_span())),
             a.call_span());
  }
  return Value::make<TimezoneObject>(offset->microseconds() / kSecond,
                                     a.given("name") ? in.str(a.value("name"), a.call_span()) : "");
}

}  // namespace

std::optional<Value> TimedeltaObject::class_object(Interpreter& in) {
  return timedelta_class(in, "timedelta");
}

std::optional<Value> TimedeltaObject::attribute(Interpreter&, std::string_view name, Span) {
  const auto days = floor_divide_ticks(microseconds_, kDayTicks);
  const auto rest = microseconds_ - days * kDayTicks;
  if (name == "days") {
    return Value::integer(days);
  }
  if (name == "seconds") {
    return Value::integer(rest / kSecond);
  }
  if (name == "microseconds") {
    return Value::integer(rest % kSecond);
  }
  if (name == "__abs__") {
    return make_builtin("__abs__()", [count = microseconds_](Interpreter&, Bound) {
      return Value::make<TimedeltaObject>(count < 0 ? -count : count);
    });
  }
  if (name == "total_seconds") {
    return make_builtin("total_seconds()", [count = microseconds_](Interpreter&, Bound) {
      return Value::floating(static_cast<double>(count) / 1e6);
    });
  }
  return std::nullopt;
}

std::optional<Value> TimedeltaObject::unary(Interpreter&, UnaryOperator op, Span) {
  if (op == UnaryOperator::invert) {
    return std::nullopt;
  }
  return Value::make<TimedeltaObject>(op == UnaryOperator::minus ? -microseconds_ : microseconds_);
}

std::optional<Value> TimedeltaObject::binary(Interpreter& in, BinaryOperator op, const Value& other,
                                             bool reflected, Span where) {
  if (const auto* delta = other.get<TimedeltaObject>()) {
    const auto left = reflected ? delta->microseconds_ : microseconds_;
    const auto right = reflected ? microseconds_ : delta->microseconds_;
    const bool divides =
        op == BinaryOperator::div || op == BinaryOperator::floor_div || op == BinaryOperator::mod;
    if (divides && right == 0) {
      in.raise("ZeroDivisionError", "integer division or modulo by zero", where);
    }
    switch (op) {
      case BinaryOperator::add:
        return sum_of(in, left, right, where);
      case BinaryOperator::sub:
        return sum_of(in, left, -right, where);
      case BinaryOperator::div:
        return Value::floating(static_cast<double>(left) / static_cast<double>(right));
      case BinaryOperator::floor_div:
        return Value::integer(floor_divide_ticks(left, right));
      case BinaryOperator::mod:
        return Value::make<TimedeltaObject>(left - floor_divide_ticks(left, right) * right);
      default:
        return std::nullopt;
    }
  }
  const Value& number = unwrap(other);
  if (!number.is_int() && !number.is_float()) {
    return std::nullopt;
  }
  const double factor = number.is_int() ? static_cast<double>(number.as_int()) : number.as_float();
  const auto count = static_cast<double>(microseconds_);
  if (op == BinaryOperator::mul) {
    std::int64_t product = 0;
    if (number.is_int() && !__builtin_mul_overflow(microseconds_, number.as_int(), &product)) {
      return Value::make<TimedeltaObject>(product);
    }
    return Value::make<TimedeltaObject>(checked_microseconds(in, count * factor, where));
  }
  if (reflected || (op != BinaryOperator::div && op != BinaryOperator::floor_div)) {
    return std::nullopt;
  }
  if (factor == 0) {
    in.raise("ZeroDivisionError", "integer division or modulo by zero", where);
  }
  const double quotient = count / factor;
  return Value::make<TimedeltaObject>(
      checked_microseconds(in, op == BinaryOperator::div ? quotient : std::floor(quotient), where));
}

std::optional<Value> TimedeltaObject::compare(Interpreter& in, Comparison op, const Value& other,
                                              Span where) {
  const auto* delta = other.get<TimedeltaObject>();
  if (delta == nullptr) {
    return std::nullopt;
  }
  return in.compare(op, Value::integer(microseconds_), Value::integer(delta->microseconds_), where);
}

std::string TimedeltaObject::str(Interpreter&, Span) {
  const auto days = floor_divide_ticks(microseconds_, kDayTicks);
  const auto rest = microseconds_ - days * kDayTicks;
  const auto seconds = rest / kSecond;
  std::string text = days == 0 ? "" : fmt::format("{} day{}, ", days, days == 1 || days == -1 ? "" : "s");
  text += fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return rest % kSecond == 0 ? text : text + fmt::format(".{:06}", rest % kSecond);
}

std::string TimedeltaObject::repr(Interpreter&, Span) {
  const auto days = floor_divide_ticks(microseconds_, kDayTicks);
  const auto rest = microseconds_ - days * kDayTicks;
  std::string parts;
  const auto add = [&parts](const char* name, std::int64_t value) {
    if (value != 0) {
      parts += fmt::format("{}{}={}", parts.empty() ? "" : ", ", name, value);
    }
  };
  add("days", days);
  add("seconds", rest / kSecond);
  add("microseconds", rest % kSecond);
  return fmt::format("datetime.timedelta({})", parts.empty() ? "0" : parts);
}

std::pair<Value, Value> make_durations() {
  auto timedelta = std::make_shared<NativeClass>(
      "datetime.timedelta(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0)",
      new_timedelta);
  timedelta->add("max", Value::make<TimedeltaObject>(INT64_MAX / 2));
  auto timezone = std::make_shared<NativeClass>("datetime.timezone(offset, name=None)", new_timezone);
  timezone->add("utc", Value::make<TimezoneObject>(0, ""));
  return {Value::object(std::move(timedelta)), Value::object(std::move(timezone))};
}

}  // namespace sqlgen::python::stdlib
