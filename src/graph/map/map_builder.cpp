#include "graph/map/map_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/map/branch_labels.hpp"
#include "graph/map/cycle.hpp"
#include "graph/map/node_set.hpp"
#include "graph/map/set_order.hpp"
#include "graph/symbols/suggestion.hpp"
#include "support/spelling/control_characters.hpp"

namespace sqlgen::graph {

namespace {

// What the syntax of symbols uses (alembic/script/revision.py, _revision_illegal_chars).
constexpr std::string_view kIllegalCharacters = "@-+:";

void append_once(std::vector<NodeId>& list, NodeId node) {
  if (std::find(list.begin(), list.end(), node) == list.end()) {
    list.push_back(node);
  }
}

// Nodes are visited in rising order, so that a repeated follower is the last one.
void append_follower(std::vector<NodeId>& list, NodeId node) {
  if (list.empty() || list.back() != node) {
    list.push_back(node);
  }
}

}  // namespace

MapBuilder::MapBuilder(std::vector<ir::Revision> revisions, Diagnostics& diagnostics)
    : diagnostics_(diagnostics), errors_before_(diagnostics.error_count()) {
  map_.revisions_ = std::move(revisions);
  map_.nodes_.resize(map_.revisions_.size());
}

std::optional<RevisionMap> MapBuilder::build() {
  check_ids();
  name_revisions();
  name_labels();
  link();
  collect_followers();
  check_cycles();
  if (diagnostics_.error_count() != errors_before_) {
    return std::nullopt;
  }
  normalize_dependencies();
  collect_ends();
  label_branches(map_.revisions_, map_.nodes_);
  return std::move(map_);
}

void MapBuilder::check_ids() {
  for (const ir::Revision& revision : map_.revisions_) {
    if (revision.id.empty()) {
      diagnostics_.error("invalid-revision-id", "the revision id is empty", revision.id_span)
          .with_help("give 'revision' a text that no other file has");
    } else if (const std::size_t at = revision.id.find_first_of(kIllegalCharacters);
               at != std::string::npos) {
      diagnostics_
          .error("invalid-revision-id",
                 fmt::format("character '{}' is not allowed in revision identifier '{}'", revision.id[at],
                             revision.id),
                 revision.id_span)
          .with_help("'@', '-', '+' and ':' are the syntax of symbols such as 'label@head' or 'ae10-1'");
    } else if (find_control(revision.id)) {
      diagnostics_
          .error("invalid-revision-id",
                 fmt::format("control characters are not allowed in revision identifier '{}'",
                             escape_controls(revision.id)),
                 revision.id_span)
          .with_help("in a script's comment a line break would begin a line that is run");
    }
    for (const ir::Located& label : revision.branch_labels) {
      if (find_control(label.text)) {
        diagnostics_
            .error("invalid-revision-id",
                   fmt::format("control characters are not allowed in branch label '{}'",
                               escape_controls(label.text)),
                   label.span)
            .with_help("write the label without them");
      }
    }
  }
}

void MapBuilder::name_revisions() {
  map_.by_name_.reserve(map_.size());
  map_.names_.reserve(map_.size());
  for (NodeId node = 0; node < map_.size(); ++node) {
    const ir::Revision& revision = map_.revisions_[node];
    const auto [known, is_new] = map_.by_name_.emplace(revision.id, node);
    if (is_new) {
      map_.names_.push_back(revision.id);
      continue;
    }
    const ir::Revision& first = map_.revisions_[known->second];
    diagnostics_
        .error("duplicate-revision", fmt::format("revision '{}' is present more than once", revision.id),
               revision.id_span)
        .with_label("this id is taken")
        .with_note(fmt::format("it is first given in {}", first.path), first.id_span, "here")
        .with_help(fmt::format("give one of the two another id, or remove {}", revision.path));
  }
}

void MapBuilder::name_labels() {
  for (NodeId node = 0; node < map_.size(); ++node) {
    for (const ir::Located& label : map_.revisions_[node].branch_labels) {
      const auto [known, is_new] = map_.by_name_.emplace(label.text, node);
      if (is_new) {
        map_.names_.push_back(label.text);
        continue;
      }
      const ir::Revision& other = map_.revisions_[known->second];
      diagnostics_
          .error("duplicate-label",
                 fmt::format("branch label '{}' in revision '{}' is already used by revision '{}'",
                             label.text, map_.revisions_[node].id, other.id),
                 label.span)
          .with_label("this name is taken")
          .with_note(fmt::format("revision '{}' is in {}", other.id, other.path), other.id_span)
          .with_help("a label is written in one revision only: the first of its branch");
    }
  }
}

void MapBuilder::link() {
  for (NodeId node = 0; node < map_.size(); ++node) {
    link_parents(node);
    link_dependencies(node);
  }
}

void MapBuilder::link_parents(NodeId node) {
  const ir::Revision& revision = map_.revisions_[node];
  for (const ir::Located& parent : revision.down_revisions) {
    const std::optional<NodeId> found = map_.find(parent.text);
    if (!found) {
      report_unknown(parent);
    } else if (map_.id(*found) != parent.text) {
      diagnostics_
          .error("unknown-revision", fmt::format("can't locate revision identified by '{}'", parent.text),
                 parent.span)
          .with_label("this is a branch label")
          .with_help(fmt::format("name the revision that has the label: '{}'", map_.id(*found)));
    } else if (*found == node) {
      diagnostics_
          .error("revision-cycle", fmt::format("revision '{}' revises itself", revision.id), parent.span)
          .with_label("this is the revision's own id")
          .with_help("name the revision that comes before this one, or None where it is the first");
    } else {
      map_.nodes_[node].down.push_back(*found);
    }
  }
}

void MapBuilder::link_dependencies(NodeId node) {
  const ir::Revision& revision = map_.revisions_[node];
  for (const ir::Located& dependency : revision.depends_on) {
    const std::optional<NodeId> found = map_.find(dependency.text);
    if (!found) {
      report_unknown(dependency);
    } else if (*found == node) {
      diagnostics_
          .error("revision-cycle", fmt::format("revision '{}' depends on itself", revision.id),
                 dependency.span)
          .with_label("this names the revision itself")
          .with_help("take it out of 'depends_on'");
    } else {
      map_.nodes_[node].dependencies.push_back(*found);
    }
  }
}

void MapBuilder::report_unknown(const ir::Located& reference) {
  Diagnostic& diagnostic =
      diagnostics_
          .error("unknown-revision", fmt::format("can't locate revision identified by '{}'", reference.text),
                 reference.span)
          .with_label("no revision has this id");
  // It looks at every name, and of many errors the first are shown.
  if (diagnostics_.error_count() <= RenderOptions{}.max_errors) {
    add_suggestion(diagnostic, reference.text, map_.names_);
  }
}

void MapBuilder::collect_followers() {
  for (NodeId node = 0; node < map_.size(); ++node) {
    for (const NodeId parent : map_.nodes_[node].down) {
      append_follower(map_.nodes_[parent].next, node);
      append_follower(map_.nodes_[parent].all_next, node);
    }
    for (const NodeId dependency : map_.nodes_[node].dependencies) {
      append_follower(map_.nodes_[dependency].all_next, node);
    }
  }
}

void MapBuilder::check_cycles() {
  if (std::optional<std::vector<std::uint32_t>> ranks = rank_nodes(map_.nodes_)) {
    map_.ranks_ = std::move(*ranks);
  } else {
    report_cycles(map_.revisions_, map_.nodes_, diagnostics_);
  }
}

// A dependency that an ancestor declares already says nothing new (RevisionMap._normalize_depends_on). Looked
// at from the side of the dependency: among the revisions that declare it, those stay that are above none of
// the others.
void MapBuilder::normalize_dependencies() {
  std::vector<std::vector<NodeId>> declared_by(map_.size());
  for (NodeId node = 0; node < map_.size(); ++node) {
    for (const NodeId dependency : map_.nodes_[node].dependencies) {
      append_follower(declared_by[dependency], node);
    }
  }
  std::vector<std::vector<NodeId>> kept(map_.size());
  for (NodeId dependency = 0; dependency < map_.size(); ++dependency) {
    for (const NodeId node : lowest_of(declared_by[dependency])) {
      kept[node].push_back(dependency);
    }
  }
  for (NodeId node = 0; node < map_.size(); ++node) {
    for (const NodeId parent : map_.nodes_[node].down) {
      append_once(map_.nodes_[node].normalized_down, parent);
    }
    for (const NodeId dependency : in_set_order(node, kept[node])) {
      append_once(map_.nodes_[node].normalized_down, dependency);
    }
  }
}

// set(dependencies).difference_update(...): those that stay keep their places.
std::vector<NodeId> MapBuilder::in_set_order(NodeId node, const std::vector<NodeId>& kept) const {
  if (kept.size() < 2) {
    return kept;
  }
  std::vector<NodeId> ordered = set_order(map_, map_.nodes_[node].dependencies);
  std::erase_if(ordered, [&](NodeId dependency) {
    return std::find(kept.begin(), kept.end(), dependency) == kept.end();
  });
  return ordered;
}

std::vector<NodeId> MapBuilder::lowest_of(const std::vector<NodeId>& nodes) const {
  if (nodes.size() < 2) {
    return nodes;
  }
  NodeSet above(map_.size());
  std::vector<NodeId> todo = nodes;
  while (!todo.empty()) {
    const NodeId node = todo.back();
    todo.pop_back();
    for (const NodeId follower : map_.nodes_[node].next) {
      if (above.insert(follower)) {
        todo.push_back(follower);
      }
    }
  }
  std::vector<NodeId> lowest;
  std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(lowest),
               [&above](NodeId node) { return !above.contains(node); });
  return lowest;
}

void MapBuilder::collect_ends() {
  for (NodeId node = 0; node < map_.size(); ++node) {
    if (map_.nodes_[node].is_head()) {
      map_.heads_.push_back(node);
    }
    if (map_.nodes_[node].is_effective_head()) {
      map_.effective_heads_.push_back(node);
    }
    if (map_.nodes_[node].is_base()) {
      map_.bases_.push_back(node);
    }
  }
}

}  // namespace sqlgen::graph
