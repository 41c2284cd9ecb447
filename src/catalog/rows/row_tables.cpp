#include "catalog/rows/row_tables.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>

#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/rows/number_functions.hpp"
#include "catalog/rows/shape_functions.hpp"
#include "ir/database/not_known.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool is_ordered_alike(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || is_ascii_digit(c); });
}

// Texts of which all collations have the same order; others set the flag.
int compare_texts(void* doubtful, int left_size, const void* left, int right_size, const void* right) {
  const std::string_view one(static_cast<const char*>(left), static_cast<std::size_t>(left_size));
  const std::string_view other(static_cast<const char*>(right), static_cast<std::size_t>(right_size));
  if (one != other && !(is_ordered_alike(one) && is_ordered_alike(other))) {
    *static_cast<bool*>(doubtful) = true;
  }
  return one.compare(other);
}

// lower(), upper(): SQLite's own know ASCII alone, PostgreSQL's go by the locale.
template <bool kUpper>
void change_case(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
    sqlite3_result_null(context);
    return;
  }
  const auto* bytes = sqlite3_value_text(values[0]);
  std::string text(static_cast<const char*>(static_cast<const void*>(bytes)),
                   static_cast<std::size_t>(sqlite3_value_bytes(values[0])));
  for (char& c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      *static_cast<bool*>(sqlite3_user_data(context)) = true;
    }
    const bool changes = kUpper ? c >= 'a' && c <= 'z' : c >= 'A' && c <= 'Z';
    c = changes ? static_cast<char>(c ^ 0x20) : c;
  }
  sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

// What a subquery gives that stands for a value: NULL of no row, and more than one are not taken.
void single_value(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  if (sqlite3_value_int64(values[0]) > 1) {
    *static_cast<bool*>(sqlite3_user_data(context)) = true;
  }
  sqlite3_result_value(context, values[1]);
}

// quote_ident().
void quote_identifier(sqlite3_context* context, int /*count*/, sqlite3_value** values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) {
    sqlite3_result_null(context);
    return;
  }
  const auto* bytes = sqlite3_value_text(values[0]);
  const std::string quoted =
      quote_name(std::string_view(static_cast<const char*>(static_cast<const void*>(bytes)),
                                  static_cast<std::size_t>(sqlite3_value_bytes(values[0]))));
  sqlite3_result_text(context, quoted.data(), static_cast<int>(quoted.size()), SQLITE_TRANSIENT);
}

}  // namespace

RowTables::RowTables() : doubtful_(std::make_unique<bool>(false)) {
  sqlite3* handle = connection_.handle();
  sqlite3_create_collation(handle, "pg_text", SQLITE_UTF8, doubtful_.get(), compare_texts);
  constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC;
  sqlite3_create_function(handle, "pg_lower", 1, kFlags, doubtful_.get(), change_case<false>, nullptr,
                          nullptr);
  sqlite3_create_function(handle, "pg_upper", 1, kFlags, doubtful_.get(), change_case<true>, nullptr,
                          nullptr);
  sqlite3_create_function(handle, "pg_single", 2, kFlags, doubtful_.get(), single_value, nullptr, nullptr);
  sqlite3_create_function(handle, "pg_quote_ident", 1, kFlags, nullptr, quote_identifier, nullptr, nullptr);
  add_shape_functions(handle, doubtful_.get());
  add_number_functions(handle, doubtful_.get());
  run("PRAGMA case_sensitive_like = ON");
}

DoubtPtr RowTables::doubt(const Database& database, Oid table) const {
  if (const auto known = now_.doubts.find(table); known != now_.doubts.end()) {
    return known->second;
  }
  const Object* object = database.find(table);
  if (object == nullptr) {
    return std::make_shared<Doubt>(Doubt{"it is not known which table is meant"});
  }
  if (object->assumed && assumed_empty_.count(object->name) != 0) {
    return nullptr;
  }
  if (object->assumed) {
    return std::make_shared<Doubt>(
        Doubt{fmt::format("no revision makes the table \"{}\"", object->name), object->origin});
  }
  return object->doubt;
}

void RowTables::doubt_rows(Oid table, const DoubtPtr& why) {
  now_.doubts.try_emplace(table, why);
}

void RowTables::clear(Oid table) {
  now_.doubts.erase(table);
  std::erase_if(now_.column_doubts, [&](const auto& entry) { return entry.first.first == table; });
  if (now_.storages.count(table) != 0) {
    run(fmt::format("DELETE FROM t{}", table));
  }
}

DoubtPtr RowTables::column_doubt(Oid table, int number) const {
  const auto known = now_.column_doubts.find({table, number});
  if (known == now_.column_doubts.end()) {
    return nullptr;
  }
  // The rows that had such a value may be gone since, or have another.
  const bool holds =
      now_.storages.count(table) != 0 &&
      !connection_.query(fmt::format("SELECT 1 FROM t{} WHERE typeof(c{}) = 'blob' LIMIT 1", table, number))
           .empty();
  return holds ? known->second : nullptr;
}

void RowTables::doubt_column(Oid table, int number, const DoubtPtr& why) {
  if (column_doubt(table, number) == nullptr) {
    now_.column_doubts.insert_or_assign({table, number}, why);
  }
}

