#include <fmt/format.h>

#include "frontend/python/syntax/parser/parser_impl.hpp"

namespace sqlgen::python::ast {

namespace {

struct BinaryOperator {
  int precedence = 0;  // 0: not a binary operator
  Operator op = Operator::add;
};

BinaryOperator binary_operator(TokenKind kind) {
  switch (kind) {
    case TokenKind::pipe:
      return {1, Operator::bit_or};
    case TokenKind::caret:
      return {2, Operator::bit_xor};
    case TokenKind::ampersand:
      return {3, Operator::bit_and};
    case TokenKind::left_shift:
      return {4, Operator::l_shift};
    case TokenKind::right_shift:
      return {4, Operator::r_shift};
    case TokenKind::plus:
      return {5, Operator::add};
    case TokenKind::minus:
      return {5, Operator::sub};
    case TokenKind::star:
      return {6, Operator::mult};
    case TokenKind::slash:
      return {6, Operator::div};
    case TokenKind::double_slash:
      return {6, Operator::floor_div};
    case TokenKind::percent:
      return {6, Operator::mod};
    case TokenKind::at:
      return {6, Operator::mat_mult};
    default:
      return {};
  }
}

}  // namespace

Expr* Parser::disjunction() {
  const std::uint32_t start = begin();
  Expr* first = conjunction();
  if (!at(TokenKind::kw_or)) {
    return first;
  }
  ListBuilder<Expr*> values(*this);
  values.add(first);
  while (accept(TokenKind::kw_or)) {
    values.add(conjunction());
  }
  return make(start, BoolOp{BoolOperator::or_, values.finish()});
}

Expr* Parser::conjunction() {
  const std::uint32_t start = begin();
  Expr* first = inversion();
  if (!at(TokenKind::kw_and)) {
    return first;
  }
  ListBuilder<Expr*> values(*this);
  values.add(first);
  while (accept(TokenKind::kw_and)) {
    values.add(inversion());
  }
  return make(start, BoolOp{BoolOperator::and_, values.finish()});
}

Expr* Parser::inversion() {
  if (!at(TokenKind::kw_not)) {
    return comparison();
  }
  const DepthGuard guard(*this);
  const std::uint32_t start = begin();
  advance();
  Expr* operand = inversion();
  return make(start, UnaryOp{PrefixOperator::not_, operand});
}

bool Parser::comparison_operator(CompareOperator& op) {
  const auto found = [&](CompareOperator value, std::size_t tokens) {
    op = value;
    position_ += tokens;
    return true;
  };
  switch (kind()) {
    case TokenKind::equal_equal:
      return found(CompareOperator::eq, 1);
    case TokenKind::not_equal:
      return found(CompareOperator::ne, 1);
    case TokenKind::less:
      if (next_kind() == TokenKind::greater && tokens_[position_ + 1].begin == current().end) {
        fail("invalid syntax", span(current().begin, current().end + 1), "'!=' compares for inequality");
      }
      return found(CompareOperator::lt, 1);
    case TokenKind::less_equal:
      return found(CompareOperator::le, 1);
    case TokenKind::greater:
      return found(CompareOperator::gt, 1);
    case TokenKind::greater_equal:
      return found(CompareOperator::ge, 1);
    case TokenKind::kw_in:
      return found(CompareOperator::in, 1);
    case TokenKind::kw_not:
      return next_kind() == TokenKind::kw_in && found(CompareOperator::not_in, 2);
    case TokenKind::kw_is:
      return next_kind() == TokenKind::kw_not ? found(CompareOperator::is_not, 2)
                                              : found(CompareOperator::is, 1);
    default:
      return false;
  }
}

Expr* Parser::comparison() {
  const std::uint32_t start = begin();
  Expr* left = bitwise_or();
  CompareOperator op{};
  if (!comparison_operator(op)) {
    return left;
  }
  ListBuilder<CompareOperator> ops(*this);
  ListBuilder<Expr*> comparators(*this);
  do {
    ops.add(op);
    comparators.add(bitwise_or());
  } while (comparison_operator(op));
  return make(start, Compare{left, ops.finish(), comparators.finish()});
}

Expr* Parser::bitwise_or() {
  return binary(1);
}

// Operators that bind at least as closely as `minimum`; all of them group from the left.
Expr* Parser::binary(int minimum) {
  const std::uint32_t start = begin();
  Expr* left = factor();
  ChainGuard chain(*this);
  for (;;) {
    const BinaryOperator found = binary_operator(kind());
    if (found.precedence < minimum) {
      return left;
    }
    chain.add_link();
    advance();
    Expr* right = binary(found.precedence + 1);
    left = make(start, BinOp{left, right, found.op});
  }
}

Expr* Parser::factor() {
  PrefixOperator op{};
  switch (kind()) {
    case TokenKind::plus:
      op = PrefixOperator::u_add;
      break;
    case TokenKind::minus:
      op = PrefixOperator::u_sub;
      break;
    case TokenKind::tilde:
      op = PrefixOperator::invert;
      break;
    default:
      return power();
  }
  const DepthGuard guard(*this);
  const std::uint32_t start = begin();
  advance();
  Expr* operand = factor();
  return make(start, UnaryOp{op, operand});
}

Expr* Parser::power() {
  const std::uint32_t start = begin();
  Expr* left = nullptr;
  if (is_compiled_ && at(TokenKind::kw_await) && scope_.kind == Scope::Kind::module) {
    fail("'await' outside function", span(current()));
  }
  if (accept(TokenKind::kw_await)) {
    Expr* value = primary();
    left = make(start, Await{value});
  } else {
    left = primary();
  }
  if (!at(TokenKind::double_star)) {
    return left;
  }
  const DepthGuard guard(*this);
  advance();
  Expr* right = factor();
  return make(start, BinOp{left, right, Operator::pow});
}

}  // namespace sqlgen::python::ast
