#include <fmt/format.h>

#include <array>
#include <iterator>
#include <set>

#include "cli/commands/commands.hpp"
#include "cli/session.hpp"
#include "dialect/names.hpp"
#include "graph/plan/plan.hpp"
#include "support/file.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kCurrentOptions{
    Option{"query", 0, "", "print the query whose result this command reads"},
    Option{"check-heads", 0, "", "exit with 1 where the database is behind the heads"},
};

// The ids in what psql, psql -At or sqlite3 printed: words alone on a line, without the heading, rules and
// row count.
std::vector<std::string> read_rows(std::string_view text) {
  std::vector<std::string> ids;
  for (const std::string& line : split(text, '\n')) {
    const std::string_view word = trim(line);
    if (word.empty() || word == "version_num" || word.front() == '(' ||
        word.find_first_not_of('-') == std::string::npos) {
      continue;
    }
    ids.emplace_back(word);
  }
  return ids;
}

std::string version_query(const project::Settings& settings, const dialect::Dialect& dialect) {
  ir::TableName table{settings.version_table.name, {}};
  if (settings.version_table.schema && !settings.version_table.schema->empty()) {
    table.schema = *settings.version_table.schema;
  }
  return fmt::format("SELECT version_num FROM {};\n", dialect.names().table(table));
}

std::string describe_node(const graph::RevisionMap& map, graph::NodeId node) {
  const std::string& doc = map.revision(node).doc;
  const std::string_view first = trim(std::string_view(doc).substr(0, doc.find("\n\n")));
  return fmt::format("{}{}{}{}", map.id(node), map.node(node).is_head() ? " (head)" : "",
                     first.empty() ? "" : ", ", first);
}

// What is applied and what an upgrade to the heads would still do.
std::optional<std::string> report(Session& session, const graph::RevisionMap& map,
                                  const std::vector<std::string>& rows, bool& behind) {
  std::string out;
  for (const std::string& row : rows) {
    const auto node = map.find(row);
    if (!node) {
      session.diagnostics
          .error("unknown-revision", fmt::format("the database is at '{}', which no revision file has", row))
          .with_help("the revisions here are older than the database, or of another project");
      return std::nullopt;
    }
    out += describe_node(map, *node) + "\n";
  }
  const std::string range = rows.empty() ? "heads" : join(rows, ",") + ":heads";
  const auto plan = graph::plan_upgrade(map, range, session.diagnostics);
  if (!plan) {
    return std::nullopt;
  }
  behind = !plan->steps.empty();
  out += fmt::format("{} pending\n", plan->steps.size());
  for (const graph::Step& step : plan->steps) {
    out += fmt::format("  {}\n", step.short_log());
  }
  return out;
}

std::optional<std::string> read_input(Session& session, const Invocation& invocation) {
  const std::string path = invocation.arguments.empty() ? "-" : invocation.arguments.front();
  std::string why;
  auto text = read_file(path == "-" ? "/dev/stdin" : path, why);
  if (!text) {
    session.diagnostics.error("file-unreadable", fmt::format("can't read '{}': {}", path, why));
  }
  return text;
}

Status run_current(const Invocation& invocation) {
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
  const auto text = map ? read_input(session, invocation) : std::nullopt;
  bool behind = false;
  const auto output = text ? report(session, *map, read_rows(*text), behind) : std::nullopt;
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
