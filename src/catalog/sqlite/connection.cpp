#include "catalog/sqlite/connection.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <new>

namespace sqlgen::catalog {

namespace {

// Far more than a migration's statement takes on the rows that a chain has made.
constexpr int kStepsBetweenChecks = 1'000'000;

struct StatementCloser {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, StatementCloser>;

// Whether it reads and writes rows of tables that are not SQLite's own.
bool is_of_rows(int action, const char* table) {
  switch (action) {
    case SQLITE_READ:
    case SQLITE_SELECT:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
      return true;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
      return table != nullptr && !std::string_view(table).starts_with("sqlite_");
    default:
      return false;
  }
}

int authorize(void* prepared, int action, const char* first, const char* second, const char*, const char*) {
  auto& result = *static_cast<SqliteResult*>(prepared);
  result.may_change_schema = result.may_change_schema || !is_of_rows(action, first);
  if (action == SQLITE_READ && first != nullptr) {
    result.tables.insert(first);
    ++result.columns_read[{first, second == nullptr ? "" : second}];
  }
  if ((action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE) && first != nullptr) {
    result.written.insert(first);
  }
  const bool extension =
      action == SQLITE_FUNCTION && second != nullptr && std::strcmp(second, "load_extension") == 0;
  return action == SQLITE_ATTACH || action == SQLITE_DETACH || extension ? SQLITE_DENY : SQLITE_OK;
}

// CURRENT_TIMESTAMP and what stands for it.
template <std::size_t kFirst, std::size_t kCount>
void give_time(sqlite3_context* context, int /*count*/, sqlite3_value** /*values*/) {
  static_cast<SqliteResult*>(sqlite3_user_data(context))->asked_clock = true;
  const std::string_view text = kClockMark.substr(kFirst, kCount);
  sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
}

void give_chance(sqlite3_context* context, int /*count*/, sqlite3_value** /*values*/) {
  static_cast<SqliteResult*>(sqlite3_user_data(context))->asked_chance = true;
  sqlite3_result_int64(context, 4);
}

int stop_after(void* left) {
  return --*static_cast<int*>(left) < 0 ? 1 : 0;
}

// SQLite writes fifteen digits of a number, which may be those of another.
std::string exact_real(double number, const std::string& text) {
  const bool is_same = std::abs(std::strtod(text.c_str(), nullptr) - number) == 0.0;
  return is_same || !std::isfinite(number) ? text : fmt::format("{}", number);
}

SqliteValue column_value(sqlite3_stmt* statement, int column) {
  using Kind = SqliteValue::Kind;
  Kind kind = Kind::null;
  double number = 0;
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      kind = Kind::integer;
      break;
    case SQLITE_FLOAT:
      kind = Kind::real;
      number = sqlite3_column_double(statement, column);  // before its text takes its place
      break;
    case SQLITE_TEXT:
      kind = Kind::text;
      break;
    case SQLITE_BLOB:
      kind = Kind::blob;
      break;
    default:
      return {};
  }
  const void* bytes = sqlite3_column_blob(statement, column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
  std::string text(static_cast<const char*>(bytes == nullptr ? "" : bytes), size);
  return {kind, kind == Kind::real ? exact_real(number, text) : std::move(text)};
}

void bind_value(sqlite3_stmt* statement, int position, const SqliteValue& value) {
  const auto size = static_cast<int>(value.text.size());
  switch (value.kind) {
    case SqliteValue::Kind::null:
      sqlite3_bind_null(statement, position);
      break;
    case SqliteValue::Kind::integer:
      sqlite3_bind_int64(statement, position, std::strtoll(value.text.c_str(), nullptr, 10));
      break;
    case SqliteValue::Kind::real:
      sqlite3_bind_double(statement, position, std::strtod(value.text.c_str(), nullptr));
      break;
    case SqliteValue::Kind::text:
      sqlite3_bind_text(statement, position, value.text.data(), size, SQLITE_STATIC);
      break;
    case SqliteValue::Kind::blob:
      sqlite3_bind_blob(statement, position, value.text.data(), size, SQLITE_STATIC);
      break;
  }
}

// SQLite counts the memory that it takes, under a lock, for whoever asks: nobody does.
void forgo_memory_statistics() {
  static const int kResult = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static_cast<void>(kResult);
}

}  // namespace

void SqliteConnection::Closer::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

SqliteConnection::SqliteConnection() {
  forgo_memory_statistics();
  sqlite3* handle = nullptr;
  // One thread uses a connection: without its locks a schema is read faster.
  constexpr int kFlags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(":memory:", &handle, kFlags, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) {
    throw std::bad_alloc();
  }
  prepared_ = std::make_unique<SqliteResult>();
  sqlite3_set_authorizer(handle, authorize, prepared_.get());
  const auto add = [&](const char* name, int arguments, auto* function) {
    sqlite3_create_function(handle, name, arguments, SQLITE_UTF8, prepared_.get(), function, nullptr,
                            nullptr);
  };
  add("current_timestamp", 0, give_time<0, 19>);
  add("current_date", 0, give_time<0, 10>);
  add("current_time", 0, give_time<11, 8>);
  add("datetime", 0, give_time<0, 19>);
  add("date", 0, give_time<0, 10>);
  add("time", 0, give_time<11, 8>);
  add("random", 0, give_chance);
  add("randomblob", 1, give_chance);
}

std::variant<SqliteResult, SqliteFailure> SqliteConnection::execute(std::string_view statement,
                                                                    std::string_view& rest,
                                                                    const std::vector<SqliteValue>& values) {
  sqlite3_stmt* made = nullptr;
  const char* tail = nullptr;
  *prepared_ = {};
  int code =
      sqlite3_prepare_v2(handle_.get(), statement.data(), static_cast<int>(statement.size()), &made, &tail);
  const Prepared prepared(made);
  rest = tail == nullptr ? std::string_view()
                         : statement.substr(static_cast<std::size_t>(tail - statement.data()));
  if (rest.starts_with('\0')) {
    rest = {};  // SQLite reads no further
  }
  SqliteResult result;
  if (code == SQLITE_OK && made != nullptr) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      bind_value(made, static_cast<int>(i) + 1, values[i]);
    }
    result.only_reads = sqlite3_stmt_readonly(made) != 0;
    for (int column = 0; column < sqlite3_column_count(made); ++column) {
      result.columns.emplace_back(sqlite3_column_name(made, column));
      const char* table = sqlite3_column_table_name(made, column);
      const char* origin = sqlite3_column_origin_name(made, column);
      result.origins.emplace_back(table == nullptr ? "" : table, origin == nullptr ? "" : origin);
    }
    int checks_left = 100;
    sqlite3_progress_handler(handle_.get(), kStepsBetweenChecks, stop_after, &checks_left);
    const int before = sqlite3_total_changes(handle_.get());
    while ((code = sqlite3_step(made)) == SQLITE_ROW) {
      std::vector<SqliteValue> row;
      for (int column = 0; column < sqlite3_column_count(made); ++column) {
        row.push_back(column_value(made, column));
      }
      result.rows.push_back(std::move(row));
    }
    result.changes = sqlite3_total_changes(handle_.get()) == before ? 0 : sqlite3_changes(handle_.get());
    sqlite3_progress_handler(handle_.get(), 0, nullptr, nullptr);
  }
  result.tables = prepared_->tables;
  result.written = prepared_->written;
  result.columns_read = prepared_->columns_read;
  result.may_change_schema = prepared_->may_change_schema;
  result.asked_clock = prepared_->asked_clock;
  result.asked_chance = prepared_->asked_chance;
  if (code == SQLITE_OK || code == SQLITE_DONE) {
    return result;
  }
  return SqliteFailure{code & 0xFF, sqlite3_errmsg(handle_.get())};
}

