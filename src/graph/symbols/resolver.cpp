#include "graph/symbols/resolver.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/symbols/relative_symbol.hpp"
#include "graph/symbols/symbol_errors.hpp"

namespace sqlgen::graph {

namespace {

constexpr std::size_t kShortestFullName =
    4;  // shorter ids are not found by a part (RevisionMap._revision_for_ident)

bool contains(const std::vector<std::string>& labels, const std::string& label) {
  return std::find(labels.begin(), labels.end(), label) != labels.end();
}

}  // namespace

Resolver::Resolved Resolver::resolve(std::string_view symbol) const {
  Resolved found;
  if (const std::size_t at = symbol.find('@'); at != std::string_view::npos) {
    found.label = symbol.substr(0, at);
    symbol.remove_prefix(at + 1);
  }
  const bool on_branch = found.label && !found.label->empty();
  if (symbol == "heads") {
    found.nodes = on_branch ? in_lineage(map_.heads(), *found.label) : map_.effective_heads();
  } else if (symbol == "head") {
    found.nodes = current_head(found.label);
  } else if (symbol != "base") {
    found.name = symbol;
  }
  return found;
}

std::vector<NodeId> Resolver::current_head(const std::optional<std::string>& label) const {
  const bool on_branch = label && !label->empty();
  std::vector<NodeId> heads = on_branch ? in_lineage(map_.heads(), *label) : map_.heads();
  if (heads.size() > 1) {
    throw multiple_heads(map_, heads, on_branch ? *label + "@head" : "head");
  }
  return heads;
}

std::optional<NodeId> Resolver::revision(std::string_view symbol) const {
  const Resolved found = resolve(symbol);
  if (found.name) {
    return named(*found.name, found.label);
  }
  if (found.nodes.size() > 1) {
    throw multiple_heads(map_, found.nodes, symbol);
  }
  if (found.label && !found.label->empty()) {
    (void)branch(*found.label);
  }
  return found.nodes.empty() ? std::nullopt : std::optional(found.nodes.front());
}

std::vector<Place> Resolver::revisions(std::string_view symbol) const {
  const Resolved found = resolve(symbol);
  if (found.name) {
    const std::optional<std::int64_t> steps = parse_integer(*found.name);
    if (steps && *steps < 0) {
      return below_heads(*steps, found.label);
    }
    return {Place::at(named(*found.name, found.label))};
  }
  if (found.label && !found.label->empty() && !found.nodes.empty()) {
    (void)branch(*found.label);
  }
  std::vector<Place> places;
  std::transform(found.nodes.begin(), found.nodes.end(), std::back_inserter(places), Place::at);
  return places;
}

std::vector<Place> Resolver::below_heads(std::int64_t steps, const std::optional<std::string>& label) const {
  std::vector<Place> places;
  for (const NodeId head : map_.effective_heads()) {
    if (!label || contains(map_.node(head).labels, *label)) {
      places.push_back(walk(head, steps, std::nullopt, false));
    }
  }
  return places;
}

NodeId Resolver::branch(std::string_view label) const {
  if (const std::optional<NodeId> found = map_.find(label)) {
    return *found;
  }
  return by_prefix(label, std::nullopt);
}

NodeId Resolver::named(std::string_view name, const std::optional<std::string>& label) const {
  const bool on_branch = label && !label->empty();
  const std::optional<NodeId> branch_node = on_branch ? std::optional(branch(*label)) : std::nullopt;
  const std::optional<NodeId> whole = map_.find(name);
  const NodeId node = whole ? *whole : by_prefix(name, on_branch ? label : std::nullopt);
  if (branch_node && !lineage_of(*branch_node, Edges::versioned).contains(node)) {
    throw not_on_branch(map_, node, *label);
  }
  return node;
}

NodeId Resolver::by_prefix(std::string_view prefix, const std::optional<std::string>& label) const {
  std::vector<std::string> matches;
  for (const std::string& name : map_.names()) {
    if (!prefix.empty() && name.size() >= kShortestFullName && name.starts_with(prefix)) {
      matches.push_back(name);
    }
  }
  if (label) {
    std::erase_if(matches, [&](const std::string& name) {
      const NodeId node = *map_.find(name);
      return in_lineage({&node, 1}, *label).empty();
    });
  }
  if (matches.empty()) {
    throw unknown_revision(map_, prefix);
  }
  if (matches.size() > 1) {
    throw ambiguous_revision(map_, prefix, matches);
  }
  return *map_.find(matches.front());
}

std::vector<NodeId> Resolver::in_lineage(std::span<const NodeId> targets, std::string_view against,
                                         Edges edges) const {
  const Resolved found = resolve(against);
  if (targets.empty()) {
    return {};
  }
  std::vector<NodeId> tests = found.nodes;
  if (found.label && !found.label->empty()) {
    tests.push_back(named(*found.label));
  }
  if (found.name) {
    tests.push_back(named(*found.name));
  }
  std::vector<NodeId> shared;
  std::copy_if(targets.begin(), targets.end(), std::back_inserter(shared), [&](NodeId target) {
    return tests.empty() || std::any_of(tests.begin(), tests.end(), [&](NodeId test) {
             return lineage_of(test, edges).contains(target);
           });
  });
  return shared;
}

const NodeSet& Resolver::lineage_of(NodeId node, Edges edges) const {
  const auto key = std::pair(node, edges);
  auto known = lineages_.find(key);
  if (known == lineages_.end()) {
    known = lineages_.emplace(key, lineage(map_, {&node, 1}, edges)).first;
  }
  return known->second;
}

std::vector<NodeId> Resolver::above(std::optional<NodeId> node,
                                    const std::optional<std::string>& label) const {
  const std::vector<NodeId>& next = node ? map_.node(*node).next : map_.bases();
  return label && !label->empty() ? in_lineage(next, *label) : next;
}

Place Resolver::walk(std::optional<NodeId> start, std::int64_t steps, const std::optional<std::string>& label,
                     bool may_overrun) const {
  std::optional<NodeId> here = start;
  bool at_base = false;
  for (std::int64_t left = steps < 0 ? -steps : steps; left > 0; --left) {
    std::vector<NodeId> ways;
    if (steps > 0) {
      ways = above(here, label);
    } else if (!at_base) {
      ways = here ? map_.node(*here).down : map_.heads();
      if (ways.empty()) {
        at_base = true;
        continue;
      }
    }
    if (ways.empty()) {
      if (!may_overrun) {
        return Place::nowhere();
      }
      break;
    }
    if (ways.size() > 1) {
      throw ambiguous_walk(map_, here, ways, steps > 0);
    }
    here = ways.front();
  }
  if (at_base) {
    return Place::base();
  }
  return here ? Place::at(*here) : Place::nowhere();
}

}  // namespace sqlgen::graph
