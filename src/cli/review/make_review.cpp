#include "cli/review/make_review.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/check/acceptances.hpp"
#include "cli/dialects.hpp"
#include "cli/engines.hpp"
#include "cli/scripts/script_options.hpp"
#include "cli/scripts/script_run.hpp"
#include "cli/version.hpp"
#include "compile/compiler.hpp"
#include "emit/history_graph.hpp"
#include "emit/plain_script.hpp"
#include "graph/plan/plan.hpp"
#include "review/script/follow.hpp"
#include "review/script/way_back.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

// What a review is made of: one part of env.py, or the project.
struct ReviewParts {
  std::unique_ptr<dialect::Dialect> dialect;
  std::optional<graph::Plan> plan;
  std::optional<ir::EvaluationContext> context;
  std::optional<compile::Script> script;
  std::unique_ptr<catalog::Catalog> catalog;
  std::shared_ptr<catalog::ParsedTexts> trees = std::make_shared<catalog::ParsedTexts>();
  std::unique_ptr<catalog::Store> after;  // the database at the script's end, where a body asked for it
};

bool choose_part(Session& session, const Invocation& invocation, const graph::RevisionMap& map) {
  const std::vector<std::string> engines = engines_of(session, invocation, map, upgrade_plan);
  if (invocation.has("engine")) {
    const std::string engine = invocation.value("engine");
    if (std::find(engines.begin(), engines.end(), engine) == engines.end() &&
        !require_engine(engine, known_engines(map, session.settings), session.diagnostics)) {
      return false;
    }
  } else if (engines.size() > 1) {
    session.diagnostics.error("several-engines", "this project has several databases, a script each")
        .with_help(fmt::format("name one with --engine: '{}'", join(engines, "', '")));
    return false;
  }
  session.settings = parts_of(session, invocation).front();
  if (!engines.empty() && !session.settings.engine) {
    session.settings.engine = engines.front();
  }
  return true;
}

void share_trees(compile::ScriptOptions& options, const ReviewParts& parts) {
  options.make_store = [make = options.make_store, trees = parts.trees] {
    auto store = make();
    store->share_trees(trees);
    return store;
  };
}

// All that is compiled for a review is evaluated in one run: modules of the project are imported once.
// `before`: the database where the script begins, if it is known.
review::Compile compiler(Session& session, const graph::RevisionMap& map, const ReviewParts& parts,
                         std::unique_ptr<catalog::Store>* before = nullptr) {
  return [&, before](const graph::Plan& plan, const std::function<void(std::size_t)>& at_step,
                     Diagnostics& diagnostics) {
    compile::ScriptOptions options = script_options(session.settings, *parts.dialect);
    options.applied = [&] { return applied_revisions(map, plan); };
    options.sources = &session.sources;
    Diagnostics told_elsewhere;
    (void)add_assumptions(session.settings, map, options, told_elsewhere);
    options.partial = true;
    options.database_before = before;
    share_trees(options, parts);
    options.at_step = at_step;
    return compile::compile_script(plan, *parts.dialect, options, *parts.context, diagnostics);
  };
}

// The catalog as the chain has left it where the script begins. A revision that can't be compiled there is
// passed over: what it did is not known.
void replay_start(const review::Compile& compile, const graph::RevisionMap& map, const SourceManager& sources,
                  ReviewParts& parts, std::vector<review::Review::Unknown>& unknown) {
  if (parts.plan->start_heads.empty()) {
    return;
  }
  Diagnostics ignored;
  const auto plan = graph::plan_upgrade(map, join(parts.plan->start_heads, ","), ignored);
  const auto partial = plan ? review::compile_partially(*plan, compile) : std::nullopt;
  if (!partial) {
    return;
  }
  for (std::size_t i = 0; i < plan->steps.size(); ++i) {
    if (!partial->errors[i].empty()) {
      unknown.push_back(
          {plan->steps[i].revision, "it does not compile: " + partial->errors[i].front().message});
    }
  }
  review::replay(partial->script, *parts.catalog, sources,
                 [&](std::uint32_t step) { return !partial->errors[step].empty(); });
}

bool make_parts(Session& session, const Invocation& invocation, const graph::RevisionMap& map,
                ReviewParts& parts) {
  if (!choose_part(session, invocation, map)) {
    return false;
  }
  parts.dialect = session.make_dialect();
  if (parts.dialect == nullptr) {
    return false;
  }
  // An id that is too long is a finding.
  parts.plan = upgrade_plan(map, with_start(invocation.arguments, session.settings, session.diagnostics),
                            std::nullopt, session.diagnostics);
  if (!parts.plan) {
    return false;
  }
  session.report_environment();
  parts.context = session.script_context();
  compile::ScriptOptions options = script_options(session.settings, *parts.dialect);
  options.sources = &session.sources;
  if (!add_assumptions(session.settings, map, options, session.diagnostics)) {
    return false;
  }
  options.applied = [&] { return applied_revisions(map, *parts.plan); };
  options.database_after = &parts.after;
  share_trees(options, parts);
  parts.script =
      compile::compile_script(*parts.plan, *parts.dialect, options, *parts.context, session.diagnostics);
  parts.catalog = make_catalog(parts.dialect->name());
  return parts.script.has_value();
}

