#include "emit/psql/parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compile/checks/client_syntax.hpp"
#include "compile/checks/statement_scan.hpp"
#include "emit/psql/quoting.hpp"
#include "support/text.hpp"

namespace sqlgen::emit::psql {

namespace {

using Kind = compile::Piece::Kind;

constexpr std::string_view kLift = "SET lock_timeout = 0; SET statement_timeout = 0;\n";
constexpr std::string_view kLimit =
    "SET lock_timeout = :'sqlgen_lock_timeout'; SET statement_timeout = :'sqlgen_statement_timeout';\n";

// What may leave the session with another search path or role than the version table was found with.
bool changes_session(std::string_view text) {
  const std::string upper = to_upper(text.substr(0, text.size()));
  const std::string_view start = trim(upper);
  return start.starts_with("SET ") || start.starts_with("RESET ") ||
         upper.find("SET_CONFIG") != std::string::npos || upper.find("SEARCH_PATH") != std::string::npos ||
         upper.find("SET ROLE") != std::string::npos;
}

bool part_changes_session(const Part& part) {
  return std::any_of(part.items.begin(), part.items.end(), [](const Item& item) {
    return item.kind == Kind::statement && changes_session(item.text);
  });
}

// Runs a statement as one text that psql does not look into, and that is nothing when the script ends in it.
std::string executed(std::string_view quoted_text) {
  return fmt::format("SELECT {} \\gexec\n", quoted_text);
}

std::string outside_text(const PlacedStatement& statement) {
  if (statement.again.empty()) {
    return dollar_quoted(statement.text);
  }
  const std::string_view text = statement.text;
  return fmt::format("{} || :'sqlgen_again' || {}", dollar_quoted(text.substr(0, statement.again_at)),
                     dollar_quoted(text.substr(statement.again_at)));
}

}  // namespace

void UnitWriter::write(const Unit& unit, std::size_t number) {
  const Part* before = nullptr;  // the last one that is no setting
  bool lifted = false;
  std::size_t place = 0;
  for (std::size_t i = 0; i < unit.parts.size(); ++i) {
    const Part& part = unit.parts[i];
    lifted = write_limits(unit, i, lifted);
    if (part.kind == Part::Kind::setting) {
      write_item(part.items.front());
      continue;
    }
    ++place;
    if (!unit.in_parts()) {
      write_transaction(unit, part, nullptr);
      continue;
    }
    const bool was_outside = before != nullptr && before->kind == Part::Kind::outside;
    const bool is_outside = part.kind == Part::Kind::outside;
    if (options_.transactions == Transactions::one && is_outside != was_outside) {
      out_ += is_outside ? "COMMIT;\n" : "BEGIN;\n";
    }
    write_part_once(unit, part, before, number, place);
    before = &part;
  }
}

// Statements outside of a transaction wait and run as long as they must; what the revision sets for them
// itself comes after that.
bool UnitWriter::write_limits(const Unit& unit, std::size_t index, bool lifted) {
  const auto next = std::find_if(unit.parts.begin() + static_cast<std::ptrdiff_t>(index), unit.parts.end(),
                                 [](const Part& part) { return part.kind != Part::Kind::setting; });
  const bool lifts = next != unit.parts.end() && next->kind == Part::Kind::outside;
  if (lifts != lifted) {
    out_ += lifts ? kLift : kLimit;
  }
  return lifts;
}

void UnitWriter::write_part_once(const Unit& unit, const Part& part, const Part* before, std::size_t number,
                                 std::size_t place) {
  out_ += fmt::format(
      "SELECT :sqlgen_done < {} OR :sqlgen_part < {} AS sqlgen_go, :'sqlgen_begun' = {} AS sqlgen_begun_here "
      "\\gset\n\\if :sqlgen_go\n",
      number - 1, place, sql_text(part.digest));
  write_part(unit, part, before);
  if (part_changes_session(part)) {
    out_ += "\\else\n";
    for (const Item& item : part.items) {
      if (item.kind == Kind::statement && is_session_setting(item.text)) {
        write_item(item);
      }
    }
  }
  out_ += "\\endif\n";
}

void UnitWriter::write_part(const Unit& unit, const Part& part, const Part* before) {
  if (part.kind == Part::Kind::outside) {
    write_outside(unit, part, before);
  } else {
    write_transaction(unit, part, before);
  }
}

void UnitWriter::write_transaction(const Unit& unit, const Part& part, const Part* before) {
  const bool last = &part == &unit.parts.back();
  // What the version table is made and emptied by comes before what asks for its rows.
  const auto comes_first = [](const Item& item) {
    return item.kind == Kind::version_table || item.kind == Kind::version_purge;
  };
  if (options_.transactions != Transactions::one) {
    out_ += "BEGIN;\n";
  }
  for (const Item& item : part.items) {
    if (comes_first(item)) {
      write_item(item);
    }
  }
  out_ += state_block(table_, unit.before, true);
  for (const Item& item : part.items) {
    if (!comes_first(item) && item.kind != Kind::version_row) {
      write_item(item);
    }
  }
  if (part_changes_session(part)) {
    out_ += ":sqlgen_settings;\n";
  }
  if (last) {
    write_changes(unit);
    write_history(unit);
  }
  if (unit.in_parts()) {
    write_notes(unit, part, before == nullptr, last);
  }
  if (options_.transactions != Transactions::one) {
    out_ += "COMMIT;\n";
  }
}

void UnitWriter::write_outside(const Unit& unit, const Part& part, const Part* before) {
  const PlacedStatement& statement = part.outside;
  if (before == nullptr) {
    out_ += state_block(table_, unit.before, false);
    make_notes_table();
  }
  note(unit, before == nullptr ? "" : before->digest, part.digest);
  if (!statement.caution.empty()) {
    out_ += fmt::format("-- not safe to repeat: {}\n", statement.caution);
  }
  if (!statement.leftovers.empty()) {
    out_ += fmt::format("{} \\gexec\n", statement.leftovers);
  }
  if (!statement.again.empty()) {
    out_ += fmt::format(
        "\\if :sqlgen_begun_here\n\\set sqlgen_again {}\n\\else\n\\set sqlgen_again ''\n\\endif\n",
        argument(statement.again));
  }
  out_ += executed(outside_text(statement));
  note(unit, part.digest, "");
}

void UnitWriter::write_item(const Item& item) {
  switch (item.kind) {
    case Kind::version_table:
      out_ += "\\if :sqlgen_has_table\n\\else\n";
      write_statement(item);
      out_ += "\\endif\n";
      return;
    case Kind::statement:
    case Kind::version_purge:
      write_statement(item);
      return;
    case Kind::version_row:
    case Kind::step_begin:
    case Kind::step_end:
    case Kind::autocommit_begin:
    case Kind::autocommit_end:
    case Kind::transaction_begin:
    case Kind::transaction_end:
      return;
  }
}

void UnitWriter::write_statement(const Item& item) {
  const bool lifts = lifts_time_limit(item.text);
  if (lifts) {
    out_ += "SET LOCAL statement_timeout = 0;\n";
  }
  const auto scan = compile::scan_statement(item.text, *compile::find_client("psql"), item.complete);
  if (scan.has_variables) {
    out_ += executed(dollar_quoted(item.text));
  } else {
    out_ += item.text + (item.complete ? "\n" : ";\n");
  }
  if (lifts) {
    out_ += "SET LOCAL statement_timeout = :'sqlgen_statement_timeout';\n";
  }
}

void UnitWriter::write_changes(const Unit& unit) {
  std::vector<graph::VersionChange> changes;
  for (std::uint32_t step = unit.first_step; step <= unit.last_step && step < script_.plan.steps.size();
       ++step) {
    const auto& of_step = script_.plan.steps[step].version_changes;
    changes.insert(changes.end(), of_step.begin(), of_step.end());
  }
  if (!changes.empty()) {
    out_ += change_block(table_, changes);
  }
}

void UnitWriter::write_history(const Unit& unit) {
  if (options_.history_table.empty()) {
    return;
  }
  for (std::uint32_t step = unit.first_step; step <= unit.last_step && step < script_.plan.steps.size();
       ++step) {
    const graph::Step& of = script_.plan.steps[step];
    const bool up = of.direction == ir::Direction::upgrade;
    out_ += fmt::format("INSERT INTO {} (revision, direction, script_sha256) VALUES ({}, {}, {});\n",
                        options_.history_table,
                        sql_text(of.revision == nullptr ? state_argument(unit.after) : of.revision->id),
                        sql_text(of.revision == nullptr ? "stamp"
                                 : up                   ? "upgrade"
                                                        : "downgrade"),
                        sql_text(options_.checksum));
  }
}

void UnitWriter::make_notes_table() {
  out_ += fmt::format(
      "CREATE TABLE IF NOT EXISTS {} (version_table text PRIMARY KEY, step text NOT NULL, done text NOT "
      "NULL, "
      "begun text NOT NULL);\n",
      table_.progress);
}

// How far a unit is that commits in parts stands beside the version table until it is done.
void UnitWriter::write_notes(const Unit& unit, const Part& part, bool first, bool last) {
  if (!last) {
    if (first) {
      make_notes_table();
    }
    note(unit, part.digest, "");
    return;
  }
  out_ += fmt::format("DELETE FROM {} WHERE version_table = {};\n", table_.progress, sql_text(table_.title));
  out_ += fmt::format(
      "DO {};\n",
      dollar_quoted(fmt::format(" BEGIN IF NOT EXISTS (SELECT FROM {0}) THEN DROP TABLE {0}; END IF; END ",
                                table_.progress)));
}

void UnitWriter::note(const Unit& unit, std::string_view done, std::string_view begun) {
  const auto& steps = script_.plan.steps;
  out_ += fmt::format(
      "INSERT INTO {0} VALUES ({1}, {2}, {3}, {4})\n"
      "  ON CONFLICT (version_table) DO UPDATE SET step = excluded.step, done = excluded.done, begun = "
      "excluded.begun;\n",
      table_.progress, sql_text(table_.title),
      sql_text(steps.empty() ? std::string() : steps[unit.first_step].short_log()), sql_text(done),
      sql_text(begun));
}

}  // namespace sqlgen::emit::psql
