#include <cmath>
#include <numbers>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/stdlib/library.hpp"

namespace sqlgen::python::stdlib {

namespace {

double number(Interpreter& in, Bound a, std::size_t index) {
  return parse_float(in, a.value(index), a.call_span()).as_float();
}

Value float_function(std::string_view declaration, double (*function)(double)) {
  return make_builtin(declaration, [function](Interpreter& in, Bound a) {
    const double result = function(parse_float(in, a.value(std::size_t{0}), a.call_span()).as_float());
    if (std::isnan(result)) {
      in.raise("ValueError", "math domain error", a.call_span());
    }
    return Value::floating(result);
  });
}

// floor, ceil, trunc: exact ints.
Value rounding_function(std::string_view declaration, double (*function)(double), const char* method) {
  return make_builtin(declaration, [function, method](Interpreter& in, Bound a) {
    const Value& value = unwrap(a.value(std::size_t{0}));
    if (is_integer(value)) {
      return in.unary(UnaryOperator::plus, value, a.call_span());
    }
    if (value.is_object()) {
      if (const auto own = in.find_attribute(value, method, a.call_span())) {
        return in.call(*own, std::vector<Value>{}, a.call_span());
      }
    }
    return parse_int(in, Value::floating(function(parse_float(in, value, a.call_span()).as_float())), Value(),
                     a.call_span());
  });
}

Value logarithm(Interpreter& in, Bound a) {
  const double value = parse_float(in, a.value(std::size_t{0}), a.call_span()).as_float();
  if (value <= 0) {
    in.raise("ValueError", "math domain error", a.call_span());
  }
  return Value::floating(a.given(1) ? std::log(value) /
                                          std::log(parse_float(in, a.value(1), a.call_span()).as_float())
                                    : std::log(value));
}

Value greatest_divisor(Interpreter& in, Bound a) {
  Value result = Value::integer(0);
  for (const auto& argument : a.rest()) {
    Value other = as_index(in, argument.value, argument.span);
    while (in.truth(other, a.call_span())) {
      in.count_steps(1, a.call_span());
      result = std::exchange(other, in.binary(BinaryOperator::mod, result, other, a.call_span()));
    }
  }
  return int_compare(result, Value::integer(0)) < 0 ? int_negate(result) : result;
}

Value factorial(Interpreter& in, Bound a) {
  const auto count = small_int(as_index(in, a.value(std::size_t{0}), a.call_span())).value_or(-1);
  if (count < 0) {
    in.raise("ValueError", "factorial() not defined for negative values", a.call_span());
  }
  Value result = Value::integer(1);
  for (std::int64_t i = 2; i <= count; ++i) {
    in.count_steps(1, a.call_span());
    result = in.binary(BinaryOperator::mul, result, Value::integer(i), a.call_span());
  }
  return result;
}

Value exact_sum(Interpreter& in, Bound a) {
  // Neumaier's summation: the error of each addition is carried along.
  double sum = 0;
  double correction = 0;
  for (const auto& item : in.to_vector(a.value(std::size_t{0}), a.call_span())) {
    const double value = parse_float(in, item, a.call_span()).as_float();
    const double next = sum + value;
    if (std::isfinite(next)) {
      correction += std::abs(sum) >= std::abs(value) ? (sum - next) + value : (value - next) + sum;
    }
    sum = next;
  }
  return Value::floating(sum + correction);
}

Value test_function(std::string_view declaration, bool (*function)(double)) {
  return make_builtin(declaration, [function](Interpreter& in, Bound a) {
    return Value::boolean(function(parse_float(in, a.value(std::size_t{0}), a.call_span()).as_float()));
  });
}

Value pair_function(std::string_view declaration, double (*function)(double, double)) {
  return make_builtin(declaration, [function](Interpreter& in, Bound a) {
    return Value::floating(function(number(in, a, 0), number(in, a, 1)));
  });
}

Value least_multiple(Interpreter& in, Bound a) {
  Value result = Value::integer(1);
  for (const auto& argument : a.rest()) {
    const Value given = as_index(in, argument.value, argument.span);
    const Value product = in.binary(BinaryOperator::mul, result, given, a.call_span());
    Value divisor = result;
    for (Value other = given; in.truth(other, a.call_span());) {
      in.count_steps(1, a.call_span());
      divisor = std::exchange(other, in.binary(BinaryOperator::mod, divisor, other, a.call_span()));
    }
    result = in.truth(divisor, a.call_span())
                 ? in.binary(BinaryOperator::floor_div, product, divisor, a.call_span())
                 : Value::integer(0);
  }
  return int_compare(result, Value::integer(0)) < 0 ? int_negate(result) : result;
}

// n * (n - 1) * ... of k factors, divided by k! for comb().
template <bool kOrdered>
Value choices(Interpreter& in, Bound a) {
  const auto n = small_int(a.value(std::size_t{0})).value_or(-1);
  const auto k = kOrdered && a.value(1).is_none() ? n : small_int(a.value(1)).value_or(-1);
  if (n < 0 || k < 0) {
    in.raise("ValueError", "n and k must be non-negative integers", a.call_span());
  }
  Value result = Value::integer(k > n ? 0 : 1);
  for (std::int64_t i = 0; i < k && k <= n; ++i) {
    in.count_steps(1, a.call_span());
    result = in.binary(BinaryOperator::mul, result, Value::integer(n - i), a.call_span());
    if (!kOrdered) {
      result = in.binary(BinaryOperator::floor_div, result, Value::integer(i + 1), a.call_span());
    }
  }
  return result;
}

Value product(Interpreter& in, Bound a) {
  Value result = a.given("start") ? a.value("start") : Value::integer(1);
  for (const auto& item : in.to_vector(a.value(std::size_t{0}), a.call_span())) {
    result = in.binary(BinaryOperator::mul, result, item, a.call_span());
  }
  return result;
}

// Newton's method on whole numbers.
Value whole_root(Interpreter& in, Bound a) {
  const Value& value = a.value(std::size_t{0});
  const Span where = a.call_span();
  if (!is_integer(value) || int_compare(value, Value::integer(0)) < 0) {
    in.raise("ValueError", "isqrt() argument must be nonnegative", where);
  }
  if (!in.truth(value, where)) {
    return Value::integer(0);
  }
  Value root = in.binary(BinaryOperator::lshift, Value::integer(1),
                         Value::integer((int_bit_length(value) + 1) / 2), where);
  while (true) {
    in.count_steps(1, where);
    const Value sum =
        in.binary(BinaryOperator::add, root, in.binary(BinaryOperator::floor_div, value, root, where), where);
    const Value next = in.binary(BinaryOperator::rshift, sum, Value::integer(1), where);
    if (int_compare(next, root) >= 0) {
      return root;
    }
    root = next;
  }
}

Value is_close(Interpreter& in, Bound a) {
  const double left = number(in, a, 0);
  const double right = number(in, a, 1);
  const double relative =
      a.given("rel_tol") ? parse_float(in, a.value("rel_tol"), a.call_span()).as_float() : 1e-9;
  const double absolute =
      a.given("abs_tol") ? parse_float(in, a.value("abs_tol"), a.call_span()).as_float() : 0;
  if (left == right) {
    return Value::boolean(true);
  }
  const double difference = std::abs(left - right);
  return Value::boolean(
      std::isfinite(left) && std::isfinite(right) &&
      (difference <= relative * std::max(std::abs(left), std::abs(right)) || difference <= absolute));
}

Value hypotenuse(Interpreter& in, Bound a) {
  double squares = 0;
  for (const auto& argument : a.rest()) {
    squares = std::hypot(squares, parse_float(in, argument.value, argument.span).as_float());
  }
  return Value::floating(squares);
}

Value parts(Interpreter& in, Bound a) {
  double whole = 0;
  const double rest = std::modf(number(in, a, 0), &whole);
  return make_tuple({Value::floating(rest), Value::floating(whole)});
}

}  // namespace

Value make_math(Interpreter&) {
  return make_module(
      "math",
      {{"pi", Value::floating(std::numbers::pi)},
       {"tau", Value::floating(2 * std::numbers::pi)},
       {"e", Value::floating(std::numbers::e)},
       {"inf", Value::floating(HUGE_VAL)},
       {"nan", Value::floating(std::nan(""))},
       {"floor", rounding_function("floor(x)", std::floor, "__floor__")},
       {"ceil", rounding_function("ceil(x)", std::ceil, "__ceil__")},
       {"trunc", rounding_function("trunc(x)", std::trunc, "__trunc__")},
       {"sqrt", float_function("sqrt(x)", std::sqrt)},
       {"exp", float_function("exp(x)", std::exp)},
       {"log2", float_function("log2(x)", std::log2)},
       {"log10", float_function("log10(x)", std::log10)},
       {"fabs", float_function("fabs(x)", std::fabs)},
       {"sin", float_function("sin(x)", std::sin)},
       {"cos", float_function("cos(x)", std::cos)},
       {"tan", float_function("tan(x)", std::tan)},
       {"asin", float_function("asin(x)", std::asin)},
       {"acos", float_function("acos(x)", std::acos)},
       {"atan", float_function("atan(x)", std::atan)},
       {"degrees", float_function("degrees(x)", [](double x) { return x * (180 / std::numbers::pi); })},
       {"radians", float_function("radians(x)", [](double x) { return x * (std::numbers::pi / 180); })},
       {"log", make_builtin("log(x, base=None)", logarithm)},
       {"gcd", make_builtin("gcd(*integers)", greatest_divisor)},
       {"lcm", make_builtin("lcm(*integers)", least_multiple)},
       {"factorial", make_builtin("factorial(n)", factorial)},
       {"comb", make_builtin("comb(n, k)", choices<false>)},
       {"perm", make_builtin("perm(n, k=None)", choices<true>)},
       {"prod", make_builtin("prod(iterable, *, start=1)", product)},
       {"isqrt", make_builtin("isqrt(n)", whole_root)},
       {"fsum", make_builtin("fsum(seq)", exact_sum)},
       {"pow", pair_function("pow(x, y)", std::pow)},
       {"atan2", pair_function("atan2(y, x)", std::atan2)},
       {"copysign", pair_function("copysign(x, y)", std::copysign)},
       {"fmod", pair_function("fmod(x, y)", std::fmod)},
       {"hypot", make_builtin("hypot(*coordinates)", hypotenuse)},
       {"modf", make_builtin("modf(x)", parts)},
       {"isclose", make_builtin("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", is_close)},
       {"isnan", test_function("isnan(x)", [](double x) { return std::isnan(x); })},
       {"isinf", test_function("isinf(x)", [](double x) { return std::isinf(x); })},
       {"isfinite", test_function("isfinite(x)", [](double x) { return std::isfinite(x); })}},
      true);
}

}  // namespace sqlgen::python::stdlib
