#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "frontend/alembic/op/operation_site.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/operation.hpp"

namespace sqlgen::alembic {

/// The batch_op of `with op.batch_alter_table(...) as batch_op`.
class BatchSite final : public OperationSite {
 public:
  explicit BatchSite(std::shared_ptr<ir::BatchAlterTable> batch) : batch_(std::move(batch)) {}
  void add(python::Interpreter& in, ir::Operation operation) override;
  [[nodiscard]] const ir::TableName* batch_table() const override { return &batch_->table; }
  [[nodiscard]] std::string type_name() const override { return "BatchOperations"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;

 private:
  std::shared_ptr<ir::BatchAlterTable> batch_;
};

/// What op.batch_alter_table(...) gives: entered it is a batch_op, left without an exception it records the
/// batch.
class BatchContext final : public python::Object {
 public:
  explicit BatchContext(std::shared_ptr<ir::BatchAlterTable> batch) : batch_(std::move(batch)) {}
  [[nodiscard]] std::string type_name() const override { return "_GeneratorContextManager"; }
  std::optional<python::Value> enter(python::Interpreter& in, Span where) override;
  bool exit(python::Interpreter& in, const python::Value& exception, Span where) override;

 private:
  std::shared_ptr<ir::BatchAlterTable> batch_;
};

/// op.batch_alter_table.
[[nodiscard]] const python::Value& batch_alter_table_function();

}  // namespace sqlgen::alembic
