#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sqlgen::cli {

/// The completion script of a shell ("bash", "zsh", "fish"), made from the table of commands; nothing for
/// another.
[[nodiscard]] std::optional<std::string> completion_script(std::string_view shell);

/// The manual page, sqlgen(1), made from the same table.
[[nodiscard]] std::string manual_page();

}  // namespace sqlgen::cli
