#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/map/revision_map.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::graph {

// What can be wrong with a symbol. The texts follow those of Alembic (alembic/script/base.py,
// ScriptDirectory._catch_revision_errors), so that who knows one knows the other.

/// No id or label is, or begins with, `name`.
[[nodiscard]] CompileError unknown_revision(const RevisionMap& map, std::string_view name);

/// `prefix` begins several names.
[[nodiscard]] CompileError ambiguous_revision(const RevisionMap& map, std::string_view prefix,
                                              const std::vector<std::string>& names);

/// `argument` asks for one head and there are several.
[[nodiscard]] CompileError multiple_heads(const RevisionMap& map, const std::vector<NodeId>& heads,
                                          std::string_view argument);

/// "label@id" where the revision shares no lineage with the label.
[[nodiscard]] CompileError not_on_branch(const RevisionMap& map, NodeId node, std::string_view label);

/// A relative symbol whose way forks at `here` (nothing: at base, or, going down, at the heads).
[[nodiscard]] CompileError ambiguous_walk(const RevisionMap& map, std::optional<NodeId> here,
                                          const std::vector<NodeId>& ways, bool up);

/// A relative symbol that leads past the end, or that counts from current revisions that there are not.
[[nodiscard]] CompileError walked_too_far(std::string_view symbol);

/// "+N" or "-N" from several current revisions.
[[nodiscard]] CompileError ambiguous_start(const std::vector<std::string>& current,
                                           std::string_view direction);

/// The destination can't be reached from where the script starts.
[[nodiscard]] CompileError not_reachable(std::string_view destination, std::string_view direction);

}  // namespace sqlgen::graph
