#include "frontend/python/syntax/module_scan.hpp"

#include <algorithm>

#include "frontend/python/syntax/closed_text.hpp"
#include "frontend/python/syntax/line_skip.hpp"
#include "frontend/python/syntax/parser/parser_impl.hpp"
#include "frontend/python/syntax/plain_assignment.hpp"
#include "frontend/python/syntax/source/identifier.hpp"
#include "frontend/python/syntax/source/source_character.hpp"
#include "frontend/python/syntax/source/source_encoding.hpp"
#include "support/limits/stack.hpp"
#include "support/spelling/ascii.hpp"

namespace sqlgen::python {

namespace {

class Scanner {
 public:
  Scanner(const DecodedSource& source, std::string_view text, FileId file,
          std::span<const std::string_view> names, std::string_view elsewhere, ModuleScan& scan)
      : source_(source),
        text_(text),
        file_(file),
        names_(names),
        elsewhere_(elsewhere),
        scan_(scan),
        parser_(source, text, file, scan.arena),
        skipper_(text) {}

  /// Whether what was found is all that there is.
  bool run(std::size_t required) {
    const auto is_complete = [&] {
      return std::all_of(names_.begin(), names_.begin() + static_cast<std::ptrdiff_t>(required),
                         [this](std::string_view name) { return is_assigned(name); });
    };
    bool may_be_the_last = true;
    for (std::size_t line = 0; line < text_.size();) {
      if (may_be_the_last && text_.substr(line, kDef.size()) == kDef) {
        if (are_functions(line) && is_complete()) {
          return true;
        }
        may_be_the_last = false;
      }
      if (!read_line(line)) {
        return false;
      }
      line = next_;
    }
    return !skipper_.is_cut_off() && is_complete();
  }

 private:
  static constexpr std::string_view kDef = "def ";
  static constexpr std::string_view kQuotes = "\"\"\"";

  [[nodiscard]] char at(std::size_t position) const {
    return position < text_.size() ? text_[position] : '\0';
  }
  /// Whether the rest of the file is functions, which most revisions end with: no line that may begin another
  /// statement begins at its left edge, and what is opened is closed. Strings need not be told apart.
  [[nodiscard]] bool are_functions(std::size_t line) const {
    if (text_.find('\r', line) != std::string_view::npos || !seems_closed(text_.substr(line))) {
      return false;
    }
    while (line < text_.size()) {
      switch (text_[line]) {
        case ' ':
        case '\t':
        case '\n':
        case '#':
        case ')':  // of parameters
          break;
        default:
          if (text_.substr(line, kDef.size()) != kDef ||
              word_at(skip_blanks(line + kDef.size())).find(elsewhere_) != std::string_view::npos) {
            return false;
          }
      }
      line = std::min(text_.find('\n', line), text_.size() - 1) + 1;
    }
    return true;
  }
  [[nodiscard]] std::size_t skip_blanks(std::size_t position) const {
    while (is_blank(at(position))) {
      ++position;
    }
    return position;
  }
  [[nodiscard]] std::string_view word_at(std::size_t position) const {
    std::size_t end = position;
    while (is_name_byte(at(end))) {
      ++end;
    }
    return text_.substr(position, end - position);
  }
  [[nodiscard]] bool mentions_names(std::string_view text) const {
    return text.find(elsewhere_) != std::string_view::npos ||
           std::any_of(names_.begin(), names_.end(),
                       [&](std::string_view name) { return text.find(name) != std::string_view::npos; });
  }
  [[nodiscard]] bool is_assigned(std::string_view name) const {
    return std::any_of(scan_.assignments.begin(), scan_.assignments.end(),
                       [&](const ast::Stmt* statement) { return assigned_name(*statement) == name; });
  }
  [[nodiscard]] static std::string_view assigned_name(const ast::Stmt& statement) {
    const auto* assign = statement.as<ast::Assign>();
    const auto* annotated = statement.as<ast::AnnAssign>();
    const ast::Expr* target = assign != nullptr      ? assign->targets[0]
                              : annotated != nullptr ? annotated->target
                                                     : nullptr;
    const auto* name = target != nullptr ? target->as<ast::Name>() : nullptr;
    return name != nullptr ? name->id : std::string_view();
  }

  // False where the line leaves a doubt.
  bool read_line(std::size_t line) {
    const std::size_t begin = skip_blanks(line);
    const char c = at(begin);
    const bool is_indented = begin != line && at(begin - 1) != '\f';
    if (is_indented || c == '#' || c == '\n' || c == '\r' || c == '\0') {
      next_ = skipper_.next_line(line);
      return true;
    }
    const bool is_first = !seen_statement_;
    seen_statement_ = true;
    const std::string_view word = word_at(begin);
    const char after = at(begin + word.size());
    if (is_first && word.size() <= 2 && (after == '"' || after == '\'')) {
      return read_docstring(line);
    }
    if (std::find(names_.begin(), names_.end(), word) != names_.end()) {
      const ast::Stmt* plain =
          begin == line ? read_plain_assignment(source_, text_, file_, line, word, scan_.arena) : nullptr;
      if (plain != nullptr) {
        scan_.assignments.push_back(plain);
        next_ = std::min(text_.find('\n', line), text_.size() - 1) + 1;
        return true;
      }
      next_ = skipper_.next_line(line);
      return read_assignment(line);
    }
    next_ = skipper_.next_line(line);
    return read_other(begin, word);
  }

