#include <fmt/format.h>

#include <cmath>

#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

namespace sqlgen::python {

namespace {

const char* comparison_symbol(Comparison op) {
  switch (op) {
    case Comparison::eq:
      return "==";
    case Comparison::ne:
      return "!=";
    case Comparison::lt:
      return "<";
    case Comparison::le:
      return "<=";
    case Comparison::gt:
      return ">";
    case Comparison::ge:
      return ">=";
  }
  return "?";
}

Comparison mirrored(Comparison op) {
  switch (op) {
    case Comparison::lt:
      return Comparison::gt;
    case Comparison::le:
      return Comparison::ge;
    case Comparison::gt:
      return Comparison::lt;
    case Comparison::ge:
      return Comparison::le;
    default:
      return op;
  }
}

// `order` is less than, equal to or greater than zero as left is to right.
Value outcome(Comparison op, int order) {
  switch (op) {
    case Comparison::eq:
      return Value::boolean(order == 0);
    case Comparison::ne:
      return Value::boolean(order != 0);
    case Comparison::lt:
      return Value::boolean(order < 0);
    case Comparison::le:
      return Value::boolean(order <= 0);
    case Comparison::gt:
      return Value::boolean(order > 0);
    case Comparison::ge:
      return Value::boolean(order >= 0);
  }
  return Value::boolean(false);
}

Value compare_numbers(Interpreter& in, Comparison op, const Value& left, const Value& right, Span where) {
  if (!left.is_float() && !right.is_float()) {
    return outcome(op, int_compare(left, right));
  }
  if ((left.is_float() && std::isnan(left.as_float())) ||
      (right.is_float() && std::isnan(right.as_float()))) {
    return Value::boolean(op == Comparison::ne);
  }
  // A float with an integral value compares exactly with an int of any size.
  const auto exact = [](const Value& value) {
    return value.is_float() && std::isfinite(value.as_float()) &&
                   std::floor(value.as_float()) == value.as_float()
               ? int_from_double(value.as_float())
               : value;
  };
  const Value a = exact(left);
  const Value b = exact(right);
  if (is_integer(a) && is_integer(b)) {
    return outcome(op, int_compare(a, b));
  }
  const double x = a.is_float() ? a.as_float() : int_to_double(in, a, where);
  const double y = b.is_float() ? b.as_float() : int_to_double(in, b, where);
  return outcome(op, x < y ? -1 : static_cast<int>(x > y));
}

Value compare_items(Interpreter& in, Comparison op, const std::vector<Value>& left,
                    const std::vector<Value>& right, Span where) {
  const DepthGuard guard(in, where);
  if ((op == Comparison::eq || op == Comparison::ne) && left.size() != right.size()) {
    return Value::boolean(op == Comparison::ne);
  }
  for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) {
    in.count_steps(1, where);
    if (!in.equal(left[i], right[i], where)) {
      if (op == Comparison::eq || op == Comparison::ne) {
        return Value::boolean(op == Comparison::ne);
      }
      return in.compare(op, left[i], right[i], where);
    }
  }
  return outcome(op, left.size() < right.size() ? -1 : static_cast<int>(left.size() > right.size()));
}

bool equal_dicts(Interpreter& in, DictObject& left, DictObject& right, Span where) {
  const DepthGuard guard(in, where);
  if (left.table.size() != right.table.size()) {
    return false;
  }
  for (std::size_t i = 0; i < left.table.extent(); ++i) {
    if (!left.table.live(i)) {
      continue;
    }
    const auto entry = left.table.entry(i);
    const auto* other = right.table.find(in, entry.key, where);
    if (other == nullptr || !in.equal(entry.value, *other, where)) {
      return false;
    }
  }
  return true;
}

bool is_subset(Interpreter& in, const SetObject& part, SetObject& whole, Span where) {
  in.count_steps(part.size(), where);
  for (const Value& item : part.items()) {
    if (!whole.has(in, item, where)) {
      return false;
    }
  }
  return true;
}

Value compare_sets(Interpreter& in, Comparison op, SetObject& left, SetObject& right, Span where) {
  const auto a = left.size();
  const auto b = right.size();
  switch (op) {
    case Comparison::eq:
    case Comparison::ne:
      return Value::boolean((a == b && is_subset(in, left, right, where)) == (op == Comparison::eq));
    case Comparison::lt:
      return Value::boolean(a < b && is_subset(in, left, right, where));
    case Comparison::le:
      return Value::boolean(a <= b && is_subset(in, left, right, where));
    case Comparison::gt:
      return Value::boolean(a > b && is_subset(in, right, left, where));
    case Comparison::ge:
      return Value::boolean(a >= b && is_subset(in, right, left, where));
  }
  return Value::boolean(false);
}

std::optional<Value> compare_builtin_objects(Interpreter& in, Comparison op, Object& left, Object& right,
                                             Span where) {
  if (left.kind() != right.kind()) {
    return std::nullopt;
  }
  switch (left.kind()) {
    case Object::Kind::list:
      return compare_items(in, op, static_cast<ListObject&>(left).items,
                           static_cast<ListObject&>(right).items, where);
    case Object::Kind::tuple:
      return compare_items(in, op, static_cast<TupleObject&>(left).items,
                           static_cast<TupleObject&>(right).items, where);
    case Object::Kind::slice: {
      const auto& a = static_cast<SliceObject&>(left);
      const auto& b = static_cast<SliceObject&>(right);
      return compare_items(in, op, {a.lower, a.upper, a.step}, {b.lower, b.upper, b.step}, where);
    }
    case Object::Kind::set:
      return compare_sets(in, op, static_cast<SetObject&>(left), static_cast<SetObject&>(right), where);
    case Object::Kind::bytes:
      count_scan(in, static_cast<BytesObject&>(left).bytes.size(), where);
      return outcome(op,
                     static_cast<BytesObject&>(left).bytes.compare(static_cast<BytesObject&>(right).bytes));
    case Object::Kind::dict:
      if (op == Comparison::eq || op == Comparison::ne) {
        const bool same =
            equal_dicts(in, static_cast<DictObject&>(left), static_cast<DictObject&>(right), where);
        return Value::boolean(same == (op == Comparison::eq));
      }
      return std::nullopt;
    case Object::Kind::range:
      if (op == Comparison::eq || op == Comparison::ne) {
        const auto& a = static_cast<RangeObject&>(left);
        const auto& b = static_cast<RangeObject&>(right);
        const bool same = a.size() == b.size() &&
                          (a.size() == 0 || (a.start == b.start && (a.size() == 1 || a.step == b.step)));
        return Value::boolean(same == (op == Comparison::eq));
      }
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

bool same_object(const Value& left, const Value& right) {
  if (left.is_object() && right.is_object()) {
    return left.as_object() == right.as_object();
  }
  return left.is_none() && right.is_none();
}

}  // namespace

Value Interpreter::compare(Comparison op, const Value& left, const Value& right, Span where) {
  if (left.is_string() && right.is_string()) {
    count_scan(*this, std::min(left.as_string().size(), right.as_string().size()), where);
    return outcome(op, left.as_string().compare(right.as_string()));
  }
  if (is_number(left) && is_number(right)) {
    return compare_numbers(*this, op, left, right, where);
  }
  if (left.is_object() && right.is_object()) {
    if (auto result = compare_builtin_objects(*this, op, *left.as_object(), *right.as_object(), where)) {
      return std::move(*result);
    }
  }
  if (left.is_object() || right.is_object()) {
    const DepthGuard guard(*this, where);
    if (left.is_object()) {
      if (auto result = left.as_object()->compare(*this, op, right, where)) {
        return std::move(*result);
      }
    }
    if (right.is_object()) {
      if (auto result = right.as_object()->compare(*this, mirrored(op), left, where)) {
        return std::move(*result);
      }
    }
  }
  if (op == Comparison::eq || op == Comparison::ne) {
    const bool same = same_object(left, right) || stands_for_same(*this, left, right);
    return Value::boolean(same == (op == Comparison::eq));
  }
  raise("TypeError",
        fmt::format("'{}' not supported between instances of '{}' and '{}'", comparison_symbol(op),
                    type_name(left), type_name(right)),
        where);
}

bool Interpreter::equal(const Value& a, const Value& b, Span where) {
  if (a.is_string() && b.is_string()) {
    if (a.as_string().size() != b.as_string().size()) {
      return false;
    }
    count_scan(*this, a.as_string().size(), where);
    return a.as_string() == b.as_string();
  }
  if (a.is_int() && b.is_int()) {
    return a.as_int() == b.as_int();
  }
  if (same_object(a, b)) {
    return true;
  }
  if (a.is_object() && a.as_object()->kind() == Object::Kind::native) {
    return a.as_object()->equals(*this, b, where);
  }
  return truth(compare(Comparison::eq, a, b, where), where);
}

bool identical(const Value& left, const Value& right) {
  if (left.is_object() && right.is_object()) {
    return left.as_object() == right.as_object();
  }
  if (left.is_bool() && right.is_bool()) {
    return left.as_bool() == right.as_bool();
  }
  if (left.is_int() && right.is_int()) {
    return left.as_int() == right.as_int();
  }
  if (left.is_string() && right.is_string()) {
    return left.as_string() == right.as_string();
  }
  return (left.is_none() && right.is_none()) ||
         (left.is_float() && right.is_float() && left.as_float() == right.as_float());
}

}  // namespace sqlgen::python
