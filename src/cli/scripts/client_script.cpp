#include "cli/scripts/client_script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <set>

#include "cli/clock.hpp"
#include "cli/scripts/client_options.hpp"
#include "compile/checks/client_syntax.hpp"
#include "emit/client/header.hpp"
#include "emit/client/slices.hpp"
#include "emit/client/states.hpp"
#include "emit/plain_script.hpp"
#include "emit/psql/placement.hpp"
#include "emit/psql/preamble.hpp"
#include "emit/psql/script.hpp"
#include "emit/sqlite3/driver.hpp"
#include "emit/sqlite3/script.hpp"
#include "support/digest/sha256.hpp"
#include "support/spelling/ascii.hpp"

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

// What a script for a client is made with.
struct ClientScript {
  emit::ClientOptions options;
  std::string again = {};  // the command that makes it for another start
  bool psql = false;
};

ClientScript client_script_of(const Session& session, const ScriptCommand& command,
                              std::span<const compile::Script> scripts, const dialect::Dialect& dialect) {
  const project::ClientSettings& client = session.settings.client;
  ClientScript made;
  made.options = client_options(client, dialect.names());
  made.options.checksum = sha256_hex(plain_text(scripts));
  made.again =
      fmt::format("sqlgen {} {{}}:{} --for {}", command.name,
                  emit::state_argument(emit::version_states(scripts.front().plan).back()), client.program);
  made.psql = !compile::find_client(client.program)->line_commands;
  return made;
}

// What the head of a file says; `apply` is how it is called.
emit::Header header_of(const Session& session, const ScriptCommand& command,
                       std::span<const compile::Script> scripts, bool psql, const std::string& apply) {
  emit::Header header;
  header.first = psql ? emit::psql::kFirstLines : "";
  header.client = session.settings.client.program;
  header.apply = apply;
  header.text = session.settings.client.header;
  header.time = utc_text(script_time(command.time));
  header.files = revision_files(session, scripts);
  return header;
}

std::string apply_line(bool psql, std::string_view file) {
  return psql ? fmt::format(
                    "psql -X -d DATABASE -f {}   (-v lock_timeout=5s, -v statement_timeout=0, -v wait=on)",
                    file)
              : fmt::format("sqlite3 -batch DATABASE < {}", file);
}

// One of the files, as a script of its own.
std::string printed(Session& session, const ScriptCommand& command, std::span<const compile::Script> scripts,
                    const dialect::Dialect& dialect, const ClientScript& made, std::string_view file) {
  const std::string text = made.psql
                               ? emit::psql::client_script(scripts, dialect.names(), made.options, made.again)
                               : emit::sqlite3::client_script(scripts, dialect.names(), made.options,
                                                              made.again, session.diagnostics);
  return emit::with_header(header_of(session, command, scripts, made.psql, apply_line(made.psql, file)),
                           scripts, text);
}

// "0003_ed7029b4c61f.sql", of letters that no program takes for anything else.
std::string file_name(std::size_t number, const compile::Script& part) {
  std::string id = "stamp";
  if (part.plan.steps.empty()) {
    id = "nothing";
  } else if (part.plan.steps.back().revision != nullptr) {
    id = part.plan.steps.back().revision->id;
  }
  for (char& c : id) {
    c = is_ascii_word(c) || c == '-' || c == '.' ? c : '_';
  }
  const bool down = !part.plan.steps.empty() && part.plan.steps.back().direction == ir::Direction::downgrade;
  return fmt::format("{:04}_{}{}.sql", number, id, down ? ".down" : "");
}

std::size_t steps_of(std::span<const compile::Script> scripts) {
  std::size_t count = 0;
  for (const compile::Script& script : scripts) {
    count += script.plan.steps.size();
  }
  return count;
}

bool never(std::string_view /*statement*/) {
  return false;
}

}  // namespace

std::vector<OutputFile> split_scripts(Session& session, const ScriptCommand& command,
                                      std::span<const compile::Script> scripts,
                                      const dialect::Dialect& dialect) {
  ClientScript made = client_script_of(session, command, scripts, dialect);
  made.options.step_count = std::max<std::size_t>(1, steps_of(scripts));
  std::vector<OutputFile> files;
  std::vector<std::string> names;
  for (const compile::Script& script : scripts) {
    const std::vector<compile::Script> parts =
        emit::slices(script, made.psql ? emit::psql::is_session_setting : never);
    for (std::size_t i = 0; i < parts.size(); ++i) {
      made.options.later.clear();
      for (std::size_t later = i + 1; later < parts.size(); ++later) {
        made.options.later.push_back(emit::version_states(parts[later].plan).back());
      }
      names.push_back(file_name(files.size() + 1, parts[i]));
      files.emplace_back(names.back(),
                         printed(session, command, {&parts[i], 1}, dialect, made, names.back()));
      made.options.steps_before += parts[i].plan.steps.size();
    }
  }
  if (made.psql) {
    files.emplace_back(
        "apply.psql",
        emit::with_header(header_of(session, command, scripts, true, apply_line(true, "apply.psql")), scripts,
                          emit::psql::client_driver(scripts, dialect.names(), made.options, names)));
  } else {
    files.emplace_back(
        "apply.sh", emit::sqlite3::client_driver(
                        header_of(session, command, scripts, false, "sh apply.sh DATABASE"), scripts, names));
  }
  files.push_back(digests_of(files));
  return files;
}

std::string print_scripts(Session& session, const ScriptCommand& command,
                          std::span<const compile::Script> scripts, const dialect::Dialect& dialect) {
  const project::ClientSettings& client = session.settings.client;
  if (client.program.empty()) {
    return client.guard ? guarded_text(scripts, dialect) : plain_text(scripts);
  }
  return printed(session, command, scripts, dialect, client_script_of(session, command, scripts, dialect),
                 "FILE");
}

}  // namespace sqlgen::cli
