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
  return Value::boolean((zone->offset_ == offset_) == (op == Comparison::eq));
}

std::string TimezoneObject::str(Interpreter&, Span) {
  return !name_.empty() ? name_ : offset_ == 0 ? "UTC" : "UTC" + offset_text(offset_);
}

std::string TimezoneObject::repr(Interpreter& in, Span where) {
  if (offset_ == 0 && name_.empty()) {
    return "datetime.timezone.utc";
  }
  return fmt::format("datetime.timezone({}{})", TimedeltaObject(offset_ * 1'000'000).repr(in, where),
                     name_.empty() ? "" : ", " + repr_string(name_));
}

}  // namespace sqlgen::python::stdlib
