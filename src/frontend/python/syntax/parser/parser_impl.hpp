#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "frontend/python/syntax/lexer/lexer.hpp"
#include "frontend/python/syntax/lexer/literal.hpp"
#include "frontend/python/syntax/lexer/token.hpp"
#include "frontend/python/syntax/parser/parser.hpp"
#include "frontend/python/syntax/source/source_encoding.hpp"
#include "frontend/python/syntax/tree/arena.hpp"
#include "frontend/python/syntax/tree/ast.hpp"
#include "support/diagnostic.hpp"
#include "support/limits/stack.hpp"

namespace sqlgen::python::ast {

/// The parser proper: one method for each rule of Python's grammar
/// (docs.python.org/3.12/reference/grammar.html), by recursive descent. An error is thrown as CompileError.
/// Rules that begin alike are read as an expression first and checked then: assignment targets, parenthesised
/// `with` items.
class Parser {
 public:
  /// `source` and `text`, which holds the same bytes and lives as long as the tree, are UTF-8.
  Parser(const DecodedSource& source, std::string_view text, FileId file, Arena& arena,
         SyntaxCheck check = SyntaxCheck::grammar)
      : source_(source),
        text_(text),
        file_(file),
        arena_(arena),
        is_compiled_(check == SyntaxCheck::compiler) {}

  /// The statements of the whole text.
  [[nodiscard]] ast::Body parse_file();

  /// The statements of the one logical line that starts at `begin`, which must not be a compound statement.
  [[nodiscard]] ast::Body parse_line(std::uint32_t begin);

 private:
  template <class T>
  class ListBuilder;
  /// What the statement that is read belongs to: CPython's symbol table refuses what is out of place.
  struct Scope {
    enum class Kind { module, of_class, function };
    Kind kind = Kind::module;
    bool in_loop = false;
  };
  class ScopeGuard;
  class DepthGuard;
  class ChainGuard;
  [[noreturn]] void fail_on_depth() const;

  // -- parser.cpp: tokens, spans and errors
  void read_tokens(std::uint32_t begin, bool one_line);
  [[nodiscard]] const Token& current() const { return tokens_[position_]; }
  [[nodiscard]] TokenKind kind() const { return tokens_[position_].kind; }
  // The token list ends with enough sentinels for every look ahead.
  [[nodiscard]] TokenKind next_kind() const { return tokens_[position_ + 1].kind; }
  [[nodiscard]] std::string_view text(const Token& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }
  [[nodiscard]] bool at(TokenKind wanted) const { return kind() == wanted; }
  [[nodiscard]] bool at_name(std::string_view name) const {
    return at(TokenKind::name) && text(current()) == name;
  }
  const Token& advance() { return tokens_[position_++]; }
  bool accept(TokenKind wanted);
  const Token& expect(TokenKind wanted);
  [[nodiscard]] std::uint32_t begin() const { return current().begin; }
  [[nodiscard]] std::uint32_t previous_end() const;
  [[nodiscard]] Span span(std::uint32_t begin, std::uint32_t end) const {
    return {file_, source_.file_offset(begin), source_.file_offset(end)};
  }
  [[nodiscard]] Span span(const Token& token) const { return span(token.begin, token.end); }
  [[nodiscard]] Span span_from(std::uint32_t begin) const { return span(begin, previous_end()); }
  [[noreturn]] void fail(std::string message, Span where, std::string help = {}) const;
  [[noreturn]] void fail_lexical() const;
  [[noreturn]] void unexpected() const;
  [[nodiscard]] std::string describe(const Token& token) const;
  ast::Identifier identifier();
  std::string_view name_text(const Token& token);

  template <class Node>
  ast::Expr* make(std::uint32_t begin, Node node) {
    return arena_.make<ast::Expr>(span_from(begin), std::move(node));
  }
  template <class Node>
  ast::Stmt* make_statement(std::uint32_t begin, Node node) {
    return arena_.make<ast::Stmt>(span_from(begin), std::move(node));
  }
  template <class Node>
  ast::Pattern* make_pattern(std::uint32_t begin, Node node) {
    return arena_.make<ast::Pattern>(span_from(begin), std::move(node));
  }

  // -- parser_expression.cpp
  ast::Expr* star_expressions();
  ast::Expr* star_expression();
  ast::Expr* star_named_expression();
  ast::Expr* starred(bool full_expression);
  ast::Expr* named_expression();
  ast::Expr* expression();
  ast::Expr* yield_expression();
  ast::Expr* yield_or_star_expressions();
  ast::Expr* lambda();
  ast::Expr* disjunction();
  ast::Expr* conjunction();
  ast::Expr* inversion();
  ast::Expr* comparison();
  bool comparison_operator(ast::CompareOperator& op);
  ast::Expr* binary(int minimum);
  ast::Expr* bitwise_or();
  ast::Expr* factor();
  ast::Expr* power();
  [[nodiscard]] bool at_expression_end() const;
  [[nodiscard]] bool at_lone_atom() const;

