#include "frontend/python/stdlib/time/datetime.hpp"

#include <fmt/format.h>

#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/stdlib/library.hpp"

namespace sqlgen::python::stdlib {

std::optional<Value> TimezoneObject::attribute(Interpreter&, std::string_view name, Span) {
  if (name == "utcoffset") {
    return make_builtin("utcoffset(dt)", [offset = offset_](Interpreter&, Bound) {
      return Value::make<TimedeltaObject>(offset * 1'000'000);
    });
  }
  if (name == "tzname") {
    const auto self = std::static_pointer_cast<TimezoneObject>(shared_from_this());
    return make_builtin("tzname(dt)", [self](Interpreter& in, Bound a) {
      return Value::string(self->str(in, a.call_span()));
    });
  }
  if (name == "dst") {
    return make_builtin("dst(dt)", [](Interpreter&, Bound) { return Value(); });
  }
  return std::nullopt;
}

std::optional<Value> TimezoneObject::compare(Interpreter&, Comparison op, const Value& other, Span) {
  const auto* zone = other.get<TimezoneObject>();
  if (zone == nullptr || (op != Comparison::eq && op != Comparison::ne)) {
    return std::nullopt;
  }
  return Value::boolean((zone->offset_ == offset_ && zone->repr_ == repr_) == (op == Comparison::eq));
}

std::string TimezoneObject::str(Interpreter&, Span) {
  return !name_.empty() ? name_ : offset_ == 0 ? "UTC" : "UTC" + offset_text(offset_);
}

std::string TimezoneObject::repr(Interpreter& in, Span where) {
  if (!repr_.empty()) {
    return repr_;
  }
  if (offset_ == 0 && name_.empty()) {
    return "datetime.timezone.utc";
  }
  return fmt::format("datetime.timezone({}{})", TimedeltaObject(offset_ * 1'000'000).repr(in, where),
                     name_.empty() ? "" : ", " + repr_string(name_));
}

Value make_zoneinfo(Interpreter&) {
  // What other zones were and are at a time stands in a database of the machine's.
  return make_module("zoneinfo",
                     {{"ZoneInfo", make_builtin("ZoneInfo(key)",
                                                [](Interpreter&, Bound a) {
                                                  const Value& key = a.value(std::size_t{0});
                                                  return key.is_string() && key.as_string() == "UTC"
                                                             ? Value::make<TimezoneObject>(
                                                                   0, "UTC", "zoneinfo.ZoneInfo(key='UTC')")
                                                             : make_opaque("zoneinfo.ZoneInfo()",
                                                                           a.call_span());
                                                })}},
                     true);
}

}  // namespace sqlgen::python::stdlib
