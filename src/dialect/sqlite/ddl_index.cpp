#include <fmt/format.h>

#include "dialect/ddl/ddl_options.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "dialect/names.hpp"
#include "dialect/sqlite/ddl_compiler.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

std::string SqliteDdlCompiler::create_index(const DdlTable& table, const DdlIndex& index,
                                            bool if_not_exists) const {
  const ir::Index& definition = index.definition;
  std::vector<std::string> elements;
  for (const ir::IndexElement& element : definition.elements) {
    if (element.column) {
      const std::size_t position = table.position_of(element.column->text);
      elements.push_back(
          quote(position < table.columns.size() ? table.columns[position].definition.name : *element.column));
    } else {
      elements.push_back(dialect().expressions().compile_in_ddl(*element.expression));
    }
  }
  std::string sql = fmt::format("CREATE {}INDEX {}{} ON {} ({})", definition.unique ? "UNIQUE " : "",
                                if_not_exists ? "IF NOT EXISTS " : "", index_name(table, index, true),
                                quote(table.name.name), join(elements, ", "));
  if (const ir::OptionValue* where = find_option(definition.options, "sqlite_where")) {
    sql += " WHERE " + option_sql(dialect(), *where);
  }
  return sql;
}

}  // namespace sqlgen::dialect
