#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/time/datetime.hpp"

// The module time: the present that --now gives, in UTC.
namespace sqlgen::python::stdlib {

namespace {

constexpr std::int64_t kMicroseconds = 1'000'000;

Value struct_time(Interpreter& in, const CivilTime& time, Span where) {
  const auto day_of_year =
      days_from_civil(time.year, time.month, time.day) - days_from_civil(time.year, 1, 1) + 1;
  return make_struct_sequence(
      in, "struct_time",
      {"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst"},
      {Value::integer(time.year), Value::integer(time.month), Value::integer(time.day),
       Value::integer(time.hour), Value::integer(time.minute), Value::integer(time.second),
       Value::integer(weekday_of(time)), Value::integer(day_of_year), Value::integer(0)},
      where);
}

CivilTime time_of_seconds(Interpreter& in, Bound a, const char* what) {
  const std::int64_t seconds =
      a.absent("secs")
          ? present(in, a.call_span(), what)
          : small_int(in.call(in.state().type("int"), std::vector{a.value("secs")}, a.call_span()))
                .value_or(0);
  return civil_from_microseconds(seconds * kMicroseconds);
}

// The first six of a struct_time or a tuple like one.
CivilTime time_of_tuple(Interpreter& in, const Value& tuple, Span where) {
  const auto items = in.to_vector(tuple, where);
  std::vector<int> parts;
  for (const auto& item : items) {
    parts.push_back(static_cast<int>(small_int(item).value_or(0)));
  }
  if (parts.size() != 9) {
    in.raise("TypeError", "time tuple must have exactly 9 elements", where);
  }
  CivilTime time;
  time.year = parts[0];
  time.month = parts[1];
  time.day = parts[2];
  time.hour = parts[3];
  time.minute = parts[4];
  time.second = parts[5];
  if (time.month < 1 || time.month > 12 || time.day < 1 || time.day > days_in_month(time.year, time.month)) {
    in.raise("ValueError", "the day of a time tuple is out of range", where);
  }
  return time;
}

Value format_present(Interpreter& in, Bound a) {
  const CivilTime time =
      a.absent("t") ? civil_from_microseconds(present(in, a.call_span(), "time.strftime()") * kMicroseconds)
                    : time_of_tuple(in, a.value("t"), a.call_span());
  return Value::string(format_time(time, in.str(a.value("format"), a.call_span())));
}

Value seconds_of_tuple(Interpreter& in, Bound a) {
  const CivilTime time = time_of_tuple(in, a.value("t"), a.call_span());
  const std::int64_t whole = microseconds_of(time) / kMicroseconds;
  return Value::floating(static_cast<double>(whole));
}

}  // namespace

Value make_time(Interpreter&) {
  const auto seconds = [](std::string_view declaration, std::int64_t scale) {
    return make_builtin(declaration, [scale](Interpreter& in, Bound a) {
      const auto now = present(in, a.call_span(), "time.time()");
      return scale == 1 ? Value::floating(static_cast<double>(now)) : Value::integer(now * scale);
    });
  };
  const auto civil = [](std::string_view declaration, const char* what) {
    return make_builtin(declaration, [what](Interpreter& in, Bound a) {
      return struct_time(in, time_of_seconds(in, a, what), a.call_span());
    });
  };
  const auto nothing = [](Interpreter&, Bound) { return Value(); };
  const auto zero = [](Interpreter&, Bound) { return Value::floating(0); };
  return make_module("time",
                     {{"time", seconds("time()", 1)},
                      {"time_ns", seconds("time_ns()", 1'000'000'000)},
                      {"gmtime", civil("gmtime(secs=None, /)", "time.gmtime()")},
                      {"localtime", civil("localtime(secs=None, /)", "time.localtime()")},
                      {"strftime", make_builtin("strftime(format, t=None, /)", format_present)},
                      {"mktime", make_builtin("mktime(t, /)", seconds_of_tuple)},
                      {"monotonic", make_builtin("monotonic()", zero)},
                      {"perf_counter", make_builtin("perf_counter()", zero)},
                      {"sleep", make_builtin("sleep(seconds)", nothing)}},
                     true);
}

}  // namespace sqlgen::python::stdlib
