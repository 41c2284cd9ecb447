#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "catalog/catalog.hpp"
#include "catalog/sqlite/connection.hpp"

namespace sqlgen::catalog {

/// SQLite's catalog: the statements are applied to a database in memory, by SQLite itself.
class SqliteCatalog : public Catalog {
 public:
  SqliteCatalog() = default;
  SqliteCatalog(const SqliteCatalog& other);
  SqliteCatalog& operator=(const SqliteCatalog&) = delete;

  Outcome apply(const Statement& statement) override;
  /// The same, with what the last of the statements gives and what all of them read and change.
  Outcome apply(const Statement& statement, SqliteResult& result);
  void doubt(std::string_view text, const DoubtPtr& why) override;
  [[nodiscard]] std::vector<Problem> latent_problems() const override;
  [[nodiscard]] std::vector<std::string> search_path() const override { return {"main"}; }
  /// Read from the database when it is asked for.
  [[nodiscard]] const Database& database() const override;
  [[nodiscard]] std::unique_ptr<ir::SchemaInspector> inspector() const override;
  [[nodiscard]] std::string ddl() const override;
  /// Within a transaction a copy is of what that has made so far, and has it committed.
  [[nodiscard]] std::unique_ptr<Catalog> clone() const override;
  [[nodiscard]] const SqliteConnection& connection() const { return connection_; }
  /// Of all tables, also of temporary ones.
  [[nodiscard]] const std::set<std::string>& table_names() const;

 private:
  void report(const SqliteFailure& failure, std::string_view text, const Origin& origin, Outcome& outcome);
  /// The number of the entry of sqlite_schema that was made last.
  [[nodiscard]] const std::string& newest_entry() const;
  void forget_dropped(const std::set<std::string>& words);
  /// Takes note of what a statement has made.
  void note_names(std::string_view statement, const std::string& newest_before, const Origin& origin,
                  Outcome& outcome);

  SqliteConnection connection_;
  std::map<std::string, Origin> made_;        // what there is, or was: which statement made it
  std::set<std::string> seen_;                // names that were there at some time
  std::map<std::string, Origin> never_made_;  // tables that are named and not there, and where first
  std::map<std::string, DoubtPtr> doubts_;
  // What was read of the schema since it last changed.
  mutable std::optional<Database> database_;
  mutable std::size_t doubts_in_database_ = 0;
  mutable std::optional<std::set<std::string>> table_names_;
  mutable std::optional<std::string> newest_entry_;
};

}  // namespace sqlgen::catalog
