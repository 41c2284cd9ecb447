#include "dialect/postgresql/expressions.hpp"

#include <set>

#include <fmt/format.h>

#include "dialect/expressions/statement_compiler.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

class PostgresqlStatement : public StatementCompiler {
 public:
  using StatementCompiler::StatementCompiler;

 protected:
  std::string json_item(const ir::Binary& node, const ir::ExpressionPtr& self, bool path,
                        const Context& in) override;
  std::string array_item(const ir::Binary& node, const Context& in) override {
    return operands(node.left, "[", node.right, in) + "]";
  }
  std::string bitwise_xor(const ir::Binary& node, const Context& in) override {
    return generic_binary(node, " # ", false, in);
  }
  std::string case_insensitive_like(const ir::ExpressionPtr& left, const ir::ExpressionPtr& right,
                                    bool negated, const ir::OperatorModifiers& modifiers,
                                    const Context& in) override {
    return like(left, right, negated ? " NOT ILIKE " : " ILIKE ", modifiers, in);
  }
  std::string lower_operand(const ir::ExpressionPtr& operand, const Context& in) override {
    return process(operand, in);
  }
  std::string match(const ir::Binary& node, const Context& in) override;
  std::string regexp_match(const ir::Binary& node, bool negated, const Context& in) override;
  std::string regexp_replace(const ir::Binary& node, const Context& in) override;
  std::optional<std::string> special_function(const ir::FunctionCall& node, const Context& in) override;
  std::string array(const ir::ArrayLiteral& node, const ir::ExpressionPtr& self, const Context& in) override;
  std::string limit_clause(const ir::LimitClauses& limits, const Context& in) override;
  std::string fetch_clause(const ir::LimitClauses& limits, const Context& in) override;
  std::string for_update_clause(const ir::ForUpdate& lock, const Context& in) override;
  std::string distinct_clause(const ir::Select& select, const Context& in) override;
  std::string extra_delete_froms(const std::vector<ir::ExpressionPtr>& froms, const Context& in) override {
    return "USING " + process_list(froms, ", ", in.from());
  }
  std::string next_value(const ir::Sequence& sequence, Span span) override;
  [[nodiscard]] std::string parameter_cast(const ir::Type& type) const override;
};

std::string PostgresqlStatement::json_item(const ir::Binary& node, const ir::ExpressionPtr& self, bool path,
                                           const Context& in) {
  if (!in.json_cast_applied && ir::affinity(*ir::type_of(self)) != ir::TypeFamily::json) {
    auto inner = in;
    inner.json_cast_applied = true;
    return process(ir::make_cast(self, self->type), inner);
  }
  const bool as_text = in.json_cast_applied;
  auto inner = in;
  inner.json_cast_applied = false;
  if (!path && !as_text && ir::type_of(node.left)->kind == ir::TypeKind::pg_jsonb) {
    auto left = node.left;
    if (ir::as<ir::FunctionCall>(left) != nullptr || ir::as<ir::Cast>(left) != nullptr) {
      left = ir::make_expression(ir::Grouping{left}, left->type, left->span);
    }
    return operands(left, "[", node.right, inner) + "]";
  }
  const std::string_view op = path ? (as_text ? " #>> " : " #> ") : (as_text ? " ->> " : " -> ");
  return generic_binary(node, op, true, inner);
}

std::string PostgresqlStatement::match(const ir::Binary& node, const Context& in) {
  const auto& config = node.modifiers.regconfig;
  const auto prefix = config ? string_literal(ir::LiteralValue(ir::LiteralValue::Data(*config))) + ", " : "";
  return operands(node.left, " @@ plainto_tsquery(" + prefix, node.right, in) + ")";
}

std::string PostgresqlStatement::regexp_match(const ir::Binary& node, bool negated, const Context& in) {
  const std::string op = negated ? "!~" : "~";
  const auto& flags = node.modifiers.flags;
  if (!flags || flags->is_none()) {
    return generic_binary(node, " " + op + " ", false, in);
  }
  const auto* text = flags->get<std::string>();
  if (text != nullptr && *text == "i") {
    return generic_binary(node, " " + op + "* ", false, in);
  }
  return fmt::format("{} {} CONCAT('(?', {}, ')', {})", process(node.left, in), op, string_literal(*flags),
                     process(node.right, in));
}

std::string PostgresqlStatement::regexp_replace(const ir::Binary& node, const Context& in) {
  const auto text = operands(node.left, ", ", node.right, in);
  const auto& flags = node.modifiers.flags;
  if (!flags || flags->is_none()) {
    return "REGEXP_REPLACE(" + text + ")";
  }
  return "REGEXP_REPLACE(" + text + ", " + string_literal(*flags) + ")";
}

