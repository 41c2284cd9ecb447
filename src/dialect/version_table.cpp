#include "dialect/version_table.hpp"

#include <fmt/format.h>

#include "dialect/names.hpp"
#include "dialect/operation_renderer.hpp"

namespace sqlgen::dialect {

namespace {

constexpr std::string_view kColumn = "version_num";

std::string table_name(const Dialect& dialect, const VersionTable& table) {
  std::optional<ir::Identifier> schema;
  if (table.schema) {
    schema = ir::Identifier(*table.schema);
  }
  return dialect.names().qualified(schema, ir::Identifier(table.name));
}

/// Ids go in as literal_column("'%s'"): nothing in them is escaped.
std::string id_literal(std::string_view id) {
  return fmt::format("'{}'", id);
}

}  // namespace

std::string create_version_table(const Dialect& dialect, const VersionTable& table) {
  std::string body = fmt::format("    {} VARCHAR(32) NOT NULL", kColumn);
  if (table.primary_key) {
    body += fmt::format(", \n    CONSTRAINT {} PRIMARY KEY ({})",
                        dialect.names().quote(ir::Identifier(table.name + "_pkc")), kColumn);
  }
  return fmt::format("CREATE TABLE {} (\n{}\n)", table_name(dialect, table), body);
}

std::string drop_version_table(const Dialect& dialect, const VersionTable& table) {
  return "DROP TABLE " + table_name(dialect, table);
}

std::string insert_version(const Dialect& dialect, const VersionTable& table, std::string_view id) {
  const std::string name = table_name(dialect, table);
  std::string sql = fmt::format("INSERT INTO {} ({}) VALUES ({})", name, kColumn, id_literal(id));
  // SQLAlchemy asks for the primary key of the row that an INSERT makes: qualified in PostgreSQL, bare in
  // SQLite.
  if (table.primary_key) {
    sql += dialect.facts().can("qualified_returning") ? fmt::format(" RETURNING {}.{}", name, kColumn)
                                                      : fmt::format(" RETURNING {}", kColumn);
  }
  return statement_text(sql);
}

std::string update_version(const Dialect& dialect, const VersionTable& table, std::string_view from,
                           std::string_view to) {
  const std::string name = table_name(dialect, table);
  return statement_text(fmt::format("UPDATE {} SET {}={} WHERE {}.{} = {}", name, kColumn, id_literal(to),
                                    name, kColumn, id_literal(from)));
}

std::string delete_version(const Dialect& dialect, const VersionTable& table, std::string_view id) {
  const std::string name = table_name(dialect, table);
  return statement_text(fmt::format("DELETE FROM {} WHERE {}.{} = {}", name, name, kColumn, id_literal(id)));
}

}  // namespace sqlgen::dialect
