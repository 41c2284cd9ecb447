#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>

#include "cli/check/lock_file.hpp"
#include "cli/commands/commands.hpp"
#include "cli/engines.hpp"
#include "cli/scripts/client_options.hpp"
#include "cli/scripts/client_script.hpp"
#include "cli/scripts/script_options.hpp"
#include "cli/scripts/script_run.hpp"
#include "cli/session.hpp"
#include "graph/plan/plan.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kOwnOptions{
    Option{"sql", 0, "", "accepted for those who are used to it: a script is all that sqlgen writes"},
    Option{"tag", 0, "TAG", "what context.get_tag_argument() gives"},
    Option{"x", 'x', "KEY=VALUE", "what context.get_x_argument() gives", true},
    Option{"engine", 0, "NAME",
           "which database of a multi-database project; without it each gets a script of its own"},
    kStrictOption,
    kBindParametersOption,
    kSqliteRebuildOption,
    kUnresolvedOption,
    kAssumeOption,
};
constexpr std::array kPurgeOption{
    Option{"purge", 0, "", "empty the version table first, whatever it holds"},
};
constexpr auto kScriptOptions = joined(kOwnOptions, kClientOptions);
constexpr auto kStampOptions = joined(kScriptOptions, kPurgeOption);

struct Compiled {
  std::optional<std::string> script = {};
  std::vector<OutputFile> files = {};     // with --split, in its place
  std::vector<std::string> engines = {};  // instead: the databases that each want a script of their own
};

Compiled compile(Session& session, const Invocation& invocation, const std::string& name, Planner make_plan) {
  if (!session.load_settings()) {
    return {};
  }
  const auto map = session.load_graph();
  // Without a project there is nothing more to say than that.
  if (!map) {
    if (!session.settings.revisions.empty()) {
      (void)session.make_dialect();
    }
    if (name == "upgrade") {
      check_lock_of_unlinked(session, lock_path(session.settings));
    }
    return {};
  }
  session.begin(*map, invocation.arguments.front());
  session.read_environment();
  auto engines = engines_of(session, invocation, *map, make_plan);
  if (!engines.empty() && !invocation.has("engine")) {
    return {{}, {}, std::move(engines)};
  }
  const std::string engine = invocation.value("engine");
  if (invocation.has("engine") && std::find(engines.begin(), engines.end(), engine) == engines.end() &&
      !require_engine(engine, known_engines(*map, session.settings), session.diagnostics)) {
    return {};
  }
  // A downgrade may have to mend what a released revision has got wrong.
  if (name == "upgrade") {
    check_lock(session, *map, lock_path(session.settings));
  }
  const auto scripts = compile_parts(session, invocation, invocation.arguments, *map, make_plan);
  if (!scripts) {
    return {};
  }
  const auto dialect = session.make_dialect();
  const ScriptCommand command{name, invocation.value("now")};
  Compiled compiled;
  if (invocation.has("split")) {
    compiled.files = split_scripts(session, command, *scripts, *dialect);
  } else {
    compiled.script = print_scripts(session, command, *scripts, *dialect);
  }
  session.apply_strictness();
  return session.diagnostics.has_errors() ? Compiled() : std::move(compiled);
}

// A script for each database: in a file each where the output's name has a place for the engine's, otherwise
// one after the other. Nothing is written before all of them are made.
Status run_for_each(const std::vector<std::string>& engines, const Invocation& invocation,
                    const std::string& name, Planner make_plan) {
  constexpr std::string_view kPlace = "{engine}";
  std::deque<Invocation> invocations;
  std::deque<Session> sessions;
  std::vector<std::string> scripts;
  std::string sections;
  for (const std::string& engine : engines) {
    invocations.push_back(invocation);
    invocations.back().options["engine"] = {engine};
    Session& session = sessions.emplace_back(invocations.back(), false);
    const auto script = compile(session, invocations.back(), name, make_plan).script;
    if (!script || session.diagnostics.has_errors()) {
      return session.finish(std::nullopt);
    }
    scripts.push_back(*script);
    const std::string heading = engines.size() > 1 ? fmt::format("-- Engine {}\n\n", engine) : "";
    sections += heading + *script;
  }
  const bool in_files = sessions.front().settings.output.value_or("").find(kPlace) != std::string::npos;
  const project::ClientSettings& client = sessions.front().settings.client;
  if (!in_files && engines.size() > 1 && (!client.program.empty() || client.guard)) {
    // The second of them would find the first one's version, and do nothing.
    sessions.front()
        .diagnostics
        .error("several-engines", "this project has several databases, and the script is applied to one")
        .with_help(fmt::format("a file each: -o '{}.sql'; or name one with --engine: '{}'", kPlace,
                               join(engines, "', '")));
    return sessions.front().finish(std::nullopt);
  }
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

// With --split, into the folder that it names.
Status write_split(Session& session, const std::string& folder, const Compiled& compiled) {
  if (!compiled.files.empty() && write_folder(folder, compiled.files, session.diagnostics)) {
    session.tell_written(folder);
  }
  return session.finish(std::nullopt);
}

Status run_script(const Invocation& invocation, const std::string& name, Planner make_plan) {
  Session session(invocation, !invocation.has("split"));
  const Compiled compiled = compile(session, invocation, name, make_plan);
  if (invocation.has("split")) {
    if (!compiled.engines.empty()) {
      throw UsageError{"--split writes the files of one database, and this project names several",
                       fmt::format("say which: --engine {}", join(compiled.engines, ", --engine "))};
    }
    return write_split(session, invocation.value("split"), compiled);
  }
  return compiled.engines.empty() ? session.finish(compiled.script)
                                  : run_for_each(compiled.engines, invocation, name, make_plan);
}

Status run_upgrade(const Invocation& invocation) {
  return run_script(invocation, "upgrade", upgrade_plan);
}

Status run_downgrade(const Invocation& invocation) {
  return run_script(invocation, "downgrade", downgrade_plan);
}

Status run_stamp(const Invocation& invocation) {
  return invocation.has("purge")
             ? run_script(invocation, "stamp",
                          [](const auto& map, const auto& arguments, auto width, Diagnostics& diagnostics) {
                            return graph::plan_purging_stamp(map, arguments, diagnostics, width);
                          })
             : run_script(invocation, "stamp",
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