  bool read_other(std::size_t begin, std::string_view word) {
    const std::size_t after = skip_blanks(begin + word.size());
    switch (keyword_kind(word)) {
      case TokenKind::kw_def:
      case TokenKind::kw_class:
        return word_at(after).find(elsewhere_) == std::string_view::npos;
      case TokenKind::kw_async:
        return !mentions_names(text_.substr(begin, next_ - begin));
      case TokenKind::kw_from:
        add_import(dotted_name_at(after));
        break;
      case TokenKind::kw_import:
        read_import(after);
        break;
      case TokenKind::name:
        scan_.effects.reaches_out |= word.empty() ? !is_quote(at(begin)) : !is_assignment(after);
        break;
      default:
        scan_.effects.reaches_out = true;
        break;
    }
    return !mentions_names(text_.substr(begin, next_ - begin));
  }

  [[nodiscard]] static bool is_quote(char c) { return c == '"' || c == '\''; }

  // Whether `= value` or `: type` stands here, and not `== value`.
  [[nodiscard]] bool is_assignment(std::size_t position) const {
    return (at(position) == '=' && at(position + 1) != '=') || at(position) == ':';
  }

  // `import a.b, c as d`
  void read_import(std::size_t position) {
    while (true) {
      const std::string_view name = dotted_name_at(position);
      add_import(name);
      const std::size_t comma = text_.find_first_of(",#\r\n", position + name.size());
      if (name.empty() || at(comma) != ',') {
        return;
      }
      position = skip_blanks(comma + 1);
    }
  }
  [[nodiscard]] std::string_view dotted_name_at(std::size_t position) const {
    std::size_t end = position;
    while (is_name_byte(at(end)) || (at(end) == '.' && end != position)) {
      ++end;
    }
    return text_.substr(position, end - position);
  }
  void add_import(std::string_view name) {
    if (!name.empty()) {
      scan_.effects.imports.emplace_back(name);
    }
  }

  bool read_assignment(std::size_t line) {
    for (const ast::Stmt* statement : parser_.parse_line(static_cast<std::uint32_t>(line))) {
      const std::string_view name = assigned_name(*statement);
      if (std::find(names_.begin(), names_.end(), name) == names_.end()) {
        return false;
      }
      const auto* assign = statement->as<ast::Assign>();
      if (assign != nullptr && assign->targets.size() != 1) {
        return false;
      }
      const auto* annotated = statement->as<ast::AnnAssign>();
      if (annotated == nullptr || annotated->value != nullptr) {
        scan_.assignments.push_back(statement);
      }
    }
    return true;
  }

  bool read_docstring(std::size_t line) {
    if (const auto plain = plain_docstring(line)) {
      scan_.docstring = *plain;
      next_ = line + 2 * kQuotes.size() + plain->size() + 1;
      return true;
    }
    next_ = skipper_.next_line(line);
    const ast::Body statements = parser_.parse_line(static_cast<std::uint32_t>(line));
    const auto* expression = statements[0]->as<ast::ExprStmt>();
    const auto* constant = expression != nullptr ? expression->value->as<ast::Constant>() : nullptr;
    const auto* value = constant != nullptr ? std::get_if<std::string_view>(&constant->value) : nullptr;
    if (value != nullptr) {
      scan_.docstring = *value;
    }
    return statements.size() == 1;
  }

  // A text in three double quotes that is as it stands there, and nothing else in its lines.
  [[nodiscard]] std::optional<std::string_view> plain_docstring(std::size_t line) const {
    if (text_.substr(line, kQuotes.size()) != kQuotes) {
      return std::nullopt;
    }
    const std::size_t begin = line + kQuotes.size();
    const std::size_t end = text_.find(kQuotes, begin);
    if (end == std::string_view::npos || at(end + kQuotes.size()) != '\n') {
      return std::nullopt;
    }
    const std::string_view text = text_.substr(begin, end - begin);
    return text.find_first_of("\\\r\"") == std::string_view::npos ? std::optional(text) : std::nullopt;
  }

  const DecodedSource& source_;
  std::string_view text_;
  FileId file_;
  std::span<const std::string_view> names_;
  std::string_view elsewhere_;
  ModuleScan& scan_;
  ast::Parser parser_;
  LineSkipper skipper_;
  std::size_t next_ = 0;  // the line after the one that is read
  bool seen_statement_ = false;
};

}  // namespace

std::optional<ModuleScan> scan_module(std::string_view bytes, FileId file,
                                      std::span<const std::string_view> names, std::size_t required,
                                      std::string_view elsewhere) {
  Stack::measure();
  DecodedSource source;
  Diagnostics unreported;  // the parser says the same
  if (!decode_source(bytes, file, unreported, source)) {
    return std::nullopt;
  }
  ModuleScan scan;
  const std::string_view text = source.converted.empty() ? source.text : scan.arena.copy(source.text);
  try {
    if (Scanner(source, text, file, names, elsewhere, scan).run(required)) {
      return scan;
    }
  } catch (const CompileError&) {  // the parser says the same
  }
  return std::nullopt;
}

}  // namespace sqlgen::python
