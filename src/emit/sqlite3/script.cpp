#include "emit/sqlite3/script.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "emit/client/states.hpp"
#include "emit/client/titles.hpp"
#include "emit/sqlite3/checks.hpp"
#include "emit/sqlite3/statements.hpp"
#include "ir/name.hpp"

namespace sqlgen::emit::sqlite3 {

namespace {

using PieceKind = compile::Piece::Kind;

constexpr int kBusyMilliseconds = 5000;
constexpr int kWaitMilliseconds = 24 * 60 * 60 * 1000;

struct ScriptSection {
  const compile::Script& script;
  VersionTableName table;
  std::vector<VersionSet> states;
};

VersionTableName sqlite3_table_name(const ir::VersionTable& table, const dialect::Names& names,
                                    std::string suffix) {
  const auto schema =
      table.schema && !table.schema->empty() ? std::optional(ir::Identifier(*table.schema)) : std::nullopt;
  return {names.qualified(schema, ir::Identifier(table.name)),
          names.qualified(schema, ir::Identifier("sqlite_master")), table.name, std::move(suffix)};
}

class ShellScriptWriter {
 public:
  ShellScriptWriter(std::span<const compile::Script> scripts, const dialect::Names& names,
                    const ClientOptions& options, const std::string& command, Diagnostics& diagnostics);

  std::string write();

 private:
  void write_settings();
  void write_guard(const ScriptSection& section);
  void write_early_end();
  void write_section(const ScriptSection& section);
  void write_piece(const ScriptSection& section, const compile::Piece& piece);
  void write_step(const ScriptSection& section, const compile::Piece& piece);
  void write_end();
  void write_version_table(const compile::Script& script);
  void put(std::string_view text, bool complete) { out_.append(text).append(complete ? "\n" : ";\n"); }
  void check(const compile::Script& script, const compile::Piece& piece);
  [[nodiscard]] bool has_batches() const;

