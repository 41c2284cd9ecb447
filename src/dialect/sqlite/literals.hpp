#pragma once

#include "dialect/literal_renderer.hpp"

namespace sqlgen::dialect {

/// The literal processors of SQLAlchemy's sqlite dialect.
class SqliteLiteralRenderer : public LiteralRenderer {
 public:
  using LiteralRenderer::LiteralRenderer;
};

}  // namespace sqlgen::dialect
