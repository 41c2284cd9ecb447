#include "frontend/python/builtins/types/type_constructors.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/objects/numbers/complex.hpp"

namespace sqlgen::python {

namespace {

std::int64_t range_bound(Interpreter& in, const Argument& argument) {
  const auto bound = small_int(as_index(in, argument.value, argument.span));
  if (!bound) {
    in.raise("OverflowError", "Python int too large to convert to C ssize_t", argument.span);
  }
  return *bound;
}

}  // namespace

Value new_range(Interpreter& in, Bound a) {
  const auto& args = a.rest();
  if (args.empty() || args.size() > 3) {
    in.raise("TypeError",
             fmt::format("range expected {}, got {}",
                         args.empty() ? "at least 1 argument" : "at most 3 arguments", args.size()),
             a.call_span());
  }
  const auto start = args.size() > 1 ? range_bound(in, args[0]) : 0;
  const auto stop = range_bound(in, args[args.size() > 1 ? 1 : 0]);
  const auto step = args.size() > 2 ? range_bound(in, args[2]) : 1;
  if (step == 0) {
    in.raise("ValueError", "range() arg 3 must not be zero", args[2].span);
  }
  return Value::make<RangeObject>(start, stop, step);
}

Value new_slice(Interpreter& in, Bound a) {
  const auto& args = a.rest();
  if (args.empty() || args.size() > 3) {
    in.raise("TypeError", "slice expected 1 to 3 arguments", a.call_span());
  }
  return args.size() == 1 ? Value::make<SliceObject>(Value(), args[0].value, Value())
                          : Value::make<SliceObject>(args[0].value, args[1].value,
                                                     args.size() > 2 ? args[2].value : Value());
}

Value new_enumerate(Interpreter& in, Bound a) {
  const auto start = a.given("start") ? a.value("start") : Value::integer(0);
  const Span where = a.call_span();
  return make_iterator("enumerate",
                       [&in, where, next = in.iterate(a.value("iterable"), a.span("iterable")),
                        count = start]() mutable -> std::optional<Value> {
                         auto item = next();
                         if (!item) {
                           return std::nullopt;
                         }
                         Value pair = make_tuple({count, std::move(*item)});
                         count = in.binary(BinaryOperator::add, count, Value::integer(1), where);
                         return pair;
                       });
}

Value new_zip(Interpreter& in, Bound a) {
  std::vector<Iteration> iterations;
  for (const auto& argument : a.rest()) {
    iterations.push_back(in.iterate(argument.value, argument.span));
  }
  const bool strict = in.truth(a.value("strict"), a.call_span());
  const Span where = a.call_span();
  return make_iterator(
      "zip", [&in, where, strict, iterations = std::move(iterations)]() -> std::optional<Value> {
        std::vector<Value> items;
        for (std::size_t i = 0; i < iterations.size(); ++i) {
          auto item = iterations[i]();
          if (!item) {
            if (strict && (i > 0 || std::any_of(iterations.begin() + 1, iterations.end(),
                                                [](const auto& next) { return next().has_value(); }))) {
              in.raise("ValueError",
                       fmt::format("zip() argument {} is {} than argument {}", i > 0 ? i + 1 : 2,
                                   i > 0 ? "shorter" : "longer", i > 0 ? i : 1),
                       where);
            }
            return std::nullopt;
          }
          items.push_back(std::move(*item));
        }
        return items.empty() ? std::nullopt : std::optional(make_tuple(std::move(items)));
      });
}

Value new_map(Interpreter& in, Bound a) {
  std::vector<Iteration> iterations;
  for (const auto& argument : a.rest()) {
    iterations.push_back(in.iterate(argument.value, argument.span));
  }
  const Span where = a.call_span();
  return make_iterator("map",
                       [&in, where, function = a.value("function"),
                        iterations = std::move(iterations)]() -> std::optional<Value> {
                         std::vector<Value> items;
                         for (const auto& next : iterations) {
                           auto item = next();
                           if (!item) {
                             return std::nullopt;
                           }
                           items.push_back(std::move(*item));
                         }
                         return in.call(function, std::move(items), where);
                       });
}

Value new_filter(Interpreter& in, Bound a) {
  const Span where = a.call_span();
  return make_iterator(
      "filter",
      [&in, where, function = a.value("function"),
       next = in.iterate(a.value("iterable"), a.span("iterable"))]() -> std::optional<Value> {
        while (auto item = next()) {
          in.count_steps(1, where);
          if (in.truth(function.is_none() ? *item : in.call(function, std::vector{*item}, where), where)) {
            return item;
          }
        }
        return std::nullopt;
      });
}

Value new_reversed(Interpreter& in, Bound a) {
  const Value& sequence = a.value("sequence");
  if (sequence.cast<InstanceObject>() != nullptr) {
    if (const auto method = in.find_attribute(sequence, "__reversed__", a.call_span())) {
      return in.call(*method, std::vector<Value>{}, a.call_span());
    }
  }
  auto items = in.to_vector(sequence, a.span("sequence"));
  return make_iterator("reversed", [items = std::move(items)]() mutable -> std::optional<Value> {
    if (items.empty()) {
      return std::nullopt;
    }
    Value item = std::move(items.back());
    items.pop_back();
    return item;
  });
}

}  // namespace sqlgen::python
