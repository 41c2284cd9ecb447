#include "frontend/python/stdlib/time/datetime.hpp"

#include <fmt/format.h>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/time/datetime_values.hpp"

namespace sqlgen::python::stdlib {

namespace {

int civil_field_argument(Interpreter& in, Bound a, const char* name, int fallback) {
  if (!a.given(name)) {
    return fallback;
  }
  if (is_opaque(a.value(name))) {
    fail_on_opaque(in, a.value(name), a.span(name));
  }
  const auto value = small_int(unwrap(a.value(name)));
  if (!value || *value > 1'000'000 || *value < -1'000'000) {
    in.raise("TypeError",
             fmt::format("'{}' object cannot be interpreted as an integer", in.type_name(a.value(name))),
             a.span(name));
  }
  return static_cast<int>(*value);
}

const char* civil_kind_name(What what) {
  return what == What::date ? "date" : what == What::time ? "time" : "datetime";
}

}  // namespace

Value checked_civil_time(Interpreter& in, What what, CivilTime time, Span where) {
  const char* problem =
      time.year < 1 || time.year > 9999                                 ? "year is out of range"
      : time.month < 1 || time.month > 12                               ? "month must be in 1..12"
      : time.day < 1 || time.day > days_in_month(time.year, time.month) ? "day is out of range for month"
      : time.hour < 0 || time.hour > 23                                 ? "hour must be in 0..23"
      : time.minute < 0 || time.minute > 59                             ? "minute must be in 0..59"
      : time.second < 0 || time.second > 59                             ? "second must be in 0..59"
      : time.microsecond < 0 || time.microsecond > 999999               ? "microsecond must be in 0..999999"
                                                                        : nullptr;
  if (problem != nullptr) {
    in.raise("ValueError", problem, where);
  }
  return Value::make<TimeObject>(what, std::move(time));
}

Value datetime_class(Interpreter& in, const char* name) {
  return in.get_attribute(in.import_module("datetime", {}), name, {});
}

std::int64_t instant(const CivilTime& time) {
  return microseconds_of(time) - time.offset.value_or(0) * 1'000'000;
}

Value shifted(Interpreter& in, const TimeObject& object, std::int64_t microseconds, Span where) {
  constexpr std::int64_t kDay = 86'400'000'000;
  if (object.what() == What::date) {
    microseconds = microseconds / kDay * kDay - (microseconds % kDay < 0 ? kDay : 0);
  }
  CivilTime time = civil_from_microseconds(microseconds_of(object.time()) + microseconds);
  time.offset = object.time().offset;
  time.zone = object.time().zone;
  if (time.year < 1 || time.year > 9999) {
    in.raise("OverflowError", "date value out of range", where);
  }
  return Value::make<TimeObject>(object.what(), std::move(time));
}

bool is_known_zone(const Value& zone) {
  // pytz.sourceforge.net and dateutil.readthedocs.io/en/stable/tz.html
  constexpr std::string_view kUtc[] = {"pytz.utc", "pytz.UTC", "dateutil.tz.UTC", "dateutil.tz.tzutc()"};
  const auto* opaque = zone.get<OpaqueObject>();
  return zone.is_none() || zone.get<TimezoneObject>() != nullptr ||
         (opaque != nullptr &&
          std::find(std::begin(kUtc), std::end(kUtc), opaque->description) != std::end(kUtc));
}

Value time_in_unknown_zone(Interpreter& in, What what, Span where) {
  return make_opaque_of(datetime_class(in, civil_kind_name(what)), "the time in a zone that is not known",
                        where);
}

void set_zone(CivilTime& time, const Value& zone) {
  if (const auto* timezone = zone.get<TimezoneObject>()) {
    time.offset = timezone->offset();
    time.zone = timezone->name();
  } else if (zone.is_none()) {
    time.offset.reset();
    time.zone.clear();
  } else {
    time.offset = 0;  // a library's UTC
  }
}

Value new_time(Interpreter& in, What what, Bound a, CivilTime time) {
  if (what != What::time) {
    time.year = civil_field_argument(in, a, "year", static_cast<int>(time.year));
    time.month = civil_field_argument(in, a, "month", time.month);
    time.day = civil_field_argument(in, a, "day", time.day);
  }
  if (what != What::date) {
    time.hour = civil_field_argument(in, a, "hour", time.hour);
    time.minute = civil_field_argument(in, a, "minute", time.minute);
    time.second = civil_field_argument(in, a, "second", time.second);
    time.microsecond = civil_field_argument(in, a, "microsecond", time.microsecond);
    if (a.given("tzinfo")) {
      if (!is_known_zone(a.value("tzinfo"))) {
        return time_in_unknown_zone(in, what, a.call_span());
      }
      set_zone(time, a.value("tzinfo"));
    }
  }
  return checked_civil_time(in, what, std::move(time), a.call_span());
}

std::string TimeObject::type_name() const {
  return civil_kind_name(what_);
}

std::optional<Value> TimeObject::class_object(Interpreter& in) {
  return datetime_class(in, civil_kind_name(what_));
}

std::optional<Value> TimeObject::binary(Interpreter& in, BinaryOperator op, const Value& other,
                                        bool reflected, Span where) {
  if (what_ == What::time) {
    return std::nullopt;
  }
  if (const auto* delta = other.get<TimedeltaObject>()) {
    if (op == BinaryOperator::add) {
      return shifted(in, *this, delta->microseconds(), where);
    }
    return op == BinaryOperator::sub && !reflected
               ? std::optional(shifted(in, *this, -delta->microseconds(), where))
               : std::nullopt;
  }
  const auto* time = other.get<TimeObject>();
  if (time == nullptr || op != BinaryOperator::sub || time->what_ != what_ || reflected) {
    return std::nullopt;
  }
  if (time_.offset.has_value() != time->time_.offset.has_value()) {
    in.raise("TypeError", "can't subtract offset-naive and offset-aware datetimes", where);
  }
  return Value::make<TimedeltaObject>(instant(time_) - instant(time->time_));
}

std::optional<Value> TimeObject::compare(Interpreter& in, Comparison op, const Value& other, Span where) {
  const auto* time = other.get<TimeObject>();
  if (time == nullptr || time->what_ != what_) {
    return std::nullopt;
  }
  if (time_.offset.has_value() != time->time_.offset.has_value()) {
    if (op == Comparison::eq || op == Comparison::ne) {
      return Value::boolean(op == Comparison::ne);
    }
    in.raise("TypeError", "can't compare offset-naive and offset-aware datetimes", where);
  }
  return in.compare(op, Value::integer(instant(time_)), Value::integer(instant(time->time_)), where);
}

std::string TimeObject::str(Interpreter&, Span) {
  switch (what_) {
    case What::date:
      return date_text(time_);
    case What::time:
      return time_text(time_);
    case What::datetime:
      break;
  }
  return date_text(time_) + " " + time_text(time_);
}

std::string TimeObject::repr(Interpreter& in, Span where) {
  std::string text = fmt::format("datetime.{}(", civil_kind_name(what_));
  if (what_ != What::time) {
    text += fmt::format("{}, {}, {}", time_.year, time_.month, time_.day);
  }
  if (what_ != What::date) {
    text += fmt::format("{}{}, {}", what_ == What::time ? "" : ", ", time_.hour, time_.minute);
    if (time_.second != 0 || time_.microsecond != 0) {
      text += fmt::format(", {}", time_.second);
    }
    if (time_.microsecond != 0) {
      text += fmt::format(", {}", time_.microsecond);
    }
    if (time_.offset) {
      text += ", tzinfo=" + TimezoneObject(*time_.offset, time_.zone).repr(in, where);
    }
  }
  return text + ")";
}

std::optional<std::string> TimeObject::format(Interpreter& in, std::string_view spec, Span where) {
  return spec.empty() ? str(in, where) : format_time(time_, spec);
}

std::size_t TimeObject::hash(Interpreter&, Span) {
  return static_cast<std::size_t>(instant(time_));
}

std::int64_t present(Interpreter& in, Span where, const std::string& what) {
  const auto now = in.state().now.value_or(0);
  in.warn("present-time",
          fmt::format("`{}` is the time that --now gives, not the time when the script is applied", what),
          where, "let the database tell the time: sa.func.now() or sa.text('CURRENT_TIMESTAMP')");
  return now;
}

}  // namespace sqlgen::python::stdlib
