#include "dialect/literal_renderer.hpp"

#include "support/text.hpp"

namespace sqlgen::dialect {

std::string LiteralRenderer::render_string(std::string_view text) const {
  std::string literal = "'" + replace_all(text, "'", "''") + "'";
  return facts_.can("backslash_escapes") ? replace_all(literal, "\\", "\\\\") : literal;
}

std::string LiteralRenderer::render(const ir::LiteralValue& value, const ir::Type& type) const {
  return value.is_none() ? "NULL" : process(value, types_.implementation(type));
}

std::string LiteralRenderer::process(const ir::LiteralValue& value, const ir::Type& /*type*/) const {
  const auto* text = value.get<std::string>();
  return render_string(text != nullptr ? *text : std::string{});
}

}  // namespace sqlgen::dialect
