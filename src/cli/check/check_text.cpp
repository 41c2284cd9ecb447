#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "cli/check/check_result.hpp"
#include "graph/plan/plan.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

// Errors that say the same, wherever they arise.
struct Cause {
  Diagnostic first;
  std::vector<std::string> places = {};  // of the others
};

std::string place_text(const CheckedDiagnostic& found, const SourceManager& sources) {
  std::string text;
  if (found.diagnostic.span.valid()) {
    const LineColumn place = sources.locate(found.diagnostic.span.file, found.diagnostic.span.begin);
    text = fmt::format("{}:{}:{}", escape_controls(sources.path(found.diagnostic.span.file)), place.line,
                       place.column);
  }
  if (found.revision != nullptr) {
    text +=
        fmt::format("{}{} of {}", text.empty() ? "" : ", ",
                    found.direction == ir::Direction::upgrade ? "upgrade" : "downgrade", found.revision->id);
  }
  return text;
}

std::vector<Cause> causes_of(const CheckResult& result, const SourceManager& sources, Severity severity) {
  std::vector<Cause> causes;
  std::map<std::pair<std::string, std::string>, std::size_t> known;
  std::map<std::size_t, std::set<std::string>> places;
  for (const CheckedDiagnostic& found : result.diagnostics) {
    if (found.is_declared || found.diagnostic.severity != severity) {
      continue;
    }
    const auto [entry, is_new] =
        known.try_emplace({found.diagnostic.id, found.diagnostic.message}, causes.size());
    const std::string place = place_text(found, sources);
    const bool is_new_place = places[entry->second].insert(place).second;
    if (is_new) {
      causes.push_back({found.diagnostic});
    } else if (is_new_place) {
      causes[entry->second].places.push_back(place);
    }
  }
  return causes;
}

void add_cause(std::string& out, const Cause& cause, const SourceManager& sources, ErrorLimit limit,
               bool color) {
  Diagnostics single;
  single.add(cause.first);
  out += render(single, sources, {.color = color, .max_errors = 1});
  const std::size_t shown = std::min(cause.places.size(), limit.value_or(cause.places.size()));
  for (std::size_t i = 0; i < shown; ++i) {
    out += fmt::format("also: {}\n", cause.places[i]);
  }
  if (shown < cause.places.size()) {
    out += fmt::format("also: {} more place{}; --max-errors all tells them\n", cause.places.size() - shown,
                       cause.places.size() - shown == 1 ? "" : "s");
  }
}

// Whether the upgrade from a revision to the heads passes none of those that don't compile.
bool compiles_from(const graph::RevisionMap& map, const std::string& id,
                   const std::set<const ir::Revision*>& broken) {
  Diagnostics ignored;
  const auto plan = graph::plan_upgrade(map, id + ":heads", ignored, std::nullopt);
  return plan && !plan->steps.empty() &&
         std::none_of(plan->steps.begin(), plan->steps.end(),
                      [&](const graph::Step& step) { return broken.count(step.revision) != 0; });
}

std::string newest_broken(const CheckResult& result, const graph::RevisionMap& map) {
  std::set<const ir::Revision*> broken;
  const ir::Revision* newest = nullptr;
  for (const CheckedDiagnostic& found : result.diagnostics) {
    if (found.revision != nullptr && found.direction == ir::Direction::upgrade &&
        found.diagnostic.severity == Severity::error) {
      broken.insert(found.revision);
    }
  }
  Diagnostics ignored;
  const auto plan = graph::plan_upgrade(map, "heads", ignored, std::nullopt);
  for (std::size_t i = 0; plan && i < plan->steps.size(); ++i) {
    newest = broken.count(plan->steps[i].revision) != 0 ? plan->steps[i].revision : newest;
  }
  if (newest == nullptr) {
    return "";
  }
  std::string text = fmt::format("the newest revision that doesn't compile is {}", newest->id);
  if (compiles_from(map, newest->id, broken)) {
    text += fmt::format("; `sqlgen upgrade {}:{}` compiles", newest->id,
                        map.heads().size() == 1 ? "head" : "heads");
  }
  return text + "\n";
}

}  // namespace

std::size_t CheckResult::error_count() const {
  return static_cast<std::size_t>(
      std::count_if(diagnostics.begin(), diagnostics.end(), [](const CheckedDiagnostic& found) {
        return found.diagnostic.severity == Severity::error && !found.is_declared;
      }));
}

std::string check_text(const CheckResult& result, const SourceManager& sources, ErrorLimit limit, bool color,
                       bool quiet) {
  std::string out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    if (quiet && severity != Severity::error) {
      continue;
    }
    const auto causes = causes_of(result, sources, severity);
    const std::size_t shown = std::min(causes.size(), limit.value_or(causes.size()));
    for (std::size_t i = 0; i < shown; ++i) {
      add_cause(out, causes[i], sources, limit, color);
    }
    if (shown < causes.size()) {
      out += fmt::format("and {} more {}s; --max-errors all tells them\n", causes.size() - shown,
                         severity_name(severity));
    }
  }
  return out;
}

std::string check_summary(const CheckResult& result, const graph::RevisionMap& map) {
  struct Count {
    std::size_t upgrade = 0, downgrade = 0;
  };
  std::map<const ir::Revision*, Count> counts;
  std::vector<const ir::Revision*> order;
  std::vector<std::string> declared;
  for (const CheckedDiagnostic& found : result.diagnostics) {
    if (found.revision == nullptr || found.diagnostic.severity != Severity::error) {
      continue;
    }
    if (found.is_declared) {
      if (std::find(declared.begin(), declared.end(), found.revision->id) == declared.end()) {
        declared.push_back(found.revision->id);
      }
      continue;
    }
    if (counts.count(found.revision) == 0) {
      order.push_back(found.revision);
    }
    Count& count = counts[found.revision];
    ++(found.direction == ir::Direction::upgrade ? count.upgrade : count.downgrade);
  }
  std::string out;
  for (const ir::Revision* revision : order) {
    const Count& count = counts[revision];
    out += fmt::format("{}  {}:{}{}\n", revision->id, escape_controls(revision->path),
                       count.upgrade == 0 ? "" : fmt::format(" {} in upgrade", count.upgrade),
                       count.downgrade == 0 ? ""
                                            : fmt::format("{} {} in downgrade", count.upgrade == 0 ? "" : ",",
                                                          count.downgrade));
  }
  if (!order.empty()) {
    out += fmt::format("{} of {} revision{} {}\n", order.size(), result.revisions,
                       result.revisions == 1 ? "" : "s", order.size() == 1 ? "has errors" : "have errors");
  }
  if (!declared.empty()) {
    out += fmt::format("note: {} say{} that there is no downgrade\n", join(declared, ", "),
                       declared.size() == 1 ? "s" : "");
  }
  return out + newest_broken(result, map);
}

}  // namespace sqlgen::cli
