#include "frontend/python/syntax/parser/parser_impl.hpp"

namespace sqlgen::python::ast {

// The arguments of a call or the bases of a class, with their parentheses. After a keyword argument no
// positional one may stand, after `**x` no `*x` either.
Parser::CallArguments Parser::call_arguments(bool is_class) {
  const std::uint32_t open = begin();
  expect(TokenKind::left_paren);
  ListBuilder<Expr*> args(*this);
  ListBuilder<Keyword> keywords(*this);
  bool has_unpacking = false;
  while (!at(TokenKind::right_paren)) {
    if (at(TokenKind::double_star) || (at(TokenKind::name) && next_kind() == TokenKind::equal)) {
      has_unpacking = has_unpacking || at(TokenKind::double_star);
      keywords.add(keyword_argument());
    } else if (at(TokenKind::star)) {
      if (has_unpacking) {
        fail("iterable argument unpacking follows keyword argument unpacking", span(current()));
      }
      args.add(starred(true));
    } else {
      Expr* argument = positional_argument(open, args.empty() && keywords.empty(), is_class);
      if (!keywords.empty()) {
        fail(has_unpacking ? "positional argument follows keyword argument unpacking"
                           : "positional argument follows keyword argument",
             argument->span);
      }
      args.add(argument);
    }
    if (!accept(TokenKind::comma)) {
      break;
    }
  }
  expect(TokenKind::right_paren);
  return {args.finish(), keywords.finish()};
}

// `name=value` or `**value`
Keyword Parser::keyword_argument() {
  const std::uint32_t start = begin();
  Keyword keyword{};
  if (!accept(TokenKind::double_star)) {
    keyword.arg = identifier();
    expect(TokenKind::equal);
  }
  keyword.value = expression();
  keyword.span = span_from(start);
  if (at_comprehension()) {
    fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", keyword.span);
  }
  return keyword;
}

// An expression, or a generator expression whose parentheses, opened at `open`, are those of the call.
Expr* Parser::positional_argument(std::uint32_t open, bool is_first, bool is_class) {
  const std::uint32_t start = begin();
  Expr* value = named_expression();
  if (at(TokenKind::equal)) {
    fail("expression cannot contain assignment, perhaps you meant \"==\"?", span_from(start));
  }
  if (!at_comprehension()) {
    return value;
  }
  const auto clauses = comprehension_clauses();
  if (is_class || !is_first || !at(TokenKind::right_paren)) {
    if (at(TokenKind::error)) {
      unexpected();
    }
    fail("generator expression must be parenthesized", span_from(start));
  }
  return arena_.make<Expr>(span(open, current().end), Expr::Node(GeneratorExp{value, clauses}));
}

}  // namespace sqlgen::python::ast
