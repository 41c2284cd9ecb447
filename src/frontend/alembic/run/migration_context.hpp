#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// What op.get_context() gives.
class MigrationContextObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "MigrationContext"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
};

/// with op.get_context().autocommit_block(): ends the transaction and begins the next one after it.
class AutocommitBlock final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "_GeneratorContextManager"; }
  std::optional<python::Value> enter(python::Interpreter& in, Span where) override;
  bool exit(python::Interpreter& in, const python::Value& exception, Span where) override;
};

/// The functions of alembic.context.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> context_functions();

}  // namespace sqlgen::alembic
