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
  /// == and != (Range.__eq__): ranges of integers and of days are equal where they hold the same ones.
  std::optional<python::Value> compare(python::Interpreter& in, python::Comparison op,
                                       const python::Value& other, Span where) override;
  bool truth(python::Interpreter& in, Span where) override;

 private:
  /// Whether an edge is the same as another range's; of integers and days as if the lower bound were
  /// included and the upper one not.
  [[nodiscard]] bool has_edge(python::Interpreter& in, bool is_lower, const RangeObject& other,
                              Span where) const;

  python::Value lower_, upper_;
  std::string bounds_;
  bool empty_;
};

/// The names `Range` and `MultiRange` (a list of ranges) of sqlalchemy.dialects.postgresql.
[[nodiscard]] const python::Value& range_class();
[[nodiscard]] const python::Value& multirange_class();

}  // namespace sqlgen::alembic
