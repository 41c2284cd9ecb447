#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/syntax/tree/arena.hpp"
#include "frontend/python/syntax/tree/ast.hpp"

namespace sqlgen::python {

/// Why a literal has no value: the message, and where in the text that was given.
struct LiteralError {
  std::string message;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The value of a number as the lexer found it; nothing where Python refuses it (more than 4300 decimal
/// digits).
[[nodiscard]] std::optional<ast::ConstantValue> number_value(std::string_view text, Arena& arena,
                                                             LiteralError& error);

/// How the text between the quotes is written.
struct StringForm {
  bool raw = false;
  bool bytes = false;
};

/// The value of the text between the quotes of a string: escapes replaced, line ends made LF. Where nothing
/// changes the result is `text` itself. Gives nothing on a bad escape.
[[nodiscard]] std::optional<std::string_view> string_value(std::string_view text, StringForm form,
                                                           Arena& arena, LiteralError& error);

}  // namespace sqlgen::python
