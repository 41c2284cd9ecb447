#pragma once

#include <cstdint>

#include "frontend/python/stdlib/time/datetime.hpp"

namespace sqlgen::python::stdlib {

/// A new value of that kind; raises ValueError where a field is out of its range.
[[nodiscard]] Value checked_civil_time(Interpreter& in, What what, CivilTime time, Span where);

/// A class of the datetime module.
[[nodiscard]] Value datetime_class(Interpreter& in, const char* name);

/// Comparable across zones: in UTC where both have one.
[[nodiscard]] std::int64_t instant(const CivilTime& time);

/// The value so much later; raises OverflowError beyond the calendar.
[[nodiscard]] Value shifted(Interpreter& in, const TimeObject& object, std::int64_t microseconds, Span where);

}  // namespace sqlgen::python::stdlib
