#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/generators/generators.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

namespace sqlgen::python {

Value builtin_iter(Interpreter& in, const Value&, const BoundArguments& a) {
  const Value& object = a.value("object");
  const Span where = a.call_span();
  if (a.given("sentinel")) {
    return make_iterator(
        "callable_iterator",
        [&in, where, callee = object, sentinel = a.value("sentinel")]() -> std::optional<Value> {
          auto value = in.call(callee, std::vector<Value>{}, where);
          return in.equal(value, sentinel, where) ? std::nullopt : std::optional(std::move(value));
        });
  }
  if (object.cast<IteratorObject>() != nullptr) {
    return object;
  }
  if (const auto* instance = object.cast<InstanceObject>();
      instance != nullptr && instance->cls->find("__iter__") != nullptr) {
    return in.call(in.get_attribute(object, "__iter__", where), std::vector<Value>{}, where);
  }
  const bool is_native = object.is_object() && object.as_object()->kind() == Object::Kind::native;
  return make_iterator(is_native ? "iterator" : fmt::format("{}_iterator", in.type_name(object)),
                       in.iterate(object, a.span("object")));
}

Value builtin_next(Interpreter& in, const Value&, const BoundArguments& a) {
  const Value& iterator = a.value("iterator");
  const Span where = a.call_span();
  std::optional<Value> item;
  if (auto* object = iterator.cast<IteratorObject>()) {
    const DepthGuard guard(in, where);
    item = object->next();
  } else if (iterator.cast<InstanceObject>() != nullptr) {
    const auto method = in.find_attribute(iterator, "__next__", where);
    if (!method) {
      in.raise("TypeError", fmt::format("'{}' object is not an iterator", in.type_name(iterator)), where);
    }
    try {
      return in.call(*method, std::vector<Value>{}, where);
    } catch (const PythonException& exception) {
      if (!a.given("default") || !is_exception(exception.exception, "StopIteration")) {
        throw;
      }
    }
  } else if (is_opaque(iterator)) {
    fail_on_opaque(in, iterator, where);
  } else {
    in.raise("TypeError", fmt::format("'{}' object is not an iterator", in.type_name(iterator)), where);
  }
  if (item) {
    return std::move(*item);
  }
  if (a.given("default")) {
    return a.value("default");
  }
  const auto* generator = generator_of(iterator);
  const bool returned = generator != nullptr && !generator->result().is_none();
  throw_exception(
      in,
      make_exception(in, "StopIteration", returned ? std::vector{generator->result()} : std::vector<Value>{}),
      where);
}

double round_double(double number, int digits) {
  // printf rounds the exact decimal expansion to nearest, ties to even, as Python's dtoa does.
  if (!std::isfinite(number) || digits > 300) {
    return number;
  }
  if (digits >= 0) {
    const auto text = fmt::format("{:.{}f}", number, digits);
    double result = 0;
    std::from_chars(text.data(), text.data() + text.size(), result);
    return result;
  }
  const double scale = std::pow(10.0, -digits);
  return std::isfinite(scale) ? std::nearbyint(number / scale) * scale : 0.0;
}

namespace {

Value round_int(Interpreter& in, const Value& number, std::int64_t digits, Span where) {
  if (digits >= 0) {
    return number;
  }
  // Half to even: 25 -> 20, 35 -> 40 for digits of -1.
  const Value scale = in.binary(BinaryOperator::pow, Value::integer(10), Value::integer(-digits), where);
  const Value down = in.binary(BinaryOperator::floor_div, number, scale, where);
  const Value rest = in.binary(BinaryOperator::mod, number, scale, where);
  const int order = int_compare(in.binary(BinaryOperator::mul, rest, Value::integer(2), where), scale);
  const bool odd =
      int_compare(in.binary(BinaryOperator::mod, down, Value::integer(2), where), Value::integer(0)) != 0;
  const bool up = order > 0 || (order == 0 && odd);
  const Value rounded = up ? in.binary(BinaryOperator::add, down, Value::integer(1), where) : down;
  return in.binary(BinaryOperator::mul, rounded, scale, where);
}

}  // namespace

Value builtin_round(Interpreter& in, const Value&, const BoundArguments& a) {
  const Value& number = unwrap(a.value("number"));
  const Span where = a.call_span();
  const auto digits = small_int(a.value("ndigits"));
  if (number.is_float()) {
    if (digits) {
      const auto bounded = static_cast<int>(std::clamp<std::int64_t>(*digits, -400, 400));
      return Value::floating(round_double(number.as_float(), bounded));
    }
    if (!std::isfinite(number.as_float())) {
      in.raise(std::isnan(number.as_float()) ? "ValueError" : "OverflowError",
               fmt::format("cannot convert float {} to integer",
                           std::isnan(number.as_float()) ? "NaN" : "infinity"),
               where);
    }
    return int_from_double(std::nearbyint(number.as_float()));
  }
  if (is_integer(number)) {
    return round_int(in, in.unary(UnaryOperator::plus, number, where), digits.value_or(0), where);
  }
  const auto method = in.find_attribute(number, "__round__", where);
  if (!method) {
    in.raise("TypeError", fmt::format("type {} doesn't define __round__ method", in.type_name(number)),
             where);
  }
  return in.call(*method, a.given("ndigits") ? std::vector{a.value("ndigits")} : std::vector<Value>{}, where);
}

void sort_values(Interpreter& in, std::vector<Value>& items, const Value& key, bool reverse, Span where) {
  struct Keyed {
    Value key;
    Value value;
  };
  std::vector<Keyed> keyed;
  keyed.reserve(items.size());
  for (auto& item : items) {
    Value item_key = key.is_none() ? item : in.call(key, std::vector{item}, where);
    keyed.push_back({std::move(item_key), std::move(item)});
  }
  in.count_bytes(items.size() * sizeof(Keyed), where);
  const auto less = [&](const Keyed& a, const Keyed& b) {
    in.count_steps(1, where);
    return in.truth(in.compare(Comparison::lt, a.key, b.key, where), where);
  };
  // An order that contradicts itself must not lead the sort astray: merging never leaves the range.
  std::vector<Keyed> buffer(keyed.size());
  for (std::size_t width = 1; width < keyed.size(); width *= 2) {
    for (std::size_t begin = 0; begin < keyed.size(); begin += 2 * width) {
      const auto middle = std::min(begin + width, keyed.size());
      const auto end = std::min(begin + 2 * width, keyed.size());
      std::size_t left = begin;
      std::size_t right = middle;
      for (std::size_t out = begin; out < end; ++out) {
        // Stable in both directions: of equal items the left one goes first.
        const bool take_right =
            left == middle ||
            (right < end && (reverse ? less(keyed[left], keyed[right]) : less(keyed[right], keyed[left])));
        buffer[out] = std::move(take_right ? keyed[right++] : keyed[left++]);
      }
    }
    keyed.swap(buffer);
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i] = std::move(keyed[i].value);
  }
}

}  // namespace sqlgen::python
