#include "frontend/alembic/types/type_range.hpp"

#include <fmt/format.h>

#include "frontend/alembic/types/type_arguments.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

std::optional<Value> RangeObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "lower") {
    return lower_;
  }
  if (name == "upper") {
    return upper_;
  }
  if (name == "bounds") {
    return Value::string(bounds_);
  }
  if (name == "empty" || name == "isempty" || name == "is_empty") {
    return Value::boolean(empty_);
  }
  return python::Object::attribute(in, name, where);
}

std::string RangeObject::repr(Interpreter& in, Span where) {
  return fmt::format("Range(lower={}, upper={}, bounds='{}', empty={})", in.repr(lower_, where),
                     in.repr(upper_, where), bounds_, empty_ ? "True" : "False");
}

// sqlalchemy/dialects/postgresql/ranges.py, Range._stringify.
std::string RangeObject::str(Interpreter& in, Span where) {
  if (empty_) {
    return "empty";
  }
  return fmt::format("{}{},{}{}", bounds_[0], lower_.is_none() ? "" : in.str(lower_, where),
                     upper_.is_none() ? "" : in.str(upper_, where), bounds_[1]);
}

namespace {

Value make_range(Interpreter& in, const BoundArguments& call) {
  const std::string bounds =
      type_text(in, call.value("bounds"), call.span("bounds"), "bounds").value_or("[)");
  if (bounds != "[)" && bounds != "[]" && bounds != "(]" && bounds != "()") {
    in.raise("ValueError", fmt::format("bounds must be one of '[)', '[]', '(]', '()', not '{}'", bounds),
             call.span("bounds"));
  }
  return Value::make<RangeObject>(call.value("lower"), call.value("upper"), bounds,
                                  type_flag(in, call, "empty", false));
}

Value make_multirange(Interpreter& in, const BoundArguments& call) {
  return python::make_list(call.absent("ranges") ? std::vector<Value>{}
                                                 : in.to_vector(call.value("ranges"), call.span("ranges")));
}

}  // namespace

const Value& range_class() {
  static const Value kClass = Value::make<python::NativeClass>(
      "sqlalchemy.dialects.postgresql.ranges.Range(lower=None, upper=None, *, bounds='[)', empty=False)",
      make_range);
  return kClass;
}

const Value& multirange_class() {
  static const Value kClass = Value::make<python::NativeClass>(
      "sqlalchemy.dialects.postgresql.ranges.MultiRange(ranges=())", make_multirange);
  return kClass;
}

}  // namespace sqlgen::alembic
