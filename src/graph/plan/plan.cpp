#include "graph/plan/plan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "graph/map/collect.hpp"
#include "graph/plan/plan_checks.hpp"
#include "graph/plan/stamp.hpp"
#include "graph/plan/version_rows.hpp"
#include "graph/symbols/range.hpp"
#include "graph/symbols/resolver.hpp"
#include "graph/symbols/target.hpp"
#include "support/text.hpp"

namespace sqlgen::graph {

namespace {

Step make_step(const RevisionMap& map, NodeId node, ir::Direction direction, VersionRows& rows) {
  Step step;
  step.revision = &map.revision(node);
  step.direction = direction;
  step.create_version_table = rows.empty();
  step.from = map.ids(map.node(node).down);
  step.to = {map.id(node)};
  if (direction == ir::Direction::downgrade) {
    std::swap(step.from, step.to);
    step.version_changes = rows.downgrade(node);
  } else {
    step.version_changes = rows.upgrade(node);
  }
  return step;
}

Plan make_plan(const RevisionMap& map, const std::vector<NodeId>& start, const std::vector<NodeId>& order,
               ir::Direction direction) {
  Plan plan;
  plan.start_heads = map.ids(start);
  VersionRows rows(map, start);
  plan.steps.reserve(order.size());
  for (const NodeId node : order) {
    plan.steps.push_back(make_step(map, node, direction, rows));
  }
  plan.end_heads = map.ids(rows.items());
  return plan;
}

// Alembic's upgrade to a revision before the start does nothing and says nothing.
void warn_of_reversed(const Resolver& resolver, const std::vector<NodeId>& start, const Range& range,
                      Diagnostics& diagnostics) {
  const RevisionMap& map = resolver.map();
  for (const std::string& symbol : split_symbols(map, range.destination)) {
    const std::vector<NodeId> nodes = parse_upgrade_target(resolver, map.ids(start), symbol, false);
    const bool there = !nodes.empty() && std::all_of(nodes.begin(), nodes.end(), [&](NodeId node) {
      return map.node(node).is_head() || std::find(start.begin(), start.end(), node) != start.end();
    });
    if (!there) {
      diagnostics
          .warning("nothing-to-do",
                   fmt::format("'{}' comes before '{}': the script has no step", symbol, *range.start))
          .with_help(
              fmt::format("the way back is 'sqlgen downgrade {}:{}'", *range.start, range.destination));
      return;
    }
  }
}

// Runs `make`, whose errors become diagnostics.
template <typename Make>
std::optional<Plan> guarded(const RevisionMap& map, Diagnostics& diagnostics,
                            std::optional<std::size_t> version_width, Make make) {
  try {
    Plan plan = make();
    check_version_width(map, plan, version_width, diagnostics);
    return plan;
  } catch (const CompileError& error) {
    diagnostics.add(error.diagnostic());
    return std::nullopt;
  }
}

}  // namespace

std::string Step::short_log() const {
  const std::string name = revision == nullptr                   ? "stamp_revision"
                           : direction == ir::Direction::upgrade ? "upgrade"
                                                                 : "downgrade";
  return name + " " + join(from, ", ") + " -> " + join(to, ", ");
}

std::optional<Plan> plan_upgrade(const RevisionMap& map, std::string_view range, Diagnostics& diagnostics,
                                 std::optional<std::size_t> version_width) {
  return guarded(map, diagnostics, version_width, [&] {
    const Resolver resolver(map);
    const Range parsed = parse_range(range);
    const std::vector<NodeId> start = resolve_start(resolver, parsed.start);
    std::vector<NodeId> order =
        collect_upgrade(resolver, start, split_symbols(map, parsed.destination)).sorted(map);
    std::reverse(order.begin(), order.end());
    if (order.empty() && !start.empty()) {
      warn_of_reversed(resolver, start, parsed, diagnostics);
    }
    return make_plan(map, start, order, ir::Direction::upgrade);
  });
}

std::optional<Plan> plan_downgrade(const RevisionMap& map, std::string_view range, Diagnostics& diagnostics,
                                   std::optional<std::size_t> version_width) {
  return guarded(map, diagnostics, version_width, [&] {
    const Resolver resolver(map);
    const Range parsed = parse_range(range);
    if (!parsed.start) {
      throw CompileError("invalid-range", "a downgrade requires START:DEST", {},
                         fmt::format("say where the database is: 'head:{}'", range));
    }
    const std::vector<NodeId> start = resolve_start(resolver, parsed.start);
    const std::vector<NodeId> order =
        collect_downgrade(resolver, start, split_symbols(map, parsed.destination)).sorted(map);
    return make_plan(map, start, order, ir::Direction::downgrade);
  });
}

std::optional<Plan> plan_stamp(const RevisionMap& map, std::span<const std::string> ranges,
                               Diagnostics& diagnostics, std::optional<std::size_t> version_width) {
  return guarded(map, diagnostics, version_width, [&] { return make_stamp_plan(map, ranges); });
}

std::optional<Plan> plan_purging_stamp(const RevisionMap& map, std::span<const std::string> destinations,
                                       Diagnostics& diagnostics, std::optional<std::size_t> version_width) {
  return guarded(map, diagnostics, version_width, [&] {
    for (const std::string& destination : destinations) {
      if (parse_range(destination).start) {
        throw CompileError("invalid-range", "a stamp that purges has no START", {},
                           "leave START out: the rows of the version table go, whatever they are");
      }
    }
    Plan plan = make_stamp_plan(map, destinations);
    plan.purge = true;
    for (Step& step : plan.steps) {
      step.create_version_table = false;
    }
    return plan;
  });
}

}  // namespace sqlgen::graph
