#pragma once

#include <string>
#include <vector>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// `func` and what it gives for each name: func.lower, func.pg_catalog.format_type, to be called.
class FunctionGenerator final : public python::Object {
 public:
  explicit FunctionGenerator(std::vector<std::string> names) : names_(std::move(names)) {}

  [[nodiscard]] std::string type_name() const override { return "_FunctionGenerator"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  [[nodiscard]] bool callable() const override { return true; }
  python::Value call(python::Interpreter& in, const python::Arguments& arguments) override;

 private:
  std::vector<std::string> names_;
};

}  // namespace sqlgen::alembic
