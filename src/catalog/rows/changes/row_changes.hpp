#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catalog/postgresql/context.hpp"
#include "catalog/rows/row_tables.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "ir/database/answer.hpp"

namespace sqlgen::catalog {

/// What INSERT, UPDATE, DELETE and TRUNCATE do to the rows that are known.
class RowChanges {
 public:
  RowChanges(const Database& database, const Session& session, RowTables& rows, Origin origin)
      : database_(database), session_(session), rows_(rows), origin_(std::move(origin)) {}

  [[nodiscard]] ir::Outcome insert(const Node& statement);
  [[nodiscard]] ir::Outcome update(const Node& statement);
  [[nodiscard]] ir::Outcome remove(const Node& statement);
  void truncate(const Node& statement);

  /// Puts the rows of a query into a table that was made of it.
  void fill(Oid table, const Node& select);
  /// The value of a column's default for a new row.
  [[nodiscard]] SqliteValue default_of(const Object& table, const Column& column);
  /// What a text names may have been changed: the rows of those tables are not known any more.
  void doubt_named(std::string_view text, const std::string& reason, bool fills);
  /// The same of the text of a block or a function, where it has statements that change rows.
  void doubt_what_changes(const std::string& body, const std::string& reason, bool fills);

 private:
  using Cells = std::map<int, SqliteValue>;
  struct Assignment {
    int number = 0;
    Node value;
  };

  [[nodiscard]] Translator translator() const;
  [[nodiscard]] DoubtPtr doubt(std::string reason) const;
  /// The table of a statement, or nothing where its rows can't be followed; then they are doubted.
  [[nodiscard]] const Object* target(const Node& statement, bool touches_rows);
  void doubt_all_that_fires(const Object& table, char event, bool touches_rows);
  void doubt_rows_of(Oid table, const DoubtPtr& why);

  [[nodiscard]] SqliteValue cell(const Node& value, const Column& column);
  [[nodiscard]] std::vector<int> insert_columns(const Node& statement, const Object& table) const;
  [[nodiscard]] std::vector<Cells> inserted_rows(const Node& statement, const Object& table,
                                                 const std::vector<int>& numbers);
  [[nodiscard]] std::vector<Cells> selected_rows(const Node& select, const Node& with_clause,
                                                 const Object& table, const std::vector<int>& numbers);
  void complete(const Object& table, Cells& cells);
  enum class Conflict { none, found, not_known };
  [[nodiscard]] Conflict find_conflict(const Object& table, const Cells& cells, std::string& rowid) const;
  void update_conflicting(const Node& conflict, const Object& table, const Cells& cells,
                          const std::string& rowid);

  [[nodiscard]] std::vector<Assignment> assignments(const Node& targets, const Object& table) const;
  void set_cell(const Object& table, const std::string& rowid, int number, const SqliteValue& value);
  void set_all(const Object& table, int number, const std::string& reason);
  /// Assigns in the rows that `tail` ("FROM ... WHERE ...") selects; gives their rowids.
  [[nodiscard]] std::vector<std::string> assign(Translator& translate, const Object& table,
                                                const std::string& handle, const std::string& tail,
                                                const std::vector<Assignment>& changes);
  void after_update(const Object& table, const std::vector<Assignment>& changes);
  void after_delete(const Object& table);
  [[nodiscard]] ir::Answer returning(const Node& list, const Object& table,
                                     const std::vector<std::string>& rowids);

  const Database& database_;
  const Session& session_;
  RowTables& rows_;
  Origin origin_;
  std::map<int, std::string> triggered_ = {};  // columns of the target that its triggers may change, and why
  std::set<Oid> followed_ = {};                // functions
};

/// The rows of a query as the database's driver gives them.
[[nodiscard]] ir::Answer answer_of(RowTables& rows, const TranslatedQuery& query, const Database& database);

}  // namespace sqlgen::catalog
