#include "graph/symbols/target.hpp"

#include <algorithm>
#include <iterator>

#include "graph/symbols/relative_symbol.hpp"
#include "graph/symbols/symbol_errors.hpp"

namespace sqlgen::graph {

namespace {

std::vector<NodeId> all_revisions(const Resolver& resolver, const std::vector<std::string>& symbols) {
  std::vector<NodeId> nodes;
  for (const std::string& symbol : symbols) {
    const std::vector<NodeId> found = revisions_only(resolver.revisions(symbol), symbol);
    nodes.insert(nodes.end(), found.begin(), found.end());
  }
  return nodes;
}

// The members of `nodes` that none of the others stands on.
std::vector<NodeId> tips(const RevisionMap& map, const std::vector<NodeId>& nodes) {
  NodeSet stood_on(map.size());
  for (const NodeId node : nodes) {
    for (const NodeId down : map.node(node).normalized_down) {
      stood_on.insert(down);
    }
  }
  std::vector<NodeId> found;
  std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(found),
               [&](NodeId node) { return !stood_on.contains(node); });
  return found;
}

// Where "+N" (or "label@+N") starts to count; nothing: at base.
std::optional<NodeId> upgrade_start(const Resolver& resolver, const std::vector<std::string>& current,
                                    const std::optional<std::string>& label) {
  if (current.empty()) {
    return std::nullopt;
  }
  if (!label || label->empty()) {
    if (current.size() > 1) {
      throw ambiguous_start(current, "upgrade");
    }
    return resolver.revision(current.front());
  }
  const std::vector<NodeId> nodes = all_revisions(resolver, current);
  std::vector<NodeId> starts = resolver.in_lineage(nodes, *label);
  if (starts.empty()) {
    const NodeSet applied = ancestors(resolver.map(), nodes, Edges::all);
    starts = tips(resolver.map(), resolver.in_lineage(applied.items(), *label));
  }
  if (starts.size() > 1) {
    throw ambiguous_start(current, "upgrade");
  }
  return starts.empty() ? std::nullopt : std::optional(starts.front());
}

// Where a walk starts that is written with a symbol: "ae10-1", "label@head-2".
std::optional<NodeId> symbol_start(const Resolver& resolver, const RelativeSymbol& relative) {
  return relative.label ? resolver.revision(*relative.label + "@" + *relative.symbol)
                        : resolver.revision(*relative.symbol);
}

// The revision on the branch of `label` from which "label@-N" counts: one that is current, or else the
// highest that current ones depend on (RevisionMap._get_all_current).
NodeId current_on_branch(const Resolver& resolver, const std::vector<std::string>& current,
                         const std::string& label, const std::string& target) {
  const RevisionMap& map = resolver.map();
  const std::vector<NodeId> nodes = all_revisions(resolver, current);
  std::vector<NodeId> found = resolver.in_lineage(nodes, label);
  if (found.empty()) {
    const NodeSet applied = ancestors(map, nodes, Edges::all);
    std::vector<NodeId> branch_heads;
    for (const NodeId node : applied.items()) {
      const std::vector<NodeId>& next = map.node(node).next;
      if (std::none_of(next.begin(), next.end(),
                       [&](NodeId follower) { return applied.contains(follower); })) {
        branch_heads.push_back(node);
      }
    }
    found = resolver.in_lineage(branch_heads, label);
  }
  if (found.empty()) {
    throw walked_too_far(target);
  }
  if (found.size() > 1) {
    throw ambiguous_start(current, "downgrade");
  }
  return found.front();
}

DowngradeTarget relative_downgrade(const Resolver& resolver, const std::vector<std::string>& current,
                                   const RelativeSymbol& relative, const std::string& target,
                                   bool may_overrun) {
  DowngradeTarget found{relative.label, std::nullopt};
  std::optional<NodeId> start;
  if (relative.symbol) {
    start = relative.steps < 0 ? symbol_start(resolver, relative) : resolver.revision(*relative.symbol);
  } else if (relative.steps >= 0 || current.empty()) {
    throw walked_too_far(target);
  } else if (relative.label) {
    start = current_on_branch(resolver, current, *relative.label, target);
    (void)resolver.revision(*relative.label + "@" + resolver.map().id(*start));
  } else {
    if (current.size() > 1) {
      throw ambiguous_start(current, "downgrade");
    }
    start = resolver.revision(current.front() + "@" + current.front());
    found.label = current.front();
  }
  const Place place =
      resolver.walk(start, relative.steps, relative.steps >= 0 ? relative.label : std::nullopt, may_overrun);
  if (place.kind == Place::Kind::nowhere) {
    throw walked_too_far(target);
  }
  if (place.kind == Place::Kind::revision) {
    found.node = place.node;
  }
  return found;
}

}  // namespace

std::vector<NodeId> revisions_only(const std::vector<Place>& places, const std::string& symbol) {
  std::vector<NodeId> nodes;
  for (const Place& place : places) {
    if (place.kind != Place::Kind::revision) {
      throw walked_too_far(symbol);
    }
    nodes.push_back(place.node);
  }
  return nodes;
}

std::vector<NodeId> parse_upgrade_target(const Resolver& resolver, const std::vector<std::string>& current,
                                         const std::string& target, bool may_overrun) {
  const std::optional<RelativeSymbol> relative = parse_relative_symbol(target);
  if (!relative) {
    return revisions_only(resolver.revisions(target), target);
  }
  Place place;
  if (relative->steps > 0) {
    const std::optional<NodeId> start = relative->symbol ? resolver.revision(*relative->symbol)
                                                         : upgrade_start(resolver, current, relative->label);
    place = resolver.walk(start, relative->steps, relative->label, may_overrun);
  } else if (!relative->symbol) {
    throw walked_too_far(target);
  } else {
    place = resolver.walk(symbol_start(resolver, *relative), relative->steps, std::nullopt, may_overrun);
  }
  return revisions_only({place}, target);
}

DowngradeTarget parse_downgrade_target(const Resolver& resolver, const std::vector<std::string>& current,
                                       const std::string& target, bool may_overrun) {
  if (const std::optional<RelativeSymbol> relative = parse_relative_symbol(target)) {
    return relative_downgrade(resolver, current, *relative, target, may_overrun);
  }
  const std::size_t at = target.rfind('@');
  if (at == std::string::npos) {
    return {std::nullopt, resolver.revision(target)};
  }
  const std::string label = target.substr(0, at);
  return {label.empty() ? std::nullopt : std::optional(label), resolver.revision(target.substr(at + 1))};
}

}  // namespace sqlgen::graph
