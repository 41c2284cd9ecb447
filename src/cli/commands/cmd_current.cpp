#include <fmt/format.h>

#include <array>

#include "cli/commands/commands.hpp"
#include "cli/session.hpp"
#include "cli/version_rows.hpp"
#include "dialect/names.hpp"
#include "graph/plan/plan.hpp"
#include "support/spelling/control_characters.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kCurrentOptions{
    Option{"query", 0, "", "print the query whose result this command reads"},
    Option{"check-heads", 0, "", "exit with 1 where the database is behind the heads"},
};

// The heading is a row of its own, which tells an empty table from a query that failed.
std::string version_query(const project::Settings& settings, const dialect::Dialect& dialect) {
  ir::TableName table{settings.version_table.name, {}};
  if (settings.version_table.schema && !settings.version_table.schema->empty()) {
    table.schema = *settings.version_table.schema;
  }
  return fmt::format("SELECT '{0}' AS {0} UNION ALL SELECT {0} FROM {1};\n", kVersionColumn,
                     dialect.names().table(table));
}

std::string message_of(const ir::Revision& revision) {
  const std::string_view first = trim(std::string_view(revision.doc).substr(0, revision.doc.find("\n\n")));
  return first.empty() ? std::string() : ", " + escape_controls(first, true);
}

std::string describe_node(const graph::RevisionMap& map, graph::NodeId node) {
  return fmt::format("{}{}{}", map.id(node), map.node(node).is_head() ? " (head)" : "",
                     message_of(map.revision(node)));
}

// What is applied and what an upgrade to the heads would still do.
std::optional<std::string> report(Session& session, const graph::RevisionMap& map,
                                  const std::vector<graph::NodeId>& rows, bool& behind) {
  std::string out;
  std::vector<std::string> ids;
  for (const graph::NodeId row : rows) {
    ids.push_back(map.id(row));
    out += describe_node(map, row) + "\n";
  }
  const std::string range = ids.empty() ? "heads" : join(ids, ",") + ":heads";
  const auto plan = graph::plan_upgrade(map, range, session.diagnostics);
  if (!plan) {
    return std::nullopt;
  }
  behind = !plan->steps.empty();
  out += fmt::format("{} pending\n", plan->steps.size());
  for (const graph::Step& step : plan->steps) {
    out += fmt::format("  {}{}\n", step.short_log(),
                       step.revision != nullptr ? message_of(*step.revision) : std::string());
  }
  return out;
}

// "current -c rows" is Alembic's --check-heads, not a configuration.
void check_configuration_names(const Invocation& invocation) {
  for (const std::string& name : invocation.values("config")) {
    if (!name.ends_with(".toml") && !name.ends_with(".ini") && !name.ends_with(".cfg")) {
      throw UsageError{
          fmt::format("'-c {}' names no configuration", name),
          "-c FILE is a sqlgen.toml, an alembic.ini or a pyproject.toml; Alembic's 'current -c' is "
          "'current --check-heads'"};
    }
  }
}

Status run_current(const Invocation& invocation) {
  check_configuration_names(invocation);
  Session session(invocation);
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  if (!invocation.has("output")) {
    session.settings.output.reset();
  }
  if (invocation.has("query")) {
    const auto dialect = session.make_dialect();
    return session.finish(dialect != nullptr ? std::optional(version_query(session.settings, *dialect))
                                             : std::nullopt);
  }
  const auto map = session.load_graph();
  const std::string path = invocation.arguments.empty() ? "-" : invocation.arguments.front();
  const auto rows = map ? read_version_rows(*map, path, session.diagnostics) : std::nullopt;
  bool behind = false;
  const auto output = rows ? report(session, *map, *rows, behind) : std::nullopt;
  const Status status = session.finish(output);
  return status == Status::done && behind && invocation.has("check-heads") ? Status::bad_input : status;
}

}  // namespace

const Command kCurrent{
    "current",
    "[FILE]",
    "tell which revisions a database has, from the rows that a query printed",
    "Reads what psql or sqlite3 printed for the query of --query, from FILE or standard input:\n"
    "  sqlgen current --query --dialect postgresql | psql -At DATABASE | sqlgen current",
    0,
    1,
    kCurrentOptions,
    run_current};

}  // namespace sqlgen::cli
