#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/stdlib/library.hpp"

namespace sqlgen::python::stdlib {

/// A path: a str, or what its __fspath__() gives. Errors: TypeError.
[[nodiscard]] std::string path_text(Interpreter& in, const Value& value, Span where);
/// The first argument as a path.
[[nodiscard]] std::string first_path(Interpreter& in, Bound a);
/// A path as its text alone says it. Paths of the project are written as the user writes them, from the
/// folder that the program runs in.
[[nodiscard]] std::string absolute_path(const std::string& path);
/// os.path.normpath() and os.path.split().
[[nodiscard]] std::string normal_path(const std::string& path);
[[nodiscard]] std::pair<std::string, std::string> split_path(const std::string& path);
/// A function over paths; of a path that is not known it gives what is not known.
[[nodiscard]] Value path_function(std::string_view declaration,
                                  std::function<Value(Interpreter&, Bound)> function);
/// The module with the constants of os and os.path, and with these functions of os_extras.py.
[[nodiscard]] Value with_extras(Value module, std::vector<std::string_view> extras);

}  // namespace sqlgen::python::stdlib
