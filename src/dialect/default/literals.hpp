#pragma once

#include <string>

#include "dialect/literals/literal_renderer.hpp"

namespace sqlgen::dialect {

/// The literal processors that types have by themselves.
class DefaultLiteralRenderer : public LiteralRenderer {
 public:
  using LiteralRenderer::LiteralRenderer;

 protected:
  [[nodiscard]] std::string special_number(std::string_view name, std::string_view type) const override;
  [[nodiscard]] Text json_path(const ir::LiteralValue& value, const ir::Type& type) const override;
};

}  // namespace sqlgen::dialect
