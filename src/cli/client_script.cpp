#include "cli/client_script.hpp"

#include <fmt/format.h>

#include <array>
#include <ctime>
#include <set>

#include "cli/client_options.hpp"
#include "cli/clock.hpp"
#include "compile/client_syntax.hpp"
#include "emit/client/header.hpp"
#include "emit/client/states.hpp"
#include "emit/plain_script.hpp"
#include "emit/psql/preamble.hpp"
#include "emit/psql/script.hpp"
#include "emit/sqlite3/script.hpp"
#include "support/sha256.hpp"

namespace sqlgen::cli {

namespace {

// "2026-01-31 12:00:00 UTC".
std::string utc_text(std::time_t time) {
  std::tm parts = {};
  std::array<char, 32> text = {};
  gmtime_r(&time, &parts);
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M:%S UTC", &parts)};
}

std::string plain_text(std::span<const compile::Script> scripts) {
  std::string text;
  for (const compile::Script& script : scripts) {
    text += emit::plain_script(script);
  }
  return text;
}

// A stamp that empties the table first may begin anywhere.
std::string guarded_text(std::span<const compile::Script> scripts, const dialect::Dialect& dialect) {
  const bool psql = !compile::client_syntax(dialect.name()).line_commands;
  std::string text;
  for (const compile::Script& script : scripts) {
    const std::vector<emit::VersionSet> states = emit::version_states(script.plan);
    const auto check = [&](std::size_t steps_done) {
      return psql ? emit::psql::start_check(script.version_table, dialect.names(), states.at(steps_done))
             : steps_done == 0
                 ? emit::sqlite3::start_check(script.version_table, dialect.names(), states.front())
                 : std::string();
    };
    text += script.plan.purge ? emit::plain_script(script) : emit::plain_script(script, check);
  }
  return text;
}

std::vector<std::string> revision_files(const Session& session, std::span<const compile::Script> scripts) {
  std::vector<std::string> lines;
  std::set<const ir::Revision*> seen;
  for (const compile::Script& script : scripts) {
    for (const graph::Step& step : script.plan.steps) {
      if (step.revision != nullptr && seen.insert(step.revision).second) {
        lines.push_back(fmt::format("{}  {}  {}", sha256_hex(session.sources.text(step.revision->file)),
                                    step.revision->id, step.revision->path));
      }
    }
  }
  return lines;
}

}  // namespace

std::string print_scripts(Session& session, const ScriptCommand& command,
                          std::span<const compile::Script> scripts, const dialect::Dialect& dialect) {
  const project::ClientSettings& client = session.settings.client;
  std::string plain = plain_text(scripts);
  if (client.program.empty()) {
    return client.guard ? guarded_text(scripts, dialect) : plain;
  }
  emit::ClientOptions options = client_options(client, dialect.names());
  options.checksum = sha256_hex(plain);
  const std::string again =
      fmt::format("sqlgen {} {{}}:{} --for {}", command.name,
                  emit::state_argument(emit::version_states(scripts.front().plan).back()), client.program);
  const bool psql = !compile::find_client(client.program)->line_commands;
  const std::string text =
      psql ? emit::psql::client_script(scripts, dialect.names(), options, again)
           : emit::sqlite3::client_script(scripts, dialect.names(), options, again, session.diagnostics);
  emit::Header header;
  header.first = psql ? emit::psql::kFirstLines : "";
  header.client = client.program;
  header.apply =
      psql ? "psql -X -d DATABASE -f FILE   (-v lock_timeout=5s, -v statement_timeout=0, -v wait=on)"
           : "sqlite3 -batch DATABASE < FILE";
  header.text = client.header;
  header.time = utc_text(script_time(command.time));
  header.files = revision_files(session, scripts);
  return emit::with_header(header, scripts, text);
}

}  // namespace sqlgen::cli
