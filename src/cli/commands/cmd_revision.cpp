#include <array>

#include "cli/commands/commands.hpp"
#include "cli/revision/revision_maker.hpp"
#include "cli/session.hpp"

namespace sqlgen::cli {

namespace {

constexpr Option kMessage{"message", 'm', "TEXT", "what the revision does"};
constexpr Option kRevId{"rev-id", 0, "ID", "the id, instead of a new one"};
constexpr Option kBranchLabel{"branch-label", 0, "LABEL", "a branch label of the new revision", true};
constexpr Option kVersionPath{"version-path", 0, "DIR",
                              "the folder for the file, where the project has several"};
constexpr Option kFormat{
    "format", 0, "NAME", "py, toml, xml or sql (default: as the parent's file)", false, "py toml xml sql"};
constexpr Option kSplice{"splice", 0, "", "allow a parent that is no head, which makes a branch"};

constexpr std::array kRevisionOptions{
    kMessage,
    kRevId,
    Option{"head", 0, "REVISION", "the parent, or several; base for none (default: head)", true},
    kSplice,
    kBranchLabel,
    Option{"depends-on", 0, "REVISION", "a revision of another branch that must come first", true},
    kVersionPath,
    kFormat,
};
constexpr std::array kMergeOptions{kMessage, kRevId, kBranchLabel, kVersionPath, kFormat, kSplice};

Status run_maker(const Invocation& invocation, const std::vector<std::string>& heads) {
  Session session(invocation);
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  session.settings.output.reset();
  const auto map = session.load_graph_or_empty();
  if (!map) {
    return session.finish(std::nullopt);
  }
  try {
    const auto path = RevisionMaker(session, invocation, map->empty() ? nullptr : &*map).make(heads);
    return session.finish(path ? std::optional(*path + "\n") : std::nullopt);
  } catch (const CompileError& error) {
    session.diagnostics.add(error.diagnostic());
    return session.finish(std::nullopt);
  }
}

Status run_revision(const Invocation& invocation) {
  return run_maker(invocation,
                   invocation.has("head") ? invocation.values("head") : std::vector<std::string>{"head"});
}

Status run_merge(const Invocation& invocation) {
  return run_maker(invocation, invocation.arguments);
}

}  // namespace

const Command kRevision{
    "revision",       "",          "write the file of a new revision", "Prints the file's path.", 0, 0,
    kRevisionOptions, run_revision};
const Command kMerge{"merge",
                     "REVISION...",
                     "write a revision that merges heads",
                     "'sqlgen merge heads' merges all of them. Prints the file's path.",
                     1,
                     -1,
                     kMergeOptions,
                     run_merge};

}  // namespace sqlgen::cli
