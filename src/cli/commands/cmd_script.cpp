#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>

#include "cli/commands/commands.hpp"
#include "cli/script_options.hpp"
#include "cli/session.hpp"
#include "compile/compiler.hpp"
#include "emit/plain_script.hpp"
#include "graph/plan/plan.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kScriptOptions{
    Option{"sql", 0, "", "accepted for those who are used to it: a script is all that sqlgen writes"},
    Option{"tag", 0, "TAG", "what context.get_tag_argument() gives"},
    Option{"x", 'x', "KEY=VALUE", "what context.get_x_argument() gives", true},
    Option{"engine", 0, "NAME",
           "which database of a multi-database project; without it each gets a script of its own"},
    kStrictOption,
    kSqliteRebuildOption,
};
constexpr std::array kStampOptions{
    kScriptOptions[0],
    kScriptOptions[1],
    kScriptOptions[2],
    kScriptOptions[3],
    kScriptOptions[4],
    kScriptOptions[5],
    Option{"purge", 0, "", "empty the version table first, whatever it holds"},
};

using Planner = std::optional<graph::Plan> (*)(const graph::RevisionMap&, const std::vector<std::string>&,
                                               std::optional<std::size_t> version_width, Diagnostics&);

void add_engines(const ir::Revision& revision, std::vector<std::string>& engines) {
  for (std::string& engine : revision.body->engines()) {
    if (std::find(engines.begin(), engines.end(), engine) == engines.end()) {
      engines.push_back(std::move(engine));
    }
  }
}

// The databases that the plan's revisions have parts for, in the order in which they are met.
std::vector<std::string> engines_of(const graph::Plan& plan) {
  std::vector<std::string> engines;
  for (const graph::Step& step : plan.steps) {
    if (step.revision != nullptr) {  // a stamp moves rows alone
      add_engines(*step.revision, engines);
    }
  }
  return engines;
}

// All that there are in the project: by its revisions and by `databases =` of an alembic.ini.
std::vector<std::string> known_engines(const graph::RevisionMap& map, const project::Settings& settings) {
  std::vector<std::string> engines =
      settings.alembic ? settings.alembic->databases : std::vector<std::string>();
  for (graph::NodeId node = 0; node < map.size(); ++node) {
    add_engines(map.revision(node), engines);
  }
  return engines;
}

struct Compiled {
  std::optional<std::string> script = {};
  std::vector<std::string> engines = {};  // instead: the databases that each want a script of their own
};

bool require_engine(const std::string& engine, const std::vector<std::string>& engines,
                    Diagnostics& diagnostics) {
  if (std::find(engines.begin(), engines.end(), engine) != engines.end()) {
    return true;
  }
  Diagnostic& error =
      diagnostics.error("unknown-engine", fmt::format("no revision has a part for '{}'", engine));
  if (engines.empty()) {
    error.with_help("this project has one database: leave --engine out");
    return false;
  }
  if (const auto near = closest(engine, engines)) {
    error.with_help(fmt::format("did you mean '{}'?", *near));
  }
  error.with_help(fmt::format("engines: '{}'", join(engines, "', '")));
  return false;
}

// What the command names, with the start that env.py gives in place of its own.
std::vector<std::string> with_start(std::vector<std::string> ranges, const project::Settings& settings,
                                    Diagnostics& diagnostics) {
  if (!settings.starting_revision) {
    return ranges;
  }
  const std::string& start = *settings.starting_revision;
  for (std::string& range : ranges) {
    const std::size_t colon = range.find(':');
    const std::string given = colon == std::string::npos ? start : range.substr(0, colon);
    if (given != start) {
      diagnostics.warning(
          "env-start",
          fmt::format("env.py says that the script starts at '{}': '{}' counts for nothing", start, given));
    }
    range = start + ":" + (colon == std::string::npos ? range : range.substr(colon + 1));
  }
  return ranges;
}

// One context.configure() of env.py, or the whole script where there is no env.py: the session's settings.
std::optional<std::string> compile_part(Session& session, const Invocation& invocation,
                                        const graph::RevisionMap& map, Planner make_plan) {
  const auto dialect = session.make_dialect();
  if (dialect == nullptr) {
    return std::nullopt;
  }
  const auto plan = make_plan(map, with_start(invocation.arguments, session.settings, session.diagnostics),
                              session.settings.version_table.width(), session.diagnostics);
  if (!plan) {
    return std::nullopt;
  }
  session.report_environment();
  compile::ScriptOptions options = script_options(session.settings, *dialect);
  options.applied = [&] { return applied_revisions(map, *plan); };
  const auto script =
      compile::compile_script(*plan, *dialect, options, session.script_context(), session.diagnostics);
  return script ? std::optional(emit::plain_script(*script)) : std::nullopt;
}

// The databases that each get a script of their own: those that env.py runs migrations for, else those that
// the revisions have parts for.
std::vector<std::string> engines_of(Session& session, const Invocation& invocation,
                                    const graph::RevisionMap& map, Planner make_plan) {
  std::vector<std::string> engines;
  for (const project::Settings& part : session.settings.parts) {
    if (part.engine && std::find(engines.begin(), engines.end(), *part.engine) == engines.end()) {
      engines.push_back(*part.engine);
    }
  }
  if (!engines.empty()) {
    return engines;
  }
  if (session.settings.engine) {
    return {*session.settings.engine};
  }
  Diagnostics ignored;  // the plan is made again, and told of, for the script
  const auto plan =
      make_plan(map, with_start(invocation.arguments, session.settings, ignored), std::nullopt, ignored);
  return plan ? engines_of(*plan) : engines;
}

