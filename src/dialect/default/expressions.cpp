#include "dialect/default/expressions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "dialect/expressions/statement_compiler.hpp"
#include "dialect/names.hpp"
#include "sqlalchemy/expressions/parameters.hpp"

namespace sqlgen::dialect {

namespace {

class DefaultStatement : public StatementCompiler {
 public:
  using StatementCompiler::StatementCompiler;

 protected:
  std::string json_item(const ir::Binary& node, const ir::ExpressionPtr& /*self*/, bool /*path*/,
                        const Context& in) override {
    return array_item(node, in);
  }
  std::string array_item(const ir::Binary& node, const Context& in) override {
    return operands(node.left, "[", node.right, in) + "]";
  }
  std::string array(const ir::ArrayLiteral& node, const ir::ExpressionPtr& self, const Context& in) override;
  std::string bitwise_xor(const ir::Binary& node, const Context& in) override {
    return generic_binary(node, " ^ ", false, in);
  }
  std::string match(const ir::Binary& node, const Context& in) override {
    return generic_binary(node, " MATCH ", false, in);
  }
  std::string regexp_match(const ir::Binary& node, bool negated, const Context& in) override {
    return generic_binary(node, negated ? " <not regexp> " : " <regexp> ", false, in);
  }
  std::string try_cast(const ir::Cast& node, const ir::ExpressionPtr& self, const Context& in) override {
    return "TRY_" + owner().types().cast(process(node.operand, in), *self->type);
  }
  std::string regexp_replace(const ir::Binary& node, const Context& in) override {
    return "<regexp replace>(" + operands(node.left, ", ", node.right, in) + ")";
  }
  std::string limit_clause(const ir::LimitClauses& limits, const Context& in) override;
  std::string extra_delete_froms(const std::vector<ir::ExpressionPtr>& froms, const Context& in) override {
    return ", " + process_list(froms, ", ", in.from());
  }
  std::string next_value(const ir::Sequence& sequence, Span /*span*/) override {
    return fmt::format("<next sequence value: {}>", names().qualified(sequence.schema, sequence.name));
  }
};

// PostgreSQL's dialect writes it (array.stringify_dialect), with parameters as its driver has them.
std::string DefaultStatement::array(const ir::ArrayLiteral& node, const ir::ExpressionPtr& self,
                                    const Context& in) {
  if (!in.literal_binds && std::any_of(node.items.begin(), node.items.end(), ir::has_values)) {
    throw CompileError("unsupported-python", "the text of an array with values is a driver's", self->span,
                       "compile() it for the dialect with literal_binds");
  }
  return "ARRAY[" + process_list(node.items, ", ", in) + "]";
}

std::string DefaultStatement::limit_clause(const ir::LimitClauses& limits, const Context& in) {
  std::string text;
  if (limits.limit) {
    text += "\n LIMIT " + process(limits.limit, in);
  }
  if (!limits.offset) {
    return text;
  }
  return text + (limits.limit ? "" : "\n LIMIT -1") + " OFFSET " + process(limits.offset, in);
}

}  // namespace

std::unique_ptr<StatementCompiler> DefaultExpressionCompiler::start(
    const ExpressionSettings& settings) const {
  return std::make_unique<DefaultStatement>(*this, settings);
}

}  // namespace sqlgen::dialect
