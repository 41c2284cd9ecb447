#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/numbers/decimal_number.hpp"

namespace sqlgen::python::stdlib::decimal {

/// An instance of decimal.Decimal.
class DecimalObject final : public Object {
 public:
  explicit DecimalObject(Number value) : number(std::move(value)) {}
  [[nodiscard]] std::string type_name() const override { return "Decimal"; }
  std::optional<Value> class_object(Interpreter& in) override {
    return in.get_attribute(in.import_module("decimal", {}), "Decimal", {});
  }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;
  std::optional<Value> unary(Interpreter& in, UnaryOperator op, Span where) override;
  std::optional<Value> binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                              Span where) override;
  std::optional<Value> compare(Interpreter& in, Comparison op, const Value& other, Span where) override;
  bool truth(Interpreter&, Span) override { return !is_zero(number); }
  std::string str(Interpreter&, Span) override { return to_text(number); }
  std::string repr(Interpreter&, Span) override { return fmt::format("Decimal('{}')", to_text(number)); }
  std::optional<std::string> format(Interpreter& in, std::string_view spec, Span where) override;
  std::size_t hash(Interpreter& in, Span where) override;
  std::optional<std::uint64_t> number_hash(Interpreter& in, Span where) override;

  Number number;
};

[[nodiscard]] Value make_decimal(Number number);

/// The number that a Decimal or an int is; nothing for others.
[[nodiscard]] std::optional<Number> as_number(const Value& given);

}  // namespace sqlgen::python::stdlib::decimal
