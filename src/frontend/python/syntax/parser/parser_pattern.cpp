#include "frontend/python/syntax/parser/parser_impl.hpp"

namespace sqlgen::python::ast {

Pattern* Parser::closed_pattern() {
  const std::uint32_t start = begin();
  switch (kind()) {
    case TokenKind::name:
      return name_pattern();
    case TokenKind::number:
    case TokenKind::minus: {
      Expr* value = pattern_number();
      return make_pattern(start, MatchValue{value});
    }
    case TokenKind::string:
    case TokenKind::fstring_start: {
      Expr* value = strings();
      return make_pattern(start, MatchValue{value});
    }
    case TokenKind::kw_None:
    case TokenKind::kw_True:
    case TokenKind::kw_False:
      return make_pattern(start, MatchSingleton{singleton()->as<Constant>()->value});
    case TokenKind::left_paren:
      return parenthesised_pattern();
    case TokenKind::left_bracket: {
      advance();
      bool had_comma = false;
      const auto items = sequence_items(TokenKind::right_bracket, had_comma);
      return make_pattern(start, MatchSequence{items});
    }
    case TokenKind::left_brace:
      return mapping_pattern();
    default:
      unexpected();
  }
}

Expr* Parser::singleton() {
  const Token token = advance();
  if (token.kind == TokenKind::kw_None) {
    return constant(token.begin, NoneValue{});
  }
  return constant(token.begin, token.kind == TokenKind::kw_True);
}

// A capture, `_`, a value `a.b`, or a class `A(...)`.
Pattern* Parser::name_pattern() {
  const std::uint32_t start = begin();
  if (at_name("_")) {
    advance();
    return make_pattern(start, MatchAs{nullptr, {}});
  }
  if (next_kind() == TokenKind::dot || next_kind() == TokenKind::left_paren) {
    Expr* name = pattern_name();
    return at(TokenKind::left_paren) ? class_pattern(start, name) : make_pattern(start, MatchValue{name});
  }
  const Identifier name = capture_target();
  return make_pattern(start, MatchAs{nullptr, name});
}

// `a` or `a.b.c`
Expr* Parser::pattern_name() {
  const std::uint32_t start = begin();
  const Token token = expect(TokenKind::name);
  Expr* value = make(start, Name{name_text(token)});
  while (accept(TokenKind::dot)) {
    const Identifier name = identifier();
    value = make(start, Attribute{value, name});
  }
  return value;
}

Expr* Parser::signed_number() {
  const std::uint32_t start = begin();
  const bool is_negative = accept(TokenKind::minus);
  if (!at(TokenKind::number)) {
    unexpected();
  }
  Expr* value = number();
  return is_negative ? make(start, UnaryOp{PrefixOperator::u_sub, value}) : value;
}

// `1`, `-1.5` or `1 + 2j`
Expr* Parser::pattern_number() {
  const auto is_imaginary = [](const Expr& value) {
    const auto* unary = value.as<UnaryOp>();
    const auto* constant = (unary != nullptr ? *unary->operand : value).as<Constant>();
    return std::holds_alternative<Imaginary>(constant->value);
  };
  const std::uint32_t start = begin();
  Expr* left = signed_number();
  if (!at(TokenKind::plus) && !at(TokenKind::minus)) {
    return left;
  }
  if (is_imaginary(*left)) {
    fail("real number required in complex literal", left->span);
  }
  const Operator op = advance().kind == TokenKind::plus ? Operator::add : Operator::sub;
  if (!at(TokenKind::number)) {
    unexpected();
  }
  Expr* right = number();
  if (!is_imaginary(*right)) {
    fail("imaginary number required in complex literal", right->span);
  }
  return make(start, BinOp{left, right, op});
}

// `()` and `(a, b)` are sequences, `(a)` is the pattern in it.
Pattern* Parser::parenthesised_pattern() {
  const std::uint32_t start = begin();
  expect(TokenKind::left_paren);
  bool had_comma = false;
  const auto items = sequence_items(TokenKind::right_paren, had_comma);
  if (items.size() == 1 && !had_comma) {
    if (std::holds_alternative<MatchStar>(items[0]->node)) {
      fail("invalid syntax", items[0]->span, "a star pattern stands in a sequence: (*x,)");
    }
    return items[0];
  }
  return make_pattern(start, MatchSequence{items});
}

// Patterns between commas, with the closing bracket.
Seq<Pattern*> Parser::sequence_items(TokenKind close, bool& had_comma) {
  ListBuilder<Pattern*> items(*this);
  while (!at(close)) {
    items.add(maybe_star_pattern());
    if (!accept(TokenKind::comma)) {
      break;
    }
    had_comma = true;
  }
  expect(close);
  return items.finish();
}

Pattern* Parser::mapping_pattern() {
  const std::uint32_t start = begin();
  expect(TokenKind::left_brace);
  MatchMapping node{};
  ListBuilder<Expr*> keys(*this);
  ListBuilder<Pattern*> patterns(*this);
  while (!at(TokenKind::right_brace)) {
    if (node.rest) {
      fail("double star pattern '**' must be the last one in a mapping", span(current()));
    }
    if (accept(TokenKind::double_star)) {
      node.rest = capture_target();
    } else {
      keys.add(mapping_key());
      expect(TokenKind::colon);
      patterns.add(pattern());
    }
    if (!accept(TokenKind::comma)) {
      break;
    }
  }
  expect(TokenKind::right_brace);
  node.keys = keys.finish();
  node.patterns = patterns.finish();
  return make_pattern(start, node);
}

// A literal or a dotted name.
Expr* Parser::mapping_key() {
  switch (kind()) {
    case TokenKind::number:
    case TokenKind::minus:
      return pattern_number();
    case TokenKind::string:
    case TokenKind::fstring_start:
      return strings();
    case TokenKind::kw_None:
    case TokenKind::kw_True:
    case TokenKind::kw_False:
      return singleton();
    case TokenKind::name:
      if (next_kind() == TokenKind::dot) {
        return pattern_name();
      }
      [[fallthrough]];
    default:
      unexpected();
  }
}

Pattern* Parser::class_pattern(std::uint32_t start, Expr* cls) {
  expect(TokenKind::left_paren);
  MatchClass node{};
  node.cls = cls;
  ListBuilder<Pattern*> patterns(*this);  // positional ones, then those of keywords
  ListBuilder<Identifier> names(*this);
  std::size_t positional = 0;
  while (!at(TokenKind::right_paren)) {
    if (at(TokenKind::name) && next_kind() == TokenKind::equal) {
      names.add(identifier());
      advance();
    } else if (!names.empty()) {
      fail("positional patterns follow keyword patterns", span(current()));
    } else {
      ++positional;
    }
    patterns.add(pattern());
    if (!accept(TokenKind::comma)) {
      break;
    }
  }
  expect(TokenKind::right_paren);
  const auto all = patterns.finish();
  node.patterns = all.first(positional);
  node.kwd_patterns = all.subspan(positional);
  node.kwd_attrs = names.finish();
  return make_pattern(start, node);
}

}  // namespace sqlgen::python::ast
