#include "dialect/default/ddl_compiler.hpp"

#include <fmt/format.h>

namespace sqlgen::dialect {

std::string DefaultDdlCompiler::column_specification(const DdlTable& /*table*/,
                                                     const DdlColumn& column) const {
  const ir::Column& definition = column.definition;
  std::string sql = quote(definition.name) + " " + type_of(definition);
  if (const std::optional<std::string> value = column_default(definition.server_default)) {
    sql += " DEFAULT " + *value;
  }
  if (const auto* computed = std::get_if<ir::Computed>(&definition.server_default)) {
    sql += " " + computed_column(*computed);
  }
  if (const auto* identity = std::get_if<ir::Identity>(&definition.server_default)) {
    return sql + " " + identity_column(*identity);
  }
  return definition.nullable ? sql : sql + " NOT NULL";
}

std::string DefaultDdlCompiler::create_index(const DdlTable& table, const DdlIndex& index,
                                             bool if_not_exists) const {
  return fmt::format("CREATE {}INDEX {}{} ON {} ({})", index.definition.unique ? "UNIQUE " : "",
                     if_not_exists ? "IF NOT EXISTS " : "", index_name(table, index, false),
                     table_name(table.name), plain_index_elements(table, index.definition));
}

}  // namespace sqlgen::dialect
