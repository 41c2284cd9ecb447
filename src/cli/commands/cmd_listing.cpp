#include <array>
#include <functional>

#include "cli/commands/commands.hpp"
#include "cli/session.hpp"
#include "cli/version_rows.hpp"
#include "emit/history_graph.hpp"
#include "emit/listing.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kHistoryOptions{
    Option{"rev-range", 'r', "[START]:[END]", "only the revisions between the two"},
    Option{"indicate-current", 'i', "",
           "mark what the database has: the rows of 'current --query' are read from standard input"},
    Option{"graph", 0, "", "as a picture for a terminal, with branches and merges"},
    Option{"svg", 0, "", "the same picture as SVG"},
};
constexpr std::array kHeadsOptions{
    Option{"resolve-dependencies", 0, "", "leave out heads that another revision depends on"},
};

// What Alembic calls the revisions that the database has.
constexpr std::string_view kCurrentSymbol = "current";

// A range with the rows in place of "current"; base where there are none.
std::string with_rows(const graph::RevisionMap& map, const std::string& range,
                      const std::vector<graph::NodeId>& rows) {
  std::vector<std::string> ids;
  for (const graph::NodeId row : rows) {
    ids.push_back(map.id(row));
  }
  return replace_all(range, kCurrentSymbol, ids.empty() ? "base" : join(ids, ","));
}

using Lister = std::function<std::optional<std::string>(const graph::RevisionMap&, Diagnostics&)>;

Status run_listing(const Invocation& invocation, const Lister& list) {
  Session session(invocation);
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  if (!invocation.has("output")) {
    session.settings.output.reset();  // the configuration's output is the script's place
  }
  const auto map = session.load_graph();
  return session.finish(map ? list(*map, session.diagnostics) : std::nullopt);
}

Status run_history(const Invocation& invocation) {
  return run_listing(
      invocation, [&](const graph::RevisionMap& map, Diagnostics& diagnostics) -> std::optional<std::string> {
        std::string range = invocation.value("rev-range");
        const bool from_current = range.starts_with(kCurrentSymbol) || range.ends_with(kCurrentSymbol);
        std::vector<graph::NodeId> current;
        if (invocation.has("indicate-current") || from_current) {
          auto rows = read_version_rows(map, "-", diagnostics);
          if (!rows) {
            return std::nullopt;
          }
          current = *std::move(rows);
        }
        if (invocation.has("graph") || invocation.has("svg")) {
          return emit::draw_history(map, from_current ? with_rows(map, range, current) : range,
                                    invocation.has("svg"), diagnostics, current);
        }
        return emit::list_history(map, from_current ? with_rows(map, range, current) : range,
                                  invocation.has("verbose"), diagnostics, current);
      });
}

Status run_heads(const Invocation& invocation) {
  return run_listing(invocation, [&](const graph::RevisionMap& map, Diagnostics&) {
    return emit::list_heads(map, invocation.has("verbose"), invocation.has("resolve-dependencies"));
  });
}

Status run_branches(const Invocation& invocation) {
  return run_listing(invocation, [&](const graph::RevisionMap& map, Diagnostics&) {
    return emit::list_branches(map, invocation.has("verbose"));
  });
}

Status run_show(const Invocation& invocation) {
  return run_listing(invocation, [&](const graph::RevisionMap& map, Diagnostics& diagnostics) {
    return emit::show_revisions(map, invocation.arguments.front(), diagnostics);
  });
}

}  // namespace

const Command kHistory{"history",       "",         "list the revisions, newest first", "", 0, 0,
                       kHistoryOptions, run_history};
const Command kHeads{"heads",       "",       "list the revisions that nothing follows", "", 0, 0,
                     kHeadsOptions, run_heads};
const Command kBranches{"branches", "", "list the revisions that several follow", "", 0, 0, {}, run_branches};
const Command kShow{"show", "REVISION", "show a revision", "", 1, 1, {}, run_show};

}  // namespace sqlgen::cli
