#include "dialect/version_table.hpp"

#include <fmt/format.h>

#include "dialect/names.hpp"
#include "dialect/operation_renderer.hpp"
#include "ir/schema.hpp"

namespace sqlgen::dialect {

namespace {

constexpr std::string_view kColumn = "version_num";

std::string table_name(const Dialect& dialect, const VersionTable& table) {
  std::optional<ir::Identifier> schema;
  if (table.schema && !table.schema->empty()) {  // Table(schema="") is as good as none (format_table)
    schema = ir::Identifier(*table.schema);
  }
  return dialect.names().qualified(schema, ir::Identifier(table.name));
}

/// Of a table that env.py makes, whether its primary key is the version alone.
bool has_primary_key(const VersionTable& table) {
  if (table.definition == nullptr) {
    return table.primary_key;
  }
  for (const ir::Constraint& constraint : table.definition->constraints) {
    if (const auto* key = std::get_if<ir::PrimaryKeyConstraint>(&constraint)) {
      return !key->columns.empty();
    }
  }
  const ir::ColumnPtr column = table.definition->find_column(kColumn);
  return column != nullptr && column->primary_key;
}

/// Ids go in as literal_column("'%s'"): nothing in them is escaped.
std::string id_literal(std::string_view id) {
  std::string literal = "'";
  literal += id;
  literal += '\'';
  return literal;
}

}  // namespace

std::string create_version_table(const Dialect& dialect, const VersionTable& table, bool if_not_exists) {
  std::string body = fmt::format("    {} {} NOT NULL", kColumn, table.column_type.value_or("VARCHAR(32)"));
  if (table.primary_key) {
    body += fmt::format(", \n    CONSTRAINT {} PRIMARY KEY ({})",
                        dialect.names().quote(ir::Identifier(table.name + "_pkc")), kColumn);
  }
  return fmt::format("CREATE TABLE {}{} (\n{}\n)", if_not_exists ? "IF NOT EXISTS " : "",
                     table_name(dialect, table), body);
}

std::string drop_version_table(const Dialect& dialect, const VersionTable& table) {
  return "DROP TABLE " + table_name(dialect, table);
}

std::string insert_version(const Dialect& dialect, const VersionTable& table, std::string_view id) {
  const std::string name = table_name(dialect, table);
  std::string sql = fmt::format("INSERT INTO {} ({}) VALUES ({})", name, kColumn, id_literal(id));
  // SQLAlchemy asks for the primary key of the row that an INSERT makes: qualified in PostgreSQL, bare in
  // SQLite.
  if (has_primary_key(table)) {
    sql += dialect.facts().can("qualified_returning") ? fmt::format(" RETURNING {}.{}", name, kColumn)
                                                      : fmt::format(" RETURNING {}", kColumn);
  }
  return statement_text(sql);
}

std::string update_version(const Dialect& dialect, const VersionTable& table, std::string_view from,
                           std::string_view to) {
  const std::string name = table_name(dialect, table);
  const std::string column(kColumn);
  return statement_text("UPDATE " + name + " SET " + column + "=" + id_literal(to) + " WHERE " + name + "." +
                        column + " = " + id_literal(from));
}

std::string purge_versions(const Dialect& dialect, const VersionTable& table) {
  return "DELETE FROM " + table_name(dialect, table);
}

std::string delete_version(const Dialect& dialect, const VersionTable& table, std::string_view id) {
  const std::string name = table_name(dialect, table);
  return statement_text(fmt::format("DELETE FROM {} WHERE {}.{} = {}", name, name, kColumn, id_literal(id)));
}

}  // namespace sqlgen::dialect
