#include "emit/listing.hpp"

#include <algorithm>
#include <vector>

#include "emit/history_graph.hpp"
#include "emit/listing_entry.hpp"
#include "graph/map/collect.hpp"
#include "graph/map/set_order.hpp"
#include "graph/symbols/resolver.hpp"
#include "graph/symbols/symbol_errors.hpp"
#include "graph/symbols/target.hpp"
#include "support/text.hpp"

namespace sqlgen::emit {

namespace {

using graph::NodeId;
using graph::RevisionMap;

std::string entry(const RevisionMap& map, NodeId node, bool verbose, const EntryParts& parts) {
  return (verbose ? long_entry(map, node, parts.current) : short_entry(map, node, parts)) + "\n";
}

struct HistoryRange {
  std::string lower = "base";
  std::string upper = "heads";
};

HistoryRange parse_history_range(std::string_view text) {
  HistoryRange range;
  text = trim(text);
  if (text.empty()) {
    return range;
  }
  const std::vector<std::string> ends = split(text, ':');
  if (ends.size() != 2) {
    throw CompileError("invalid-range", "a history range is written [START]:[END]", {},
                       "leave out START for all from the first revision, END for all up to the heads");
  }
  range.lower = ends[0].empty() ? range.lower : ends[0];
  range.upper = ends[1].empty() ? range.upper : ends[1];
  return range;
}

std::vector<NodeId> history(const RevisionMap& map, const HistoryRange& range) {
  const graph::Resolver resolver(map);
  return collect_range(resolver, range.lower, range.upper).sorted(map);
}

}  // namespace

std::optional<std::string> draw_history(const RevisionMap& map, std::string_view range, bool svg,
                                        Diagnostics& diagnostics, const std::vector<NodeId>& current) {
  try {
    const HistoryGraph drawing(map, history(map, parse_history_range(range)));
    return svg ? drawing.svg(current) : drawing.text(current);
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
    return std::nullopt;
  }
}

std::optional<std::string> list_history(const RevisionMap& map, std::string_view range, bool verbose,
                                        Diagnostics& diagnostics, const std::vector<NodeId>& current) {
  EntryParts parts{.branches = true, .doc = true, .parents = true};
  try {
    std::string text;
    for (const NodeId node : history(map, parse_history_range(range))) {
      parts.current = std::find(current.begin(), current.end(), node) != current.end();
      text += entry(map, node, verbose, parts);
    }
    return text;
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
    return std::nullopt;
  }
}

std::string list_heads(const RevisionMap& map, bool verbose, bool resolve_dependencies) {
  const EntryParts parts{.branches = true, .tree_indicators = false};
  std::string text;
  for (const NodeId node : resolve_dependencies ? map.effective_heads() : map.heads()) {
    text += entry(map, node, verbose, parts);
  }
  return text;
}

std::string list_branches(const RevisionMap& map, bool verbose) {
  std::string text;
  for (const NodeId node : history(map, {})) {
    if (!map.node(node).is_branch_point()) {
      continue;
    }
    text += entry(map, node, verbose, {.branches = true});
    for (const NodeId next : graph::ordered_followers(map, node)) {
      text += std::string(utf8_length(map.id(node)), ' ') + " -> ";
      text += short_entry(map, next, {.branches = true, .doc = verbose}) + "\n";
    }
    text += "\n";
  }
  return text;
}

std::optional<std::string> show_revisions(const RevisionMap& map, std::string_view symbol,
                                          Diagnostics& diagnostics) {
  try {
    const graph::Resolver resolver(map);
    std::string text;
    for (const NodeId node : graph::revisions_only(resolver.revisions(symbol), std::string(symbol))) {
      text += long_entry(map, node) + "\n";
    }
    return text;
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
    return std::nullopt;
  }
}

}  // namespace sqlgen::emit
