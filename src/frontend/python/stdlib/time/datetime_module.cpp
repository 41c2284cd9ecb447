#include <fmt/format.h>

#include <cmath>

#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/time/datetime.hpp"

// What the module datetime holds, and the ways to make its values.
namespace sqlgen::python::stdlib {

namespace {

// What the clocks of `zone` show at that time of UTC.
CivilTime shown_in(const CivilTime& utc, const Value& zone) {
  CivilTime time = utc;
  set_zone(time, zone);
  const CivilTime local = civil_from_microseconds(microseconds_of(utc) + time.offset.value_or(0) * 1'000'000);
  time.year = local.year;
  time.month = local.month;
  time.day = local.day;
  time.hour = local.hour;
  time.minute = local.minute;
  time.second = local.second;
  return time;
}

CivilTime now_in(Interpreter& in, const Value& zone, Span where, const char* what) {
  return shown_in(civil_from_microseconds(present(in, where, what) * 1'000'000), zone);
}

Value from_timestamp(Interpreter& in, What what, Bound a) {
  if (what == What::datetime && !is_known_zone(a.value("tz"))) {
    return time_in_unknown_zone(in, what, a.call_span());
  }
  const Value number = parse_float(in, a.value(std::size_t{0}), a.call_span());
  const CivilTime time =
      civil_from_microseconds(static_cast<std::int64_t>(std::llround(number.as_float() * 1e6)));
  return Value::make<TimeObject>(
      what, what == What::datetime && a.given("tz") ? shown_in(time, a.value("tz")) : time);
}

Value from_iso(Interpreter& in, What what, Bound a) {
  const auto text = in.str(a.value(std::size_t{0}), a.call_span());
  auto time = parse_iso(text, what != What::time, what != What::date);
  if (!time) {
    in.raise("ValueError",
             fmt::format("Invalid isoformat string: {}", in.repr(a.value(std::size_t{0}), a.call_span())),
             a.call_span());
  }
  return Value::make<TimeObject>(what, std::move(*time));
}

Value strptime(Interpreter& in, Bound a) {
  const auto text = in.str(a.value(std::size_t{0}), a.call_span());
  const auto format = in.str(a.value(1), a.call_span());
  auto time = parse_time(text, format);
  if (!time) {
    in.raise("ValueError",
             fmt::format("time data {} does not match format {}", in.repr(Value::string(text), a.call_span()),
                         in.repr(Value::string(format), a.call_span())),
             a.call_span());
  }
  return Value::make<TimeObject>(What::datetime, std::move(*time));
}

Value combine_date_and_time(Interpreter& in, Bound a) {
  const auto* date = a.value(std::size_t{0}).get<TimeObject>();
  const auto* clock = a.value(1).get<TimeObject>();
  if (date == nullptr || clock == nullptr) {
    in.raise("TypeError", "combine() takes a date and a time", a.call_span());
  }
  CivilTime time = clock->time();
  time.year = date->time().year;
  time.month = date->time().month;
  time.day = date->time().day;
  if (a.given(2)) {
    if (!is_known_zone(a.value(2))) {
      return time_in_unknown_zone(in, What::datetime, a.call_span());
    }
    set_zone(time, a.value(2));
  }
  return Value::make<TimeObject>(What::datetime, std::move(time));
}

Value from_ordinal(Bound a, What what) {
  const auto days = small_int(a.value(std::size_t{0})).value_or(1) - kOrdinalOfEpoch;
  return Value::make<TimeObject>(what, civil_from_microseconds(days * 86'400'000'000));
}

// The first week of a year is that of its first Thursday (ISO 8601).
Value from_iso_calendar(Interpreter& in, What what, Bound a) {
  const auto number = [&](std::size_t i) { return small_int(a.value(i)).value_or(0); };
  const std::int64_t year = number(0);
  const std::int64_t week = number(1);
  const std::int64_t day = number(2);
  const auto monday_of_first_week = [](std::int64_t of_year) {
    const CivilTime fourth{of_year, 1, 4};
    return days_from_civil(of_year, 1, 4) - weekday_of(fourth);
  };
  if (year < 1 || year > 9999) {
    in.raise("ValueError", fmt::format("Year is out of range: {}", year), a.call_span());
  }
  const std::int64_t first = monday_of_first_week(year);
  if (week < 1 || first + week * 7 > monday_of_first_week(year + 1)) {
    in.raise("ValueError", fmt::format("Invalid week: {}", week), a.call_span());
  }
  if (day < 1 || day > 7) {
    in.raise("ValueError", fmt::format("Invalid day: {} (range is [1, 7])", day), a.call_span());
  }
  return Value::make<TimeObject>(
      what, civil_from_microseconds((first + (week - 1) * 7 + day - 1) * 86'400'000'000));
}

void add_common(NativeClass& type, What what) {
  type.add("fromisoformat", make_builtin("fromisoformat(text, /)",
                                         [what](Interpreter& in, Bound a) { return from_iso(in, what, a); }));
  if (what != What::time) {
    type.add("fromtimestamp",
             make_builtin("fromtimestamp(timestamp, tz=None)",
                          [what](Interpreter& in, Bound a) { return from_timestamp(in, what, a); }));
    type.add("fromordinal", make_builtin("fromordinal(ordinal, /)",
                                         [what](Interpreter&, Bound a) { return from_ordinal(a, what); }));
    type.add("fromisocalendar",
             make_builtin("fromisocalendar(year, week, day)",
                          [what](Interpreter& in, Bound a) { return from_iso_calendar(in, what, a); }));
    type.add("today", make_builtin("today()", [what](Interpreter& in, Bound a) {
               CivilTime time = now_in(in, Value(), a.call_span(),
                                       what == What::date ? "date.today()" : "datetime.today()");
               if (what == What::date) {
                 time.hour = time.minute = time.second = 0;
               }
               return Value::make<TimeObject>(what, std::move(time));
             }));
  }
  CivilTime least;
  least.year = what == What::time ? 1900 : 1;
  CivilTime most{what == What::time ? 1900 : 9999, 12, 31, 23, 59, 59, 999999};
  if (what != What::datetime) {
    const bool date = what == What::date;
    most = date ? CivilTime{9999, 12, 31} : CivilTime{1900, 1, 1, 23, 59, 59, 999999};
  }
  type.add("min", Value::make<TimeObject>(what, least));
  type.add("max", Value::make<TimeObject>(what, most));
}

}  // namespace

Value make_datetime(Interpreter&) {
  const char* clock = "hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)";
  const auto constructor = [](What what) {
    return [what](Interpreter& in, Bound a) { return new_time(in, what, a, CivilTime{}); };
  };
  auto date = std::make_shared<NativeClass>("datetime.date(year, month, day)", constructor(What::date));
  auto datetime = std::make_shared<NativeClass>(fmt::format("datetime.datetime(year, month, day, {}", clock),
                                                constructor(What::datetime), std::vector<ObjectPtr>{date});
  auto time = std::make_shared<NativeClass>(fmt::format("datetime.time({}", clock), constructor(What::time));
  add_common(*date, What::date);
  add_common(*datetime, What::datetime);
  add_common(*time, What::time);
  datetime->add("now", make_builtin("now(tz=None)", [](Interpreter& in, Bound a) {
                  const Value& zone = a.value(std::size_t{0});
                  return is_known_zone(zone)
                             ? Value::make<TimeObject>(What::datetime,
                                                       now_in(in, zone, a.call_span(), "datetime.now()"))
                             : time_in_unknown_zone(in, What::datetime, a.call_span());
                }));
  datetime->add("utcnow", make_builtin("utcnow()", [](Interpreter& in, Bound a) {
                  return Value::make<TimeObject>(What::datetime,
                                                 now_in(in, Value(), a.call_span(), "datetime.utcnow()"));
                }));
  datetime->add("utcfromtimestamp", make_builtin("utcfromtimestamp(timestamp)", [](Interpreter& in, Bound a) {
                  return from_timestamp(in, What::datetime, a);
                }));
  datetime->add("strptime", make_builtin("strptime(date_string, format, /)", strptime));
  datetime->add("combine", make_builtin("combine(date, time, tzinfo=None)", combine_date_and_time));
  auto [timedelta, timezone] = make_durations();
  const Value utc = *timezone.get<NativeClass>()->find("utc");
  return make_module("datetime",
                     {{"date", Value::object(date)},
                      {"datetime", Value::object(datetime)},
                      {"time", Value::object(time)},
                      {"timedelta", timedelta},
                      {"timezone", timezone},
                      {"UTC", utc},
                      {"MINYEAR", Value::integer(1)},
                      {"MAXYEAR", Value::integer(9999)}},
                     true);
}

}  // namespace sqlgen::python::stdlib
