#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/migration_context.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"

namespace sqlgen::alembic {

/// Where the script is written to: impl.output_buffer.
class OutputBufferObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "TextIOWrapper"; }
  std::optional<python::Value> class_object(python::Interpreter& /*in*/) override {
    static const python::Value kClass = python::Value::make<python::LibraryClass>("_io.TextIOWrapper");
    return kClass;
  }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
};

}  // namespace sqlgen::alembic
