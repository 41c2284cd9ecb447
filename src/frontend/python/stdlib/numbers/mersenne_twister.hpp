#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace sqlgen::python::stdlib {

/// The 32 bits at a time that Python's random makes of a seed, whose parts are given from the lowest on: the
/// Mersenne Twister MT19937, as init_by_array() of its authors begins it.
[[nodiscard]] std::function<std::uint32_t()> mersenne_twister(std::vector<std::uint32_t> seed);

}  // namespace sqlgen::python::stdlib
