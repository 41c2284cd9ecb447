#pragma once

#include <memory>
#include <vector>

#include "dialect/ddl/ddl_impl.hpp"
#include "dialect/operation_renderer.hpp"

namespace sqlgen::dialect {

/// Renders operations through a dialect's DdlImpl.
class DdlRenderer : public OperationRenderer {
 public:
  explicit DdlRenderer(const Dialect& dialect) : dialect_(dialect) {}

  using OperationRenderer::render;
  [[nodiscard]] std::vector<Statement> render(const ir::Operation& operation, const RenderSettings& settings,
                                              RenderState& state) const override;
  [[nodiscard]] std::vector<ir::Operation> settle(const ir::Operation& operation,
                                                  const RenderSettings& settings) const override;

 protected:
  [[nodiscard]] virtual std::unique_ptr<DdlImpl> make_impl(RenderState& state,
                                                           std::vector<Statement>& statements,
                                                           Span span) const = 0;
  [[nodiscard]] const Dialect& dialect() const { return dialect_; }

 private:
  const Dialect& dialect_;
};

}  // namespace sqlgen::dialect
