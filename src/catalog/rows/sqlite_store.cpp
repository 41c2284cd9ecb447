#include "catalog/rows/sqlite_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "catalog/inspection/sqlite/sqlite_inspector.hpp"
#include "catalog/syntax/identifiers.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

ir::RowValue sqlite_row_value(const SqliteValue& value) {
  using Row = ir::RowValue::Kind;
  if (value.text.find(kClockMark) != std::string::npos) {
    return {Row::unknown, "it comes of the clock of the machine on which the script runs"};
  }
  switch (value.kind) {
    case SqliteValue::Kind::null:
      return {};
    case SqliteValue::Kind::integer:
      return {Row::integer, value.text};
    case SqliteValue::Kind::real:
      return {Row::real, value.text};
    case SqliteValue::Kind::text:
      return {Row::text, value.text};
    case SqliteValue::Kind::blob:
      break;
  }
  std::string digits;
  for (const char c : value.text) {
    digits += fmt::format("{:02x}", static_cast<unsigned char>(c));
  }
  return {Row::bytes, std::move(digits)};
}

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : to_lower(text)) {
    if (is_ascii_alnum(c) || c == '_') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

// What the values of a column usually are, by the rules for its affinity; truth values are numbers.
std::string row_type(std::string_view declared) {
  const auto has = [declared](std::string_view part) {
    return declared.find(part) != std::string_view::npos;
  };
  if (has("INT") || has("BOOL")) {
    return "integer";
  }
  return has("CHAR") || has("CLOB") || has("TEXT") ? "text" : "";
}

}  // namespace

std::unique_ptr<ir::SchemaInspector> SqliteStore::inspect() const {
  return std::make_unique<SqliteInspector>(state_.catalog->database());
}

void SqliteStore::forget_rows(const DoubtPtr& why) {
  begin_other_change();
  for (const std::string& name : state_.catalog->table_names()) {
    state_.unknown_rows.insert_or_assign(name, why);
  }
}

void SqliteStore::assume_empty(const std::string& table) {
  begin_other_change();
  const std::string wanted = to_lower(table.substr(table.rfind('.') + 1));
  const std::set<std::string> names = state_.catalog->table_names();
  for (const std::string& name : names) {
    if (to_lower(name) == wanted) {
      state_.unknown_rows.erase(name);
      state_.unknown_columns.erase(name);
      const std::string quoted = replace_all(name, "\"", "\"\"");
      static_cast<void>(state_.catalog->apply({fmt::format("DELETE FROM \"{}\"", quoted)}));
    }
  }
}

void SqliteStore::forget_names(std::string_view text, const DoubtPtr& why) {
  begin_other_change();
  const std::set<std::string> words = words_of(text);
  for (const std::string& name : state_.catalog->table_names()) {
    if (words.count(to_lower(name)) != 0 || words.count(name) != 0) {
      state_.unknown_rows.insert_or_assign(name, why);
    }
  }
  state_.catalog->doubt(text, why);
}

void SqliteStore::follow_rename(const std::set<std::string>& before) {
  if (state_.unknown_rows.empty() && state_.unknown_columns.empty()) {
    return;
  }
  const std::set<std::string>& now = state_.catalog->table_names();
  std::vector<std::string> gone, came;
  std::set_difference(before.begin(), before.end(), now.begin(), now.end(), std::back_inserter(gone));
  std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(came));
  for (const std::string& name : gone) {
    auto node = state_.unknown_rows.extract(name);
    if (!node.empty() && came.size() == 1) {
      node.key() = came.front();
      state_.unknown_rows.insert(std::move(node));
    }
    auto columns = state_.unknown_columns.extract(name);
    if (!columns.empty() && came.size() == 1) {
      columns.key() = came.front();
      state_.unknown_columns.insert(std::move(columns));
    }
  }
  follow_columns();
}

DoubtPtr SqliteStore::doubt_of(const SqliteResult& result) const {
  for (const std::string& table : result.tables) {
    if (const auto unknown = state_.unknown_rows.find(table); unknown != state_.unknown_rows.end()) {
      return unknown->second;
    }
  }
  return nullptr;
}

