#include <algorithm>

#include "frontend/python/builtins/set_operations.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/objects.hpp"

// CPython's compiler makes a frozenset of a display of three constants and more (compile.c,
// starunpack_helper) and of any that a `for` goes over (ast_opt.c, fold_iter): the order hangs on how a set
// came to its members.

namespace sqlgen::python {

namespace {

bool is_constant(const ast::Expr& node) {
  if (const auto* tuple = node.as<ast::Tuple>()) {
    return std::all_of(tuple->elts.begin(), tuple->elts.end(),
                       [](const ast::Expr* item) { return is_constant(*item); });
  }
  if (const auto* unary = node.as<ast::UnaryOp>()) {
    return unary->op == ast::PrefixOperator::u_sub && unary->operand->as<ast::Constant>() != nullptr;
  }
  return node.as<ast::Constant>() != nullptr;
}

bool has_constants_only(const ast::Set& node) {
  return std::all_of(node.elts.begin(), node.elts.end(),
                     [](const ast::Expr* item) { return is_constant(*item); });
}

Value constant_set(Interpreter& in, const std::vector<Value>& items, Span where) {
  const Value first = make_set(in, items, true, where);
  return make_set(in, first.cast<SetObject>()->items(), true, where);
}

}  // namespace

Value Evaluator::set_display(const ast::Set& node, Span where) {
  if (node.elts.size() < 3 || !has_constants_only(node)) {
    return make_set(in_, items(node.elts), false, where);
  }
  const Value constant = constant_set(in_, items(node.elts), where);
  auto set = std::make_shared<SetObject>(false);
  set->update(in_, *constant.cast<SetObject>(), where);
  return Value::object(std::move(set));
}

Value Evaluator::evaluate_iterable(const ast::Expr& node) {
  const auto* display = node.as<ast::Set>();
  return display != nullptr && has_constants_only(*display)
             ? constant_set(in_, items(display->elts), node.span)
             : evaluate(node);
}

}  // namespace sqlgen::python
