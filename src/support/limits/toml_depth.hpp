#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sqlgen {

/// Where a dotted key (a.b.c) of a TOML text begins that has more parts than anybody writes. Each part is a
/// table in the one before, and the reader of TOML takes such tables apart by recursion without a bound; what
/// nests by brackets it bounds itself.
[[nodiscard]] std::optional<std::size_t> find_deep_key(std::string_view text);

}  // namespace sqlgen
