#include "frontend/python/syntax/parser/parser_impl.hpp"

namespace sqlgen::python::ast {

// `match` is a name everywhere else, so that the line decides: of all statements that start with a name only
// this one ends with a colon.
bool Parser::at_match_statement() const {
  if (!at_name("match")) {
    return false;
  }
  switch (next_kind()) {
    case TokenKind::newline:
    case TokenKind::dot:
    case TokenKind::comma:
    case TokenKind::equal:
    case TokenKind::colon:
      return false;
    default:
      break;
  }
  std::size_t i = position_ + 1;
  while (tokens_[i].kind != TokenKind::newline) {
    if (tokens_[i].kind == TokenKind::error || tokens_[i].kind == TokenKind::end_of_file) {
      return false;
    }
    ++i;
  }
  return tokens_[i - 1].kind == TokenKind::colon;
}

Stmt* Parser::match_statement() {
  const Token keyword = advance();
  Expr* subject = match_subject();
  expect(TokenKind::colon);
  if (!accept(TokenKind::newline)) {
    unexpected();
  }
  if (!accept(TokenKind::indent)) {
    if (at(TokenKind::error)) {
      fail_lexical();
    }
    throw CompileError("indentation-error", "expected an indented block after 'match' statement",
                       span(current()));
  }
  const DepthGuard guard(*this);
  ListBuilder<MatchCase> cases(*this);
  do {
    cases.add(match_case());
  } while (!accept(TokenKind::dedent));
  return make_statement(keyword.begin, Match{subject, cases.finish()});
}

Expr* Parser::match_subject() {
  const std::uint32_t start = begin();
  Expr* first = star_named_expression();
  if (!at(TokenKind::comma)) {
    if (first->as<Starred>() != nullptr) {
      fail("cannot use starred expression here", first->span);
    }
    return first;
  }
  ListBuilder<Expr*> items(*this);
  items.add(first);
  while (accept(TokenKind::comma) && !at(TokenKind::colon)) {
    items.add(star_named_expression());
  }
  return make(start, Tuple{items.finish()});
}

MatchCase Parser::match_case() {
  if (!at_name("case")) {
    unexpected();
  }
  const Token keyword = advance();
  MatchCase result{};
  result.pattern = case_pattern();
  if (accept(TokenKind::kw_if)) {
    result.guard = named_expression();
  }
  result.body = block("'case' statement", keyword);
  return result;
}

// A pattern, or a sequence of them without brackets.
Pattern* Parser::case_pattern() {
  const std::uint32_t start = begin();
  Pattern* first = maybe_star_pattern();
  if (!at(TokenKind::comma)) {
    if (std::holds_alternative<MatchStar>(first->node)) {
      unexpected();
    }
    return first;
  }
  ListBuilder<Pattern*> items(*this);
  items.add(first);
  while (accept(TokenKind::comma) && !at(TokenKind::colon) && !at(TokenKind::kw_if)) {
    items.add(maybe_star_pattern());
  }
  return make_pattern(start, MatchSequence{items.finish()});
}

Pattern* Parser::maybe_star_pattern() {
  const std::uint32_t start = begin();
  if (!accept(TokenKind::star)) {
    return pattern();
  }
  if (at_name("_")) {
    advance();
    return make_pattern(start, MatchStar{});
  }
  const Identifier name = capture_target();
  return make_pattern(start, MatchStar{name});
}

// A name that a pattern binds: not `_`, nor the start of a value, a class or a keyword.
Identifier Parser::capture_target() {
  if (at_name("_")) {
    fail("cannot use '_' as a target", span(current()));
  }
  const Identifier name = identifier();
  if (at(TokenKind::dot) || at(TokenKind::left_paren) || at(TokenKind::equal)) {
    fail("invalid pattern target", name.span);
  }
  return name;
}

Pattern* Parser::pattern() {
  const DepthGuard guard(*this);
  const std::uint32_t start = begin();
  Pattern* inner = or_pattern();
  if (!accept(TokenKind::kw_as)) {
    return inner;
  }
  const Identifier name = capture_target();
  return make_pattern(start, MatchAs{inner, name});
}

Pattern* Parser::or_pattern() {
  const std::uint32_t start = begin();
  Pattern* first = closed_pattern();
  if (!at(TokenKind::pipe)) {
    return first;
  }
  ListBuilder<Pattern*> alternatives(*this);
  alternatives.add(first);
  while (accept(TokenKind::pipe)) {
    alternatives.add(closed_pattern());
  }
  return make_pattern(start, MatchOr{alternatives.finish()});
}

}  // namespace sqlgen::python::ast
