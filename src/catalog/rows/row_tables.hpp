#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/rows/values/value_kind.hpp"
#include "catalog/sqlite/connection.hpp"

namespace sqlgen::catalog {

/// The rows of PostgreSQL's tables and the state of its sequences, as far as they are known. They go by the
/// numbers of tables and columns, so that a rename changes nothing.
class RowTables {
 public:
  RowTables();

  /// Why the rows of a table are not known; null where they are.
  [[nodiscard]] DoubtPtr doubt(const Database& database, Oid table) const;
  void doubt_rows(Oid table, const DoubtPtr& why);
  /// The table has no rows from now on, whatever it had.
  void clear(Oid table);
  /// So is one of this name that no revision makes.
  void assume_empty(const std::string& name) { assumed_empty_.insert(name); }
  /// That some rows have a value in this column that is not known.
  [[nodiscard]] DoubtPtr column_doubt(Oid table, int number) const;
  void doubt_column(Oid table, int number, const DoubtPtr& why);

  /// Whether the table, and those that inherit from it, have no rows for certain.
  [[nodiscard]] bool is_empty(const Database& database, Oid table) const;
  [[nodiscard]] bool has_rows(Oid table) const;
  [[nodiscard]] static bool has_children(const Database& database, Oid table);

  /// The table's name in SQLite, where it has the columns "c1", "c2" by their numbers.
  [[nodiscard]] std::string storage(const Object& table);

  /// Runs SQL of SQLite. Throws ir::NotKnown where SQLite refuses it, or where the answer hangs on what the
  /// databases may see differently, such as the order of texts.
  SqliteResult run(const std::string& sql, const std::vector<SqliteValue>& values = {});
  void insert(const Object& table, const std::vector<std::pair<int, SqliteValue>>& cells,
              const Origin& origin);

  struct SequenceState {
    std::int64_t last = 0;
    bool called = false;
    DoubtPtr doubt = {};
  };
  [[nodiscard]] SequenceState& sequence(const Database& database, Oid oid);
  /// nextval(); an unknown cell where the sequence's state is not known.
  [[nodiscard]] SqliteValue next_value(const Database& database, Oid oid);

  void begin_trial();
  void end_trial();
  /// Ends it, and keeps what it has done.
  void keep_trial();
  /// All tables that have rows.
  [[nodiscard]] std::vector<Oid> filled() const;
  /// Those and the ones that had rows before.
  [[nodiscard]] std::vector<Oid> kept() const;

 private:
  struct Knowledge {
    std::map<Oid, DoubtPtr> doubts;
    std::map<std::pair<Oid, int>, DoubtPtr> column_doubts;
    std::map<Oid, SequenceState> sequences;
    std::map<Oid, std::vector<int>> storages;  // columns of the tables in SQLite
  };

  SqliteConnection connection_;
  std::unique_ptr<bool> doubtful_;  // set by what compares where the databases may differ
  Knowledge now_;
  std::vector<Knowledge> before_trial_;
  std::set<std::string> assumed_empty_;
};

}  // namespace sqlgen::catalog
