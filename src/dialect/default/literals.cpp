#include "dialect/default/literals.hpp"

namespace sqlgen::dialect {

// repr() of the number (sqltypes.py, Float.literal_processor).
std::string DefaultLiteralRenderer::special_number(std::string_view name, std::string_view /*type*/) const {
  return name == "Infinity" ? "inf" : name == "-Infinity" ? "-inf" : "nan";
}

LiteralRenderer::Text DefaultLiteralRenderer::json_path(const ir::LiteralValue& value,
                                                        const ir::Type& /*type*/) const {
  if (const auto* text = value.get<std::string>()) {
    return quoted(*text);
  }
  return value.get<ir::ListValue>() == nullptr ? Text(ir::python_repr(value)) : std::nullopt;
}

}  // namespace sqlgen::dialect
