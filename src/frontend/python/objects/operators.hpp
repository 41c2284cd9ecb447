#pragma once

namespace sqlgen::python {

/// Python's operators, as an object is asked for them.
enum class UnaryOperator { plus, minus, invert };  // `not` never reaches an object
enum class BinaryOperator {
  add,
  sub,
  mul,
  matmul,
  div,
  floor_div,
  mod,
  pow,
  lshift,
  rshift,
  bit_or,
  bit_xor,
  bit_and
};
enum class Comparison { eq, ne, lt, le, gt, ge };

}  // namespace sqlgen::python
