#include <fmt/format.h>

#include <array>
#include <memory>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/print/describe.hpp"
#include "cli/check/refused_statement.hpp"
#include "cli/commands/commands.hpp"
#include "cli/dialects.hpp"
#include "cli/scripts/script_options.hpp"
#include "cli/session.hpp"
#include "compile/compiler.hpp"
#include "graph/plan/plan.hpp"

namespace sqlgen::cli {

namespace {

constexpr Option kTag{"tag", 0, "TAG", "what context.get_tag_argument() gives"};
constexpr Option kArgument{"x", 'x', "KEY=VALUE", "what context.get_x_argument() gives", true};
constexpr Option kEngine{"engine", 0, "NAME", "which database of a multi-database project"};

constexpr std::array kSchemaOptions{
    Option{"format", 0, "NAME", "sql, toml or json", false, "sql toml json"},
    kTag,
    kArgument,
    kEngine,
    kSqliteRebuildOption,
};
constexpr std::array kDiffOptions{kTag, kArgument, kEngine, kSqliteRebuildOption};

// What the database would refuse is worth a word: nothing after it happens.
void warn_of(const catalog::Problem& problem, const dialect::Dialect& dialect, Diagnostics& diagnostics) {
  if (!problem.fails() || problem.certainty != catalog::Certainty::certain) {
    return;
  }
  diagnostics.add(refused_statement(
      problem, Severity::warning, fmt::format("{} refuses this statement", dialect.facts().title),
      problem.message, "the schema is shown without what the statement would do"));
}

// What env.py configures for the engine that is asked for; without an env.py, the settings alone.
std::vector<project::Settings> parts_for(const project::Settings& settings, const std::string& engine) {
  std::vector<project::Settings> parts;
  for (const project::Settings& part : settings.parts) {
    if (!part.engine || engine.empty() || *part.engine == engine) {
      parts.push_back(part);
    }
  }
  return parts.empty() ? std::vector{settings} : parts;
}

// Applies the script of one part, from base to the revision.
bool apply_script(Session& session, const graph::RevisionMap& map, const std::string& revision,
                  std::unique_ptr<catalog::Catalog>& catalog) {
  const auto dialect = session.make_dialect();
  if (dialect == nullptr) {
    return false;
  }
  if (catalog == nullptr) {
    catalog = make_catalog(dialect->name());
  }
  if (revision == "base") {
    return true;
  }
  const auto plan =
      graph::plan_upgrade(map, revision, session.diagnostics, session.settings.version_table.width());
  if (!plan) {
    return false;
  }
  session.report_environment();
  const auto script = compile::compile_script(*plan, *dialect, script_options(session.settings, *dialect),
                                              session.script_context(), session.diagnostics);
  if (!script) {
    return false;
  }
  for (const compile::Piece& piece : script->pieces) {
    if (piece.size == 0) {
      continue;
    }
    const ir::Revision* asking = script->revision(piece);
    const std::string id = asking == nullptr ? "" : asking->id;
    for (const catalog::Problem& problem : catalog->apply({script->text(piece), {id, piece.span}}).problems) {
      warn_of(problem, *dialect, session.diagnostics);
    }
  }
  return true;
}

// The catalog after the script from base to a revision; nothing where that can't be compiled.
std::unique_ptr<catalog::Catalog> catalog_at(const Invocation& invocation, Session& session,
                                             const graph::RevisionMap& map, const std::string& revision) {
  session.begin(map, revision);
  session.read_environment();
  std::unique_ptr<catalog::Catalog> catalog;
  const project::Settings whole = session.settings;
  for (const project::Settings& part : parts_for(whole, invocation.value("engine"))) {
    session.settings = part;
    if (!apply_script(session, map, revision, catalog)) {
      return nullptr;
    }
  }
  session.settings = whole;
  return catalog;
}

using Catalogs = std::vector<std::unique_ptr<catalog::Catalog>>;

// Prints what `make_text` makes of the catalogs at the revisions.
template <class MakeText>
Status print_catalogs(const Invocation& invocation, const std::vector<std::string>& revisions,
                      const MakeText& make_text) {
  Session session(invocation);
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  if (!invocation.has("output")) {
    session.settings.output.reset();  // the configuration's is the script's
  }
  const auto map = session.load_graph();
  if (!map) {
    return session.finish(std::nullopt);
  }
  Catalogs catalogs;
  for (const std::string& revision : revisions) {
    catalogs.push_back(catalog_at(invocation, session, *map, revision));
    if (catalogs.back() == nullptr) {
      return session.finish(std::nullopt);
    }
  }
  return session.finish(make_text(catalogs));
}

Status run_schema(const Invocation& invocation) {
  const std::string format = invocation.has("format") ? invocation.value("format") : "sql";
  if (format != "sql" && format != "toml" && format != "json") {
    throw UsageError{fmt::format("'--format {}' is unknown", format), "it is sql, toml or json"};
  }
  const std::string revision = invocation.arguments.empty() ? "heads" : invocation.arguments.front();
  return print_catalogs(invocation, {revision}, [&](const Catalogs& catalogs) {
    const catalog::Catalog& made = *catalogs.front();
    return format == "sql"    ? made.ddl()
           : format == "toml" ? catalog::to_toml(catalog::describe(made.database()))
                              : catalog::to_json(catalog::describe(made.database()));
  });
}

Status run_diff(const Invocation& invocation) {
  return print_catalogs(invocation, invocation.arguments, [](const Catalogs& catalogs) {
    return catalog::difference(catalogs[0]->database(), catalogs[1]->database());
  });
}

}  // namespace

const Command kSchema{
    "schema",
    "[REV]",
    "print the schema that a database has at REV",
    "It is worked out from the statements of the script from base to REV (heads, where none is named).\n"
    "What a statement leaves in doubt is marked.",
    0,
    1,
    kSchemaOptions,
    run_schema};

const Command kDiff{
    "diff",
    "REV REV",
    "print what differs between the schemas at two revisions",
    "Each line is an object that the second has and the first has not (+), the other way round (-), or that\n"
    "changed (~), with what of it changed. Nothing is printed where the schemas are the same.",
    2,
    2,
    kDiffOptions,
    run_diff};

}  // namespace sqlgen::cli