bool RowTables::has_rows(Oid table) const {
  return now_.storages.count(table) != 0 &&
         !connection_.query(fmt::format("SELECT 1 FROM t{} LIMIT 1", table)).empty();
}

bool RowTables::has_children(const Database& database, Oid table) {
  bool found = false;
  database.for_each([&](const Object& object) {
    const auto* child = object.as<Table>();
    found = found || (child != nullptr &&
                      std::find(child->parents.begin(), child->parents.end(), table) != child->parents.end());
  });
  return found;
}

bool RowTables::is_empty(const Database& database, Oid table) const {
  if (database.find_as<Table>(table) == nullptr || doubt(database, table) != nullptr || has_rows(table)) {
    return false;
  }
  bool empty = true;
  database.for_each([&](const Object& object) {
    const auto* child = object.as<Table>();
    if (empty && child != nullptr &&
        std::find(child->parents.begin(), child->parents.end(), table) != child->parents.end()) {
      empty = is_empty(database, object.oid);
    }
  });
  return empty;
}

std::string RowTables::storage(const Object& table) {
  std::string name = fmt::format("t{}", table.oid);
  std::vector<int> numbers;
  for (const Column& column : table.columns()) {
    numbers.push_back(column.number);
  }
  const auto known = now_.storages.find(table.oid);
  if (known == now_.storages.end()) {
    std::string columns = "pg_filler";  // a table needs a column
    for (const int number : numbers) {
      columns += fmt::format(", c{}", number);
    }
    run(fmt::format("CREATE TABLE {} ({})", name, columns));
    now_.storages[table.oid] = std::move(numbers);
    return name;
  }
  for (const int number : numbers) {
    if (std::find(known->second.begin(), known->second.end(), number) == known->second.end()) {
      run(fmt::format("ALTER TABLE {} ADD COLUMN c{}", name, number));
      known->second.push_back(number);
    }
  }
  return name;
}

SqliteResult RowTables::run(const std::string& sql, const std::vector<SqliteValue>& values) {
  *doubtful_ = false;
  std::string_view rest;
  auto done = connection_.execute(sql, rest, values);
  if (const auto* failure = std::get_if<SqliteFailure>(&done)) {
    throw ir::NotKnown("SQLite, which holds the rows here, says: " + failure->message);
  }
  if (*doubtful_) {
    throw ir::NotKnown(
        "the database's locale decides how these texts are ordered or changed, a value is one that the "
        "server chooses, or a subquery gives several "
        "rows");
  }
  return std::get<SqliteResult>(std::move(done));
}

void RowTables::insert(const Object& table, const std::vector<std::pair<int, SqliteValue>>& cells,
                       const Origin& origin) {
  std::vector<std::string> names{"pg_filler"}, marks{"NULL"};
  std::vector<SqliteValue> values;
  for (const auto& [number, value] : cells) {
    names.push_back(fmt::format("c{}", number));
    marks.emplace_back("?");
    values.push_back(value);
    if (value.kind == SqliteValue::Kind::blob) {
      doubt_column(table.oid, number, std::make_shared<Doubt>(Doubt{value.text, origin}));
    }
  }
  run(fmt::format("INSERT INTO {} ({}) VALUES ({})", storage(table), join(names, ", "), join(marks, ", ")),
      values);
}

RowTables::SequenceState& RowTables::sequence(const Database& database, Oid oid) {
  const auto known = now_.sequences.find(oid);
  if (known != now_.sequences.end()) {
    return known->second;
  }
  SequenceState state;
  const Object* object = database.find(oid);
  const auto* made = object == nullptr ? nullptr : object->as<Sequence>();
  if (made == nullptr || object->assumed || object->doubt != nullptr) {
    state.doubt = std::make_shared<Doubt>(Doubt{"the state of its sequence is not known"});
  } else {
    state.last = made->start;
  }
  return now_.sequences.emplace(oid, std::move(state)).first->second;
}

SqliteValue RowTables::next_value(const Database& database, Oid oid) {
  SequenceState& state = sequence(database, oid);
  const auto* made = database.find_as<Sequence>(oid);
  if (state.doubt != nullptr || made == nullptr) {
    return unknown_cell(state.doubt == nullptr ? "there is no such sequence" : state.doubt->reason);
  }
  if (state.called) {
    state.last += made->increment;
  }
  state.called = true;
  return {SqliteValue::Kind::integer, std::to_string(state.last)};
}

void RowTables::begin_trial() {
  before_trial_.push_back(now_);
  run(fmt::format("SAVEPOINT trial{}", before_trial_.size()));
}

void RowTables::keep_trial() {
  run(fmt::format("RELEASE trial{}", before_trial_.size()));
  before_trial_.pop_back();
}

void RowTables::end_trial() {
  run(fmt::format("ROLLBACK TO trial{0}", before_trial_.size()));
  run(fmt::format("RELEASE trial{0}", before_trial_.size()));
  now_ = std::move(before_trial_.back());
  before_trial_.pop_back();
}

std::vector<Oid> RowTables::kept() const {
  std::vector<Oid> tables;
  for (const auto& [oid, columns] : now_.storages) {
    tables.push_back(oid);
  }
  return tables;
}

std::vector<Oid> RowTables::filled() const {
  std::vector<Oid> tables = kept();
  std::erase_if(tables, [this](Oid oid) { return !has_rows(oid); });
  return tables;
}

}  // namespace sqlgen::catalog