  // -- parser_primary.cpp
  ast::Expr* primary();
  ast::Expr* atom();
  ast::Expr* parenthesised();
  ast::Expr* list_display();
  ast::Expr* brace_display();
  ast::Expr* dict_display(std::uint32_t start, ast::Seq<ast::Expr*> first = {});
  ast::Expr* set_display(std::uint32_t start, ast::Expr* first);
  ast::Expr* dict_value();
  ast::Expr* subscript_index();
  ast::Expr* slice();
  ast::Expr* constant(std::uint32_t start, ast::ConstantValue value);
  ast::Expr* number();
  [[nodiscard]] bool at_comprehension() const;
  ast::Seq<ast::Comprehension> comprehension_clauses();

  // -- parser_call.cpp
  struct CallArguments {
    ast::Seq<ast::Expr*> args;
    ast::Seq<ast::Keyword> keywords;
  };
  CallArguments call_arguments(bool is_class);
  ast::Keyword keyword_argument();
  ast::Expr* positional_argument(std::uint32_t open, bool is_first, bool is_class);

  // -- parser_string.cpp
  class StringConcatenation;
  ast::Expr* strings();
  void plain_string(StringConcatenation& parts);
  void fstring(StringConcatenation& parts);
  void replacement_field(StringConcatenation& parts, bool raw);
  ast::Expr* format_specification(bool raw);
  std::string_view debug_text(std::uint32_t from, std::uint32_t to);
  char conversion();
  std::string_view string_text(std::uint32_t from, std::uint32_t to, StringForm form);

  // -- parser_target.cpp
  void set_target(ast::Expr* target, ast::ExprContext context);
  void set_single_target(ast::Expr* target, std::string_view statement);
  ast::Expr* target_list();
  ast::Expr* star_target();

  // -- parser_statement.cpp
  void statement(ListBuilder<ast::Stmt*>& out);
  void simple_statements(ListBuilder<ast::Stmt*>& out);
  ast::Stmt* simple_statement();
  ast::Stmt* expression_statement();
  ast::Stmt* assignment(std::uint32_t start, ast::Expr* first);
  ast::Stmt* annotated_assignment(std::uint32_t start, ast::Expr* target);
  ast::Stmt* augmented_assignment(std::uint32_t start, ast::Expr* target);
  ast::Stmt* return_statement();
  ast::Stmt* raise_statement();
  ast::Stmt* assert_statement();
  ast::Stmt* delete_statement();
  ast::Stmt* type_alias();
  ast::Seq<ast::Identifier> name_list();
  [[nodiscard]] bool at_statement_end() const { return at(TokenKind::newline) || at(TokenKind::semicolon); }

  // -- parser_import.cpp
  ast::Stmt* import_statement();
  ast::Stmt* import_from_statement();
  ast::Seq<ast::Alias> import_from_names();
  ast::Alias alias(bool dotted);
  ast::Identifier dotted_name();

  // -- parser_compound.cpp
  ast::Stmt* compound_statement();
  ast::Body block(std::string_view after, Token keyword);
  ast::Stmt* if_statement();
  ast::Stmt* while_statement();
  ast::Stmt* for_statement(std::uint32_t start, bool is_async);
  ast::Body loop_block(std::string_view after, Token keyword);
  ast::Body else_block(std::string_view after);
  ast::Stmt* try_statement();
  ast::Expr* exception_types(bool& several);
  ast::ExceptHandler except_handler(bool is_star);
  ast::Stmt* with_statement(std::uint32_t start, bool is_async);
  ast::Seq<ast::WithItem> with_items();
  bool parenthesised_with_items(ast::Seq<ast::WithItem>& out);
  ast::WithItem with_item();
  ast::Stmt* async_statement();

  // -- parser_definition.cpp
  ast::Stmt* decorated();
  ast::Stmt* function_definition(std::uint32_t start, bool is_async, ast::Seq<ast::Expr*> decorators);
  ast::Stmt* class_definition(ast::Seq<ast::Expr*> decorators);
  ast::Seq<ast::TypeParam> type_parameters();
  ast::TypeParam type_parameter();
  struct ParameterLists;
  ast::Parameters* parameters(bool is_lambda);
  void require_different_names(const ast::Parameters& parameters) const;
  void slash_parameter(ParameterLists& lists);
  void star_parameter(ParameterLists& lists, bool is_lambda, TokenKind close);
  void plain_parameter(ParameterLists& lists, bool is_lambda);
  ast::Arg parameter(bool is_lambda, bool star_annotation = false);

