#include "catalog/sqlite/catalog.hpp"

#include <sqlite3.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/inspection/sqlite/sqlite_inspector.hpp"
#include "catalog/postgresql/facts/keywords.hpp"
#include "catalog/rows/system/system_tables.hpp"
#include "catalog/sqlite/foreign_keys.hpp"
#include "catalog/sqlite/reader.hpp"
#include "catalog/syntax/identifiers.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// The exception of Python's sqlite3 module for a result code (Modules/_sqlite/util.c).
std::string_view exception_for(int code) {
  switch (code) {
    case SQLITE_INTERNAL:
    case SQLITE_NOTFOUND:
      return "InternalError";
    case SQLITE_CORRUPT:
      return "DatabaseError";
    case SQLITE_TOOBIG:
      return "DataError";
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return "IntegrityError";
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
      return "InterfaceError";
    default:
      return "OperationalError";
  }
}

Problem::Kind kind_of(const std::string& message) {
  static constexpr std::array<std::pair<std::string_view, Problem::Kind>, 5> kKinds{{
      {"no such", Problem::Kind::unknown_object},
      {"already exists", Problem::Kind::duplicate_object},
      {"duplicate column", Problem::Kind::duplicate_object},
      {"syntax error", Problem::Kind::syntax},
      {"foreign key", Problem::Kind::foreign_key},
  }};
  for (const auto& [part, kind] : kKinds) {
    if (message.find(part) != std::string::npos) {
      return kind;
    }
  }
  return Problem::Kind::invalid_definition;
}

}  // namespace

SqliteCatalog::SqliteCatalog(const SqliteCatalog& other)
    : Catalog(other),
      made_(other.made_),
      seen_(other.seen_),
      never_made_(other.never_made_),
      doubts_(other.doubts_),
      database_(other.database_),
      doubts_in_database_(other.doubts_in_database_) {
  connection_.load(other.connection_.image());
}

std::unique_ptr<Catalog> SqliteCatalog::clone() const {
  return std::make_unique<SqliteCatalog>(*this);
}

const Database& SqliteCatalog::database() const {
  if (!database_) {
    database_ = read_sqlite(connection_);
    doubts_in_database_ = doubts_.size();
    std::vector<Oid> doubtful;
    database_->for_each([&](const Object& object) {
      if (doubts_.count(object.name) != 0) {
        doubtful.push_back(object.oid);
      }
    });
    for (const Oid oid : doubtful) {
      Object& object = database_->edit(oid);
      object.doubt = doubts_.at(object.name);
    }
    for (const auto& [name, doubt] : doubts_) {
      database_->doubt_name(name, doubt);
    }
    for (const std::string& name : seen_) {
      database_->note_gone(name);
    }
  }
  return *database_;
}

std::unique_ptr<ir::SchemaInspector> SqliteCatalog::inspector() const {
  return std::make_unique<SqliteInspector>(database());
}

std::string SqliteCatalog::ddl() const {
  std::string text;
  for (const SqliteRow& row : connection_.query(
           "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
           "ORDER BY type <> 'table', type <> 'index', type <> 'view', name")) {
    text += (text.empty() ? "" : "\n") + row[0].value_or("") + ";\n";
  }
  return text;
}

void SqliteCatalog::report(const SqliteFailure& failure, std::string_view text, const Origin& origin,
                           Outcome& outcome) {
  Problem problem;
  problem.kind = kind_of(failure.message);
  problem.message = failure.message;
  problem.exception = exception_for(failure.code);
  problem.origin = origin;
  const std::size_t colon = failure.message.rfind(": ");
  const std::string name = colon == std::string::npos ? "" : failure.message.substr(colon + 2);
  problem.objects = {name};
  // What the application may have, or what is refused here alone, tells nothing of the database.
  const bool may_pass = failure.message.starts_with("no such function") ||
                        failure.message.starts_with("no such module") ||
                        failure.message.starts_with("no such collation") || failure.code == SQLITE_AUTH ||
                        failure.code == SQLITE_INTERRUPT;
  const bool unseen =
      failure.message.starts_with("no such table") && seen_.count(split(name, '.').back()) == 0;
  if (unseen && !is_system_table(name)) {
    problem.certainty = Certainty::never_made;
    never_made_.emplace(name, origin);
    forget_dropped(words_of(text));
  }
  const std::set<std::string> words = words_of(text);
  const bool doubtful = std::any_of(doubts_.begin(), doubts_.end(),
                                    [&](const auto& entry) { return words.count(entry.first) != 0; });
  if (may_pass || doubtful) {
    never_made_.erase(name);
    problem.certainty = Certainty::likely;
  }
  if (problem.certainty != Certainty::certain) {
    const auto doubt = std::make_shared<Doubt>(Doubt{failure.message, origin});
    const auto is_named = [&](const std::string& word) {
      return problem.certainty == Certainty::never_made ? word == name : seen_.count(word) != 0;
    };
    for (const std::string& word : words) {
      if (is_named(word) && doubts_.emplace(word, doubt).second) {
        outcome.doubts.push_back({word, doubt});
      }
    }
  }
  outcome.problems.push_back(std::move(problem));
}

