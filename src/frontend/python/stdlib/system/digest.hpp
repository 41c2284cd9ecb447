#pragma once

#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python::stdlib {

/// What a digest costs however short its data is, in steps; 16 bytes of data cost one more.
inline constexpr std::uint64_t kDigestSteps = 20;

// Digests as raw bytes, as those of support/digest/sha2.hpp.
[[nodiscard]] std::string md5(std::string_view data);
[[nodiscard]] std::string sha1(std::string_view data);  // RFC 3174
[[nodiscard]] std::string to_hex(std::string_view bytes);

/// 64 hex digits that follow from the revision's id and from how many were taken before; warns
/// `random-value`.
[[nodiscard]] std::string next_random(Interpreter& in, Span where, const std::string& what);

}  // namespace sqlgen::python::stdlib
