#include "graph/plan/stamp.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "graph/map/lineage.hpp"
#include "graph/plan/version_rows.hpp"
#include "graph/symbols/range.hpp"
#include "graph/symbols/resolver.hpp"

namespace sqlgen::graph {

namespace {

class Stamper {
 public:
  Stamper(const Resolver& resolver, const std::vector<NodeId>& start)
      : resolver_(resolver), map_(resolver.map()), start_(start), rows_(map_, start) {
    plan_.start_heads = ids_of(start);
  }

  Plan stamp(const std::vector<std::string>& destinations) {
    const std::vector<NodeId> heads = heads_touched(destinations);
    std::vector<std::optional<NodeId>> places;
    for (const std::string& destination : destinations) {
      for (const Place& place : resolver_.revisions(destination)) {
        places.push_back(place.kind == Place::Kind::revision ? std::optional(place.node) : std::nullopt);
      }
    }
    if (places.empty()) {
      places.emplace_back();  // base
    }
    for (const std::optional<NodeId>& place : places) {
      if (place) {
        move_to(*place, heads);
      } else {
        remove_all(heads);
      }
    }
    plan_.end_heads = ids_of(rows_.items());
    return std::move(plan_);
  }

 private:
  [[nodiscard]] std::vector<std::string> ids_of(const std::vector<NodeId>& nodes) const {
    std::vector<std::string> ids;
    std::transform(nodes.begin(), nodes.end(), std::back_inserter(ids),
                   [this](NodeId n) { return map_.id(n); });
    return ids;
  }

  // The rows on whose branches the destinations are.
  [[nodiscard]] std::vector<NodeId> heads_touched(const std::vector<std::string>& destinations) const {
    std::vector<NodeId> heads;
    for (const std::string& destination : destinations) {
      for (const NodeId head : resolver_.in_lineage(start_, destination, Edges::all)) {
        if (std::find(heads.begin(), heads.end(), head) == heads.end()) {
          heads.push_back(head);
        }
      }
    }
    return heads;
  }

  void move_to(NodeId destination, const std::vector<NodeId>& heads) {
    const bool is_start = std::find(heads.begin(), heads.end(), destination) != heads.end();
    if (is_start || rows_.contains(destination)) {
      return;
    }
    const auto any_in = [&heads](const NodeSet& set) {
      return std::any_of(heads.begin(), heads.end(), [&set](NodeId head) { return set.contains(head); });
    };
    const bool down = any_in(descendants(map_, {&destination, 1}, Edges::all));
    const bool up = !down && any_in(ancestors(map_, {&destination, 1}, Edges::all));
    const std::vector<NodeId> from = down || up ? heads : std::vector<NodeId>{};
    Step& step = add_step(ids_of(from), {map_.id(destination)},
                          down ? ir::Direction::downgrade : ir::Direction::upgrade);
    const bool all_rows =
        std::all_of(from.begin(), from.end(), [this](NodeId n) { return rows_.contains(n); });
    if (from.empty() || !all_rows) {  // an earlier destination has taken the rows already
      step.version_changes.push_back(rows_.insert(destination));
      return;
    }
    for (auto row = from.begin(); row + 1 != from.end(); ++row) {
      step.version_changes.push_back(rows_.remove(*row));
    }
    step.version_changes.push_back(rows_.update(from.back(), destination));
  }

  void remove_all(const std::vector<NodeId>& heads) {
    for (const NodeId head : heads) {
      if (rows_.contains(head)) {
        Step& step = add_step({map_.id(head)}, {}, ir::Direction::downgrade);
        step.version_changes.push_back(rows_.remove(head));
      }
    }
  }

  Step& add_step(std::vector<std::string> from, std::vector<std::string> to, ir::Direction direction) {
    Step& step = plan_.steps.emplace_back();
    step.direction = direction;
    step.from = std::move(from);
    step.to = std::move(to);
    step.create_version_table = rows_.empty();
    return step;
  }

  const Resolver& resolver_;
  const RevisionMap& map_;
  const std::vector<NodeId>& start_;
  VersionRows rows_;
  Plan plan_;
};

}  // namespace

Plan make_stamp_plan(const RevisionMap& map, std::span<const std::string> ranges) {
  const Resolver resolver(map);
  std::optional<std::string> start;
  std::vector<std::string> destinations;
  for (const std::string& text : ranges) {
    Range range = parse_range(text);
    if (range.start && start && *range.start != *start) {
      throw CompileError("invalid-range", "a stamp has a single starting revision", {},
                         "write the same START before each destination, or before the first alone");
    }
    if (range.start) {
      start = std::move(range.start);
    }
    for (std::string& symbol : split_symbols(map, range.destination)) {
      destinations.push_back(std::move(symbol));
    }
  }
  const std::vector<NodeId> heads = resolve_start(resolver, start);
  return Stamper(resolver, heads).stamp(destinations);
}

}  // namespace sqlgen::graph
