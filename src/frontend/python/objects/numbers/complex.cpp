#include "frontend/python/objects/numbers/complex.hpp"

#include <cmath>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/text/python_repr.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

using Complex = std::complex<double>;

std::optional<Complex> complex_of(Interpreter& in, const Value& value, Span where) {
  if (const auto* object = value.get<ComplexObject>()) {
    return object->number();
  }
  if (value.is_float()) {
    return Complex(value.as_float(), 0.0);
  }
  return is_integer(value) ? std::optional(Complex(int_to_double(in, value, where), 0.0)) : std::nullopt;
}

// The operators of std::complex look for infinities, which CPython's do not.
Complex complex_product(Complex a, Complex b) {
  return {a.real() * b.real() - a.imag() * b.imag(), a.real() * b.imag() + a.imag() * b.real()};
}

Complex quotient(Interpreter& in, Complex a, Complex b, Span where) {
  if (b.real() == 0.0 && b.imag() == 0.0) {
    in.raise("ZeroDivisionError", "complex division by zero", where);
  }
  if (std::abs(b.real()) >= std::abs(b.imag())) {
    const double ratio = b.imag() / b.real();
    const double divisor = b.real() + b.imag() * ratio;
    return {(a.real() + a.imag() * ratio) / divisor, (a.imag() - a.real() * ratio) / divisor};
  }
  const double ratio = b.real() / b.imag();
  const double divisor = b.real() * ratio + b.imag();
  return {(a.real() * ratio + a.imag()) / divisor, (a.imag() * ratio - a.real()) / divisor};
}

Complex whole_power(Complex base, long exponent) {
  Complex result(1.0, 0.0);
  for (; exponent > 0; exponent >>= 1) {
    if ((exponent & 1) != 0) {
      result = complex_product(result, base);
    }
    base = complex_product(base, base);
  }
  return result;
}

Complex polar_power(Complex base, Complex exponent) {
  const double size = std::hypot(base.real(), base.imag());
  const double angle = std::atan2(base.imag(), base.real());
  double length = std::pow(size, exponent.real());
  double phase = angle * exponent.real();
  if (exponent.imag() != 0.0) {
    length /= std::exp(angle * exponent.imag());
    phase += exponent.imag() * std::log(size);
  }
  return {length * std::cos(phase), length * std::sin(phase)};
}

/// A float without the ".0" that its repr has.
std::string part_text(double part) {
  std::string text = repr_imaginary(part);
  text.pop_back();
  return text;
}

std::optional<double> real_number(std::string_view text) {
  std::size_t used = 0;
  try {
    const std::string copy(text);
    const bool begins =
        !copy.empty() && copy.front() != ' ' && copy.find_first_of("xXpP") == std::string::npos;
    const double number = begins ? std::stod(copy, &used) : 0.0;
    return begins && used == copy.size() ? std::optional(number) : std::nullopt;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

/// The number before a j: a sign alone counts one.
std::optional<double> imaginary_number(std::string_view text) {
  if (text.empty() || text == "+") {
    return 1.0;
  }
  return text == "-" ? std::optional(-1.0) : real_number(text);
}

/// Where the imaginary part begins: at the last sign that is not an exponent's.
std::size_t imaginary_begin(std::string_view text) {
  for (std::size_t i = text.size(); i-- > 1;) {
    const bool is_sign = text[i] == '+' || text[i] == '-';
    if (is_sign && text[i - 1] != 'e' && text[i - 1] != 'E') {
      return i;
    }
  }
  return 0;
}

}  // namespace

std::optional<std::complex<double>> complex_from_text(std::string_view given) {
  std::string_view text = trim(given);
  if (text.size() > 1 && text.front() == '(' && text.back() == ')') {
    text = trim(text.substr(1, text.size() - 2));
  }
  if (text.empty()) {
    return std::nullopt;
  }
  if (text.back() != 'j' && text.back() != 'J') {
    const auto real = real_number(text);
    return real ? std::optional(Complex(*real, 0.0)) : std::nullopt;
  }
  text.remove_suffix(1);
  const std::size_t begin = imaginary_begin(text);
  const auto real = begin == 0 ? std::optional(0.0) : real_number(text.substr(0, begin));
  const auto imaginary = imaginary_number(text.substr(begin));
  return real && imaginary ? std::optional(Complex(*real, *imaginary)) : std::nullopt;
}

Value complex_power(Interpreter& in, Complex base, Complex exponent, Span where) {
  constexpr double kMostMultiplied = 100.0;
  if (exponent == Complex(0.0, 0.0)) {
    return Value::make<ComplexObject>(Complex(1.0, 0.0));
  }
  if (base == Complex(0.0, 0.0)) {
    if (exponent.imag() != 0.0 || exponent.real() < 0.0) {
      in.raise("ZeroDivisionError", "0.0 to a negative or complex power", where);
    }
    return Value::make<ComplexObject>(Complex(0.0, 0.0));
  }
  const bool is_whole = exponent.imag() == 0.0 && exponent.real() == std::floor(exponent.real()) &&
                        std::abs(exponent.real()) <= kMostMultiplied;
  if (!is_whole) {
    return Value::make<ComplexObject>(polar_power(base, exponent));
  }
  const long times = std::lround(exponent.real());
  const Complex power = whole_power(base, std::abs(times));
  return Value::make<ComplexObject>(times > 0 ? power : quotient(in, Complex(1.0, 0.0), power, where));
}

std::optional<Value> ComplexObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "real" || name == "imag") {
    return Value::floating(name == "real" ? number_.real() : number_.imag());
  }
  if (name == "conjugate") {
    return make_builtin("conjugate()", [number = number_](Interpreter&, const BoundArguments&) {
      return Value::make<ComplexObject>(std::conj(number));
    });
  }
  if (name == "__abs__") {
    return make_builtin("__abs__()", [number = number_](Interpreter&, const BoundArguments&) {
      return Value::floating(std::hypot(number.real(), number.imag()));
    });
  }
  return Object::attribute(in, name, where);
}