// None where two have one name.
std::vector<std::pair<std::string, std::string>> SqliteStore::columns_with_types(
    const SqliteResult& result, std::string_view text) const {
  const std::vector<std::string> words = lower_words(text);
  const auto count_of = [&](std::string_view word) { return std::count(words.begin(), words.end(), word); };
  // In a join, a subquery and a view a column that is NOT NULL may be NULL.
  const bool is_plain = count_of("select") == 1 && count_of("join") == 0;
  std::vector<std::pair<std::string, std::string>> columns;
  std::set<std::string> names;
  for (std::size_t i = 0; i < result.columns.size(); ++i) {
    if (!names.insert(to_lower(result.columns[i])).second) {
      return {};
    }
    std::string type;
    if (i < result.origins.size() && !result.origins[i].first.empty()) {
      const auto& [table, column] = result.origins[i];
      for (const SqliteRow& row : state_.catalog->connection().query(
               "SELECT upper(type), \"notnull\" OR (pk = 1 AND upper(type) = 'INTEGER' AND NOT EXISTS "
               "(SELECT 1 FROM pragma_table_info(?1) WHERE pk > 1)) "
               "FROM pragma_table_info(?1) WHERE lower(name) = lower(?2)",
               {table, column})) {
        const bool is_required = is_plain && row[1] == "1" && count_of(to_lower(table)) > 0;
        type = row_type(row[0].value_or("")) + (is_required ? " not null" : "");
      }
    }
    columns.emplace_back(result.columns[i], type);
  }
  return columns;
}

std::vector<std::pair<std::string, std::string>> SqliteStore::query_columns(const std::string& sql) {
  begin_other_change();
  SqliteResult result;
  const Outcome outcome = state_.catalog->apply({sql}, result);
  return outcome.problems.empty() ? columns_with_types(result, sql)
                                  : std::vector<std::pair<std::string, std::string>>();
}

ir::Outcome SqliteStore::outcome_of(const SqliteResult& result, std::string_view text) {
  const DoubtPtr doubt = doubt_of(result);
  if (doubt != nullptr && (!result.columns.empty() || !result.only_reads)) {
    std::vector<std::string> tables;
    for (const std::string& table : result.tables) {
      if (state_.unknown_rows.count(table) != 0) {
        tables.push_back(table);
      }
    }
    return ir::Uncertain{fmt::format("the rows of \"{}\" are not known: {}", tables.front(), doubt->reason),
                         doubt->origin.span, result.only_reads, tables, columns_with_types(result, text)};
  }
  const DoubtPtr of_values = result.columns.empty() ? nullptr : doubt_of_values(result, text);
  if (of_values != nullptr) {
    return ir::Uncertain{"it depends on values that are not known: " + of_values->reason,
                         of_values->origin.span, result.only_reads};
  }
  ir::Answer answer;
  answer.gives_rows = !result.columns.empty();
  answer.columns = result.columns;
  answer.only_reads = result.only_reads;
  answer.row_count = result.only_reads ? -1 : result.changes;
  bool shows_clock = false;
  for (const auto& row : result.rows) {
    std::vector<ir::RowValue> values;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto* unknown = i < result.origins.size() ? unknown_column(result.origins[i]) : nullptr;
      values.push_back(unknown != nullptr && !unknown->marked
                           ? ir::RowValue{ir::RowValue::Kind::unknown, unknown->why->reason}
                           : sqlite_row_value(row[i]));
      shows_clock = shows_clock || values.back().kind == ir::RowValue::Kind::unknown;
    }
    answer.rows.push_back(std::move(values));
  }
  if (result.only_reads && (result.asked_chance || (result.asked_clock && !shows_clock))) {
    return ir::Uncertain{"it depends on the clock, or on chance, where the script runs", {}, true};
  }
  return answer;
}

ir::Outcome SqliteStore::execute(const Statement& statement) {
  if (const auto known = repeat(statement)) {
    return *known;
  }
  keep_for_trials();
  ir::Outcome outcome = run(statement);
  note_executed(statement, outcome);
  return outcome;
}

ir::Outcome SqliteStore::run(const Statement& statement) {
  const bool certain = state_.unknown_rows.empty() && state_.unknown_columns.empty();
  const auto before = certain ? std::set<std::string>() : state_.catalog->table_names();
  SqliteResult result;
  const Outcome outcome = state_.catalog->apply(statement, result);
  follow_rename(before);
  // datetime('now') and its like: SQLite's own clock.
  result.asked_chance = result.asked_chance || statement.text.find("'now'") != std::string_view::npos;
  for (const Problem& problem : outcome.problems) {
    if (problem.fails() && problem.certainty == Certainty::certain) {
      return ir::Refusal{std::string(dbapi_exception(problem)), problem.message};
    }
    if (problem.fails()) {
      return ir::Uncertain{problem.message, problem.origin.span};
    }
  }
  follow_change(statement, result);
  return outcome_of(result, statement.text);
}

}  // namespace sqlgen::catalog
