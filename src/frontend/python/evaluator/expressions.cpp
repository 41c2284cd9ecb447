#include <fmt/format.h>

#include <iterator>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/objects/numbers/complex.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::python {

Value Evaluator::evaluate(const ast::Expr& expression) {
  state_.step(expression.span);
  state_.check_stack(expression.span);
  if (const auto* node = expression.as<ast::Name>()) {
    return load_name(*node, expression.span);
  }
  if (const auto* node = expression.as<ast::Constant>()) {
    return constant(*node, expression.span);
  }
  if (const auto* node = expression.as<ast::Call>()) {
    return call(*node, expression.span);
  }
  if (const auto* node = expression.as<ast::Attribute>()) {
    return in_.get_attribute(evaluate(*node->value), node->attr.text, expression.span);
  }
  return evaluate_rare(expression);
}

Value Evaluator::evaluate_rare(const ast::Expr& expression) {
  const Span where = expression.span;
  return std::visit(
      Overloaded{[&](const ast::Constant& node) { return constant(node, where); },
                 [&](const ast::Name& node) { return load_name(node, where); },
                 [&](const ast::Attribute& node) {
                   return in_.get_attribute(evaluate(*node.value), node.attr.text, where);
                 },
                 [&](const ast::Call& node) { return call(node, where); },
                 [&](const ast::Subscript& node) { return subscript(node, where); },
                 [&](const ast::Starred&) -> Value {
                   in_.raise("SyntaxError", "can't use starred expression here", where);
                 },
                 [&](const ast::List& node) { return make_list(items(node.elts)); },
                 [&](const ast::Tuple& node) { return make_tuple(items(node.elts)); },
                 [&](const ast::Dict& node) { return display_dict(node, where); },
                 [&](const ast::Set& node) { return set_display(node, where); },
                 [&](const ast::BoolOp& node) { return bool_op(node); },
                 [&](const ast::BinOp&) { return binary_chain(expression); },
                 [&](const ast::UnaryOp& node) {
                   const Value operand = evaluate(*node.operand);
                   switch (node.op) {
                     case ast::PrefixOperator::not_:
                       return Value::boolean(!in_.truth(operand, node.operand->span));
                     case ast::PrefixOperator::invert:
                       return in_.unary(UnaryOperator::invert, operand, where);
                     case ast::PrefixOperator::u_add:
                       return in_.unary(UnaryOperator::plus, operand, where);
                     case ast::PrefixOperator::u_sub:
                       break;
                   }
                   return in_.unary(UnaryOperator::minus, operand, where);
                 },
                 [&](const ast::Compare& node) { return compare(node); },
                 [&](const ast::IfExp& node) {
                   return evaluate(in_.truth(evaluate(*node.test), node.test->span) ? *node.body
                                                                                    : *node.orelse);
                 },
                 [&](const ast::NamedExpr& node) {
                   Value value = evaluate(*node.value);
                   assign(*node.target, value);
                   return value;
                 },
                 [&](const ast::Lambda& node) {
                   Value function = make_function(&node, "<lambda>", *node.args, where);
                   function.cast<FunctionObject>()->body = node.body;
                   return function;
                 },
                 [&](const ast::ListComp& node) { return list_comprehension(node, where); },
                 [&](const ast::SetComp& node) { return set_comprehension(node, where); },
                 [&](const ast::DictComp& node) { return dict_comprehension(node, where); },
                 [&](const ast::GeneratorExp& node) { return generator_expression(node, where); },
                 [&](const ast::Await& node) { return await_value(in_, evaluate(*node.value), where); },
                 [&](const ast::Yield& node) {
                   return yield(node.value != nullptr ? evaluate(*node.value) : Value(), where);
                 },
                 [&](const ast::YieldFrom& node) { return yield_from(evaluate(*node.value), where); },
                 [&](const ast::FormattedValue& node) {
                   return Value::string(formatted(node, evaluate(*node.value), where));
                 },
                 [&](const ast::JoinedStr& node) { return joined(node, where); },
                 [&](const ast::Slice&) { return slice(expression); }},
      expression.node);
}

Value Evaluator::constant(const ast::Constant& node, Span where) {
  return std::visit(
      Overloaded{[](ast::NoneValue) { return Value(); }, [](bool flag) { return Value::boolean(flag); },
                 [&](ast::EllipsisValue) { return *state_.builtin("Ellipsis"); },
                 [](std::int64_t number) { return Value::integer(number); },
                 [&](const ast::BigInt& number) {
                   const bool hexadecimal = number.digits.starts_with("0x");
                   const auto value =
                       int_from_digits(number.digits.substr(hexadecimal ? 2 : 0), hexadecimal ? 16 : 10);
                   if (!value) {
                     in_.raise("ValueError", "the integer has too many digits", where);
                   }
                   return *value;
                 },
                 [](double number) { return Value::floating(number); },
                 [](const ast::Imaginary& number) {
                   return Value::make<ComplexObject>(std::complex<double>(0.0, number.value));
                 },
                 [](std::string_view text) { return Value::string(std::string(text)); },
                 [](const ast::Bytes& bytes) { return make_bytes(std::string(bytes.bytes)); }},
      node.value);
}

Value Evaluator::bool_op(const ast::BoolOp& node) {
  const bool is_or = node.op == ast::BoolOperator::or_;
  for (std::size_t i = 0; i + 1 < node.values.size(); ++i) {
    Value value = evaluate(*node.values[i]);
    if (in_.truth(value, node.values[i]->span) == is_or) {
      return value;
    }
  }
  return evaluate(*node.values.back());
}

