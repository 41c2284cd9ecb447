#pragma once

#include <optional>
#include <string_view>

namespace sqlgen::python {

/// The character that `\N{name}` stands for, by its Unicode name or alias in any case; nothing where no
/// character has that name.
[[nodiscard]] std::optional<char32_t> character_of_name(std::string_view name);

}  // namespace sqlgen::python
