#include "emit/listing_entry.hpp"

#include <fmt/format.h>
#include "graph/map/set_order.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "emit/docstring.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::emit {

namespace {

using graph::NodeId;
using graph::RevisionMap;

std::string ids_of(const RevisionMap& map, const std::vector<NodeId>& nodes) {
  std::vector<std::string> ids;
  std::transform(nodes.begin(), nodes.end(), std::back_inserter(ids),
                 [&](NodeId node) { return map.id(node); });
  return join(ids, ", ");
}

std::string parents_of(const RevisionMap& map, NodeId node) {
  return map.node(node).is_base() ? "<base>" : ids_of(map, map.node(node).down);
}

// As the file writes them: labels stay labels.
std::string dependencies_of(const RevisionMap& map, NodeId node) {
  std::vector<std::string> names;
  for (const ir::Located& dependency : map.revision(node).depends_on) {
    names.push_back(dependency.text);
  }
  return join(names, ", ");
}

std::string_view when(bool condition, std::string_view text) {
  return condition ? text : std::string_view{};
}

}  // namespace

std::string short_entry(const RevisionMap& map, NodeId id, const EntryParts& parts) {
  const graph::Node& node = map.node(id);
  std::string text;
  if (parts.parents) {
    const std::string dependencies = dependencies_of(map, id);
    text = parents_of(map, id) + (dependencies.empty() ? "" : " (" + dependencies + ")") + " -> ";
  }
  text += map.id(id);
  if (parts.branches && !node.labels.empty()) {
    text += " (" + join(node.labels, ", ") + ")";
  }
  text += when(node.is_effective_head(), " (head)");
  text += when(node.is_head() && !node.is_effective_head(), " (effective head)");
  text += when(parts.current, " (current)");
  if (parts.tree_indicators) {
    text += when(node.is_branch_point(), " (branchpoint)");
    text += when(node.is_merge_point(), " (mergepoint)");
  }
  if (parts.doc) {
    text += ", " + escape_controls(first_paragraph(map.revision(id).doc), true);
  }
  return text;
}

std::string long_entry(const RevisionMap& map, NodeId id, bool current) {
  const graph::Node& node = map.node(id);
  std::string text = fmt::format("Rev: {}{}{}{}{}\n", map.id(id), when(node.is_head(), " (head)"),
                                 when(node.is_branch_point(), " (branchpoint)"),
                                 when(node.is_merge_point(), " (mergepoint)"), when(current, " (current)"));
  text += fmt::format("{}: {}\n", node.is_merge_point() ? "Merges" : "Parent", parents_of(map, id));
  if (!map.revision(id).depends_on.empty()) {
    text += fmt::format("Also depends on: {}\n", dependencies_of(map, id));
  }
  if (node.is_branch_point()) {
    text += fmt::format("Branches into: {}\n", ids_of(map, graph::ordered_followers(map, id)));
  }
  if (!node.labels.empty()) {
    text += fmt::format("Branch names: {}\n", join(node.labels, ", "));
  }
  text += fmt::format("Path: {}\n", escape_controls(map.revision(id).path));
  // Python's docstring says these itself.
  for (const auto& [title, value] :
       {std::pair("Author", map.revision(id).author), std::pair("Create Date", map.revision(id).date)}) {
    text += value.empty() ? "" : fmt::format("{}: {}\n", title, escape_controls(value));
  }
  text += "\n";
  std::vector<std::string> lines = doc_lines(map.revision(id).doc);
  for (std::string& line : lines) {
    line = "    " + escape_controls(line, true);
  }
  return text + join(lines, "\n") + "\n";
}

}  // namespace sqlgen::emit
