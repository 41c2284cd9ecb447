#include "frontend/python/syntax/module_scan.hpp"

#include "frontend/python/syntax/line_skip.hpp"
#include "frontend/python/syntax/parser/parser.hpp"
#include "frontend/python/syntax/parser/parser_impl.hpp"
#include "frontend/python/syntax/source/identifier.hpp"
#include "frontend/python/syntax/source/source_character.hpp"
#include "frontend/python/syntax/source/source_encoding.hpp"
#include "support/ascii.hpp"

namespace sqlgen::python {

namespace {

class Scanner {
 public:
  Scanner(const DecodedSource& source, std::string_view text, FileId file, ModuleScan& scan)
      : source_(source),
        text_(text),
        file_(file),
        scan_(scan),
        parser_(source, text, file, scan.arena),
        skipper_(text) {}

  /// Gives false where the text ends inside something.
  bool run() {
    for (std::size_t line = 0; line < text_.size(); line = skipper_.next_line(line)) {
      read_line(line);
    }
    return !skipper_.is_cut_off();
  }

 private:
  struct Word {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  [[nodiscard]] char at(std::size_t position) const {
    return position < text_.size() ? text_[position] : '\0';
  }
  [[nodiscard]] std::size_t skip_blanks(std::size_t position) const {
    while (is_blank(at(position))) {
      ++position;
    }
    return position;
  }
  [[nodiscard]] Word word_at(std::size_t position) const {
    std::size_t end = position;
    while (is_name_byte(at(end))) {
      ++end;
    }
    return {position, end};
  }
  [[nodiscard]] std::string_view text(Word word) const {
    return text_.substr(word.begin, word.end - word.begin);
  }

  void read_line(std::size_t line) {
    const std::size_t begin = skip_blanks(line);
    const char c = at(begin);
    if (c == '#' || c == '\n' || c == '\r' || c == '\0') {
      return;
    }
    if (begin != line && at(begin - 1) != '\f') {
      read_indented_line(begin, begin - line);
      return;
    }
    const bool is_first = !seen_statement_;
    seen_statement_ = true;
    block_indentation_ = 0;
    if (is_first && starts_string(begin)) {
      read_docstring(line);
      return;
    }
    const Word word = word_at(begin);
    if (word.begin == word.end || is_ascii_digit(c)) {
      return;
    }
    read_top_level(line, word);
  }

  void read_top_level(std::size_t line, Word word) {
    switch (keyword_kind(text(word))) {
      case TokenKind::name:
        if (is_assignment(word)) {
          read_assignment(line);
        }
        break;
      case TokenKind::kw_def:
      case TokenKind::kw_async:
        read_definition(word);
        break;
      case TokenKind::kw_from:
        read_import(line);
        break;
      case TokenKind::kw_if:
      case TokenKind::kw_elif:
      case TokenKind::kw_else:
      case TokenKind::kw_try:
      case TokenKind::kw_except:
      case TokenKind::kw_finally:
      case TokenKind::kw_with:
        in_block_ = true;
        return;
      default:
        break;
    }
    in_block_ = false;
  }

  // A line inside a top-level compound statement; only what stands directly in a block of the kinds above
  // counts.
  void read_indented_line(std::size_t begin, std::size_t indentation) {
    if (!in_block_) {
      return;
    }
    if (block_indentation_ == 0) {
      block_indentation_ = indentation;
    }
    if (indentation != block_indentation_) {
      return;
    }
    const Word word = word_at(begin);
    const std::string_view name = text(word);
    if (name == "def" || name == "async") {
      read_definition(word);
    } else if ((name == "upgrade" || name == "downgrade") && is_assignment(word)) {
      found(word);
    }
  }

  // `def NAME` or `async def NAME`
  void read_definition(Word keyword) {
    Word word = keyword;
    if (text(word) == "async") {
      word = word_at(skip_blanks(word.end));
    }
    if (text(word) == "def") {
      found(word_at(skip_blanks(word.end)));
    }
  }

