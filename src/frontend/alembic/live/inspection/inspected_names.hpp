#pragma once

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/database/inspection.hpp"

namespace sqlgen::alembic {

/// A list of names of which some are uncertain: whether one is in it can be asked of the others, all else is
/// an error where it is asked.
class InspectedNameList final : public python::Object {
 public:
  explicit InspectedNameList(ir::InspectedNames names) : names_(std::move(names)) {}

  [[nodiscard]] std::string type_name() const override { return "list"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> subscript(python::Interpreter& in, const python::Value& key,
                                         Span where) override;
  std::optional<python::Value> binary(python::Interpreter& in, python::BinaryOperator op,
                                      const python::Value& other, bool reflected, Span where) override;
  std::optional<python::Value> compare(python::Interpreter& in, python::Comparison op,
                                       const python::Value& other, Span where) override;
  std::optional<bool> contains(python::Interpreter& in, const python::Value& item, Span where) override;
  std::optional<python::Iteration> iterate(python::Interpreter& in, Span where) override;
  std::optional<std::int64_t> length(python::Interpreter& in, Span where) override;
  bool truth(python::Interpreter& in, Span where) override;
  std::string repr(python::Interpreter& in, Span where) override;
  bool equals(python::Interpreter& in, const python::Value& other, Span where) override;

 private:
  [[noreturn]] void fail(python::Interpreter& in, Span where) const;

  ir::InspectedNames names_;
};

/// A plain list where all is certain.
[[nodiscard]] python::Value name_list(ir::InspectedNames names);

}  // namespace sqlgen::alembic
