#include "frontend/python/syntax/parser/parser.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/syntax/parser/parser_impl.hpp"
#include "frontend/python/syntax/source/identifier.hpp"

namespace sqlgen::python::ast {

namespace {

// How an expected token is named in a message.
std::string_view spelling(TokenKind kind) {
  switch (kind) {
    case TokenKind::colon:
      return "':'";
    case TokenKind::right_paren:
      return "',' or ')'";
    case TokenKind::left_paren:
      return "'('";
    case TokenKind::right_bracket:
      return "',' or ']'";
    case TokenKind::right_brace:
      return "',' or '}'";
    case TokenKind::kw_in:
      return "'in'";
    case TokenKind::kw_import:
      return "'import'";
    case TokenKind::equal:
      return "'='";
    case TokenKind::name:
      return "a name";
    default:
      return {};
  }
}

}  // namespace

void Parser::read_tokens(std::uint32_t begin, bool one_line) {
  tokens_.clear();
  position_ = 0;
  unclosed_bracket_ = false;
  if (!one_line) {
    tokens_.reserve(text_.size() / 3 + 16);  // some more than there usually are
  }
  Lexer lexer(text_, begin);
  for (;;) {
    const Token token = lexer.next();
    tokens_.push_back(token);
    if (token.kind == TokenKind::error) {
      lexical_error_ = lexer.error();
      unclosed_bracket_ = lexer.is_unclosed_bracket();
      break;
    }
    if (token.kind == TokenKind::end_of_file || (one_line && token.kind == TokenKind::newline)) {
      break;
    }
  }
  other_names_ = lexer.met_other_names();
  const Token last = tokens_.back();
  const TokenKind sentinel = last.kind == TokenKind::error ? TokenKind::error : TokenKind::end_of_file;
  tokens_.insert(tokens_.end(), 2, Token{last.end, last.end, sentinel});
}

bool Parser::accept(TokenKind wanted) {
  if (kind() != wanted) {
    return false;
  }
  ++position_;
  return true;
}

const Token& Parser::expect(TokenKind wanted) {
  if (kind() == wanted) {
    return advance();
  }
  const std::string_view name = spelling(wanted);
  if (name.empty() || at(TokenKind::error) || unclosed_bracket_) {
    unexpected();
  }
  fail(fmt::format("expected {}", name), span(current()));
}

// The end of the last token that is not only layout.
std::uint32_t Parser::previous_end() const {
  std::size_t i = position_;
  while (i > 0) {
    --i;
    const TokenKind k = tokens_[i].kind;
    if (k != TokenKind::newline && k != TokenKind::indent && k != TokenKind::dedent) {
      return tokens_[i].end;
    }
  }
  return 0;
}

void Parser::fail(std::string message, Span where, std::string help) const {
  throw CompileError("syntax-error", std::move(message), where, std::move(help));
}

void Parser::fail_lexical() const {
  throw CompileError(std::string(lexical_error_.id), lexical_error_.message,
                     span(lexical_error_.begin, lexical_error_.end));
}

std::string Parser::describe(const Token& token) const {
  switch (token.kind) {
    case TokenKind::newline:
      return "unexpected end of line";
    case TokenKind::end_of_file:
      return "unexpected end of file";
    case TokenKind::string:
    case TokenKind::fstring_start:
      return "unexpected string";
    default:
      return fmt::format("unexpected '{}'", text(token));
  }
}

void Parser::unexpected() const {
  if (at(TokenKind::error) || unclosed_bracket_) {
    fail_lexical();
  }
  if (at(TokenKind::indent)) {
    throw CompileError("indentation-error", "unexpected indent", span(current()));
  }
  if (at(TokenKind::dedent)) {
    throw CompileError("indentation-error", "unexpected unindent", span(current()));
  }
  CompileError error("syntax-error", "invalid syntax", span(current()));
  error.diagnostic().with_label(describe(current()));
  throw error;
}

std::string_view Parser::name_text(const Token& token) {
  const std::string_view name = text(token);
  const auto is_other = [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; };
  return other_names_ && std::any_of(name.begin(), name.end(), is_other)
             ? arena_.copy(std::string_view(normalize_identifier(name)))
             : name;
}

ast::Identifier Parser::identifier() {
  const Token token = expect(TokenKind::name);
  return {name_text(token), span(token)};
}

ast::Body Parser::parse_file() {
  read_tokens(0, false);
  ListBuilder<ast::Stmt*> body(*this);
  while (!at(TokenKind::end_of_file)) {
    statement(body);
  }
  return body.finish();
}

ast::Body Parser::parse_line(std::uint32_t begin) {
  read_tokens(begin, true);
  ListBuilder<ast::Stmt*> body(*this);
  simple_statements(body);
  return body.finish();
}

void Parser::fail_on_depth() const {
  throw CompileError("nesting-too-deep", "this is nested too deeply", span(current()),
                     "take it apart, for instance with variables for its parts");
}

}  // namespace sqlgen::python::ast

namespace sqlgen::python {

std::unique_ptr<ast::Module> parse_module(const SourceManager& sources, FileId file,
                                          Diagnostics& diagnostics) {
  return parse_module(sources.text(file), file, diagnostics);
}

std::unique_ptr<ast::Module> parse_module(std::string_view bytes, FileId file, Diagnostics& diagnostics,
                                          SyntaxCheck check) {
  Stack::measure();
  DecodedSource source;
  if (!decode_source(bytes, file, diagnostics, source)) {
    return nullptr;
  }
  auto module = std::make_unique<ast::Module>();
  module->file = file;
  constexpr std::size_t kTreeOfByte = 20;  // bytes of tree for one of source
  module->arena.expect(bytes.size() * kTreeOfByte);
  const std::string_view text = source.converted.empty() ? source.text : module->arena.copy(source.text);
  try {
    module->body = ast::Parser(source, text, file, module->arena, check).parse_file();
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
    return nullptr;
  }
  return module;
}

}  // namespace sqlgen::python
