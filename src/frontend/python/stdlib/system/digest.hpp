#pragma once

#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::python::stdlib {

/// What a digest costs however short its data is, in steps; 16 bytes of data cost one more.
inline constexpr std::uint64_t kDigestSteps = 20;

// Digests as raw bytes.
[[nodiscard]] std::string md5(std::string_view data);
[[nodiscard]] std::string sha1(std::string_view data);    // RFC 3174
[[nodiscard]] std::string sha256(std::string_view data);  // RFC 6234
[[nodiscard]] std::string sha384(std::string_view data);
[[nodiscard]] std::string sha512(std::string_view data);
[[nodiscard]] std::string to_hex(std::string_view bytes);

/// 64 hex digits that follow from the revision's id and from how many were taken before; warns
/// `random-value`.
[[nodiscard]] std::string next_random(Interpreter& in, Span where, const std::string& what);

}  // namespace sqlgen::python::stdlib
