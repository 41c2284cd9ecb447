#pragma once

#include <string>

#include "graph/map/revision_map.hpp"

namespace sqlgen::emit {

/// What a short entry shows beside the id.
struct EntryParts {
  bool branches = false;        // labels
  bool doc = false;             // the first paragraph of the docstring
  bool parents = false;         // what it revises and depends on
  bool tree_indicators = true;  // (branchpoint), (mergepoint)
  bool current = false;         // (current): the database has it
};

/// A revision on one line, without the line's end (alembic/script/base.py, Script._head_only).
[[nodiscard]] std::string short_entry(const graph::RevisionMap& map, graph::NodeId id,
                                      const EntryParts& parts);

/// A revision with all that is known of it, several lines (alembic/script/base.py, Script.log_entry).
[[nodiscard]] std::string long_entry(const graph::RevisionMap& map, graph::NodeId id, bool current = false);

}  // namespace sqlgen::emit
