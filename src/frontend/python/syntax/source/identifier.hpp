#pragma once

#include <string>
#include <string_view>

#include "frontend/python/syntax/lexer/token.hpp"

namespace sqlgen::python {

/// Whether an identifier may start with (go on with) a code point: Unicode's XID_Start with `_`, and
/// XID_Continue.
[[nodiscard]] bool is_identifier_start(char32_t code_point);
[[nodiscard]] bool is_identifier_continue(char32_t code_point);

/// Whether `text` could be a name, keywords included (Python's `str.isidentifier`).
[[nodiscard]] bool is_identifier(std::string_view text);

/// Whether Python's `repr` shows a code point as it is (`str.isprintable`).
[[nodiscard]] bool is_printable(char32_t code_point);

/// `text` in Unicode normal form KC. Python compares identifiers in this form.
[[nodiscard]] std::string normalize_identifier(std::string_view text);

/// The keyword that `text` is, or TokenKind::name.
[[nodiscard]] TokenKind keyword_kind(std::string_view text);

}  // namespace sqlgen::python