  // -- parser_match.cpp
  [[nodiscard]] bool at_match_statement() const;
  ast::Stmt* match_statement();
  ast::Expr* match_subject();
  ast::MatchCase match_case();
  ast::Pattern* case_pattern();
  ast::Pattern* pattern();
  ast::Pattern* or_pattern();
  ast::Pattern* maybe_star_pattern();
  ast::Identifier capture_target();

  // -- parser_pattern.cpp
  ast::Pattern* closed_pattern();
  ast::Pattern* name_pattern();
  ast::Pattern* parenthesised_pattern();
  ast::Seq<ast::Pattern*> sequence_items(TokenKind close, bool& had_comma);
  ast::Pattern* mapping_pattern();
  ast::Expr* mapping_key();
  ast::Pattern* class_pattern(std::uint32_t start, ast::Expr* cls);
  ast::Expr* pattern_name();
  ast::Expr* pattern_number();
  ast::Expr* signed_number();
  ast::Expr* singleton();

  const DecodedSource& source_;
  std::string_view text_;
  FileId file_;
  Arena& arena_;
  std::vector<Token> tokens_;
  std::size_t position_ = 0;
  LexicalError lexical_error_;
  bool unclosed_bracket_ = false;
  bool other_names_ = false;  // not all names are plain ASCII
  int depth_ = 0;
  bool is_compiled_;
  Scope scope_ = {};
  // Lists that are being read, of all nesting levels one behind the other.
  std::tuple<std::vector<ast::Expr*>, std::vector<ast::Stmt*>, std::vector<ast::Pattern*>,
             std::vector<ast::Keyword>, std::vector<ast::Comprehension>, std::vector<ast::CompareOperator>,
             std::vector<ast::Arg>, std::vector<ast::Alias>, std::vector<ast::Identifier>,
             std::vector<ast::WithItem>, std::vector<ast::ExceptHandler>, std::vector<ast::MatchCase>,
             std::vector<ast::TypeParam>>
      pending_;
};

/// Collects a list of unknown length and copies it to the arena when it is complete.
template <class T>
class Parser::ListBuilder {
 public:
  explicit ListBuilder(Parser& parser)
      : items_(std::get<std::vector<T>>(parser.pending_)), arena_(parser.arena_), first_(items_.size()) {}

  void add(T item) { items_.push_back(item); }
  [[nodiscard]] std::size_t size() const { return items_.size() - first_; }
  [[nodiscard]] bool empty() const { return items_.size() == first_; }
  [[nodiscard]] ast::Seq<T> finish() {
    const auto list = arena_.copy(std::span<const T>(items_).subspan(first_));
    items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(first_), items_.end());
    return list;
  }

 private:
  std::vector<T>& items_;
  Arena& arena_;
  std::size_t first_;
};

/// Bounds the recursion of the parser, and with it the depth of the tree.
class Parser::DepthGuard {
 public:
  explicit DepthGuard(Parser& parser) : depth_(parser.depth_) {
    if (++depth_ > kMaxDepth || Stack::is_low()) {
      --depth_;
      parser.fail_on_depth();
    }
  }
  ~DepthGuard() { --depth_; }
  DepthGuard(const DepthGuard&) = delete;
  DepthGuard& operator=(const DepthGuard&) = delete;

 private:
  static constexpr int kMaxDepth = 600;
  int& depth_;
};

/// Another scope for as long as it lives.
class Parser::ScopeGuard {
 public:
  ScopeGuard(Parser& parser, Scope scope) : scope_(parser.scope_), before_(parser.scope_) { scope_ = scope; }
  ~ScopeGuard() { scope_ = before_; }
  ScopeGuard(const ScopeGuard&) = delete;
  ScopeGuard& operator=(const ScopeGuard&) = delete;

 private:
  Scope& scope_;
  Scope before_;
};

/// Bounds a chain such as a.b.c, 1 + 2 + 3 or elif after elif: its tree is as deep as it is long. CPython too
/// refuses those of more than about 3000 links (RecursionError).
class Parser::ChainGuard {
 public:
  explicit ChainGuard(Parser& parser) : parser_(parser) {}
  void add_link() {
    if (++links_ > kMaxLinks) {
      parser_.fail_on_depth();
    }
  }

 private:
  static constexpr int kMaxLinks = 2900;
  Parser& parser_;
  int links_ = 0;
};

}  // namespace sqlgen::python::ast
