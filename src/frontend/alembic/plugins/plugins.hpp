#pragma once

#include <optional>
#include <string_view>

namespace sqlgen::alembic {

/// The Python that stands in for a module of a plugin of Alembic's, written for this evaluator; nothing where
/// the module is none of theirs.
[[nodiscard]] std::optional<std::string_view> plugin_module_text(std::string_view dotted_name);

/// The module whose import registers an operation with `op`; empty where no plugin that is known has it. What
/// imports it, env.py mostly, may not be at hand.
[[nodiscard]] std::string_view plugin_of_operation(std::string_view operation);

}  // namespace sqlgen::alembic
