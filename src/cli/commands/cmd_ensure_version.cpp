#include <array>

#include "cli/commands/commands.hpp"
#include "cli/scripts/script_options.hpp"
#include "cli/session.hpp"
#include "compile/compiler.hpp"
#include "emit/plain_script.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kEnsureVersionOptions{
    Option{"sql", 0, "", "accepted for those who are used to it: a script is all that sqlgen writes"},
};

Status run_ensure_version(const Invocation& invocation) {
  Session session(invocation);
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  const auto dialect = session.make_dialect();
  if (dialect == nullptr) {
    return session.finish(std::nullopt);
  }
  const compile::ScriptOptions options = script_options(session.settings, *dialect);
  session.report_environment();
  const auto script =
      compile::compile_version_table(*dialect, options, session.script_context(), session.diagnostics);
  return session.finish(script ? std::optional(emit::plain_script(*script)) : std::nullopt);
}

}  // namespace

const Command kEnsureVersion{"ensure_version",
                             "",
                             "write the script that only makes the version table",
                             "",
                             0,
                             0,
                             kEnsureVersionOptions,
                             run_ensure_version};

}  // namespace sqlgen::cli
