#include "frontend/alembic/types/type_range.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "frontend/alembic/types/type_arguments.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

// By how much the next value is higher (Range._get_discrete_step); None where there is no next one.
Value discrete_step(Interpreter& in, const RangeObject& range, Span where) {
  for (const Value& edge : {range.lower(), range.upper()}) {
    if (edge.is_int() || edge.is_bool()) {
      return Value::integer(1);
    }
    if (in.type_name(edge) == "date") {
      const Value timedelta = in.get_attribute(in.import_module("datetime", where), "timedelta", where);
      return in.call(timedelta, std::vector{Value::integer(1)}, where);
    }
  }
  return {};
}

}  // namespace

bool RangeObject::has_edge(Interpreter& in, bool is_lower, const RangeObject& other, Span where) const {
  const auto edge = [&](const RangeObject& range) {
    const Value& value = is_lower ? range.lower_ : range.upper_;
    const char bound = range.bounds_[is_lower ? 0 : 1];
    const bool included = bound == '[' || bound == ']';
    const Value step = value.is_none() ? Value() : discrete_step(in, *this, where);
    if (step.is_none()) {
      return std::pair(value, included);
    }
    return std::pair(
        included == is_lower ? value : in.binary(python::BinaryOperator::add, value, step, where), is_lower);
  };
  const auto [own, own_included] = edge(*this);
  const auto [others, others_included] = edge(other);
  return own.is_none() || others.is_none() ? own.is_none() && others.is_none()
                                           : own_included == others_included && in.equal(own, others, where);
}

std::optional<Value> RangeObject::compare(Interpreter& in, python::Comparison op, const Value& other,
                                          Span where) {
  const auto* range = other.get<RangeObject>();
  if (range == nullptr || (op != python::Comparison::eq && op != python::Comparison::ne)) {
    return std::nullopt;
  }
  const bool is_equal = empty_ || range->empty_
                            ? empty_ == range->empty_
                            : has_edge(in, true, *range, where) && has_edge(in, false, *range, where);
  return Value::boolean(is_equal == (op == python::Comparison::eq));
}

bool RangeObject::truth(Interpreter& /*in*/, Span /*where*/) {
  return !empty_;
}

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
