#pragma once

#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python {

/// repr() of a float: the shortest digits that read back as the same number, laid out as Python does.
[[nodiscard]] std::string float_repr(double number);
/// repr() of a str and of bytes (without the leading b).
[[nodiscard]] std::string string_repr(std::string_view text);
[[nodiscard]] std::string bytes_repr(std::string_view bytes);
/// `text` with every character beyond ASCII as an escape, as ascii() gives it.
[[nodiscard]] std::string escape_non_ascii(std::string_view text);

/// format(value, spec) of the builtin types ("Format Specification Mini-Language").
[[nodiscard]] std::string format_value(Interpreter& in, const Value& value, std::string_view spec,
                                       Span where);
/// A finite or not finite number in one of the presentations e, f, g (either case) or %, or '\\0' for none.
[[nodiscard]] std::string format_double(double number, char presentation, int precision, bool alternate);
/// Digits with a separator between groups of `group` digits, from the right.
[[nodiscard]] std::string group_digits(std::string_view digits, char separator, std::size_t group);

/// `format % arguments` of str; of bytes too where `bytes` is set.
[[nodiscard]] std::string percent_format(Interpreter& in, const std::string& format, const Value& arguments,
                                         Span where, bool bytes = false);
/// format.format(*args, **kwargs); `mapping` is given for format_map().
[[nodiscard]] std::string str_format(Interpreter& in, const std::string& format,
                                     const std::vector<Argument>& positional,
                                     const std::vector<KeywordArgument>& keywords, const Value* mapping,
                                     Span where);

}  // namespace sqlgen::python
