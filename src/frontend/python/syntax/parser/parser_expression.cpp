#include <fmt/format.h>

#include "frontend/python/syntax/parser/parser_impl.hpp"

namespace sqlgen::python::ast {

// Whether a list of expressions ends here, after a comma.
bool Parser::at_expression_end() const {
  switch (kind()) {
    case TokenKind::newline:
    case TokenKind::semicolon:
    case TokenKind::right_paren:
    case TokenKind::right_bracket:
    case TokenKind::right_brace:
    case TokenKind::equal:
    case TokenKind::colon:
    case TokenKind::exclamation:
    case TokenKind::kw_in:
    case TokenKind::end_of_file:
      return true;
    default:
      return is_augmented_assignment(kind());
  }
}

// Whether an expression that begins here is one name or constant, by the token behind it: most are.
bool Parser::at_lone_atom() const {
  switch (kind()) {
    case TokenKind::name:
    case TokenKind::number:
    case TokenKind::string:
    case TokenKind::kw_None:
    case TokenKind::kw_True:
    case TokenKind::kw_False:
      break;
    default:
      return false;
  }
  switch (next_kind()) {
    case TokenKind::newline:
    case TokenKind::comma:
    case TokenKind::colon:
    case TokenKind::equal:
    case TokenKind::right_paren:
    case TokenKind::right_bracket:
    case TokenKind::right_brace:
      return true;
    default:
      return false;
  }
}

Expr* Parser::star_expressions() {
  const std::uint32_t start = begin();
  Expr* first = star_expression();
  if (!at(TokenKind::comma)) {
    return first;
  }
  ListBuilder<Expr*> items(*this);
  items.add(first);
  while (accept(TokenKind::comma) && !at_expression_end()) {
    items.add(star_expression());
  }
  const auto elts = items.finish();
  return make(start, Tuple{elts});
}

// `*x`; in calls and subscripts x is a full expression, elsewhere it binds as closely as `|`.
Expr* Parser::starred(bool full_expression) {
  const std::uint32_t start = begin();
  expect(TokenKind::star);
  Expr* value = full_expression ? expression() : bitwise_or();
  return make(start, Starred{value});
}

Expr* Parser::star_expression() {
  return at(TokenKind::star) ? starred(false) : expression();
}

Expr* Parser::star_named_expression() {
  return at(TokenKind::star) ? starred(false) : named_expression();
}

Expr* Parser::named_expression() {
  const std::uint32_t start = begin();
  if (at(TokenKind::name) && next_kind() == TokenKind::colon_equal) {
    const Token name = advance();
    Expr* target = make(start, Name{name_text(name), ExprContext::store});
    advance();
    Expr* value = expression();
    return make(start, NamedExpr{target, value});
  }
  Expr* value = expression();
  if (at(TokenKind::colon_equal)) {
    fail("cannot use assignment expressions here", span_from(start),
         "on the left of ':=' stands a plain name");
  }
  return value;
}

Expr* Parser::expression() {
  const DepthGuard guard(*this);
  if (at_lone_atom()) {
    return atom();
  }
  if (at(TokenKind::kw_lambda)) {
    return lambda();
  }
  const std::uint32_t start = begin();
  Expr* body = disjunction();
  if (!accept(TokenKind::kw_if)) {
    return body;
  }
  Expr* test = disjunction();
  if (!accept(TokenKind::kw_else)) {
    if (at(TokenKind::error) || at(TokenKind::colon) || unclosed_bracket_) {
      unexpected();
    }
    fail("expected 'else' after 'if' expression", span_from(start));
  }
  Expr* orelse = expression();
  return make(start, IfExp{test, body, orelse});
}

Expr* Parser::yield_or_star_expressions() {
  return at(TokenKind::kw_yield) ? yield_expression() : star_expressions();
}

Expr* Parser::yield_expression() {
  const std::uint32_t start = begin();
  expect(TokenKind::kw_yield);
  if (accept(TokenKind::kw_from)) {
    Expr* value = expression();
    return make(start, YieldFrom{value});
  }
  Expr* value = at_expression_end() ? nullptr : star_expressions();
  return make(start, Yield{value});
}

Expr* Parser::lambda() {
  const std::uint32_t start = begin();
  expect(TokenKind::kw_lambda);
  Parameters* args = parameters(true);
  expect(TokenKind::colon);
  if (at(TokenKind::fstring_middle)) {
    fail("f-string: lambda expressions are not allowed without parentheses", span_from(start));
  }
  Expr* body = expression();
  return make(start, Lambda{args, body});
}

}  // namespace sqlgen::python::ast
