#pragma once

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <boost/multiprecision/cpp_int.hpp>
#pragma GCC diagnostic pop

#include <cstdint>

#include "frontend/python/objects/numbers/big_int.hpp"

// What an int beyond 64 bits is made of. Only the sources about such ints include it, for it takes long to
// compile.

namespace sqlgen::python {

using Big = boost::multiprecision::cpp_int;

struct BigIntObject::Number {
  Big value;
};

inline constexpr std::uint64_t kMaxIntBits = 1U << 20U;  // beyond this an operation alone could take seconds
inline constexpr std::uint64_t kWordsPerStep = 64;  // multiplications of words that take as long as a step

/// The int, of either form, as a number of any size.
[[nodiscard]] Big to_big(const Value& value);

/// The int that it is, held directly where it fits.
[[nodiscard]] Value from_big(Big number);

/// How many bits it has.
[[nodiscard]] std::uint64_t bits(const Big& number);

}  // namespace sqlgen::python
