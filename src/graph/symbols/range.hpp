#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/symbols/resolver.hpp"

namespace sqlgen::graph {

/// `[START:]DEST` cut in two. Throws where there is more than one ':'.
struct Range {
  std::optional<std::string> start;
  std::string destination;
};
[[nodiscard]] Range parse_range(std::string_view text);

/// The revisions that `start` says are applied: one symbol, or several with commas; none for "base". Throws
/// where one can't be resolved or two of them overlap (alembic/runtime/migration.py,
/// MigrationContext.get_current_heads).
[[nodiscard]] std::vector<NodeId> resolve_start(const Resolver& resolver,
                                                const std::optional<std::string>& start);

/// The symbols of a list with commas; the whole text where a revision is called that.
[[nodiscard]] std::vector<std::string> split_symbols(const RevisionMap& map, const std::string& text);

}  // namespace sqlgen::graph
