#include "emit/psql/script.hpp"

#include <fmt/format.h>

#include <vector>

#include "emit/client/states.hpp"
#include "emit/client/titles.hpp"
#include "emit/psql/parts.hpp"
#include "emit/psql/preamble.hpp"
#include "emit/psql/quoting.hpp"
#include "emit/psql/units.hpp"
#include "emit/psql/version_checks.hpp"
#include "ir/name.hpp"
#include "support/text.hpp"

namespace sqlgen::emit::psql {

namespace {

/// One of the scripts: a version table of its own, and how far the database is in it.
struct Section {
  const compile::Script& script;
  Units units;
  VersionTableName table;
  std::string suffix;  // of the variables that keep its state
};

class ClientScriptWriter {
 public:
  ClientScriptWriter(std::span<const compile::Script> scripts, const dialect::Names& names,
                     const ClientOptions& options, const std::string& command);

  std::string write();

 private:
  void write_guard(const Section& section);
  void write_section(const Section& section);
  void write_unit(const Section& section, UnitWriter& writer, std::size_t index);
  void write_opening(const Section& section, UnitWriter& writer);
  void write_history_table();
  void write_end();
  [[nodiscard]] Guard guard_of(const Section& section) const;

  const ClientOptions& options_;
  const std::string& command_;
  std::vector<Section> sections_;
  std::size_t step_count_ = 0;
  std::size_t steps_before_ = 0;  // of the section that is written
  std::string out_;
};

VersionTableName psql_table_name(const ir::VersionTable& table, const dialect::Names& names) {
  const auto schema =
      table.schema && !table.schema->empty() ? std::optional(ir::Identifier(*table.schema)) : std::nullopt;
  return {names.qualified(schema, ir::Identifier(table.name)),
          names.qualified(schema, ir::Identifier("sqlgen_progress")),
          schema ? *table.schema + "." + table.name : table.name};
}

ClientScriptWriter::ClientScriptWriter(std::span<const compile::Script> scripts, const dialect::Names& names,
                                       const ClientOptions& options, const std::string& command)
    : options_(options), command_(command) {
  for (const compile::Script& script : scripts) {
    const std::string suffix = scripts.size() > 1 ? fmt::format("_{}", sections_.size() + 1) : "";
    sections_.push_back({script, make_units(script, options.transactions),
                         psql_table_name(script.version_table, names), suffix});
    step_count_ += script.plan.steps.size();
  }
  steps_before_ = options.steps_before;
  step_count_ = options.step_count > 0 ? options.step_count : step_count_;
}

Guard ClientScriptWriter::guard_of(const Section& section) const {
  Guard guard;
  guard.command = command_;
  const std::vector<Unit>& units = section.units.units;
  if (section.script.plan.purge) {
    return guard;
  }
  const std::vector<VersionSet> states = version_states(section.script.plan);
  guard.states.push_back({0, states.front()});
  for (std::size_t i = 0; i < units.size(); ++i) {
    guard.states.push_back({i + 1, units[i].after});
    std::size_t place = 0;
    for (const Part& part : units[i].parts) {
      if (part.kind != Part::Kind::setting && units[i].in_parts()) {
        guard.parts.push_back({i + 1, ++place, part.digest});
      }
    }
  }
  guard.goes_on = !options_.later.empty();
  for (const VersionSet& rows : options_.later) {
    guard.states.push_back({units.size(), rows});
  }
  return guard;
}

void ClientScriptWriter::write_guard(const Section& section) {
  out_ += settings_variable(options_, section.units.settings);
  out_ += alone(section.table.title);
  out_ += guard_block(section.table, guard_of(section));
  out_ += fmt::format(
      "SELECT current_setting('sqlgen.done')::integer AS sqlgen_done{0}, "
      "current_setting('sqlgen.part')::integer AS sqlgen_part{0},\n"
      "  current_setting('sqlgen.begun') AS sqlgen_begun{0}, to_regclass({1}) IS NOT NULL AS "
      "sqlgen_has_table{0} \\gset\n",
      section.suffix, sql_text(section.table.sql));
}

std::string ClientScriptWriter::write() {
  out_ += preamble(options_);
  for (const Section& section : sections_) {
    write_guard(section);
  }
  for (const Section& section : sections_) {
    write_section(section);
    steps_before_ += section.script.plan.steps.size();
  }
  write_end();
  return std::move(out_);
}

void ClientScriptWriter::write_history_table() {
  if (!options_.history_table.empty()) {
    out_ += fmt::format(
        "CREATE TABLE IF NOT EXISTS {} (revision text NOT NULL, direction text NOT NULL, applied_at "
        "timestamptz NOT "
        "NULL DEFAULT now(), applied_by text NOT NULL DEFAULT session_user, script_sha256 text NOT NULL);\n",
        options_.history_table);
  }
}

void ClientScriptWriter::write_opening(const Section& section, UnitWriter& writer) {
  const bool one = options_.transactions == Transactions::one;
  if (one || !section.units.opening.empty()) {
    out_ += "BEGIN;\n";
  }
  for (const Item& item : section.units.opening) {
    writer.write_statement(item);
  }
  if (!one && !section.units.opening.empty()) {
    out_ += "COMMIT;\n";
  }
}

void ClientScriptWriter::write_section(const Section& section) {
  if (!section.suffix.empty()) {
    for (const char* variable : {"done", "part", "begun", "has_table"}) {
      out_ += fmt::format("\\set sqlgen_{0} :sqlgen_{0}{1}\n", variable, section.suffix);
    }
    out_ += settings_variable(options_, section.units.settings);
  }
  const std::size_t count = section.units.units.size();
  const std::string end =
      fmt::format("{} is at {}", section.table.title, state_name(version_states(section.script.plan).back()));
  UnitWriter writer(section.script, section.table, options_, out_);
  out_ += fmt::format("\nSELECT :sqlgen_done < {} AS sqlgen_any \\gset\n\\if :sqlgen_any\n", count);
  write_history_table();
  write_opening(section, writer);
  for (std::size_t i = 0; i < count; ++i) {
    write_unit(section, writer, i);
  }
  out_ += options_.transactions == Transactions::one ? "\nCOMMIT;\n" : "\n";
  out_ += fmt::format(
      "\\echo {}\n\\else\n\\echo {}\n\\endif\n", argument("done: " + end),
      argument("nothing to do: " + end + (options_.later.empty() ? "" : " or past it") + " already"));
}

void ClientScriptWriter::write_unit(const Section& section, UnitWriter& writer, std::size_t index) {
  const Unit& unit = section.units.units[index];
  const auto& steps = section.script.plan.steps;
  out_ += "\n";
  for (std::uint32_t step = unit.first_step; step <= unit.last_step && step < steps.size(); ++step) {
    out_ += fmt::format("-- Running {}\n", steps[step].short_log());
  }
  out_ += fmt::format(
      "SELECT :sqlgen_done < {} AS sqlgen_go, to_char(clock_timestamp(), 'HH24:MI:SS') AS sqlgen_time "
      "\\gset\n"
      "\\if :sqlgen_go\n",
      index + 1);
  for (std::uint32_t step = unit.first_step; step <= unit.last_step && step < steps.size(); ++step) {
    out_ += fmt::format("\\echo :sqlgen_time {}\n",
                        argument(step_title(steps[step], steps_before_ + step + 1, step_count_)));
  }
  out_ += ":sqlgen_settings;\n";
  writer.write(unit, index + 1);
  out_ += "\\endif\n";
}

void ClientScriptWriter::write_end() {
  for (const Section& section : sections_) {
    out_ += fmt::format("SELECT pg_advisory_unlock({}) AS sqlgen_x \\gset\n", lock_key(section.table.title));
  }
  out_ += "RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL;\n\\endif\n";
}

}  // namespace

std::string client_script(std::span<const compile::Script> scripts, const dialect::Names& names,
                          const ClientOptions& options, const std::string& command) {
  return ClientScriptWriter(scripts, names, options, command).write();
}

std::string client_driver(std::span<const compile::Script> scripts, const dialect::Names& names,
                          const ClientOptions& options, const std::vector<std::string>& files) {
  std::vector<std::string> tables, ends;
  for (const compile::Script& script : scripts) {
    tables.push_back(psql_table_name(script.version_table, names).title);
    ends.push_back(tables.back() + " is at " + state_name(version_states(script.plan).back()));
  }
  std::string out = preamble(options) + settings_variable(options, {});
  for (const std::string& table : tables) {
    out += alone(table);
  }
  out += "\n";
  for (const std::string& file : files) {
    out += fmt::format("\\ir {}\n", file);
  }
  out += fmt::format("\n\\echo {}\n", argument("done: " + join(ends, ", ")));
  for (const std::string& table : tables) {
    out += fmt::format("SELECT pg_advisory_unlock({}) AS sqlgen_x \\gset\n", lock_key(table));
  }
  return out + "\\endif\n";
}

std::string start_check(const ir::VersionTable& table, const dialect::Names& names, const VersionSet& rows) {
  return start_block(psql_table_name(table, names), rows);
}

}  // namespace sqlgen::emit::psql
