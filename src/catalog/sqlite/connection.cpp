#include "catalog/sqlite/connection.hpp"

#include <sqlite3.h>

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

int authorize(void*, int action, const char*, const char* second, const char*, const char*) {
  const bool extension =
      action == SQLITE_FUNCTION && second != nullptr && std::strcmp(second, "load_extension") == 0;
  return action == SQLITE_ATTACH || action == SQLITE_DETACH || extension ? SQLITE_DENY : SQLITE_OK;
}

int stop_after(void* left) {
  return --*static_cast<int*>(left) < 0 ? 1 : 0;
}

}  // namespace

void SqliteConnection::Closer::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

SqliteConnection::SqliteConnection() {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(":memory:", &handle,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) {
    throw std::bad_alloc();
  }
  sqlite3_set_authorizer(handle, authorize, nullptr);
}

std::optional<SqliteFailure> SqliteConnection::run(std::string_view statement, std::string_view& rest) {
  sqlite3_stmt* made = nullptr;
  const char* tail = nullptr;
  int code =
      sqlite3_prepare_v2(handle_.get(), statement.data(), static_cast<int>(statement.size()), &made, &tail);
  const Prepared prepared(made);
  rest = tail == nullptr ? std::string_view()
                         : statement.substr(static_cast<std::size_t>(tail - statement.data()));
  if (code == SQLITE_OK && made != nullptr) {
    int checks_left = 100;
    sqlite3_progress_handler(handle_.get(), kStepsBetweenChecks, stop_after, &checks_left);
    do {
      code = sqlite3_step(made);
    } while (code == SQLITE_ROW);
    sqlite3_progress_handler(handle_.get(), 0, nullptr, nullptr);
  }
  if (code == SQLITE_OK || code == SQLITE_DONE) {
    return std::nullopt;
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
  std::memcpy(bytes, image.data(), image.size());
  const auto size = static_cast<sqlite3_int64>(image.size());
  sqlite3_deserialize(handle_.get(), "main", bytes, size, size,
                      SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
}

bool SqliteConnection::in_transaction() const {
  return sqlite3_get_autocommit(handle_.get()) == 0;
}

}  // namespace sqlgen::catalog
