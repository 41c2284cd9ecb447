#pragma once

#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python {

/// format(value, spec) of the builtin types ("Format Specification Mini-Language").
[[nodiscard]] std::string format_value(Interpreter& in, const Value& value, std::string_view text,
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
