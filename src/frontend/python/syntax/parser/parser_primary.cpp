#include <fmt/format.h>

#include "frontend/python/syntax/parser/parser_impl.hpp"

namespace sqlgen::python::ast {

Expr* Parser::primary() {
  const std::uint32_t start = begin();
  Expr* value = atom();
  for (ChainGuard chain(*this);; chain.add_link()) {
    switch (kind()) {
      case TokenKind::dot: {
        advance();
        const Identifier name = identifier();
        value = make(start, Attribute{value, name});
        break;
      }
      case TokenKind::left_paren: {
        const CallArguments arguments = call_arguments(false);
        value = make(start, Call{value, arguments.args, arguments.keywords});
        break;
      }
      case TokenKind::left_bracket: {
        advance();
        Expr* index = subscript_index();
        expect(TokenKind::right_bracket);
        value = make(start, Subscript{value, index});
        break;
      }
      default:
        return value;
    }
  }
}

Expr* Parser::constant(std::uint32_t start, ConstantValue value) {
  return make(start, Constant{value});
}

Expr* Parser::atom() {
  const std::uint32_t start = begin();
  switch (kind()) {
    case TokenKind::name: {
      const Token token = advance();
      return make(start, Name{name_text(token)});
    }
    case TokenKind::number:
      return number();
    case TokenKind::string:
    case TokenKind::fstring_start:
      return strings();
    case TokenKind::kw_None:
      advance();
      return constant(start, NoneValue{});
    case TokenKind::kw_True:
      advance();
      return constant(start, true);
    case TokenKind::kw_False:
      advance();
      return constant(start, false);
    case TokenKind::ellipsis:
      advance();
      return constant(start, EllipsisValue{});
    case TokenKind::left_paren:
      return parenthesised();
    case TokenKind::left_bracket:
      return list_display();
    case TokenKind::left_brace:
      return brace_display();
    default:
      unexpected();
  }
}

Expr* Parser::number() {
  const Token token = advance();
  LiteralError error;
  const auto value = number_value(text(token), arena_, error);
  if (!value) {
    fail(std::move(error.message), span(token));
  }
  return constant(token.begin, *value);
}

bool Parser::at_comprehension() const {
  return at(TokenKind::kw_for) || (at(TokenKind::kw_async) && next_kind() == TokenKind::kw_for);
}

Seq<Comprehension> Parser::comprehension_clauses() {
  ListBuilder<Comprehension> clauses(*this);
  while (at_comprehension()) {
    Comprehension clause{};
    clause.is_async = accept(TokenKind::kw_async);
    expect(TokenKind::kw_for);
    clause.target = target_list();
    expect(TokenKind::kw_in);
    clause.iter = disjunction();
    ListBuilder<Expr*> conditions(*this);
    while (accept(TokenKind::kw_if)) {
      conditions.add(disjunction());
    }
    clause.ifs = conditions.finish();
    clauses.add(clause);
  }
  return clauses.finish();
}

// `()`, `(a, b)`, `(x for x in y)`, `(yield)` or only an expression in parentheses.
Expr* Parser::parenthesised() {
  const std::uint32_t start = begin();
  expect(TokenKind::left_paren);
  if (accept(TokenKind::right_paren)) {
    return make(start, Tuple{});
  }
  if (at(TokenKind::kw_yield)) {
    Expr* value = yield_expression();
    expect(TokenKind::right_paren);
    return value;
  }
  Expr* first = star_named_expression();
  if (at_comprehension()) {
    if (first->as<Starred>() != nullptr) {
      fail("iterable unpacking cannot be used in comprehension", first->span);
    }
    const auto clauses = comprehension_clauses();
    expect(TokenKind::right_paren);
    return make(start, GeneratorExp{first, clauses});
  }
  if (!at(TokenKind::comma)) {
    expect(TokenKind::right_paren);
    if (first->as<Starred>() != nullptr) {
      fail("cannot use starred expression here", first->span);
    }
    return first;
  }
  ListBuilder<Expr*> items(*this);
  items.add(first);
  while (accept(TokenKind::comma) && !at(TokenKind::right_paren)) {
    items.add(star_named_expression());
  }
  expect(TokenKind::right_paren);
  return make(start, Tuple{items.finish()});
}

Expr* Parser::list_display() {
  const std::uint32_t start = begin();
  expect(TokenKind::left_bracket);
  ListBuilder<Expr*> items(*this);
  while (!at(TokenKind::right_bracket)) {
    Expr* item = star_named_expression();
    if (items.empty() && at_comprehension()) {
      if (item->as<Starred>() != nullptr) {
        fail("iterable unpacking cannot be used in comprehension", item->span);
      }
      const auto clauses = comprehension_clauses();
      expect(TokenKind::right_bracket);
      return make(start, ListComp{item, clauses});
    }
    items.add(item);
    if (!accept(TokenKind::comma)) {
      break;
    }
  }
  expect(TokenKind::right_bracket);
  return make(start, List{items.finish()});
}

Expr* Parser::brace_display() {
  const std::uint32_t start = begin();
  expect(TokenKind::left_brace);
  if (at(TokenKind::right_brace) || at(TokenKind::double_star)) {
    return dict_display(start);
  }
  const bool is_assignment = next_kind() == TokenKind::colon_equal;
  Expr* first = star_named_expression();
  if (at(TokenKind::colon) && !is_assignment && first->as<Starred>() == nullptr) {
    advance();
    Expr* value = dict_value();
    if (at_comprehension()) {
      const auto clauses = comprehension_clauses();
      expect(TokenKind::right_brace);
      return make(start, DictComp{first, value, clauses});
    }
    ListBuilder<Expr*> pairs(*this);
    pairs.add(first);
    pairs.add(value);
    const auto pair = pairs.finish();
    return dict_display(start, pair);
  }
  return set_display(start, first);
}

Expr* Parser::dict_value() {
  if (at(TokenKind::star)) {
    fail("cannot use a starred expression in a dictionary value", span(current()));
  }
  return expression();
}

// The rest of a dictionary after its opening brace, or after `first`, which holds a key and its value.
Expr* Parser::dict_display(std::uint32_t start, Seq<Expr*> first) {
  ListBuilder<Expr*> pairs(*this);  // keys and values in turn
  bool more = first.empty();
  if (!first.empty()) {
    pairs.add(first[0]);
    pairs.add(first[1]);
    more = accept(TokenKind::comma);
  }
  while (more && !at(TokenKind::right_brace)) {
    if (accept(TokenKind::double_star)) {
      pairs.add(nullptr);
      pairs.add(bitwise_or());
      if (at_comprehension()) {
        fail("dict unpacking cannot be used in dict comprehension", span(current()));
      }
    } else {
      pairs.add(expression());
      if (!at(TokenKind::colon) && !at(TokenKind::error) && !unclosed_bracket_) {
        fail("':' expected after dictionary key", span(current()));
      }
      expect(TokenKind::colon);
      pairs.add(dict_value());
    }
    more = accept(TokenKind::comma);
  }
  expect(TokenKind::right_brace);
  const auto all = pairs.finish();
  ListBuilder<Expr*> halves(*this);
  for (std::size_t i = 0; i < all.size(); i += 2) {
    halves.add(all[i]);
  }
  const auto keys = halves.finish();
  for (std::size_t i = 1; i < all.size(); i += 2) {
    halves.add(all[i]);
  }
  return make(start, Dict{keys, halves.finish()});
}

Expr* Parser::set_display(std::uint32_t start, Expr* first) {
  if (at_comprehension()) {
    if (first->as<Starred>() != nullptr) {
      fail("iterable unpacking cannot be used in comprehension", first->span);
    }
    const auto clauses = comprehension_clauses();
    expect(TokenKind::right_brace);
    return make(start, SetComp{first, clauses});
  }
  ListBuilder<Expr*> items(*this);
  items.add(first);
  while (accept(TokenKind::comma) && !at(TokenKind::right_brace)) {
    items.add(star_named_expression());
  }
  expect(TokenKind::right_brace);
  return make(start, Set{items.finish()});
}

// What stands in the brackets of a subscript.
Expr* Parser::subscript_index() {
  const std::uint32_t start = begin();
  Expr* first = slice();
  const bool is_starred = first->as<Starred>() != nullptr;
  if (!at(TokenKind::comma) && !is_starred) {
    return first;
  }
  ListBuilder<Expr*> items(*this);
  items.add(first);
  while (accept(TokenKind::comma) && !at(TokenKind::right_bracket)) {
    items.add(slice());
  }
  return make(start, Tuple{items.finish()});
}

Expr* Parser::slice() {
  if (at(TokenKind::star)) {
    return starred(true);
  }
  const std::uint32_t start = begin();
  Expr* lower = nullptr;
  if (!at(TokenKind::colon)) {
    const bool is_assignment = at(TokenKind::name) && next_kind() == TokenKind::colon_equal;
    lower = named_expression();
    if (is_assignment || !at(TokenKind::colon)) {
      return lower;
    }
  }
  expect(TokenKind::colon);
  const auto bound = [this]() -> Expr* {
    const bool is_absent = at(TokenKind::colon) || at(TokenKind::comma) || at(TokenKind::right_bracket);
    return is_absent ? nullptr : expression();
  };
  Expr* upper = bound();
  Expr* step = accept(TokenKind::colon) ? bound() : nullptr;
  if (at(TokenKind::colon)) {
    unexpected();
  }
  return make(start, Slice{lower, upper, step});
}

}  // namespace sqlgen::python::ast
