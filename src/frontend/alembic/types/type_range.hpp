#pragma once

#include <string>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// postgresql.Range(lower, upper, bounds='[)', empty=False), a value of the range types.
class RangeObject : public python::Object {
 public:
  RangeObject(python::Value lower, python::Value upper, std::string bounds, bool empty)
      : lower_(std::move(lower)), upper_(std::move(upper)), bounds_(std::move(bounds)), empty_(empty) {}

  [[nodiscard]] const python::Value& lower() const { return lower_; }
  [[nodiscard]] const python::Value& upper() const { return upper_; }
  [[nodiscard]] const std::string& bounds() const { return bounds_; }
  [[nodiscard]] bool empty() const { return empty_; }

  [[nodiscard]] std::string type_name() const override { return "Range"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::string repr(python::Interpreter& in, Span where) override;
  std::string str(python::Interpreter& in, Span where) override;

 private:
  python::Value lower_, upper_;
  std::string bounds_;
  bool empty_;
};

/// The names `Range` and `MultiRange` (a list of ranges) of sqlalchemy.dialects.postgresql.
[[nodiscard]] const python::Value& range_class();
[[nodiscard]] const python::Value& multirange_class();

}  // namespace sqlgen::alembic