std::optional<std::string> PostgresqlStatement::special_function(const ir::FunctionCall& node,
                                                                 const Context& in) {
  const auto name = to_lower(node.name.text);
  if (name == "aggregate_strings") {
    return "string_agg" + parameter_list(node, in);
  }
  if (name == "substring" && node.arguments.size() >= 2) {
    std::string text = "SUBSTRING(" + operands(node.arguments[0], " FROM ", node.arguments[1], in);
    if (node.arguments.size() > 2) {
      text += " FOR " + process(node.arguments[2], in);
    }
    return text + ")";
  }
  return std::nullopt;
}

std::string PostgresqlStatement::array(const ir::ArrayLiteral& node, const ir::ExpressionPtr& self,
                                       const Context& in) {
  if (node.items.empty() && self->type && !ir::is_null_type(self->type->item)) {
    return "ARRAY[]::" + owner().types().render(*self->type);
  }
  return "ARRAY[" + process_list(node.items, ", ", in) + "]";
}

std::string PostgresqlStatement::limit_clause(const ir::LimitClauses& limits, const Context& in) {
  std::string text;
  if (limits.limit) {
    text += " \n LIMIT " + process(limits.limit, in);
  }
  if (limits.offset) {
    text += limits.limit ? "" : "\n LIMIT ALL";
    text += " OFFSET " + process(limits.offset, in);
  }
  return text;
}

std::string PostgresqlStatement::fetch_clause(const ir::LimitClauses& limits, const Context& in) {
  std::string text;
  if (limits.offset) {
    text += "\n OFFSET (" + process(limits.offset, in) + ") ROWS";
  }
  return text + fmt::format("\n FETCH FIRST ({}){} ROWS {}", process(limits.fetch, in),
                            limits.fetch_percent ? " PERCENT" : "",
                            limits.fetch_with_ties ? "WITH TIES" : "ONLY");
}

/// The tables, or the bare names, that FOR UPDATE OF names for an element: a join's right side first
/// (sqlalchemy/sql/util.py, surface_selectables_only).
void add_surface_selectables(const ir::ExpressionPtr& element, std::vector<ir::ExpressionPtr>& tables) {
  if (const auto* join = ir::as<ir::Join>(element)) {
    add_surface_selectables(join->right, tables);
    add_surface_selectables(join->left, tables);
  } else if (const auto* grouped = ir::as<ir::FromGrouping>(element)) {
    add_surface_selectables(grouped->element, tables);
  } else if (const auto* column = ir::as<ir::ColumnReference>(element); column != nullptr && column->from) {
    add_surface_selectables(column->from, tables);
  } else if (!ir::contains_element(tables, element)) {
    tables.push_back(element);
  }
}

std::string PostgresqlStatement::for_update_clause(const ir::ForUpdate& lock, const Context& in) {
  std::string text = lock.read ? (lock.key_share ? " FOR KEY SHARE" : " FOR SHARE")
                               : (lock.key_share ? " FOR NO KEY UPDATE" : " FOR UPDATE");
  std::vector<ir::ExpressionPtr> tables;
  for (const auto& element : lock.of) {
    add_surface_selectables(element, tables);
  }
  if (!tables.empty()) {
    auto names_only = in;
    names_only.as_hint = true;
    names_only.as_from = false;
    names_only.use_schema = false;
    text += " OF " + process_list(tables, ", ", names_only);
  }
  text += lock.nowait ? " NOWAIT" : "";
  return text + (lock.skip_locked ? " SKIP LOCKED" : "");
}

std::string PostgresqlStatement::distinct_clause(const ir::Select& select, const Context& in) {
  if (!select.distinct_on.empty()) {
    return "DISTINCT ON (" + process_list(select.distinct_on, ", ", in) + ") ";
  }
  return select.distinct ? "DISTINCT " : "";
}

std::string PostgresqlStatement::next_value(const ir::Sequence& sequence, Span /*span*/) {
  return "nextval(" +
         string_literal(
             ir::LiteralValue(ir::LiteralValue::Data(names().qualified(sequence.schema, sequence.name)))) +
         ")";
}

/// Types whose parameters the drivers want to be cast (render_bind_cast).
std::string PostgresqlStatement::parameter_cast(const ir::Type& type) const {
  switch (ir::affinity(type)) {
    case ir::TypeFamily::json:
    case ir::TypeFamily::uuid:
    case ir::TypeFamily::array:
    case ir::TypeFamily::range:
    case ir::TypeFamily::multirange:
      return "::" + owner().types().render(type);
    default:
      return "";
  }
}

}  // namespace

std::unique_ptr<StatementCompiler> PostgresqlExpressionCompiler::start(
    const ExpressionSettings& settings) const {
  return std::make_unique<PostgresqlStatement>(*this, settings);
}

}  // namespace sqlgen::dialect
