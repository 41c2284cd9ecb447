#pragma once

#include <string>
#include <string_view>

namespace sqlgen::fuzz {

/// The text of a Python revision with one thing changed: a statement of a migration put in, an argument that
/// is another one, a line twice, away or elsewhere. What libFuzzer's own mutations of bytes hardly ever
/// reach.
[[nodiscard]] std::string mutate_revision(std::string_view text, unsigned seed);

}  // namespace sqlgen::fuzz
