#include "graph/map/collect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/map/lineage.hpp"
#include "graph/map/topological_sort.hpp"
#include "graph/symbols/symbol_errors.hpp"
#include "graph/symbols/target.hpp"

namespace sqlgen::graph {

namespace {

NodeSet difference(const NodeSet& from, const NodeSet& what) {
  NodeSet left = from;
  for (const NodeId node : what.items()) {
    left.erase(node);
  }
  return left;
}

NodeSet intersection(const NodeSet& a, const NodeSet& b) {
  return difference(a, difference(a, b));
}

// The lowest of the revisions that a downgrade to `target` takes back, whether applied or not.
std::vector<NodeId> downgrade_roots(const Resolver& resolver, const DowngradeTarget& target) {
  const RevisionMap& map = resolver.map();
  std::vector<NodeId> roots = target.node ? map.node(*target.node).next : map.bases();
  std::size_t names = roots.size();
  if (!target.node) {  // Alembic meets a labelled base under each of its names
    for (const NodeId base : roots) {
      names += map.revision(base).branch_labels.size();
    }
  }
  if (target.label && names > 1) {
    const NodeId branch = resolver.branch(*target.label);
    const NodeSet line = ancestors(map, {&branch, 1}, Edges::versioned);
    std::erase_if(roots, [&line](NodeId node) { return !line.contains(node); });
    if (roots.empty()) {
      throw not_reachable(*target.label, "downgrade");
    }
  }
  return roots;
}

// With "label@symbol" as lower end, the upper ends that are on that branch.
std::vector<NodeId> on_branch_of(const Resolver& resolver, const std::string& lower,
                                 std::vector<NodeId> targets) {
  std::string label = lower.substr(0, lower.find('@'));
  const std::optional<NodeId> branch = resolver.revision(label);
  if (branch && resolver.map().id(*branch) == label) {
    const std::vector<std::string>& labels = resolver.map().node(*branch).labels;
    if (labels.size() != 1) {
      throw CompileError("unknown-revision",
                         fmt::format("'{}' does not stand for one labelled branch", label), {},
                         "write a branch label before the '@'");
    }
    label = labels.front();
  }
  std::erase_if(targets, [&](NodeId node) {
    const std::vector<std::string>& labels = resolver.map().node(node).labels;
    return std::find(labels.begin(), labels.end(), label) == labels.end();
  });
  return targets;
}

// The revisions at the lower end of a range, which must lie below `required`'s heads.
std::vector<NodeId> lower_end(const Resolver& resolver, const std::string& lower, const std::string& upper,
                              const NodeSet& required) {
  const std::vector<Place> places = resolver.revisions(lower);
  for (const Place& place : places) {
    const bool below = place.kind == Place::Kind::revision && required.contains(place.node);
    if (!below && place.kind != Place::Kind::nowhere) {
      throw CompileError(
          "not-reachable",
          fmt::format("requested range '{}:{}' does not refer to ancestor/descendant revisions along "
                      "the same branch",
                      lower, upper),
          {}, "a range goes from a revision to one that stands above it: START:END");
    }
  }
  if (places.empty() || places.front().kind != Place::Kind::nowhere) {
    return revisions_only(places, lower);
  }
  const DowngradeTarget target = parse_downgrade_target(resolver, {upper}, lower, true);
  return target.node ? std::vector{*target.node} : std::vector<NodeId>{};
}

}  // namespace

std::vector<NodeId> Collection::sorted(const RevisionMap& map) const {
  return topological_sort(map, revisions, heads);
}

Collection collect_upgrade(const Resolver& resolver, const std::vector<NodeId>& current,
                           const std::vector<std::string>& targets) {
  const RevisionMap& map = resolver.map();
  std::vector<NodeId> heads;
  for (const std::string& target : targets) {
    const std::vector<NodeId> found = parse_upgrade_target(resolver, map.ids(current), target, false);
    heads.insert(heads.end(), found.begin(), found.end());
  }
  check_overlap(map, heads, Edges::all);
  check_overlap(map, current, Edges::all);
  return {difference(ancestors(map, heads, Edges::all), ancestors(map, current, Edges::all)), heads};
}

Collection collect_downgrade(const Resolver& resolver, const std::vector<NodeId>& current,
                             const std::vector<std::string>& targets) {
  const RevisionMap& map = resolver.map();
  const NodeSet active = ancestors(map, current, Edges::all);
  NodeSet dropped(map.size());
  for (const std::string& text : targets) {
    const DowngradeTarget target = parse_downgrade_target(resolver, map.ids(current), text, false);
    const std::vector<NodeId> roots = downgrade_roots(resolver, target);
    const NodeSet drop = intersection(descendants(map, roots, Edges::all), active);
    const bool is_current =
        target.node && std::find(current.begin(), current.end(), *target.node) != current.end();
    if (target.node && drop.empty() && !is_current) {
      throw not_reachable(text, "downgrade");
    }
    for (const NodeId node : drop.items()) {
      dropped.insert(node);
    }
  }
  return {std::move(dropped), current};
}

Collection collect_range(const Resolver& resolver, const std::string& lower, const std::string& upper) {
  const RevisionMap& map = resolver.map();
  std::vector<NodeId> heads = parse_upgrade_target(resolver, {lower}, upper, true);
  if (lower.find('@') != std::string::npos) {
    heads = on_branch_of(resolver, lower, std::move(heads));
  }
  check_overlap(map, heads, Edges::all);
  const NodeSet required = ancestors(map, heads, Edges::all);
  const std::vector<NodeId> lowest = lower_end(resolver, lower, upper, required);
  check_overlap(map, lowest, Edges::all);
  NodeSet listed = difference(required, ancestors(map, lowest, Edges::all));
  for (const NodeId node : lowest) {
    listed.insert(node);
  }
  if (!lowest.empty()) {
    listed = intersection(listed, descendants(map, lowest, Edges::versioned));
  }
  return {std::move(listed), std::move(heads)};
}

}  // namespace sqlgen::graph
