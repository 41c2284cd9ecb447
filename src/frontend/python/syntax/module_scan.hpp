#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "frontend/python/syntax/module_effects.hpp"
#include "frontend/python/syntax/tree/ast.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::python {

/// What stands at the top level of a module, found without parsing the rest. Texts point into the source file
/// or the arena.
struct ModuleScan {
  std::optional<std::string_view> docstring;
  /// The assignments `NAME = value` and `NAME: type = value` to the names asked for, in order.
  std::vector<const ast::Stmt*> assignments;
  ModuleEffects effects;
  Arena arena;
};

/// Finds the assignments to `names` at the top level of a file, whose bytes outlive the result. Functions,
/// classes and other statements are only skipped, so that an error in one of them is not noticed. Gives
/// nothing, and reports nothing, where the whole file has to be parsed to be certain: where one of `names` or
/// `elsewhere` (a text that is not looked into) stands in a statement of another form, one of the first
/// `required` of the names is not assigned, or something is wrong.
[[nodiscard]] std::optional<ModuleScan> scan_module(std::string_view bytes, FileId file,
                                                    std::span<const std::string_view> names,
                                                    std::size_t required, std::string_view elsewhere);

}  // namespace sqlgen::python
