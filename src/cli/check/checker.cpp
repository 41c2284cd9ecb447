#include "cli/check/checker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "cli/dialects.hpp"
#include "cli/scripts/script_options.hpp"
#include "compile/compiler.hpp"
#include "review/script/way_back.hpp"
#include "support/files/file.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

CheckResult Checker::run() {
  take("", nullptr, ir::Direction::upgrade, 0);
  result_.revisions = map_.size();
  result_.heads = map_.heads().size();
  for (const std::string& dialect : dialects()) {
    result_.dialects.push_back(dialect);
    check_dialect(dialect);
  }
  if (all_was_followed_) {
    acceptances_.tell_unused(invocation_.has("round-trip"));
    take("", nullptr, ir::Direction::upgrade, taken_);
  }
  return std::move(result_);
}

// The project's own, or those that --dialect names with commas between; where nothing tells, all.
std::vector<std::string> Checker::dialects() {
  if (invocation_.has("dialect")) {
    return split(invocation_.value("dialect"), ',');
  }
  if (session_.settings.dialect) {
    return {*session_.settings.dialect};
  }
  return dialect_names();
}

void Checker::check_dialect(const std::string& name) {
  trees_ = std::make_shared<catalog::ParsedTexts>();
  session_.settings.dialect = name;
  const std::size_t before = session_.diagnostics.all().size();
  const auto dialect = session_.make_dialect();
  if (dialect != nullptr) {
    const auto up = graph::plan_upgrade(map_, range_of(), session_.diagnostics, width());
    take(name, nullptr, ir::Direction::upgrade, before);
    if (up) {
      count_checked(*up);
      Scripts scripts;
      scripts.from_base = up->start_heads.empty();
      upgraded_.reset();
      scripts.up = compile(*up, ir::Direction::upgrade, *dialect, {.after = &upgraded_});
      // Of a step that can't be worked out, and of steps that are not checked, it knows nothing.
      if (!scripts.up || !scripts.up->broken.empty() || !known_revisions().empty()) {
        upgraded_.reset();
      }
      const std::string start = scripts.from_base ? "base" : join(up->start_heads, ",");
      // What is wrong with ids was told on the way up.
      if (const auto down = graph::plan_downgrade(map_, join(up->end_heads, ",") + ":" + start,
                                                  session_.diagnostics, std::nullopt)) {
        scripts.down = compile(*down, ir::Direction::downgrade, *dialect, {.before = &upgraded_});
      }
      upgraded_.reset();
      scripts.before = compile_before(*up, *dialect);
      follow(scripts, *dialect);
    }
  }
  take(name, nullptr, ir::Direction::upgrade, before);
}

void Checker::count_checked(const graph::Plan& plan) {
  const std::set<std::string> known = known_revisions();
  result_.checked = static_cast<std::size_t>(
      std::count_if(plan.steps.begin(), plan.steps.end(), [&](const graph::Step& step) {
        return step.revision != nullptr && known.count(step.revision->id) == 0;
      }));
}

void Checker::tell_no_round_trip(std::string_view what, std::string_view why,
                                 const dialect::Dialect& dialect) {
  if (invocation_.has("round-trip")) {
    session_.diagnostics
        .warning("no-round-trip", fmt::format("{} is replayed for {}: {}", what, dialect.name(), why), {})
        .with_help("a replay is of whole scripts, from base up and down again");
  }
}

void Checker::follow(const Scripts& scripts, const dialect::Dialect& dialect) {
  if (!scripts.up) {
    all_was_followed_ = false;
    tell_no_round_trip("nothing", "the upgrade does not compile", dialect);
    return;
  }
  const auto& diagnostics = session_.diagnostics.all();
  const std::size_t before = diagnostics.size();
  acceptances_.read(scripts.up->script);
  Mistakes mistakes(dialect, acceptances_);
  auto catalog = make_catalog(dialect.name());
  catalog->share_trees(trees_);
  SchemaCheck check(std::move(catalog), session_.sources, mistakes);
  RoundTrip trip(mistakes);
  const bool is_whole = scripts.from_base && scripts.up->broken.empty();
  RoundTrip* const round_trip = invocation_.has("round-trip") && is_whole ? &trip : nullptr;
  if (scripts.before) {
    check.replay(*scripts.before);
  }
  check.follow_up(*scripts.up, round_trip);
  if (!is_whole) {
    tell_no_round_trip(
        "nothing", scripts.from_base ? "the upgrade does not compile" : "the range does not begin at base",
        dialect);
  }
  bool came_down = false;
  if (mistakes.has_errors() || !scripts.up->broken.empty()) {
    if (is_whole) {
      tell_no_round_trip("only the upgrade", "it fails", dialect);
    }
  } else if (scripts.down) {
    acceptances_.read(scripts.down->script);
    came_down = check.follow_down(*scripts.down, scripts.from_base, round_trip);
    if (!came_down && is_whole) {
      tell_no_round_trip("not all of the downgrade", "it does not compile", dialect);
    }
  }
  all_was_followed_ = all_was_followed_ && came_down && is_whole;
  take(dialect.name(), nullptr, ir::Direction::upgrade, before);
  for (const CheckedDiagnostic& found : mistakes.all()) {
    result_.diagnostics.push_back(found);
  }
}

std::string Checker::range_of() const {
  const std::string range = invocation_.arguments.empty() ? "heads" : invocation_.arguments.front();
  const std::string since = invocation_.value("since");
  return since.empty() || is_file() || range.find(':') != std::string::npos ? range : since + ":" + range;
}

