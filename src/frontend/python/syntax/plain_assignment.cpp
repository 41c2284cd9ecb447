#include "frontend/python/syntax/plain_assignment.hpp"

#include "frontend/python/syntax/source/identifier.hpp"
#include "frontend/python/syntax/source/source_character.hpp"
#include "support/spelling/ascii.hpp"

namespace sqlgen::python {

namespace {

class Reader {
 public:
  Reader(std::string_view text, std::size_t position) : text_(text), position_(position) {}

  [[nodiscard]] std::size_t position() const { return position_; }
  [[nodiscard]] bool at_line_end() const { return position_ == text_.size() || text_[position_] == '\n'; }

  void skip_blanks() {
    while (peek() == ' ') {
      ++position_;
    }
  }
  bool accept(char c) {
    skip_blanks();
    if (peek() != c) {
      return false;
    }
    ++position_;
    return true;
  }

  /// `a.b[c, d] | e`
  // NOLINTNEXTLINE(misc-no-recursion): as deep as kDeepest.
  bool type(int depth = 0) {
    constexpr int kDeepest = 8;
    do {
      if (depth > kDeepest || !dotted_name()) {
        return false;
      }
      if (accept('[')) {
        do {
          if (!type(depth + 1)) {
            return false;
          }
        } while (accept(','));
        if (!accept(']')) {
          return false;
        }
      }
    } while (accept('|'));
    return true;
  }

  /// The word that stands here, of ASCII letters, digits and underscores.
  std::string_view word() {
    skip_blanks();
    const std::size_t begin = position_;
    while (is_ascii_word(peek())) {
      ++position_;
    }
    return text_.substr(begin, position_ - begin);
  }

  /// A string in quotes of one character each that has no escapes and is all of the rest of the line.
  bool text(std::string_view& value) {
    skip_blanks();
    const char quote = peek();
    if (quote != '"' && quote != '\'') {
      return false;
    }
    const std::size_t begin = position_ + 1;
    const std::size_t end = text_.find_first_of(quote == '"' ? "\"\\\r\n" : "'\\\r\n", begin);
    if (end == std::string_view::npos || text_[end] != quote) {
      return false;
    }
    value = text_.substr(begin, end - begin);
    position_ = end + 1;
    return at_line_end();
  }

 private:
  [[nodiscard]] char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }

  bool dotted_name() {
    do {
      const std::string_view name = word();
      if (name.empty() || is_ascii_digit(name.front()) ||
          (keyword_kind(name) != TokenKind::name && keyword_kind(name) != TokenKind::kw_None)) {
        return false;
      }
    } while (accept('.'));
    return true;
  }

  std::string_view text_;
  std::size_t position_;
};

}  // namespace

const ast::Stmt* read_plain_assignment(const DecodedSource& source, std::string_view text, FileId file,
                                       std::size_t line, std::string_view name, Arena& arena) {
  const auto span = [&](std::size_t begin, std::size_t end) {
    return Span{file, source.file_offset(static_cast<std::uint32_t>(begin)),
                source.file_offset(static_cast<std::uint32_t>(end))};
  };
  Reader reader(text, line + name.size());
  const bool annotated = reader.accept(':');
  if ((annotated && !reader.type()) || !reader.accept('=')) {
    return nullptr;
  }
  reader.skip_blanks();
  const std::size_t begin = reader.position();
  ast::Constant value{ast::NoneValue{}};
  if (std::string_view content; reader.text(content)) {
    value.value = content;
  } else if (reader.word() != "None" || !reader.at_line_end()) {
    return nullptr;
  }
  auto* target =
      arena.make<ast::Expr>(span(line, line + name.size()), ast::Name{name, ast::ExprContext::store});
  auto* constant = arena.make<ast::Expr>(span(begin, reader.position()), value);
  const Span whole = span(line, reader.position());
  if (annotated) {
    return arena.make<ast::Stmt>(whole, ast::AnnAssign{target, nullptr, constant, true});
  }
  return arena.make<ast::Stmt>(whole,
                               ast::Assign{arena.copy(std::span<ast::Expr* const>(&target, 1)), constant});
}

}  // namespace sqlgen::python