void find_way_back(Session& session, const graph::RevisionMap& map, ReviewParts& parts,
                   review::Review& review) {
  const graph::Plan& plan = parts.script->plan;
  const std::string range =
      join(plan.end_heads, ",") + ":" + (plan.start_heads.empty() ? "base" : join(plan.start_heads, ","));
  Diagnostics ignored;
  if (const auto downgrade = graph::plan_downgrade(map, range, ignored, std::nullopt)) {
    review::find_way_back(review, *downgrade, compiler(session, map, parts, &parts.after), *parts.trees);
  }
}

void accept_findings(Session& session, const ReviewParts& parts, review::Review& review) {
  std::vector<review::Acceptance> acceptances;
  for (const graph::Step& step : parts.script->plan.steps) {
    if (step.revision != nullptr) {
      for (review::Acceptance& acceptance :
           acceptances_of(*step.revision, session.sources, session.diagnostics)) {
        acceptances.push_back(std::move(acceptance));
      }
    }
  }
  review::accept(review, acceptances, session.sources, session.diagnostics);
}

// The revisions of the script and those next to it as a picture, where it is not too long to be one.
std::string history_of(const graph::RevisionMap& map, const ReviewParts& parts) {
  constexpr std::size_t kMostDrawn = 400;
  std::vector<graph::NodeId> nodes, current;
  for (const graph::Step& step : parts.script->plan.steps) {
    if (const auto node = step.revision == nullptr ? std::nullopt : map.find(step.revision->id)) {
      nodes.push_back(*node);
    }
  }
  for (const std::string& head : parts.script->plan.start_heads) {
    if (const auto node = map.find(head)) {
      nodes.push_back(*node);
      current.push_back(*node);
    }
  }
  return nodes.empty() || nodes.size() > kMostDrawn ? ""
                                                    : emit::HistoryGraph(map, std::move(nodes)).svg(current);
}

}  // namespace

std::optional<MadeReview> make_review(Session& session, const Invocation& invocation, ReviewChoices choices) {
  if (!session.load_settings()) {
    return std::nullopt;
  }
  if (!invocation.has("output")) {
    session.settings.output.reset();  // the configuration's is the script's
  }
  session.modules()->trees()->keep_revisions();
  auto map = session.load_graph();
  if (!map || !apply_review_settings(session.settings.review, *map, choices, session.diagnostics)) {
    return std::nullopt;
  }
  MadeReview made;
  made.map = std::make_unique<graph::RevisionMap>(*std::move(map));
  session.begin(*made.map, invocation.arguments.front());
  session.read_environment();
  ReviewParts parts;
  if (!make_parts(session, invocation, *made.map, parts)) {
    return std::nullopt;
  }
  choices.options.version_width = session.settings.version_table.width().value_or(0);
  choices.options.transaction_per_revision = session.settings.transaction_per_revision;
  choices.options.online_transaction_per_revision = online_transaction_per_revision(session.settings);
  std::vector<review::Review::Unknown> unknown;
  const review::Compile compile = compiler(session, *made.map, parts);
  replay_start(compile, *made.map, session.sources, parts, unknown);
  choices.options.start_is_known = unknown.empty();
  made.before = parts.catalog->clone();
  made.review = review::follow(*parts.script, emit::plain_script(*parts.script), *parts.catalog, *parts.trees,
                               session.sources, choices.options);
  made.review.unknown.insert(made.review.unknown.begin(), std::make_move_iterator(unknown.begin()),
                             std::make_move_iterator(unknown.end()));
  find_way_back(session, *made.map, parts, made.review);
  review::finish(made.review, choices.options);
  accept_findings(session, parts, made.review);
  made.history = history_of(*made.map, parts);
  made.fail_on = choices.fail_on;
  made.after = std::move(parts.catalog);
  made.dialect = std::move(parts.dialect);
  made.script = *std::move(parts.script);
  return made;
}

review::ReportContext report_context(const Session& session, const MadeReview& made) {
  return {session.sources, project_name(session.settings), fmt::format("sqlgen {}", kVersion), made.history};
}

}  // namespace sqlgen::cli
