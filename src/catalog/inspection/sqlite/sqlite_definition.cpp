#include "catalog/inspection/sqlite/sqlite_definition.hpp"

#include "support/text.hpp"

namespace sqlgen::catalog {

bool SqliteDefinition::take(std::string_view keyword) {
  const bool there = is(keyword);
  at_ += there ? 1 : 0;
  return there;
}

bool SqliteDefinition::take(std::string_view first, std::string_view second) {
  const bool there = is(first) && token(1).is(second);
  at_ += there ? 2 : 0;
  return there;
}

void SqliteDefinition::expect(std::string_view keyword) {
  if (!take(keyword)) {
    throw UnknownDefinition{};
  }
}

// SQLite takes a string where a name has to be.
std::string SqliteDefinition::name() {
  const SqliteToken& next = token();
  if (!next.is_name() && next.kind != SqliteToken::Kind::string) {
    throw UnknownDefinition{};
  }
  std::string text = next.text;
  if (next.kind == SqliteToken::Kind::string && text.size() > 1 && text.front() == '\'') {
    text = replace_all(text.substr(1, text.size() - 2), "''", "'");
  }
  skip();
  return text;
}

std::string_view SqliteDefinition::parenthesized() {
  const std::size_t begin = token().end;
  expect("(");
  for (std::size_t depth = 1; !done(); skip()) {
    if (is("(")) {
      ++depth;
    } else if (is(")") && --depth == 0) {
      const std::size_t end = token().begin;
      skip();
      return trim(text(begin, end));
    }
  }
  throw UnknownDefinition{};
}

std::vector<std::string> SqliteDefinition::list() {
  const std::string_view inner = parenthesized();
  std::vector<std::string> parts;
  std::size_t begin = 0, depth = 0;
  for (const SqliteToken& one : sqlite_tokens(inner)) {
    depth += one.is("(") ? 1U : 0U;
    depth -= one.is(")") ? 1U : 0U;
    if (depth == 0 && one.is(",")) {
      parts.emplace_back(trim(inner.substr(begin, one.begin - begin)));
      begin = one.end;
    }
  }
  parts.emplace_back(trim(inner.substr(begin)));
  return parts;
}

std::string_view SqliteDefinition::rest() const {
  return done() ? std::string_view() : trim(statement_.substr(token().begin));
}

}  // namespace sqlgen::catalog