  const ClientOptions& options_;
  const std::string& command_;
  Diagnostics& diagnostics_;
  std::vector<ScriptSection> sections_;
  std::size_t steps_before_ = 0, step_count_ = 0;
  std::string out_;
};

ShellScriptWriter::ShellScriptWriter(std::span<const compile::Script> scripts, const dialect::Names& names,
                                     const ClientOptions& options, const std::string& command,
                                     Diagnostics& diagnostics)
    : options_(options), command_(command), diagnostics_(diagnostics) {
  for (const compile::Script& script : scripts) {
    const std::string suffix = scripts.size() > 1 ? fmt::format("_{}", sections_.size() + 1) : "";
    sections_.push_back(
        {script, sqlite3_table_name(script.version_table, names, suffix), version_states(script.plan)});
    step_count_ += script.plan.steps.size();
  }
  steps_before_ = options.steps_before;
  step_count_ = options.step_count > 0 ? options.step_count : step_count_;
}

bool ShellScriptWriter::has_batches() const {
  return std::any_of(sections_.begin(), sections_.end(), [](const ScriptSection& section) {
    return section.script.texts.find(kBatchTable) != std::string::npos;
  });
}

std::string ShellScriptWriter::write() {
  write_settings();
  for (const ScriptSection& section : sections_) {
    write_guard(section);
  }
  write_early_end();
  for (const ScriptSection& section : sections_) {
    if (!section.script.plan.purge) {
      out_ += guard_statements(section.table, section.states.front(), command_);
    }
  }
  if (has_batches()) {
    out_ += leftover_guard();
  }
  out_ += foreign_keys_before();
  out_ += refusing_table("sqlgen_rows", "the version table has not the one row that this revision changes",
                         "value = 1");
  for (const ScriptSection& section : sections_) {
    write_section(section);
    steps_before_ += section.script.plan.steps.size();
  }
  write_end();
  return std::move(out_);
}

// Whatever ~/.sqliterc has set. Foreign keys are off as they are while a plain script runs: a batch drops
// tables that others refer to.
void ShellScriptWriter::write_settings() {
  out_ += fmt::format(
      ".bail on\n.headers off\n.mode list\n.timeout {}\n"
      "PRAGMA foreign_keys = OFF;\nPRAGMA ignore_check_constraints = OFF;\nPRAGMA legacy_alter_table = OFF;\n"
      "BEGIN IMMEDIATE;\n",
      options_.wait ? kWaitMilliseconds : kBusyMilliseconds);
}

// A database that has nothing yet gets its version table first: a question about a table that is not there is
// an error.
void ShellScriptWriter::write_guard(const ScriptSection& section) {
  const bool empty_start = section.states.front().empty() || section.script.plan.purge;
  if (empty_start) {
    write_version_table(section.script);
  } else {
    out_ += table_guard(section.table, section.states.front());
  }
  out_ += state_statements(section.table);
}

void ShellScriptWriter::write_version_table(const compile::Script& script) {
  for (const compile::Piece& piece : script.pieces) {
    if (piece.kind != PieceKind::version_table) {
      continue;
    }
    std::string text(script.text(piece));
    const compile::ScannedStatement statement = first_statement(text);
    const bool plain = begins_with(statement, "CREATE", "TABLE") || begins_with(statement, "CREATE", "INDEX");
    if (plain && (statement.words.size() < 3 || statement.words[2] != "IF")) {
      text.insert(statement.word_ends[1], " IF NOT EXISTS");
    }
    put(text, piece.complete);
  }
}

void ShellScriptWriter::write_early_end() {
  std::string condition, states;
  for (const ScriptSection& section : sections_) {
    std::vector<VersionSet> past = options_.later;
    past.push_back(section.states.back());
    std::string list;
    for (const VersionSet& rows : past) {
      list += (list.empty() ? "" : ", ") + sql_text(state_argument(rows));
    }
    condition += fmt::format("{}EXISTS (SELECT 1 FROM temp.sqlgen_at{} WHERE heads IN ({}))",
                             condition.empty() ? "" : " AND ", section.table.suffix, list);
    states += fmt::format("{}{} is at {}", states.empty() ? "" : ", ", section.table.name,
                          state_name(section.states.back()));
  }
  out_ += early_end(condition,
                    "nothing to do: " + states + (options_.later.empty() ? "" : " or past it") + " already");
}

void ShellScriptWriter::write_section(const ScriptSection& section) {
  if (!options_.history_table.empty()) {
    out_ += fmt::format(
        "CREATE TABLE IF NOT EXISTS {} (revision TEXT NOT NULL, direction TEXT NOT NULL, applied_at TEXT NOT "
        "NULL "
        "DEFAULT CURRENT_TIMESTAMP, applied_by TEXT, script_sha256 TEXT NOT NULL);\n",
        options_.history_table);
  }
  for (const compile::Piece& piece : section.script.pieces) {
    write_piece(section, piece);
  }
}

void ShellScriptWriter::write_piece(const ScriptSection& section, const compile::Piece& piece) {
  const compile::Script& script = section.script;
  switch (piece.kind) {
    case PieceKind::step_begin:
    case PieceKind::step_end:
      write_step(section, piece);
      return;
    case PieceKind::statement: {
      check(script, piece);
      const std::string own = batch_table(script.text(piece));
      if (!own.empty()) {
        out_ += fmt::format("DROP TABLE IF EXISTS {};\n", own);
      }
      put(script.text(piece), piece.complete);
      return;
    }
    case PieceKind::version_purge:
      put(script.text(piece), piece.complete);
      return;
    case PieceKind::version_row:
      out_ += change_statements(section.table, script.step(piece)->version_changes[piece.change]);
      return;
    case PieceKind::version_table:  // made before the guard
    case PieceKind::autocommit_begin:
    case PieceKind::autocommit_end:
    case PieceKind::transaction_begin:
    case PieceKind::transaction_end:
      return;
  }
}

void ShellScriptWriter::write_step(const ScriptSection& section, const compile::Piece& piece) {
  const graph::Step& step = *section.script.step(piece);
  if (piece.kind == PieceKind::step_begin) {
    out_ += fmt::format("\n-- Running {}\nSELECT time('now', 'localtime') || {};\n", step.short_log(),
                        sql_text(" " + step_title(step, steps_before_ + piece.step + 1, step_count_)));
    return;
  }
  if (!options_.history_table.empty()) {
    const bool up = step.direction == ir::Direction::upgrade;
    out_ += fmt::format(
        "INSERT INTO {} (revision, direction, script_sha256) VALUES ({}, {}, {});\n", options_.history_table,
        sql_text(step.revision == nullptr ? state_argument(section.states.back()) : step.revision->id),
        sql_text(step.revision == nullptr ? "stamp"
                 : up                     ? "upgrade"
                                          : "downgrade"),
        sql_text(options_.checksum));
  }
}

// All that the script does is one transaction.
void ShellScriptWriter::check(const compile::Script& script, const compile::Piece& piece) {
  const compile::Scan scan =
      compile::scan_statement(script.text(piece), *compile::find_client("sqlite3"), piece.complete);
  for (const compile::ScannedStatement& statement : scan.statements) {
    if (!statement.words.empty() &&
        (statement.words.front() == "VACUUM" || statement.words.front() == "DETACH")) {
      diagnostics_
          .error("transaction-control",
                 fmt::format("{} does not run inside the one transaction that a script for sqlite3 is",
                             statement.words.front()),
                 piece.span)
          .with_help("run it by itself afterwards, or write the script without --for");
      return;
    }
  }
}

void ShellScriptWriter::write_end() {
  out_ += "\n" + foreign_keys_after();
  std::string done;
  for (const ScriptSection& section : sections_) {
    out_ += fmt::format("DROP TABLE temp.sqlgen_at{};\n", section.table.suffix);
    if (!section.script.plan.purge) {
      out_ += fmt::format("DROP TABLE temp.sqlgen_guard{};\n", section.table.suffix);
    }
    if (!section.states.front().empty() && !section.script.plan.purge) {
      out_ += fmt::format("DROP TABLE temp.sqlgen_table{};\n", section.table.suffix);
    }
    done += fmt::format("{}{} is at {}", done.empty() ? "" : ", ", section.table.name,
                        state_name(section.states.back()));
  }
  out_ += fmt::format("DROP TABLE temp.sqlgen_rows;\nCOMMIT;\nPRAGMA foreign_keys = ON;\nSELECT {};\n",
                      sql_text("done: " + done));
}

}  // namespace

std::string client_script(std::span<const compile::Script> scripts, const dialect::Names& names,
                          const ClientOptions& options, const std::string& command,
                          Diagnostics& diagnostics) {
  return ShellScriptWriter(scripts, names, options, command, diagnostics).write();
}

std::string start_check(const ir::VersionTable& table, const dialect::Names& names, const VersionSet& rows) {
  return start_statements(sqlite3_table_name(table, names, ""), rows);
}

}  // namespace sqlgen::emit::sqlite3
