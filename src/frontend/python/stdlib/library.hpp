#pragma once

#include <string>
#include <string_view>

#include "frontend/python/builtins.hpp"
#include "frontend/python/containers.hpp"
#include "frontend/python/interpreter.hpp"
#include "frontend/python/native_class.hpp"
#include "frontend/python/state.hpp"

// The modules of Python's standard library that are written in C++, one file each. Those written in Python
// lie beside them as .py files and are built into the program.
namespace sqlgen::python::stdlib {

Value make_os(Interpreter& in);
Value make_os_path(Interpreter& in);

}  // namespace sqlgen::python::stdlib