Value Evaluator::binary_chain(const ast::Expr& expression) {
  // a + b + c ... leans to the left and can have thousands of links.
  std::vector<const ast::Expr*> chain;
  const auto* current = &expression;
  while (const auto* node = current->as<ast::BinOp>()) {
    chain.push_back(current);
    current = node->left;
  }
  Value result = evaluate(*current);
  for (std::size_t i = chain.size(); i-- > 0;) {
    const auto* node = chain[i]->as<ast::BinOp>();
    const Value right = evaluate(*node->right);
    const Span where = chain[i]->span;
    auto percent = node->op == ast::Operator::mod && in_unknown_pass(where)
                       ? percent_in_pass(result, right, where)
                       : std::nullopt;
    result = percent ? *std::move(percent) : in_.binary(binary_operator(node->op), result, right, where);
  }
  return result;
}

Value Evaluator::compare(const ast::Compare& node) {
  Value left = evaluate(*node.left);
  Value result;
  for (std::size_t i = 0; i < node.ops.size(); ++i) {
    Value right = evaluate(*node.comparators[i]);
    const Span where =
        join(i == 0 ? node.left->span : node.comparators[i - 1]->span, node.comparators[i]->span);
    const bool last = i + 1 == node.ops.size();
    if (!compare_pair(node.ops[i], left, right, where, result)) {
      return result;
    }
    if (!last && !in_.truth(result, where)) {
      return result;
    }
    left = std::move(right);
  }
  return result;
}

// Gives whether the chain goes on; a membership or identity test always does where it holds.
bool Evaluator::compare_pair(ast::CompareOperator op, const Value& left, const Value& right, Span where,
                             Value& result) {
  switch (op) {
    case ast::CompareOperator::is:
    case ast::CompareOperator::is_not: {
      const auto* unknown = is_opaque(left) ? left.cast<OpaqueObject>() : right.cast<OpaqueObject>();
      if (unknown != nullptr && !unknown->is_imported && !identical(left, right)) {
        fail_on_opaque(in_, is_opaque(left) ? left : right, where);
      }
      const auto is_left = hook(left, "__is__", where);
      const auto is_right = is_left ? std::nullopt : hook(right, "__is__", where);
      if (is_left || is_right) {
        const Value same = in_.call(is_left ? *is_left : *is_right, {is_left ? right : left}, where);
        result = Value::boolean(in_.truth(same, where) == (op == ast::CompareOperator::is));
        break;
      }
      const bool same = identical(left, right) || stands_for_same(in_, left, right);
      result = Value::boolean(same == (op == ast::CompareOperator::is));
      break;
    }
    case ast::CompareOperator::in:
    case ast::CompareOperator::not_in:
      if (const auto inside = hook(left, "__in__", where)) {
        const Value found = in_.call(*inside, {right}, where);
        result = Value::boolean(in_.truth(found, where) == (op == ast::CompareOperator::in));
        break;
      }
      result = Value::boolean(in_.contains(right, left, where) == (op == ast::CompareOperator::in));
      break;
    case ast::CompareOperator::eq:
      result = in_.compare(Comparison::eq, left, right, where);
      break;
    case ast::CompareOperator::ne:
      result = in_.compare(Comparison::ne, left, right, where);
      break;
    case ast::CompareOperator::lt:
      result = in_.compare(Comparison::lt, left, right, where);
      break;
    case ast::CompareOperator::le:
      result = in_.compare(Comparison::le, left, right, where);
      break;
    case ast::CompareOperator::gt:
      result = in_.compare(Comparison::gt, left, right, where);
      break;
    case ast::CompareOperator::ge:
      result = in_.compare(Comparison::ge, left, right, where);
      break;
  }
  return true;
}

Value Evaluator::subscript(const ast::Subscript& node, Span where) {
  const Value object = evaluate(*node.value);
  const Value key = slice(*node.slice);
  if (object.cast<DictObject>() != nullptr) {
    if (const auto lookup = hook(key, "__key_in__", where)) {
      return in_.call(*lookup, {object}, where);
    }
  }
  return in_.subscript(object, key, where);
}

Value Evaluator::slice(const ast::Expr& expression) {
  const auto* node = expression.as<ast::Slice>();
  if (node == nullptr) {
    return evaluate(expression);
  }
  const auto part = [this](const ast::Expr* bound) { return bound != nullptr ? evaluate(*bound) : Value(); };
  Value lower = part(node->lower);
  Value upper = part(node->upper);
  return Value::make<SliceObject>(std::move(lower), std::move(upper), part(node->step));
}

std::vector<Value> Evaluator::items(ast::Seq<ast::Expr*> elements) {
  std::vector<Value> values;
  values.reserve(elements.size());
  for (const auto* element : elements) {
    if (const auto* starred = element->as<ast::Starred>()) {
      auto more = in_.to_vector(evaluate(*starred->value), element->span);
      values.insert(values.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    } else {
      values.push_back(evaluate(*element));
    }
  }
  if (!elements.empty()) {
    in_.count_bytes(values.size() * sizeof(Value) + sizeof(ListObject), elements.front()->span);
  }
  return values;
}

Value Evaluator::display_dict(const ast::Dict& node, Span where) {
  auto dict = std::make_shared<DictObject>();
  in_.count_bytes(sizeof(DictObject), where);
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    if (node.keys[i] == nullptr) {
      const Value mapping = evaluate(*node.values[i]);
      for (const auto& [key, value] : mapping_items(in_, mapping, node.values[i]->span)) {
        dict->table.set(in_, key, value, where);
      }
      continue;
    }
    const Value key = evaluate(*node.keys[i]);
    dict->table.set(in_, key, evaluate(*node.values[i]), node.keys[i]->span);
  }
  return Value::object(std::move(dict));
}

}  // namespace sqlgen::python
