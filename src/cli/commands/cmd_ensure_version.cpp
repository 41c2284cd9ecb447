#include "cli/commands/commands.hpp"
#include "cli/script_options.hpp"
#include "cli/session.hpp"
#include "dialect/version_table.hpp"

namespace sqlgen::cli {

namespace {

Status run_ensure_version(const Invocation& invocation) {
  Session session(invocation);
  if (!session.load_settings()) {
    return session.finish(std::nullopt);
  }
  const auto dialect = session.make_dialect();
  if (dialect == nullptr) {
    return session.finish(std::nullopt);
  }
  const emit::ScriptOptions options = script_options(session.settings, *dialect);
  const bool transaction = options.transactional_ddl && !options.transaction_per_revision;
  return session.finish((transaction ? "BEGIN;\n\n" : "") +
                        dialect::create_version_table(*dialect, options.version_table) + ";\n\n" +
                        (transaction ? "COMMIT;\n\n" : ""));
}

}  // namespace

const Command kEnsureVersion{
    "ensure_version",  "", "write the script that only makes the version table", "", 0, 0, {},
    run_ensure_version};

}  // namespace sqlgen::cli
