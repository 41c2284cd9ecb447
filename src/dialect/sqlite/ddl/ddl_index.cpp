#include <fmt/format.h>

#include "dialect/ddl/compiler/ddl_options.hpp"
#include "dialect/names.hpp"
#include "dialect/sqlite/ddl/ddl_compiler.hpp"

namespace sqlgen::dialect {

std::string SqliteDdlCompiler::create_index(const DdlTable& table, const DdlIndex& index,
                                            bool if_not_exists) const {
  const ir::Index& definition = index.definition;
  std::string sql = fmt::format("CREATE {}INDEX {}{} ON {} ({})", definition.unique ? "UNIQUE " : "",
                                if_not_exists ? "IF NOT EXISTS " : "", index_name(table, index, true),
                                quote(table.name.name), plain_index_elements(table, definition));
  if (const ir::OptionValue* where = find_option(definition.options, "sqlite_where")) {
    sql += " WHERE " + option_sql(dialect(), *where);
  }
  return sql;
}

}  // namespace sqlgen::dialect
