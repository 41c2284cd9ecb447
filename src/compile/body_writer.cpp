#include "compile/body_writer.hpp"

#include "dialect/operation_renderer.hpp"

namespace sqlgen::compile {

namespace {

class BodyWriter final : public ir::SqlWriter {
 public:
  BodyWriter(std::shared_ptr<const ir::SqlWriter> writer, KnownTables& tables, std::function<void()> settle)
      : writer_(std::move(writer)), tables_(tables), settle_(std::move(settle)) {}

  [[nodiscard]] std::string expression(const ir::Expression& expression, bool in_ddl) const override {
    return writer_->expression(expression, in_ddl);
  }
  [[nodiscard]] std::string with_parameters(const ir::Expression& expression) const override {
    return writer_->with_parameters(expression);
  }
  [[nodiscard]] std::vector<std::string> operation(const ir::Operation& operation) const override {
    return written(operation, [&] { return writer_->operation(operation); });
  }
  [[nodiscard]] std::vector<std::string> operation(const ir::Operation& operation,
                                                   ir::ElementHooks& hooks) const override {
    return written(operation, [&] { return writer_->operation(operation, hooks); });
  }
  [[nodiscard]] std::string type(const ir::Type& type) const override { return writer_->type(type); }
  [[nodiscard]] std::string name(const ir::Identifier& name) const override { return writer_->name(name); }
  [[nodiscard]] std::string table(const ir::TableName& name) const override { return writer_->table(name); }

 private:
  template <class Write>
  [[nodiscard]] std::vector<std::string> written(const ir::Operation& operation, const Write& write) const {
    const auto* batch = std::get_if<std::shared_ptr<ir::BatchAlterTable>>(&operation);
    try {
      return write();
    } catch (const dialect::BatchNeedsTable&) {
      if (batch == nullptr) {
        throw;
      }
      settle_();
      if (tables_.find((*batch)->table) == nullptr) {
        throw;
      }
      return {};
    }
  }

  std::shared_ptr<const ir::SqlWriter> writer_;
  KnownTables& tables_;
  std::function<void()> settle_;
};

}  // namespace

std::shared_ptr<const ir::SqlWriter> make_body_writer(std::shared_ptr<const ir::SqlWriter> writer,
                                                      KnownTables& tables, std::function<void()> settle) {
  return std::make_shared<BodyWriter>(std::move(writer), tables, std::move(settle));
}

}  // namespace sqlgen::compile