std::optional<Value> ComplexObject::unary(Interpreter& /*in*/, UnaryOperator op, Span /*where*/) {
  if (op != UnaryOperator::plus && op != UnaryOperator::minus) {
    return std::nullopt;
  }
  return Value::make<ComplexObject>(op == UnaryOperator::minus ? -number_ : number_);
}

std::optional<Value> ComplexObject::binary(Interpreter& in, BinaryOperator op, const Value& other,
                                           bool reflected, Span where) {
  const auto number = complex_of(in, other, where);
  if (!number) {
    return std::nullopt;
  }
  const Complex left = reflected ? *number : number_;
  const Complex right = reflected ? number_ : *number;
  switch (op) {
    case BinaryOperator::add:
      return Value::make<ComplexObject>(left + right);
    case BinaryOperator::sub:
      return Value::make<ComplexObject>(left - right);
    case BinaryOperator::mul:
      return Value::make<ComplexObject>(complex_product(left, right));
    case BinaryOperator::div:
      return Value::make<ComplexObject>(quotient(in, left, right, where));
    case BinaryOperator::pow:
      return complex_power(in, left, right, where);
    default:
      return std::nullopt;
  }
}

std::optional<Value> ComplexObject::compare(Interpreter& in, Comparison op, const Value& other, Span where) {
  const bool by_value = op == Comparison::eq || op == Comparison::ne;
  if (!by_value || !complex_of(in, other, where)) {
    return std::nullopt;
  }
  return Value::boolean(equals(in, other, where) == (op == Comparison::eq));
}

bool ComplexObject::truth(Interpreter& /*in*/, Span /*where*/) {
  return number_ != Complex(0.0, 0.0);
}

std::string ComplexObject::repr(Interpreter& /*in*/, Span /*where*/) {
  std::string imaginary = repr_imaginary(number_.imag());
  if (number_.real() == 0.0 && !std::signbit(number_.real())) {
    return imaginary;
  }
  const std::string sign = imaginary.front() == '-' ? "" : "+";
  return "(" + part_text(number_.real()) + sign + imaginary + ")";
}

bool ComplexObject::equals(Interpreter& in, const Value& other, Span where) {
  const auto number = complex_of(in, other, where);
  return number && *number == number_;
}

std::size_t ComplexObject::hash(Interpreter& in, Span where) {
  constexpr std::size_t kImaginary = 1000003;
  const std::size_t real = in.hash(Value::floating(number_.real()), where);
  return number_.imag() == 0.0 ? real : real + kImaginary * in.hash(Value::floating(number_.imag()), where);
}

}  // namespace sqlgen::python
