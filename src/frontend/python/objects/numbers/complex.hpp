#pragma once

#include <complex>
#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::python {

/// Python's complex.
class ComplexObject final : public Object {
 public:
  explicit ComplexObject(std::complex<double> number) : number_(number) {}
  [[nodiscard]] const std::complex<double>& number() const { return number_; }
  [[nodiscard]] std::string type_name() const override { return "complex"; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> unary(Interpreter& in, UnaryOperator op, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  bool truth(Interpreter& in, Span where) override;
  std::string repr(Interpreter& in, Span where) override;
  bool equals(Interpreter& in, const Value& other, Span where) override;
  std::size_t hash(Interpreter& in, Span where) override;

 private:
  std::complex<double> number_;
};

/// The number that a text is, as complex() reads it: "1+2j", "(3)", " -j"; nothing for another text.
[[nodiscard]] std::optional<std::complex<double>> complex_from_text(std::string_view given);

/// base ** exponent as CPython works it out. Errors: ZeroDivisionError.
[[nodiscard]] Value complex_power(Interpreter& in, std::complex<double> base, std::complex<double> exponent,
                                  Span where);

}  // namespace sqlgen::python
