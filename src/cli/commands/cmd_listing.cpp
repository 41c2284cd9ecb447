#include <array>
#include <functional>

#include "cli/commands/commands.hpp"
#include "cli/session.hpp"
#include "emit/listing.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kHistoryOptions{
    Option{"rev-range", 'r', "[START]:[END]", "only the revisions between the two"},
};
constexpr std::array kHeadsOptions{
    Option{"resolve-dependencies", 0, "", "leave out heads that another revision depends on"},
};

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
  return run_listing(invocation, [&](const graph::RevisionMap& map, Diagnostics& diagnostics) {
    return emit::list_history(map, invocation.value("rev-range"), invocation.has("verbose"), diagnostics);
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
