#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "frontend/python/syntax/lexer/token.hpp"

namespace sqlgen::python {

/// Why a text can't be cut into tokens.
struct LexicalError {
  std::string_view id = "syntax-error";
  std::string message;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Cuts UTF-8 text into the tokens of Python (docs.python.org/3.12/reference/lexical_analysis.html).
/// Comments, blank lines and joined lines leave no trace. Line ends may be LF, CRLF or CR. An f-string is
/// fstring_start, pieces of text (fstring_middle, still with escapes, `{{` cut to one brace) and the tokens
/// of its fields in braces, fstring_end.
class Lexer {
 public:
  /// Starts at `begin`, which must be the start of a line.
  explicit Lexer(std::string_view text, std::uint32_t begin = 0);

  /// The next token. After an error token, and after end_of_file, there is no further one.
  [[nodiscard]] Token next();

  /// What an error token means.
  [[nodiscard]] const LexicalError& error() const { return error_; }
  /// Whether the error is a bracket that is never closed; another problem inside it is then likely its
  /// consequence.
  [[nodiscard]] bool is_unclosed_bracket() const { return unclosed_bracket_; }
  /// Whether there was a name that is not plain ASCII, which may have to be normalised.
  [[nodiscard]] bool met_other_names() const { return met_other_names_; }

  /// Whether the lexer stands between two logical lines.
  [[nodiscard]] bool at_line_start() const { return at_line_start_; }
  [[nodiscard]] std::uint32_t position() const { return position_; }

 private:
  // An f-string that is being read. `depth` counts the open brackets of its fields; `field_depth` is the
  // depth at which the innermost open field stands, and -1 between fields.
  struct FString {
    std::uint32_t begin = 0;
    char quote = '\0';
    bool triple = false;
    bool raw = false;
    bool in_text = true;  // in its text or a format specification, and not in a field's expression
    int depth = 0;
    int field_depth = -1;
  };
  struct Bracket {
    char open = '\0';
    std::uint32_t begin = 0;
  };
  struct Indentation {
    int column = 0;  // tabs go to the next multiple of 8
    int alternative =
        0;  // tabs count as one: where both orders differ, tabs and spaces are mixed inconsistently
  };

  [[nodiscard]] char byte_at(std::uint32_t offset) const {
    return offset < text_.size() ? text_[offset] : '\0';
  }
  [[nodiscard]] char peek(std::uint32_t ahead = 0) const { return byte_at(position_ + ahead); }
  [[nodiscard]] bool at_end() const { return position_ >= text_.size(); }
  [[nodiscard]] bool at_line_end() const { return peek() == '\n' || peek() == '\r'; }
  [[nodiscard]] Token token(TokenKind kind, std::uint32_t begin) const { return {begin, position_, kind}; }
  Token fail(std::string message, std::uint32_t begin, std::uint32_t end,
             std::string_view id = "syntax-error");
  Token operator_of(TokenKind kind, std::uint32_t length);

  void skip_line_end();
  bool skip_continuation();
  bool skip_space();
  bool read_indentation(Token& out);
  bool change_indentation(Indentation now, Token& out);
  [[nodiscard]] Indentation indentation() const {
    return indentations_.empty() ? Indentation{} : indentations_.back();
  }
  Token end_of_text();

  Token name_or_string();
  bool check_name(std::uint32_t begin);
  Token non_ascii_name(std::uint32_t begin);
  Token string(std::uint32_t begin);
  Token unterminated(std::string_view what, bool triple, std::uint32_t begin);
  Token fstring_start(std::uint32_t begin, bool raw);
  Token fstring_text();
  Token fstring_piece(FString& fstring, std::uint32_t begin);
  bool fstring_escape(bool raw);
  Token fstring_field(FString& fstring, std::uint32_t begin);
  Token operator_token();
  Token open_bracket(TokenKind kind);
  Token close_bracket(TokenKind kind);
  Token invalid_character();

  Token number();
  Token radix_number(std::uint32_t begin, int radix, const char* radix_name);
  bool digits(const char* literal);
  Token fraction(std::uint32_t begin);
  Token exponent(std::uint32_t begin);
  Token number_end(std::uint32_t begin, const char* literal);

  std::string_view text_;
  std::uint32_t position_;
  bool at_line_start_ = true;
  bool failed_ = false;
  bool unclosed_bracket_ = false;
  bool met_other_names_ = false;
  int pending_dedents_ = 0;
  std::vector<Indentation> indentations_;  // beyond the first column
  std::vector<Bracket> brackets_;
  std::vector<FString> fstrings_;
  LexicalError error_;
};

}  // namespace sqlgen::python