// The parts of env.py that the script is of.
std::vector<project::Settings> parts_of(const Session& session, const Invocation& invocation) {
  std::vector<project::Settings> parts;
  for (const project::Settings& part : session.settings.parts) {
    if (!part.engine || !invocation.has("engine") || *part.engine == invocation.value("engine")) {
      parts.push_back(part);
    }
  }
  return parts.empty() ? std::vector{session.settings} : parts;
}

Compiled compile(Session& session, const Invocation& invocation, Planner make_plan) {
  if (!session.load_settings()) {
    return {};
  }
  const auto map = session.load_graph();
  // Without a project there is nothing more to say than that.
  if (!map) {
    if (!session.settings.revisions.empty()) {
      (void)session.make_dialect();
    }
    return {};
  }
  session.begin(*map, invocation.arguments.front());
  session.read_environment();
  auto engines = engines_of(session, invocation, *map, make_plan);
  if (!engines.empty() && !invocation.has("engine")) {
    return {{}, std::move(engines)};
  }
  const std::string engine = invocation.value("engine");
  if (invocation.has("engine") && std::find(engines.begin(), engines.end(), engine) == engines.end() &&
      !require_engine(engine, known_engines(*map, session.settings), session.diagnostics)) {
    return {};
  }
  std::string script;
  for (project::Settings& part : parts_of(session, invocation)) {
    session.settings = std::move(part);
    const auto text = compile_part(session, invocation, *map, make_plan);
    if (!text) {
      return {};
    }
    script += *text;
  }
  session.apply_strictness();
  return {session.diagnostics.has_errors() ? std::nullopt : std::optional(std::move(script))};
}

// A script for each database: in a file each where the output's name has a place for the engine's, otherwise
// one after the other. Nothing is written before all of them are made.
Status run_for_each(const std::vector<std::string>& engines, const Invocation& invocation,
                    Planner make_plan) {
  constexpr std::string_view kPlace = "{engine}";
  std::deque<Invocation> invocations;
  std::deque<Session> sessions;
  std::vector<std::string> scripts;
  std::string sections;
  for (const std::string& engine : engines) {
    invocations.push_back(invocation);
    invocations.back().options["engine"] = {engine};
    Session& session = sessions.emplace_back(invocations.back(), false);
    const auto script = compile(session, invocations.back(), make_plan).script;
    if (!script || session.diagnostics.has_errors()) {
      return session.finish(std::nullopt);
    }
    scripts.push_back(*script);
    sections += fmt::format("-- Engine {}\n\n{}", engine, *script);
  }
  const bool in_files = sessions.front().settings.output.value_or("").find(kPlace) != std::string::npos;
  Status status = Status::done;
  for (std::size_t i = 0; i < engines.size() && status == Status::done; ++i) {
    Session& session = sessions[i];
    if (in_files) {
      session.settings.output = replace_all(*session.settings.output, kPlace, engines[i]);
      status = session.finish(scripts[i]);
    } else {
      status = session.finish(i + 1 == engines.size() ? std::optional(sections) : std::nullopt);
    }
  }
  return status;
}

Status run_script(const Invocation& invocation, Planner make_plan) {
  Session session(invocation);
  const Compiled compiled = compile(session, invocation, make_plan);
  return compiled.engines.empty() ? session.finish(compiled.script)
                                  : run_for_each(compiled.engines, invocation, make_plan);
}

Status run_upgrade(const Invocation& invocation) {
  return run_script(invocation,
                    [](const auto& map, const auto& arguments, auto width, Diagnostics& diagnostics) {
                      return graph::plan_upgrade(map, arguments.front(), diagnostics, width);
                    });
}

Status run_downgrade(const Invocation& invocation) {
  return run_script(invocation,
                    [](const auto& map, const auto& arguments, auto width, Diagnostics& diagnostics) {
                      return graph::plan_downgrade(map, arguments.front(), diagnostics, width);
                    });
}

Status run_stamp(const Invocation& invocation) {
  if (invocation.has("purge")) {
    return run_script(invocation,
                      [](const auto& map, const auto& arguments, auto width, Diagnostics& diagnostics) {
                        return graph::plan_purging_stamp(map, arguments, diagnostics, width);
                      });
  }
  return run_script(invocation,
                    [](const auto& map, const auto& arguments, auto width, Diagnostics& diagnostics) {
                      return graph::plan_stamp(map, arguments, diagnostics, width);
                    });
}

}  // namespace

const Command kUpgrade{
    "upgrade",
    "[START:]DEST",
    "write the script that upgrades to DEST",
    "START is the revision (or several: a1,b2) that the database has; without it the script begins at base.\n"
    "DEST is an id or the beginning of one, head, heads, base, LABEL@head, +2, ID+1 and so on.",
    1,
    1,
    kScriptOptions,
    run_upgrade};

const Command kDowngrade{
    "downgrade",
    "START:DEST",
    "write the script that downgrades from START to DEST",
    "START is the revision (or several: a1,b2) that the database has, DEST one before it, -1 or base.",
    1,
    1,
    kScriptOptions,
    run_downgrade};

const Command kStamp{"stamp",
                     "[START:]DEST...",
                     "write the script that only moves the version table to DEST",
                     "No revision's operations are in it.",
                     1,
                     -1,
                     kStampOptions,
                     run_stamp};

}  // namespace sqlgen::cli