// What is named and not there may have been made.
void SqliteCatalog::doubt(std::string_view text, const DoubtPtr& why) {
  for (const std::string& word : words_of(text)) {
    never_made_.erase(word);
    if (seen_.count(word) != 0 || !is_quoted_keyword(word)) {
      doubts_.emplace(word, why);
    }
  }
  database_.reset();
}

// SQLite looks at a foreign key only when rows are written, and only where it is asked to.
std::vector<Problem> SqliteCatalog::latent_problems() const {
  std::vector<Problem> problems;
  for (const SqliteRow& row : connection_.query("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
    const std::string name = row[0].value_or("");
    const auto made = made_.find(name);
    for (const std::string& why : unmatched_foreign_keys(connection_, name)) {
      Problem problem{Problem::Kind::foreign_key, "", why, {name}};
      problem.certainty = doubts_.count(name) != 0 ? Certainty::likely : Certainty::certain;
      problem.origin = made == made_.end() ? Origin{} : made->second;
      problems.push_back(std::move(problem));
    }
  }
  return problems;
}

Outcome SqliteCatalog::apply(const Statement& statement) {
  SqliteResult result;
  return apply(statement, result);
}

Outcome SqliteCatalog::apply(const Statement& statement, SqliteResult& result) {
  Outcome outcome;
  std::string_view rest = statement.text;
  while (!trim(rest).empty()) {
    const std::string_view text = rest;
    const std::string newest = newest_entry();
    auto done = connection_.execute(text, rest);
    const auto* failure = std::get_if<SqliteFailure>(&done);
    if (failure != nullptr || std::get<SqliteResult>(done).may_change_schema) {
      table_names_.reset();
      newest_entry_.reset();
    }
    if (failure != nullptr) {
      report(*failure, text, statement.origin, outcome);
      break;
    }
    auto& one = std::get<SqliteResult>(done);
    one.tables.merge(result.tables);
    one.written.merge(result.written);
    one.only_reads = one.only_reads && (result.columns.empty() || result.only_reads);
    result = std::move(one);
    if (result.may_change_schema || doubts_.size() != doubts_in_database_) {
      database_.reset();
    }
    note_names(text.substr(0, text.size() - rest.size()), newest, statement.origin, outcome);
  }
  return outcome;
}

const std::string& SqliteCatalog::newest_entry() const {
  if (!newest_entry_) {
    newest_entry_ = connection_.query("SELECT max(rowid) FROM sqlite_schema").front()[0].value_or("0");
  }
  return *newest_entry_;
}

const std::set<std::string>& SqliteCatalog::table_names() const {
  if (!table_names_) {
    table_names_.emplace();
    for (const SqliteRow& row :
         connection_.query("SELECT name FROM sqlite_schema WHERE type = 'table' UNION "
                           "SELECT name FROM sqlite_temp_schema WHERE type = 'table'")) {
      table_names_->insert(row[0].value_or(""));
    }
  }
  return *table_names_;
}

// What a statement drops, or calls otherwise, may be made later even where it was there before.
void SqliteCatalog::forget_dropped(const std::set<std::string>& words) {
  if (words.count("drop") != 0 || words.count("rename") != 0) {
    std::erase_if(never_made_, [&](const auto& entry) { return words.count(entry.first) != 0; });
  }
}

// All of them are read only where a statement may have renamed one: a script makes thousands.
void SqliteCatalog::note_names(std::string_view statement, const std::string& newest_before,
                               const Origin& origin, Outcome& outcome) {
  const std::set<std::string> words = words_of(statement);
  const bool renames = words.count("rename") != 0;
  forget_dropped(words);
  if (!renames && newest_entry() == newest_before) {
    return;
  }
  for (const SqliteRow& row :
       connection_.query("SELECT name FROM sqlite_schema WHERE rowid > CAST(? AS INTEGER)",
                         {renames ? "0" : newest_before})) {
    const std::string name = row[0].value_or("");
    seen_.insert(name);
    if (renames) {
      made_.emplace(name, origin);
    } else {
      made_.insert_or_assign(name, origin);
    }
    const auto used = never_made_.find(name);
    if (used == never_made_.end()) {
      continue;
    }
    if (words.count("exists") == 0) {  // CREATE TABLE IF NOT EXISTS: it may have been there
      Problem problem{
          Problem::Kind::made_later, "", fmt::format("table \"{}\" is used before it is made", name), {name}};
      problem.detail = fmt::format("revision '{}' makes it", origin.revision);
      problem.origin = used->second;
      outcome.problems.push_back(std::move(problem));
    }
    never_made_.erase(used);
    doubts_.erase(name);
  }
}

}  // namespace sqlgen::catalog
