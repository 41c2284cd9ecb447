#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/commands/commands.hpp"
#include "cli/session.hpp"
#include "graph/symbols/resolver.hpp"
#include "support/files/environment.hpp"

namespace sqlgen::cli {

namespace {

// Runs the editor on the file, by the shell, as the variable may hold options.
bool open_editor(const std::string& editor, const std::string& path) {
  const pid_t child = ::fork();
  if (child == 0) {
    const std::string command = editor + " \"$0\"";
    ::execl("/bin/sh", "sh", "-c", command.c_str(), path.c_str(), static_cast<char*>(nullptr));
    ::_exit(127);
  }
  int status = 0;
  return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Status run_edit(const Invocation& invocation) {
  Session session(invocation);
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  const auto map = session.load_graph();
  if (!map) {
    return session.finish(std::nullopt);
  }
  const auto visual = environment_variable("VISUAL");
  const auto editor = visual ? visual : environment_variable("EDITOR");
  if (!editor) {
    session.diagnostics.error("no-editor", "no editor is named")
        .with_help("set EDITOR to the command that edits a file");
    return session.finish(std::nullopt);
  }
  try {
    const auto node = graph::Resolver(*map).revision(invocation.arguments.front());
    if (!node) {
      session.diagnostics.error("unknown-revision", "base has no file to edit");
    } else if (!open_editor(*editor, map->revision(*node).path)) {
      session.diagnostics.error("no-editor", fmt::format("'{}' could not be run, or failed", *editor));
    }
  } catch (const CompileError& error) {
    session.diagnostics.add(error.diagnostic());
  }
  return session.finish(std::nullopt);
}

}  // namespace

const Command kEdit{"edit", "REVISION", "open a revision's file in the editor that VISUAL or EDITOR names",
                    "",     1,          1,
                    {},     run_edit};

}  // namespace sqlgen::cli
