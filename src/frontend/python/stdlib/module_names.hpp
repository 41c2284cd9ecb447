#pragma once

#include <string_view>

namespace sqlgen::python::stdlib {

/// Whether Python 3.12's standard library has a module of that name, known here or not.
[[nodiscard]] bool is_standard_module(std::string_view name);

}  // namespace sqlgen::python::stdlib
