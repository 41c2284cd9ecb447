#include "emit/client/states.hpp"

#include <set>

#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::emit {

std::vector<VersionSet> version_states(const graph::Plan& plan) {
  std::set<std::string> rows(plan.start_heads.begin(), plan.start_heads.end());
  std::vector<VersionSet> states{{rows.begin(), rows.end()}};
  for (const graph::Step& step : plan.steps) {
    for (const graph::VersionChange& change : step.version_changes) {
      std::visit(Overloaded{
                     [&](const graph::VersionInsert& c) { rows.insert(c.id); },
                     [&](const graph::VersionUpdate& c) {
                       rows.erase(c.from);
                       rows.insert(c.to);
                     },
                     [&](const graph::VersionDelete& c) { rows.erase(c.id); },
                 },
                 change);
    }
    states.emplace_back(rows.begin(), rows.end());
  }
  return states;
}

bool goes_on(const graph::Plan& plan, const std::vector<VersionSet>& states, std::size_t first,
             std::size_t step) {
  return plan.steps[step].revision == nullptr || states[step] == states[first] ||
         (step + 1 == plan.steps.size() && states[step] == states[step + 1]);
}

std::string state_name(const VersionSet& rows) {
  return rows.empty() ? "base" : join(rows, ", ");
}

std::string state_argument(const VersionSet& rows) {
  return rows.empty() ? "base" : join(rows, ",");
}

}  // namespace sqlgen::emit
