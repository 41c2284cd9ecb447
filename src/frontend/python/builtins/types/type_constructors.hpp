#pragma once

#include <vector>

#include "frontend/python/objects/containers.hpp"

// What a call of a builtin class makes; a class has its constructor in its row of builtin_types.cpp.

namespace sqlgen::python {

/// The items of the argument `iterable`, which may be left out.
[[nodiscard]] std::vector<Value> iterable_argument(Interpreter& in, Bound a);

[[nodiscard]] Value new_list(Interpreter& in, Bound a);
[[nodiscard]] Value new_tuple(Interpreter& in, Bound a);
[[nodiscard]] Value new_dict(Interpreter& in, Bound a);
[[nodiscard]] Value new_bytes(Interpreter& in, Bound a);
[[nodiscard]] Value new_bytearray(Interpreter& in, Bound a);
[[nodiscard]] Value new_range(Interpreter& in, Bound a);
[[nodiscard]] Value new_slice(Interpreter& in, Bound a);
[[nodiscard]] Value new_enumerate(Interpreter& in, Bound a);
[[nodiscard]] Value new_zip(Interpreter& in, Bound a);
[[nodiscard]] Value new_map(Interpreter& in, Bound a);
[[nodiscard]] Value new_filter(Interpreter& in, Bound a);
[[nodiscard]] Value new_reversed(Interpreter& in, Bound a);

}  // namespace sqlgen::python
