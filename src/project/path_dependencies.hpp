#pragma once

#include <string>
#include <vector>

namespace sqlgen::project {

/// Folders where modules of other projects in the same repository lie: those that the pyproject.toml of one
/// of `folders` depends on by a path or as a member of its workspace (uv, Poetry), and what these depend on.
[[nodiscard]] std::vector<std::string> path_dependency_roots(const std::vector<std::string>& folders);

}  // namespace sqlgen::project
