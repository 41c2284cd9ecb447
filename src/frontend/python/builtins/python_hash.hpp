#pragma once

#include <cstdint>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python {

/// hash(value) of CPython 3.11 where PYTHONHASHSEED is 0.
struct PythonHash {
  std::uint64_t value;
  bool fixed;  // false where it hangs on the address of an object: then the number is one of our own
};

/// Errors: TypeError where the value is not hashable; what its own __hash__ raises.
[[nodiscard]] PythonHash python_hash(Interpreter& in, const Value& value, Span where);

}  // namespace sqlgen::python
