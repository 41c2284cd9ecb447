#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/map/lineage.hpp"
#include "graph/map/revision_map.hpp"

namespace sqlgen::graph {

/// Where a symbol or a walk leads.
struct Place {
  enum class Kind { revision, base, nowhere };

  Kind kind = Kind::revision;
  NodeId node = 0;

  [[nodiscard]] static Place at(NodeId node) { return {Kind::revision, node}; }
  [[nodiscard]] static Place base() { return {Kind::base, 0}; }
  [[nodiscard]] static Place nowhere() { return {Kind::nowhere, 0}; }  // it walked past the end
};

/// Finds revisions by the symbols that people write: ids, partial ids, labels, "head", "heads", "base",
/// "label@symbol" (alembic/script/revision.py, RevisionMap.get_revision and get_revisions). Symbols that name
/// nothing, or too much, throw CompileError without a span: they come from the command line.
class Resolver {
 public:
  explicit Resolver(const RevisionMap& map) : map_(map) {}

  [[nodiscard]] const RevisionMap& map() const { return map_; }

  /// The one revision that `symbol` names; nothing for "base".
  [[nodiscard]] std::optional<NodeId> revision(std::string_view symbol) const;

  /// All that `symbol` names: none for "base", several for "heads"; "-2" walks down from each head.
  [[nodiscard]] std::vector<Place> revisions(std::string_view symbol) const;

  /// The revision that stands for a branch: that of a label, or one with this (partial) id.
  [[nodiscard]] NodeId branch(std::string_view label) const;

  /// Those of `targets` that share their lineage with what `against` names; all, where it names base.
  [[nodiscard]] std::vector<NodeId> in_lineage(std::span<const NodeId> targets, std::string_view against,
                                               Edges edges = Edges::versioned) const;

  /// Walks `steps` up (down where negative) from `start`; nothing there means base, or, going down, the
  /// heads. Past the end it leads nowhere, or, with `may_overrun`, stops there. Going up, `label` chooses
  /// among branches. Throws where the way forks.
  [[nodiscard]] Place walk(std::optional<NodeId> start, std::int64_t steps,
                           const std::optional<std::string>& label, bool may_overrun) const;

 private:
  struct Resolved {
    std::vector<NodeId> nodes;
    std::optional<std::string> name;  // not looked up yet; none: `nodes` are what is meant
    std::optional<std::string> label;
  };

  [[nodiscard]] Resolved resolve(std::string_view symbol) const;
  [[nodiscard]] NodeId named(std::string_view name, const std::optional<std::string>& label = {}) const;
  [[nodiscard]] NodeId by_prefix(std::string_view prefix, const std::optional<std::string>& label) const;
  [[nodiscard]] std::vector<NodeId> current_head(const std::optional<std::string>& label) const;
  [[nodiscard]] std::vector<Place> below_heads(std::int64_t steps,
                                               const std::optional<std::string>& label) const;
  [[nodiscard]] const NodeSet& lineage_of(NodeId node, Edges edges) const;
  [[nodiscard]] std::vector<NodeId> above(std::optional<NodeId> node,
                                          const std::optional<std::string>& label) const;

  const RevisionMap& map_;
  mutable std::map<std::pair<NodeId, Edges>, NodeSet> lineages_;  // each is asked for many times in a walk
};

}  // namespace sqlgen::graph
