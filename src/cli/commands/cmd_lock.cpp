#include "cli/check/lock_file.hpp"
#include "cli/commands/commands.hpp"
#include "cli/session.hpp"

namespace sqlgen::cli {

namespace {

Status run_lock(const Invocation& invocation) {
  Session session(invocation);
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  session.settings.output =
      invocation.has("output") ? invocation.value("output") : lock_path(session.settings);
  const auto map = session.load_graph();
  return session.finish(map ? std::optional(lock_text(session, *map)) : std::nullopt);
}

}  // namespace

const Command kLock{
    "lock",
    "",
    "write sqlgen.lock: the revisions that are released, with their digests",
    "'check', 'upgrade' and 'bundle' then tell when one of them was edited or is gone, or when a new one "
    "comes before them.",
    0,
    0,
    {},
    run_lock};

}  // namespace sqlgen::cli
