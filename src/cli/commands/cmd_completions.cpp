#include <fmt/format.h>

#include "cli/commands/commands.hpp"
#include "cli/help/completions.hpp"
#include "cli/session.hpp"

namespace sqlgen::cli {

namespace {

Status print_script(const Invocation& invocation, const std::string& text) {
  Session session(invocation);
  if (invocation.has("output")) {
    session.settings.output = invocation.value("output");
  }
  return session.finish(text);
}

Status run_completions(const Invocation& invocation) {
  const auto script = completion_script(invocation.arguments.front());
  if (!script) {
    throw UsageError{fmt::format("no completions for '{}'", invocation.arguments.front()),
                     "it is bash, zsh or fish"};
  }
  return print_script(invocation, *script);
}

Status run_man(const Invocation& invocation) {
  return print_script(invocation, manual_page());
}

}  // namespace

const Command kCompletions{"completions",
                           "bash|zsh|fish",
                           "print the completion script of a shell",
                           "For bash: source <(sqlgen completions bash)",
                           1,
                           1,
                           {},
                           run_completions,
                           "bash zsh fish"};
const Command kMan{"man", "",     "print the manual page", "To read it: sqlgen man | man -l -", 0, 0,
                   {},    run_man};

}  // namespace sqlgen::cli
