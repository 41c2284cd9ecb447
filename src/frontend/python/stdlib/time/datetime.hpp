#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python::stdlib {

/// A date of the proleptic Gregorian calendar and a time of day.
struct CivilTime {
  std::int64_t year = 1900;
  int month = 1;
  int day = 1;
  int hour = 0;
  int minute = 0;
  int second = 0;
  int microsecond = 0;
  std::optional<std::int64_t> offset = {};  // from UTC, in seconds; none where the time has no zone
  std::string zone = {};                    // the zone's own name, where it has one
};

/// Days since 1970-01-01.
[[nodiscard]] std::int64_t days_from_civil(std::int64_t year, int month, int day);
[[nodiscard]] CivilTime civil_from_microseconds(std::int64_t microseconds);
/// Microseconds since 1970-01-01 00:00, without regard to the zone.
[[nodiscard]] std::int64_t microseconds_of(const CivilTime& time);
[[nodiscard]] int days_in_month(std::int64_t year, int month);
/// 0 is Monday.
[[nodiscard]] int weekday_of(const CivilTime& time);

/// The week by ISO 8601, 1 to 53; it belongs to the year that its Thursday is in.
struct IsoWeek {
  std::int64_t year = 0;
  std::int64_t week = 0;
};
[[nodiscard]] IsoWeek iso_week_of(const CivilTime& time);
/// "+05:30", with seconds where there are some.
[[nodiscard]] std::string offset_text(std::int64_t seconds, std::string_view separator = ":");
/// "12:00:00.000001+00:00" as isoformat() gives it; `timespec` is Python's.
[[nodiscard]] std::string time_text(const CivilTime& time, std::string_view timespec = "auto");
[[nodiscard]] std::string date_text(const CivilTime& time);
[[nodiscard]] std::string format_time(const CivilTime& time, std::string_view format);
/// strptime(); nothing where the text does not match.
[[nodiscard]] std::optional<CivilTime> parse_time(std::string_view text, std::string_view format);
/// datetime.fromisoformat(), date.fromisoformat() and time.fromisoformat().
[[nodiscard]] std::optional<CivilTime> parse_iso(std::string_view text, bool with_date, bool with_time);

/// The objects of the module. type_name() tells them apart: "date", "datetime", "time", "timedelta".
class TimeObject final : public Object {
 public:
  enum class What { date, datetime, time };
  TimeObject(What what, CivilTime time) : what_(what), time_(std::move(time)) {}
  [[nodiscard]] std::string type_name() const override;
  [[nodiscard]] What what() const { return what_; }
  [[nodiscard]] const CivilTime& time() const { return time_; }
  std::optional<Value> class_object(Interpreter& in) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  std::string str(Interpreter& in, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  std::optional<std::string> format(Interpreter& in, std::string_view spec, Span where) override;
  std::size_t hash(Interpreter& in, Span where) override;

 private:
  What what_;
  CivilTime time_;
};

class TimedeltaObject final : public Object {
 public:
  explicit TimedeltaObject(std::int64_t microseconds) : microseconds_(microseconds) {}
  [[nodiscard]] std::string type_name() const override { return "timedelta"; }
  [[nodiscard]] std::int64_t microseconds() const { return microseconds_; }
  std::optional<Value> class_object(Interpreter& in) override;
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> unary(Interpreter& in, UnaryOperator op, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  bool truth(Interpreter&, Span) override { return microseconds_ != 0; }
  std::string str(Interpreter& in, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  std::size_t hash(Interpreter&, Span) override { return static_cast<std::size_t>(microseconds_); }

 private:
  std::int64_t microseconds_;
};

class TimezoneObject final : public Object {
 public:
  /// `repr`: of another class's object.
  TimezoneObject(std::int64_t offset, std::string name, std::string repr = {})
      : offset_(offset), name_(std::move(name)), repr_(std::move(repr)) {}
  [[nodiscard]] std::string type_name() const override { return "timezone"; }
  [[nodiscard]] std::int64_t offset() const { return offset_; }
  [[nodiscard]] const std::string& name() const { return name_; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  std::string str(Interpreter& in, Span where) override;
  std::string repr(Interpreter& in, Span where) override;

 private:
  std::int64_t offset_;
  std::string name_;
  std::string repr_;
};

/// Which of the three a TimeObject is.
using What = TimeObject::What;

/// date(1970, 1, 1).toordinal().
constexpr std::int64_t kOrdinalOfEpoch = 719163;

/// Whether it is known what the clocks of `zone` show: of a timezone, None (no zone), and what libraries have
/// for UTC.
[[nodiscard]] bool is_known_zone(const Value& zone);
/// What a time is in a zone that nobody knows.
[[nodiscard]] Value time_in_unknown_zone(Interpreter& in, TimeObject::What what, Span where);

/// Sets tzinfo= of a time: a zone that is known, or None.
void set_zone(CivilTime& time, const Value& zone);
/// A date, time or datetime from the arguments of its class, those that are not given from `time`; raises
/// ValueError for one that there is not.
[[nodiscard]] Value new_time(Interpreter& in, TimeObject::What what, const BoundArguments& arguments,
                             CivilTime time);

/// The present as --now gives it, in seconds since 1970; warns `present-time`.
[[nodiscard]] std::int64_t present(Interpreter& in, Span where, const std::string& what);

}  // namespace sqlgen::python::stdlib
