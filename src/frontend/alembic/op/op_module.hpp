#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "frontend/alembic/op/operation_site.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// alembic.op: the module, and an Operations object.
class OpModule final : public OperationSite {
 public:
  explicit OpModule(bool is_module = true) : is_module_(is_module) {}
  void add(python::Interpreter& in, ir::Operation operation) override;
  [[nodiscard]] std::string type_name() const override { return is_module_ ? "module" : "Operations"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::string repr(python::Interpreter& in, Span where) override;

 private:
  bool is_module_;  // whose functions are for where revisions are run
};

/// What `op` and every `batch_op` have beside the operations of their tables: f(), inline_literal(),
/// get_bind(), get_context(), invoke(), the project's own operations. Where an unknown name's
/// AttributeError is not caught, `unknown-operation` is reported.
[[nodiscard]] std::optional<python::Value> site_attribute(python::Interpreter& in,
                                                          const std::shared_ptr<OperationSite>& site,
                                                          std::string_view name, Span where);

/// Operations.register_operation(name, sourcename) and .implementation_for(op_cls), as decorators.
[[nodiscard]] python::Value register_operation_function(bool batch);
[[nodiscard]] python::Value implementation_for_function();

}  // namespace sqlgen::alembic
