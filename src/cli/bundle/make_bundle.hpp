#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cli/bundle/bundle.hpp"
#include "cli/command.hpp"

namespace sqlgen::cli {

/// The files of the bundle that the command line asks for: its first argument is the range. What is wrong is
/// printed; nothing where any of it is an error.
[[nodiscard]] std::optional<std::vector<BundleFile>> make_bundle(const Invocation& invocation);

/// Whether an option says how the scripts are made, and so belongs in the manifest: not where things are, and
/// no variables of the environment, which may be secrets.
[[nodiscard]] bool is_recorded_option(std::string_view name);

}  // namespace sqlgen::cli
