#include "dialect/sql_writer.hpp"

#include "dialect/expressions/expression_compiler.hpp"
#include "dialect/names.hpp"
#include "dialect/operation_renderer.hpp"
#include "dialect/type_compiler.hpp"

namespace sqlgen::dialect {

namespace {

class Writer final : public ir::SqlWriter {
 public:
  Writer(const Dialect& dialect, RenderSettings settings)
      : dialect_(dialect), settings_(std::move(settings)) {}

  [[nodiscard]] std::string expression(const ir::Expression& expression, bool in_ddl) const override {
    return in_ddl ? dialect_.expressions().compile_in_ddl(expression)
                  : dialect_.expressions().compile(expression);
  }

  [[nodiscard]] std::string with_parameters(const ir::Expression& expression) const override {
    return dialect_.expressions().compile(expression, {.literal_binds = false});
  }
  [[nodiscard]] std::vector<std::string> operation(const ir::Operation& operation) const override {
    RenderState state;
    return texts(operation, state);
  }
  [[nodiscard]] std::vector<std::string> operation(const ir::Operation& operation,
                                                   ir::ElementHooks& hooks) const override {
    RenderState state;
    state.hooks = &hooks;
    return texts(operation, state);
  }

  [[nodiscard]] std::string type(const ir::Type& type) const override {
    return dialect_.types().render(type);
  }
  [[nodiscard]] std::string name(const ir::Identifier& name) const override {
    return dialect_.names().quote(name);
  }
  [[nodiscard]] std::string table(const ir::TableName& name) const override {
    return dialect_.names().table(name);
  }

 private:
  [[nodiscard]] std::vector<std::string> texts(const ir::Operation& operation, RenderState& state) const {
    std::vector<std::string> texts;
    for (const Statement& statement : dialect_.operations().render(operation, settings_, state)) {
      texts.push_back(statement.text);
    }
    return texts;
  }

  const Dialect& dialect_;
  RenderSettings settings_;
};

}  // namespace

std::shared_ptr<const ir::SqlWriter> make_sql_writer(const Dialect& dialect, RenderSettings settings) {
  return std::make_shared<Writer>(dialect, std::move(settings));
}

}  // namespace sqlgen::dialect
