#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/symbols/resolver.hpp"

namespace sqlgen::graph {

/// Where a downgrade goes.
struct DowngradeTarget {
  std::optional<std::string> label;  // the branch to stay on
  std::optional<NodeId> node;        // nothing: base
};

/// The revisions that `target` names for an upgrade from `current`, both symbols. `may_overrun`: too many
/// steps end at the last revision and are no error. (alembic/script/revision.py,
/// RevisionMap._parse_upgrade_target)
[[nodiscard]] std::vector<NodeId> parse_upgrade_target(const Resolver& resolver,
                                                       const std::vector<std::string>& current,
                                                       const std::string& target, bool may_overrun);

/// The revision that `target` names for a downgrade from `current`
/// (alembic/script/revision.py, RevisionMap._parse_downgrade_target).
[[nodiscard]] DowngradeTarget parse_downgrade_target(const Resolver& resolver,
                                                     const std::vector<std::string>& current,
                                                     const std::string& target, bool may_overrun);

/// The revisions among `places`; throws where one is base or nowhere, as `symbol` then counts too far.
[[nodiscard]] std::vector<NodeId> revisions_only(const std::vector<Place>& places, const std::string& symbol);

}  // namespace sqlgen::graph