bool Checker::is_file() const {
  const std::string since = invocation_.value("since");
  std::string why;
  return !since.empty() && !map_.find(since) && read_file(since, why).has_value();
}

// What arises in a step is that revision's; what the plan or env.py has is nobody's.
std::optional<CheckedScript> Checker::compile(const graph::Plan& plan, ir::Direction direction,
                                              const dialect::Dialect& dialect, const Databases& databases) {
  graph::Plan wanted = plan;
  const std::set<std::string> known = known_revisions();
  std::erase_if(wanted.steps, [&](const graph::Step& step) {
    return step.revision != nullptr && known.count(step.revision->id) != 0;
  });
  Progress progress(invocation_.has("quiet"), dialect.name(), direction, wanted.steps.size());
  const std::size_t before = session_.diagnostics.all().size();
  std::vector<std::size_t> begins;
  auto checked = compile_steps(wanted, plan, dialect, session_.diagnostics, databases, &progress, begins);
  take(dialect.name(), nullptr, direction, before, begins.front());
  for (std::size_t i = 0; i < wanted.steps.size(); ++i) {
    take(dialect.name(), wanted.steps[i].revision, direction, begins[i], begins[i + 1]);
  }
  return checked;
}

std::optional<CheckedScript> Checker::compile_steps(const graph::Plan& steps, const graph::Plan& of,
                                                    const dialect::Dialect& dialect, Diagnostics& diagnostics,
                                                    const Databases& databases, Progress* progress,
                                                    std::vector<std::size_t>& begins) {
  CheckedScript checked;
  compile::ScriptOptions options = script_options(session_.settings, dialect);
  options.sources = &session_.sources;
  options.partial = true;
  options.unresolved_manual = false;  // here it is told
  options.make_store = [make = options.make_store, trees = trees_] {
    auto store = make();
    store->share_trees(trees);
    return store;
  };
  begins.clear();
  const auto end_last_step = [&] { begins.resize(steps.steps.size() + 1, diagnostics.all().size()); };
  if (!add_assumptions(session_.settings, map_, options, diagnostics)) {
    end_last_step();
    return std::nullopt;
  }
  options.applied = [&] { return applied_revisions(map_, of); };
  options.database_before = databases.before;
  options.database_after = databases.after;
  options.at_step = [&](std::size_t step) {
    begins.resize(step);
    begins.push_back(diagnostics.all().size());
    if (progress != nullptr) {
      progress->at(step);
    }
  };
  auto script = compile::compile_script(steps, dialect, options, session_.script_context(), diagnostics);
  end_last_step();
  for (std::uint32_t step = 0; step < steps.steps.size(); ++step) {
    for (std::size_t i = begins[step]; i < begins[step + 1]; ++i) {
      const Diagnostic& told = diagnostics.all()[i];
      if (told.severity == Severity::error) {
        checked.broken.insert(step);
      } else if (told.id == "unknown-call") {
        checked.incomplete.insert(step);
      }
    }
  }
  if (!script) {
    return std::nullopt;
  }
  checked.script = *std::move(script);
  return checked;
}

// Those before the range, or with --since FILE those that the file knows.
std::optional<CheckedScript> Checker::compile_before(const graph::Plan& checked,
                                                     const dialect::Dialect& dialect) {
  const std::set<std::string> known = known_revisions();
  const bool from_base = checked.start_heads.empty();
  if (from_base && known.empty()) {
    return std::nullopt;
  }
  Diagnostics untold;
  auto plan = graph::plan_upgrade(map_, join(from_base ? checked.end_heads : checked.start_heads, ","),
                                  untold, width());
  if (!plan) {
    return std::nullopt;
  }
  if (from_base) {
    std::erase_if(plan->steps, [&](const graph::Step& step) {
      return step.revision == nullptr || known.count(step.revision->id) == 0;
    });
  }
  const graph::Plan whole = *plan;
  std::vector<std::size_t> begins;
  return compile_steps(*std::move(plan), whole, dialect, untold, {}, nullptr, begins);
}

// The ids that stand in the file of --since: a lock file, or any list of them.
std::set<std::string> Checker::known_revisions() {
  std::set<std::string> known;
  std::string why;
  const auto text = is_file() ? read_file(invocation_.value("since"), why) : std::nullopt;
  if (!text) {
    return known;
  }
  std::string word;
  for (const char c : *text + "\n") {
    if (std::string_view(" \t\r\n,;\"'=[]{}").find(c) == std::string_view::npos) {
      word += c;
    } else {
      known.insert(std::exchange(word, {}));
    }
  }
  return known;
}

void Checker::take(const std::string& dialect, const ir::Revision* revision, ir::Direction direction,
                   std::size_t from) {
  take(dialect, revision, direction, from, session_.diagnostics.all().size());
}

void Checker::take(const std::string& dialect, const ir::Revision* revision, ir::Direction direction,
                   std::size_t from, std::size_t to) {
  const auto& all = session_.diagnostics.all();
  for (std::size_t i = std::max(from, taken_); i < to; ++i) {
    const bool declared = direction == ir::Direction::downgrade && revision != nullptr &&
                          review::is_declared_irreversible(all[i]);
    result_.diagnostics.push_back({all[i], dialect, revision, direction, declared});
  }
  taken_ = std::max(taken_, to);
}

}  // namespace sqlgen::cli
