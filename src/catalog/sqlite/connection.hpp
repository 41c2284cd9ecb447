#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
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

/// A value as SQLite holds it.
struct SqliteValue {
  enum class Kind : std::uint8_t { null, integer, real, text, blob };
  Kind kind = Kind::null;
  std::string text = {};
};

/// What a statement gives.
struct SqliteResult {
  std::vector<std::string> columns = {};
  std::vector<std::vector<SqliteValue>> rows = {};
  std::int64_t changes = 0;
  bool only_reads = true;
  std::set<std::string> tables = {};                  // that it reads
  std::set<std::string> written = {};                 // and that it changes
  using Place = std::pair<std::string, std::string>;  // a table and a column of it
  std::map<Place, int> columns_read = {};             // how often they are named
  std::vector<Place> origins = {};                    // of its columns, where they are a table's own
  bool may_change_schema = false;                     // it does more than read and write rows
  bool asked_clock = false;                           // it depends on the time at which it runs
  bool asked_chance = false;                          // ... on random()
};

/// What stands in a value for the time at which the statement runs: a moment that no revision names.
inline constexpr std::string_view kClockMark = "9876-05-04 03:02:01";

/// A database in memory, in which it is always the same time. It reaches no file: ATTACH and extensions are
/// refused, and a statement that does not come to an end is stopped.
class SqliteConnection {
 public:
  SqliteConnection();

  /// Runs one statement for what it gives; `rest` is what stands behind it.
  [[nodiscard]] std::variant<SqliteResult, SqliteFailure> execute(
      std::string_view statement, std::string_view& rest, const std::vector<SqliteValue>& values = {});

  /// The rows of a query of our own, with values for its question marks.
  [[nodiscard]] std::vector<SqliteRow> query(std::string_view sql,
                                             const std::vector<std::string>& values = {}) const;

  /// All that the database holds, and a database of that.
  [[nodiscard]] std::string image() const;
  void load(const std::string& image);

  [[nodiscard]] bool in_transaction() const;
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

 private:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<sqlite3, Closer> handle_;
  std::unique_ptr<SqliteResult> prepared_;  // what is told of the statement that is prepared and run
};

}  // namespace sqlgen::catalog
