#include <fmt/format.h>

#include "catalog/rows/translation/translator.hpp"
#include "support/text.hpp"

// format(): a text with %s, %I and %L for values.
namespace sqlgen::catalog {

namespace {

bool has_plain_text(ValueKind kind) {
  return kind == ValueKind::text || kind == ValueKind::integer || kind == ValueKind::enumeration ||
         kind == ValueKind::uuid || kind == ValueKind::null;
}

std::string placed(char form, const std::string& sql) {
  const std::string text = fmt::format("CAST({} AS TEXT)", sql);
  switch (form) {
    case 'I':
      return fmt::format("pg_quote_ident({})", text);
    case 'L':
      return fmt::format("quote({})", text);
    default:
      return fmt::format("coalesce({}, '')", text);
  }
}

}  // namespace

std::optional<Term> Translator::format_call(const std::vector<Node>& arguments) {
  const auto pattern = arguments.empty() ? std::nullopt : operand(arguments.front()).constant;
  if (!pattern || pattern->kind != SqliteValue::Kind::text) {
    return std::nullopt;
  }
  std::vector<std::string> parts;
  std::string text;
  std::size_t next = 1;
  const auto flush = [&] {
    parts.push_back(sqlite_literal({SqliteValue::Kind::text, text}));
    text.clear();
  };
  for (std::size_t i = 0; i < pattern->text.size(); ++i) {
    const char c = pattern->text[i];
    if (c != '%') {
      text += c;
      continue;
    }
    const char form = ++i < pattern->text.size() ? pattern->text[i] : '\0';
    if (form == '%') {
      text += '%';
      continue;
    }
    if ((form != 's' && form != 'I' && form != 'L') || next >= arguments.size()) {
      return std::nullopt;  // a place or a width, or an error
    }
    const Term term = operand(arguments[next++]);
    if (!has_plain_text(term.kind)) {
      return std::nullopt;
    }
    flush();
    parts.push_back(placed(form, term.sql));
  }
  flush();
  return Term{"(" + sqlgen::join(parts, " || ") + ")", ValueKind::text};
}

}  // namespace sqlgen::catalog
