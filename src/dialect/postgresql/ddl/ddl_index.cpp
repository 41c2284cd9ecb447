#include <algorithm>

#include <fmt/format.h>

#include "dialect/ddl/compiler/ddl_options.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "dialect/names.hpp"
#include "dialect/postgresql/ddl/ddl_compiler.hpp"
#include "support/spelling/ascii.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

/// What postgresql_ops may call an element by: the key of a column, the text of text(), a label's name.
std::string element_key(const ir::IndexElement& element) {
  if (element.column) {
    return element.column->text;
  }
  const ir::ExpressionPtr& expression = element.expression;
  if (const auto* text = ir::as<ir::TextClause>(expression)) {
    return text->sql;
  }
  if (const auto* literal = ir::as<ir::LiteralColumn>(expression)) {
    return literal->text;
  }
  if (const auto* column = ir::as<ir::ColumnReference>(expression)) {
    return column->key.empty() ? column->name.text : column->key;
  }
  const auto* label = ir::as<ir::Label>(expression);
  return label != nullptr && label->name ? label->name->text : std::string();
}

/// `USING method`: letters, digits and underscores, in lower case.
std::string index_method(const std::string& method, Span span) {
  const bool word = std::all_of(method.begin(), method.end(), [](char c) {
    return is_ascii_word(c) || static_cast<unsigned char>(c) >= 0x80;
  });
  if (!word) {
    throw CompileError("sql-phrase", fmt::format("unexpected SQL phrase: '{}'", method), span,
                       "an index method is one word such as btree or gin");
  }
  return to_lower(method);
}

std::string storage_parameters(const ir::OptionValue& value) {
  std::vector<std::string> parameters;
  if (const auto* map = std::get_if<ir::OptionMap>(&value.value)) {
    for (const auto& [name, parameter] : *map) {
      parameters.push_back(fmt::format("{} = {}", name, option_text(parameter)));
    }
  }
  return join(parameters, ", ");
}

}  // namespace

std::string PostgresqlDdlCompiler::index_elements(const DdlTable& table, const ir::Index& index) const {
  const ir::OptionValue* option = find_option(index.options, "postgresql_ops");
  const auto* ops = option == nullptr ? nullptr : std::get_if<ir::OptionMap>(&option->value);
  std::vector<std::string> elements;
  for (const ir::IndexElement& element : index.elements) {
    std::string sql;
    if (element.column) {
      const std::size_t position = table.position_of(element.column->text);
      sql =
          quote(position < table.columns.size() ? table.columns[position].definition.name : *element.column);
    } else {
      sql = dialect().expressions().compile_index_element(*element.expression);
    }
    const std::string key = element_key(element);
    if (ops != nullptr && !key.empty()) {
      const auto found =
          std::find_if(ops->begin(), ops->end(), [&](const auto& entry) { return entry.key == key; });
      if (found != ops->end()) {
        sql += " " + option_text(found->value);
      }
    }
    elements.push_back(std::move(sql));
  }
  return join(elements, ", ");
}

std::string PostgresqlDdlCompiler::create_index(const DdlTable& table, const DdlIndex& index,
                                                bool if_not_exists) const {
  const ir::Index& definition = index.definition;
  const ir::DialectOptions& options = definition.options;
  std::string sql = definition.unique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ";
  sql += option_is_true(options, "postgresql_concurrently") ? "CONCURRENTLY " : "";
  sql += if_not_exists ? "IF NOT EXISTS " : "";
  sql += fmt::format("{} ON {} ", index_name(table, index, false), table_name(table.name));
  if (option_is_true(options, "postgresql_using")) {
    sql += fmt::format("USING {} ", index_method(*option_text(options, "postgresql_using"), definition.span));
  }
  sql += fmt::format("({}){}", index_elements(table, definition), include_clause(table, options));
  if (const std::optional<bool> distinct = option_flag(options, "postgresql_nulls_not_distinct")) {
    sql += *distinct ? " NULLS NOT DISTINCT" : " NULLS DISTINCT";
  }
  if (option_is_true(options, "postgresql_with")) {
    sql += fmt::format(" WITH ({})", storage_parameters(*find_option(options, "postgresql_with")));
  }
  if (option_is_true(options, "postgresql_tablespace")) {
    sql += " TABLESPACE " + quote(ir::Identifier(*option_text(options, "postgresql_tablespace")));
  }
  if (const ir::OptionValue* where = find_option(options, "postgresql_where")) {
    sql += " WHERE " + option_sql(dialect(), *where);
  }
  return sql;
}

std::string PostgresqlDdlCompiler::drop_index(const DdlTable& table, const DdlIndex& index,
                                              bool if_exists) const {
  const bool concurrently = option_is_true(index.definition.options, "postgresql_concurrently");
  return fmt::format("\nDROP INDEX {}{}{}", concurrently ? "CONCURRENTLY " : "",
                     if_exists ? "IF EXISTS " : "", index_name(table, index, true));
}

}  // namespace sqlgen::dialect
