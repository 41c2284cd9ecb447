#pragma once

#include <set>
#include <string>
#include <string_view>

#include "catalog/postgresql/context.hpp"
#include "catalog/rows/translation/translator.hpp"

namespace sqlgen::catalog {

/// The tables of information_schema and pg_catalog for one query, as the schema stands: of the objects that
/// the script makes. Where the query may see others, or the answer hangs on what is in doubt, a table throws
/// ir::NotKnown.
[[nodiscard]] SystemTables system_tables(const Database& database, const Session& session, const Node& query);

/// Rows of a system table that is being put together.
class SystemRows {
 public:
  explicit SystemRows(std::vector<TranslatedQuery::Output> columns) : columns_(std::move(columns)) {}

  /// A cell that is not known makes its column one by which nothing is decided.
  void add(const std::vector<SqliteValue>& row);
  /// The cells that are not known have a shape.
  void add_shaped(const std::vector<SqliteValue>& row);
  [[nodiscard]] SystemTable table() const;

 private:
  void doubt_columns(const std::vector<SqliteValue>& row, bool is_shaped);
  void append(const std::vector<SqliteValue>& row);

  std::vector<TranslatedQuery::Output> columns_;
  std::string rows_;
};

/// Of the type name, or of a text that is ordered by its bytes as well.
[[nodiscard]] TranslatedQuery::Output text_column(std::string name);
[[nodiscard]] TranslatedQuery::Output number_column(std::string name);
[[nodiscard]] TranslatedQuery::Output truth_column(std::string name);
/// One that is there, but whose values are not worked out.
[[nodiscard]] TranslatedQuery::Output unknown_column(std::string name, const char* why);
/// Also of a cell that is not known.
[[nodiscard]] std::string system_literal(const SqliteValue& value);
/// Of a table or a view.
[[nodiscard]] const std::vector<Trigger>& triggers_of(const Object& object);
/// The table with all the columns that the server's has, in their order; `schema` is that of the server.
[[nodiscard]] SystemTable with_all_columns(std::string_view schema, std::string_view name, SystemTable table);
/// Whether a name is that of a table of PostgreSQL's own, which no other database has.
[[nodiscard]] bool is_system_table(std::string_view name);
[[nodiscard]] SqliteValue system_text(std::string text);
[[nodiscard]] SqliteValue system_number(std::int64_t number);
[[nodiscard]] SqliteValue system_truth(bool truth);
[[nodiscard]] SqliteValue system_yes_or_no(bool yes);

/// information_schema's, or nothing for a name that is none of them.
[[nodiscard]] std::optional<SystemTable> information_schema_table(const Database& database,
                                                                  const std::string& name);
/// pg_catalog's.
[[nodiscard]] std::optional<SystemTable> pg_catalog_table(const Database& database, const std::string& name);

}  // namespace sqlgen::catalog