  // Whether `NAME =` or `NAME :` stands here, and not `NAME ==`.
  [[nodiscard]] bool is_assignment(Word word) const {
    const std::size_t next = skip_blanks(word.end);
    return (at(next) == '=' && at(next + 1) != '=') || at(next) == ':';
  }

  void read_assignment(std::size_t line) {
    for (const ast::Stmt* statement : parser_.parse_line(static_cast<std::uint32_t>(line))) {
      if (const auto* assign = statement->as<ast::Assign>()) {
        const bool to_name = assign->targets[0]->as<ast::Name>() != nullptr;
        for (const ast::Expr* target : assign->targets) {
          found(*target);
        }
        if (to_name) {
          scan_.assignments.push_back(statement);
        }
      } else if (const auto* annotated = statement->as<ast::AnnAssign>()) {
        if (annotated->value != nullptr && annotated->target->as<ast::Name>() != nullptr) {
          found(*annotated->target);
          scan_.assignments.push_back(statement);
        }
      }
    }
  }

  void read_import(std::size_t line) {
    const std::size_t end = skipper_.next_line(line);
    if (text_.substr(line, end - line).find("upgrade") == std::string_view::npos &&
        text_.substr(line, end - line).find("downgrade") == std::string_view::npos) {
      return;
    }
    for (const ast::Stmt* statement : parser_.parse_line(static_cast<std::uint32_t>(line))) {
      if (const auto* import = statement->as<ast::ImportFrom>()) {
        for (const ast::Alias& alias : import->names) {
          const ast::Identifier& name = alias.asname ? alias.asname : alias.name;
          found(name.text, name.span);
        }
      }
    }
  }

  [[nodiscard]] bool starts_string(std::size_t position) const {
    const Word prefix = word_at(position);
    const char quote = at(prefix.end);
    return prefix.end - prefix.begin <= 2 && (quote == '"' || quote == '\'');
  }

  void read_docstring(std::size_t line) {
    const ast::Body statements = parser_.parse_line(static_cast<std::uint32_t>(line));
    const auto* expression = statements[0]->as<ast::ExprStmt>();
    const auto* constant = expression != nullptr ? expression->value->as<ast::Constant>() : nullptr;
    const auto* value = constant != nullptr ? std::get_if<std::string_view>(&constant->value) : nullptr;
    if (value != nullptr) {
      scan_.docstring = *value;
      scan_.docstring_span = expression->value->span;
    }
  }

  void found(Word name) {
    found(text(name), {file_, source_.file_offset(static_cast<std::uint32_t>(name.begin)),
                       source_.file_offset(static_cast<std::uint32_t>(name.end))});
  }
  void found(const ast::Expr& target) {
    if (const auto* name = target.as<ast::Name>()) {
      found(name->id, target.span);
    }
  }
  void found(std::string_view name, Span span) {
    if (name == "upgrade" && !scan_.upgrade) {
      scan_.upgrade = span;
    } else if (name == "downgrade" && !scan_.downgrade) {
      scan_.downgrade = span;
    }
  }

  const DecodedSource& source_;
  std::string_view text_;
  FileId file_;
  ModuleScan& scan_;
  ast::Parser parser_;
  LineSkipper skipper_;
  bool seen_statement_ = false;
  bool in_block_ = false;              // below the header of a statement whose body may define the functions
  std::size_t block_indentation_ = 0;  // of that body, once its first line was seen
};

}  // namespace

std::optional<ModuleScan> scan_module(const SourceManager& sources, FileId file, Diagnostics& diagnostics) {
  DecodedSource source;
  if (!decode_source(sources.text(file), file, diagnostics, source)) {
    return std::nullopt;
  }
  ModuleScan scan;
  const std::string_view text = source.converted.empty() ? source.text : scan.arena.copy(source.text);
  try {
    if (Scanner(source, text, file, scan).run()) {
      return scan;
    }
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
    return std::nullopt;
  }
  // The parser knows better what is not closed; should it find nothing wrong, the scan was right but for its
  // doubt.
  if (parse_module(sources, file, diagnostics) == nullptr) {
    return std::nullopt;
  }
  return scan;
}

}  // namespace sqlgen::python