std::vector<SqliteRow> SqliteConnection::query(std::string_view sql,
                                               const std::vector<std::string>& values) const {
  sqlite3_stmt* made = nullptr;
  std::vector<SqliteRow> rows;
  if (sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &made, nullptr) !=
      SQLITE_OK) {
    return rows;
  }
  const Prepared prepared(made);
  for (std::size_t i = 0; i < values.size(); ++i) {
    sqlite3_bind_text(made, static_cast<int>(i) + 1, values[i].data(), static_cast<int>(values[i].size()),
                      SQLITE_STATIC);
  }
  while (sqlite3_step(made) == SQLITE_ROW) {
    SqliteRow row;
    for (int column = 0; column < sqlite3_column_count(made); ++column) {
      const void* bytes = sqlite3_column_blob(made, column);
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(made, column));
      if (sqlite3_column_type(made, column) == SQLITE_NULL) {
        row.emplace_back(std::nullopt);
      } else {
        row.emplace_back(std::string(static_cast<const char*>(bytes == nullptr ? "" : bytes), size));
      }
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string SqliteConnection::image() const {
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(handle_.get(), "main", &size, 0);
  std::string copy;
  if (bytes != nullptr) {
    copy.resize(static_cast<std::size_t>(size));
    std::memcpy(copy.data(), bytes, copy.size());
    sqlite3_free(bytes);
  }
  return copy;
}

void SqliteConnection::load(const std::string& image) {
  if (image.empty()) {
    return;
  }
  auto* bytes = static_cast<unsigned char*>(sqlite3_malloc64(image.size()));
  if (bytes == nullptr) {
    throw std::bad_alloc();
  }
  std::copy(image.begin(), image.end(), bytes);
  const auto size = static_cast<sqlite3_int64>(image.size());
  sqlite3_set_authorizer(handle_.get(), nullptr, nullptr);  // it is done by an ATTACH
  const int code = sqlite3_deserialize(handle_.get(), "main", bytes, size, size,
                                       SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
  sqlite3_set_authorizer(handle_.get(), authorize, prepared_.get());
  if (code != SQLITE_OK) {
    throw std::bad_alloc();
  }
}

bool SqliteConnection::in_transaction() const {
  return sqlite3_get_autocommit(handle_.get()) == 0;
}

}  // namespace sqlgen::catalog
