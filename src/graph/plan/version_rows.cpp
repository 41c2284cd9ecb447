#include "graph/plan/version_rows.hpp"

#include <algorithm>
#include <iterator>

#include "graph/map/set_order.hpp"

namespace sqlgen::graph {

VersionRows::VersionRows(const RevisionMap& map, const std::vector<NodeId>& rows)
    : map_(map), rows_(map.size()), applied_(map.size()), edges_(map.size(), 0) {
  for (const NodeId row : rows) {
    rows_.insert(row);
    apply(row);
  }
}

void VersionRows::apply(NodeId node) {
  std::vector<NodeId> todo;
  if (applied_.insert(node)) {
    todo.push_back(node);
  }
  while (!todo.empty()) {
    const NodeId upper = todo.back();
    todo.pop_back();
    for (const NodeId down : map_.node(upper).normalized_down) {
      ++edges_[down];
      if (applied_.insert(down)) {
        todo.push_back(down);
      }
    }
  }
}

void VersionRows::take_back(NodeId node) {
  applied_.erase(node);
  for (const NodeId down : map_.node(node).normalized_down) {
    --edges_[down];
  }
}

VersionChange VersionRows::insert(NodeId node) {
  rows_.insert(node);
  return VersionInsert{map_.id(node)};
}

VersionChange VersionRows::remove(NodeId node) {
  rows_.erase(node);
  return VersionDelete{map_.id(node)};
}

VersionChange VersionRows::update(NodeId from, NodeId to) {
  rows_.erase(from);
  rows_.insert(to);
  return VersionUpdate{map_.id(from), map_.id(to)};
}

std::vector<VersionChange> VersionRows::upgrade(NodeId node) {
  std::vector<NodeId> replaced = merged_rows(node);
  apply(node);
  if (replaced.empty()) {
    return {insert(node)};
  }
  std::vector<VersionChange> changes;
  const NodeId updated = replaced.back();
  replaced.pop_back();
  for (const NodeId row : replaced) {
    changes.push_back(remove(row));
  }
  changes.push_back(update(updated, node));
  return changes;
}

std::vector<VersionChange> VersionRows::downgrade(NodeId node) {
  if (!rows_.contains(node)) {
    return {};
  }
  std::vector<NodeId> uncovered = unmerged_rows(node);
  take_back(node);
  if (uncovered.empty()) {
    return {remove(node)};
  }
  std::vector<VersionChange> changes;
  const NodeId updated = uncovered.back();
  uncovered.pop_back();
  for (const NodeId row : uncovered) {
    changes.push_back(insert(row));
  }
  changes.push_back(update(node, updated));
  return changes;
}

// The rows that `node` takes the place of (RevisionStep.merge_branch_idents): what it revises and depends on,
// as far as these are rows. One that another row stands on would be deleted by nobody, as it is no row.
// Alone, they keep the order in which the revision names them; beside other rows theirs hangs on a set.
std::vector<NodeId> VersionRows::merged_rows(NodeId node) const {
  const std::vector<NodeId>& down = map_.node(node).normalized_down;
  std::vector<NodeId> merged;
  std::copy_if(down.begin(), down.end(), std::back_inserter(merged),
               [this](NodeId n) { return rows_.contains(n); });
  if (merged.size() < 2 || merged.size() == rows_.size()) {
    return merged;
  }
  const auto is_other = [&down](NodeId row) {
    return std::find(down.begin(), down.end(), row) == down.end();
  };
  return set_difference(map_, down,
                        [&](NodeId row) { return !rows_.contains(row) || below_row(row, is_other); });
}

// What becomes a row when `node` goes (RevisionStep._unmerge_to_revisions): what it stands on, but for what
// the other rows stand on too. Alembic looks at the other rows alone where there are any, and else at what it
// stands on itself.
std::vector<NodeId> VersionRows::unmerged_rows(NodeId node) const {
  const bool alone = rows_.size() == 1;
  const auto is_other = [node](NodeId row) { return row != node; };
  return set_difference(map_, map_.node(node).normalized_down,
                        [&](NodeId down) { return alone ? edges_[down] > 1 : below_row(down, is_other); });
}

// Whether `node` is a row that counts, or stands below one.
bool VersionRows::below_row(NodeId node, const std::function<bool(NodeId)>& counts) const {
  NodeSet seen(map_.size());
  std::vector<NodeId> todo{node};
  while (!todo.empty()) {
    const NodeId upper = todo.back();
    todo.pop_back();
    if (rows_.contains(upper) && counts(upper)) {
      return true;
    }
    for (const NodeId next : map_.node(upper).all_next) {
      if (applied_.contains(next) && seen.insert(next)) {
        todo.push_back(next);
      }
    }
  }
  return false;
}

}  // namespace sqlgen::graph
