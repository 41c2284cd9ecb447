#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace sqlgen::catalog {

/// A row of a query; NULL is nothing.
using SqliteRow = std::vector<std::optional<std::string>>;

/// Why SQLite refuses a statement.
struct SqliteFailure {
  int code = 0;  // SQLite's primary result code
  std::string message = {};
};

/// A database in memory. It reaches no file: ATTACH and extensions are refused, and a statement that does not
/// come to an end is stopped.
class SqliteConnection {
 public:
  SqliteConnection();

  /// Runs one statement, and gives what stands behind it; its rows are not read.
  [[nodiscard]] std::optional<SqliteFailure> run(std::string_view statement, std::string_view& rest);

  /// The rows of a query of our own, with values for its question marks.
  [[nodiscard]] std::vector<SqliteRow> query(std::string_view sql,
                                             const std::vector<std::string>& values = {}) const;

  /// All that the database holds, and a database of that.
  [[nodiscard]] std::string image() const;
  void load(const std::string& image);

  [[nodiscard]] bool in_transaction() const;

 private:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<sqlite3, Closer> handle_;
};

}  // namespace sqlgen::catalog
