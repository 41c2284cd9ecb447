#pragma once

#include "dialect/literal_renderer.hpp"

namespace sqlgen::dialect {

/// The literal processors of SQLAlchemy's postgresql dialect.
class PostgresqlLiteralRenderer : public LiteralRenderer {
 public:
  using LiteralRenderer::LiteralRenderer;
};

}  // namespace sqlgen::dialect
