#include "dialect/default/ddl_compiler.hpp"

#include <fmt/format.h>

#include "dialect/expressions/expression_compiler.hpp"
#include "support/text.hpp"

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
  std::vector<std::string> elements;
  for (const ir::IndexElement& element : index.definition.elements) {
    if (element.column) {
      const std::size_t position = table.position_of(element.column->text);
      elements.push_back(
          quote(position < table.columns.size() ? table.columns[position].definition.name : *element.column));
    } else {
      elements.push_back(dialect().expressions().compile_in_ddl(*element.expression));
    }
  }
  return fmt::format("CREATE {}INDEX {}{} ON {} ({})", index.definition.unique ? "UNIQUE " : "",
                     if_not_exists ? "IF NOT EXISTS " : "", index_name(table, index, false),
                     table_name(table.name), join(elements, ", "));
}

}  // namespace sqlgen::dialect
