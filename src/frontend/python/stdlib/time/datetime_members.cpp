#include "frontend/python/stdlib/time/datetime.hpp"

#include <fmt/format.h>

#include <tuple>

#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/time/datetime_values.hpp"

namespace sqlgen::python::stdlib {

namespace {

Value replace(Interpreter& in, const TimeObject& object, Bound a) {
  return new_time(in, object.what(), a, object.time());
}

Value iso_format(Interpreter& in, const TimeObject& object, Bound a) {
  const auto timespec = a.given("timespec") ? in.str(a.value("timespec"), a.call_span()) : "auto";
  const auto separator = a.given("sep") ? in.str(a.value("sep"), a.call_span()) : "T";
  switch (object.what()) {
    case What::date:
      return Value::string(date_text(object.time()));
    case What::time:  // its first argument is the timespec
      return Value::string(time_text(object.time(), a.given("sep") ? separator : timespec));
    case What::datetime:
      break;
  }
  return Value::string(date_text(object.time()) + separator + time_text(object.time(), timespec));
}

Value in_zone(Interpreter& in, const TimeObject& object, Bound a) {
  if (!is_known_zone(a.value("tz"))) {
    return time_in_unknown_zone(in, What::datetime, a.call_span());
  }
  const auto* zone = a.value("tz").get<TimezoneObject>();
  const auto offset = zone != nullptr ? zone->offset() : 0;
  CivilTime time = civil_from_microseconds(instant(object.time()) + offset * 1'000'000);
  time.offset = offset;
  time.zone = zone != nullptr ? zone->name() : "";
  return Value::make<TimeObject>(What::datetime, std::move(time));
}

Value iso_calendar(Interpreter& in, const CivilTime& time, Span where) {
  const auto [year, week] = iso_week_of(time);
  return make_struct_sequence(
      in, "IsoCalendarDate", {"year", "week", "weekday"},
      {Value::integer(year), Value::integer(week), Value::integer(weekday_of(time) + 1)}, where);
}

using Member = Value (*)(Interpreter&, const TimeObject&, Bound);

struct MemberRow {
  std::string_view name;
  std::string_view declaration;
  Member function;
};

constexpr const char* kReplace =
    "replace(year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, "
    "tzinfo=None, *, "
    "fold=0)";

// NOLINTNEXTLINE(cert-err58-cpp): functions without captures, for which std::function takes no memory
const MemberRow kMembers[] = {
    {"isoformat", "isoformat(sep='T', timespec='auto')", iso_format},
    {"replace", kReplace, replace},
    {"strftime", "strftime(format)",
     [](Interpreter& in, const TimeObject& object, Bound a) {
       return Value::string(format_time(object.time(), in.str(a.value("format"), a.call_span())));
     }},
    {"date", "date()",
     [](Interpreter&, const TimeObject& object, Bound) {
       CivilTime time;
       time.year = object.time().year;
       time.month = object.time().month;
       time.day = object.time().day;
       return Value::make<TimeObject>(What::date, std::move(time));
     }},
    {"time", "time()",
     [](Interpreter&, const TimeObject& object, Bound) {
       CivilTime time = object.time();
       time.offset.reset();
       return Value::make<TimeObject>(What::time, std::move(time));
     }},
    {"timestamp", "timestamp()",
     [](Interpreter&, const TimeObject& object, Bound) {
       return Value::floating(static_cast<double>(instant(object.time())) / 1e6);
     }},
    {"astimezone", "astimezone(tz=None)", in_zone},
    {"weekday", "weekday()",
     [](Interpreter&, const TimeObject& object, Bound) { return Value::integer(weekday_of(object.time())); }},
    {"isoweekday", "isoweekday()",
     [](Interpreter&, const TimeObject& object, Bound) {
       return Value::integer(weekday_of(object.time()) + 1);
     }},
    {"isocalendar", "isocalendar()",
     [](Interpreter& in, const TimeObject& object, Bound a) {
       return iso_calendar(in, object.time(), a.call_span());
     }},
    {"toordinal", "toordinal()",
     [](Interpreter&, const TimeObject& object, Bound) {
       return Value::integer(days_from_civil(object.time().year, object.time().month, object.time().day) +
                             kOrdinalOfEpoch);
     }},
    {"ctime", "ctime()",
     [](Interpreter&, const TimeObject& object, Bound) {
       return Value::string(format_time(object.time(), "%a %b %e %H:%M:%S %Y"));
     }},
    {"utcoffset", "utcoffset()",
     [](Interpreter&, const TimeObject& object, Bound) {
       const auto& offset = object.time().offset;
       return offset ? Value::make<TimedeltaObject>(*offset * 1'000'000) : Value();
     }},
    {"tzname", "tzname()",
     [](Interpreter&, const TimeObject& object, Bound) {
       return object.time().offset ? Value::string(format_time(object.time(), "%Z")) : Value();
     }},
};

}  // namespace

std::optional<Value> TimeObject::attribute(Interpreter&, std::string_view name, Span) {
  const bool dated = what_ != What::time;
  const bool timed = what_ != What::date;
  const std::tuple<std::string_view, bool, std::int64_t> numbers[] = {
      {"year", dated, time_.year},
      {"month", dated, time_.month},
      {"day", dated, time_.day},
      {"hour", timed, time_.hour},
      {"minute", timed, time_.minute},
      {"second", timed, time_.second},
      {"microsecond", timed, time_.microsecond},
      {"fold", timed, 0}};
  for (const auto& [field, has, value] : numbers) {
    if (field == name) {
      return has ? std::optional(Value::integer(value)) : std::nullopt;
    }
  }
  if (name == "tzinfo" && timed) {
    return time_.offset ? Value::make<TimezoneObject>(*time_.offset, time_.zone) : Value();
  }
  const auto self = std::static_pointer_cast<TimeObject>(shared_from_this());
  for (const auto& row : kMembers) {
    if (row.name == name) {
      return make_builtin(row.declaration, [self, function = row.function](Interpreter& in, Bound a) {
        return function(in, *self, a);
      });
    }
  }
  return std::nullopt;
}

}  // namespace sqlgen::python::stdlib
