#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/map/revision_map.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::emit {

/// `history`: all revisions from the heads down, or those of `range` ("a:b", "a:", ":b"; empty: all). Those
/// in `current` are marked as what the database has. Nothing, and a diagnostic, where the range can't be
/// resolved (alembic/command.py, history).
[[nodiscard]] std::optional<std::string> list_history(const graph::RevisionMap& map, std::string_view range,
                                                      bool verbose, Diagnostics& diagnostics,
                                                      const std::vector<graph::NodeId>& current = {});

/// `heads`; with `resolve_dependencies` a head that another revision depends on is left out.
[[nodiscard]] std::string list_heads(const graph::RevisionMap& map, bool verbose,
                                     bool resolve_dependencies = false);

/// `branches`: each branch point and what follows it.
[[nodiscard]] std::string list_branches(const graph::RevisionMap& map, bool verbose);

/// `show SYMBOL`: the long entry of each revision that the symbol names; none for "base".
[[nodiscard]] std::optional<std::string> show_revisions(const graph::RevisionMap& map,
                                                        std::string_view symbol, Diagnostics& diagnostics);

}  // namespace sqlgen::emit
