#pragma once

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"

// Builtin functions; each has its row in builtin_functions.cpp.

namespace sqlgen::python {

[[nodiscard]] Value builtin_abs(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_chr(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_ord(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_dir(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_divmod(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_getattr(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_hasattr(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_setattr(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_delattr(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_globals(Interpreter& in, const Value&, Bound);
[[nodiscard]] Value builtin_locals(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_eval(Interpreter& in, const Value&, Bound a);  // of names, with dots or without
[[nodiscard]] Value builtin_vars(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_pow(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_sum(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_bin(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_oct(Interpreter& in, const Value&, Bound a);
[[nodiscard]] Value builtin_hex(Interpreter& in, const Value&, Bound a);

}  // namespace sqlgen::python
