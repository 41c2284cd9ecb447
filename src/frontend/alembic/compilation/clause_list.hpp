#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// FunctionElement.clauses: the arguments, to be gone through or compiled as a list.
class ClauseListObject final : public python::Object {
 public:
  explicit ClauseListObject(std::vector<python::Value> clauses) : clauses_(std::move(clauses)) {}
  [[nodiscard]] const std::vector<python::Value>& clauses() const { return clauses_; }
  [[nodiscard]] std::string type_name() const override { return "ClauseList"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Iteration> iterate(python::Interpreter& in, Span where) override;
  std::optional<std::int64_t> length(python::Interpreter& in, Span where) override;

 private:
  std::vector<python::Value> clauses_;
};

}  // namespace sqlgen::alembic
