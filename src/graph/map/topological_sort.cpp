#include "graph/map/topological_sort.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace sqlgen::graph {

namespace {

// Alembic keeps, for each branch that it stands on (a slot), the set of all ancestors, and asks before each
// step whether another slot still leads to the candidate. Here one count a revision answers that: the edges
// that come down to it from what the slots lead to. Only where the answer is yes is the slot looked for.
class Walker {
 public:
  Walker(const RevisionMap& map, const NodeSet& wanted)
      : map_(map),
        todo_(wanted),
        is_slot_(map.size()),
        live_(map.size()),
        edges_(map.size(), 0),
        marks_(map.size(), 0) {}

  void walk(std::vector<NodeId> heads) {
    std::sort(heads.begin(), heads.end());
    heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
    for (const NodeId head : heads) {
      if (todo_.contains(head)) {
        slots_.push_back(head);
        is_slot_.insert(head);
        enliven(head);
      }
    }
    std::size_t current = 0;
    while (!slots_.empty()) {
      const NodeId candidate = slots_[current];
      if (edges_[candidate] != 0) {
        current = slot_above(candidate, current);
      } else {
        current = step(candidate, current);
      }
    }
  }

  [[nodiscard]] const NodeSet& todo() const { return todo_; }
  [[nodiscard]] std::vector<NodeId> take_output() { return std::move(output_); }

 private:
  // Marks what `from` leads to, and counts the edges on the way.
  void enliven(NodeId from) {
    std::vector<NodeId> stack;
    if (live_.insert(from)) {
      stack.push_back(from);
    }
    while (!stack.empty()) {
      const NodeId node = stack.back();
      stack.pop_back();
      for (const NodeId down : map_.node(node).normalized_down) {
        ++edges_[down];
        if (live_.insert(down)) {
          stack.push_back(down);
        }
      }
    }
  }

  // Takes back the edges of `from`, and of all that nothing leads to any more.
  void retire(NodeId from) {
    std::vector<NodeId> stack{from};
    live_.erase(from);
    while (!stack.empty()) {
      const NodeId node = stack.back();
      stack.pop_back();
      for (const NodeId down : map_.node(node).normalized_down) {
        if (--edges_[down] == 0 && !is_slot_.contains(down)) {
          live_.erase(down);
          stack.push_back(down);
        }
      }
    }
  }

  // Puts out the candidate and moves its slot down; gives the slot to look at next.
  std::size_t step(NodeId candidate, std::size_t current) {
    output_.push_back(candidate);
    todo_.erase(candidate);
    is_slot_.erase(candidate);
    std::vector<NodeId> below;
    for (const NodeId down : map_.node(candidate).normalized_down) {
      if (todo_.contains(down) && is_slot_.insert(down)) {
        below.push_back(down);
      }
    }
    retire(candidate);
    if (below.empty()) {
      slots_.erase(slots_.begin() + static_cast<std::ptrdiff_t>(current));
      return current > 0 ? current - 1 : 0;
    }
    slots_[current] = below.front();
    slots_.insert(slots_.end(), below.begin() + 1, below.end());
    return current;
  }

  // The first slot other than `current` that leads down to `candidate`; there is one.
  std::size_t slot_above(NodeId candidate, std::size_t current) {
    if (marked_for_ != candidate) {
      mark_above(candidate);
    }
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (i != current && marks_[slots_[i]] == mark_) {
        return i;
      }
    }
    return current;
  }

  // Marks all that leads down to `target`. That only shrinks as the walk goes on, so the marks hold for a
  // target that is asked for again.
  void mark_above(NodeId target) {
    ++mark_;
    marked_for_ = target;
    std::vector<NodeId> stack{target};
    while (!stack.empty()) {
      const NodeId node = stack.back();
      stack.pop_back();
      for (const NodeId next : map_.node(node).all_next) {
        if (live_.contains(next) && marks_[next] != mark_) {
          marks_[next] = mark_;
          stack.push_back(next);
        }
      }
    }
  }

  const RevisionMap& map_;
  NodeSet todo_;
  NodeSet is_slot_;
  NodeSet live_;
  std::vector<std::uint32_t> edges_;
  std::vector<std::uint32_t> marks_;
  std::uint32_t mark_ = 0;
  std::optional<NodeId> marked_for_;
  std::vector<NodeId> slots_;
  std::vector<NodeId> output_;
};

}  // namespace

std::vector<NodeId> topological_sort(const RevisionMap& map, const NodeSet& wanted,
                                     const std::vector<NodeId>& heads) {
  Walker walker(map, wanted);
  walker.walk(heads);
  while (!walker.todo().empty()) {
    const std::vector<NodeId> left = walker.todo().items();
    walker.walk({*std::max_element(left.begin(), left.end(),
                                   [&map](NodeId a, NodeId b) { return map.rank(a) < map.rank(b); })});
  }
  return walker.take_output();
}

}  // namespace sqlgen::graph
