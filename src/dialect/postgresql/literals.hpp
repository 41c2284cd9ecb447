#pragma once

#include <string>
#include <string_view>

#include "dialect/literals/literal_renderer.hpp"

namespace sqlgen::dialect {

/// The literal processors of SQLAlchemy's postgresql dialect.
class PostgresqlLiteralRenderer : public LiteralRenderer {
 public:
  using LiteralRenderer::LiteralRenderer;

 protected:
  [[nodiscard]] Text process(const ir::LiteralValue& value, const ir::Type& type) const override;
  [[nodiscard]] Text date_or_time(const ir::LiteralValue& value, const ir::Type& type) const override;
  [[nodiscard]] std::string binary(std::string_view bytes) const override;
  [[nodiscard]] std::string special_number(std::string_view name, std::string_view type) const override;
  [[nodiscard]] std::string verbatim(std::string_view text) const override;
  [[nodiscard]] bool driver_takes(const ir::LiteralValue& value) const override;
  [[nodiscard]] Text json_path(const ir::LiteralValue& value, const ir::Type& type) const override;
};

}  // namespace sqlgen::dialect
