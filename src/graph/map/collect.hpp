#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/map/node_set.hpp"
#include "graph/symbols/resolver.hpp"

namespace sqlgen::graph {

/// Revisions to go through, and the heads to walk them down from.
struct Collection {
  NodeSet revisions;
  std::vector<NodeId> heads;

  /// In the order of a downgrade; an upgrade goes the other way.
  [[nodiscard]] std::vector<NodeId> sorted(const RevisionMap& map) const;
};

// Throw CompileError where a symbol can't be resolved or a destination can't be reached.

/// What an upgrade from `current` to `targets` has to apply, other branches that it depends on included
/// (alembic/script/revision.py, RevisionMap._collect_upgrade_revisions with implicit_base).
[[nodiscard]] Collection collect_upgrade(const Resolver& resolver, const std::vector<NodeId>& current,
                                         const std::vector<std::string>& targets);

/// What a downgrade from `current` to `targets` has to take back: of what is applied, all that stands above a
/// target (RevisionMap._collect_downgrade_revisions).
[[nodiscard]] Collection collect_downgrade(const Resolver& resolver, const std::vector<NodeId>& current,
                                           const std::vector<std::string>& targets);

/// What `history` lists: `lower` and what lies between it and `upper`, both symbols
/// (RevisionMap._collect_upgrade_revisions, inclusive and without implicit_base).
[[nodiscard]] Collection collect_range(const Resolver& resolver, const std::string& lower,
                                       const std::string& upper);

}  // namespace sqlgen::graph
