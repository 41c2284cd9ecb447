#include "dialect/ddl/compiler/ddl_compiler.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "dialect/ddl/ddl_hooks.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "dialect/literals/literal_renderer.hpp"
#include "dialect/names.hpp"
#include "dialect/type_compiler.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

std::string DdlCompiler::quote(const ir::Identifier& name) const {
  return dialect_.names().quote(name);
}

std::string DdlCompiler::table_name(const ir::TableName& name) const {
  return dialect_.names().table(name);
}

std::string DdlCompiler::type_of(const ir::Column& column) const {
  if (!column.type) {
    throw std::logic_error(fmt::format("column '{}' has no type", column.name.text));
  }
  return dialect_.types().render(*column.type);
}

std::string DdlCompiler::create_table(const DdlTable& table, bool if_not_exists) const {
  std::string sql = "\nCREATE ";
  if (!table.prefixes.empty()) {
    sql += join(table.prefixes, " ") + " ";
  }
  sql += if_not_exists ? "TABLE IF NOT EXISTS " : "TABLE ";
  sql += table_name(table.name) + " (";
  std::string_view separator = "\n";
  for (const DdlColumn& column : table.columns) {
    if (const std::optional<std::string> text = table_column(table, column)) {
      sql += fmt::format("{}\t{}", separator, *text);
      separator = ", \n";
    }
  }
  const std::string constraints = join(table_constraints(table), ", \n\t");
  if (!constraints.empty()) {
    sql += fmt::format("{}\t{}", separator, constraints);
  }
  sql += "\n)" + after_table(table) + "\n\n";
  return table.hooks == nullptr
             ? sql
             : table.hooks->create_table(described_table(table), if_not_exists, std::move(sql));
}

std::optional<std::string> DdlCompiler::table_column(const DdlTable& table, const DdlColumn& column) const {
  if (column.definition.system) {
    return std::nullopt;
  }
  try {
    std::string sql = column_specification(table, column);
    for (const DdlConstraint& check : column.checks) {
      if (const std::optional<std::string> text = column_check(table, check)) {
        sql += " " + *text;
      }
    }
    if (table.hooks != nullptr) {
      const ir::TablePtr described = described_table(table);
      return table.hooks->column(described, described->find_column(column.definition.key), std::move(sql));
    }
    return sql;
  } catch (CompileError& error) {
    if (!error.diagnostic().span.valid()) {
      error.diagnostic().span = column.definition.span;
    }
    error.diagnostic().with_note(
        fmt::format("in table '{}', column '{}'", table.name.name.text, column.definition.name.text));
    throw;
  }
}

/// The primary key first, then the others as they were made (DDLCompiler.create_table_constraints).
std::vector<std::string> DdlCompiler::table_constraints(const DdlTable& table) const {
  std::vector<std::string> result;
  const auto add = [&](const DdlConstraint& item) {
    if (std::optional<std::string> sql = constraint(table, item)) {
      result.push_back(std::move(*sql));
    }
  };
  if (table.primary_key && !table.primary_key->columns.empty()) {
    add(*table.primary_key);
  }
  for (const DdlConstraint& item : table.constraints) {
    const auto* key = std::get_if<ir::ForeignKeyConstraint>(&item.definition);
    const bool altered_later = key != nullptr && key->options.use_alter && dialect_.facts().can("alter");
    if (!altered_later) {
      add(item);
    }
  }
  return result;
}

std::string DdlCompiler::after_table(const DdlTable& /*table*/) const {
  return {};
}

std::string DdlCompiler::drop_table(const ir::TableName& table, bool if_exists) const {
  return fmt::format("\nDROP TABLE {}{}", if_exists ? "IF EXISTS " : "", table_name(table));
}

std::optional<std::string> DdlCompiler::column_default(const ir::ServerDefault& value) const {
  using Text = std::optional<std::string>;
  return std::visit(
      Overloaded{
          [](std::monostate) { return Text(); },
          [this](const std::string& text) { return Text(dialect_.literals().render_string(text)); },
          [this](const ir::ExpressionPtr& sql) { return Text(dialect_.expressions().compile(*sql)); },
          [](const ir::Identity&) { return Text(); },
          [](const ir::Computed&) { return Text(); },
          [this](const ir::Sequence& sequence) {
            const std::string name = dialect_.names().qualified(sequence.schema, sequence.name);
            return Text(fmt::format("nextval('{}')", replace_all(name, "'", "''")));
          },
      },
      value);
}

std::string DdlCompiler::computed_column(const ir::Computed& computed) const {
  std::string sql =
      fmt::format("GENERATED ALWAYS AS ({})", dialect_.expressions().compile_in_ddl(*computed.expression));
  if (computed.persisted) {
    sql += *computed.persisted ? " STORED" : " VIRTUAL";
  }
  return sql;
}

std::string DdlCompiler::identity_column(const ir::Identity& identity) const {
  std::string sql = fmt::format("GENERATED {} AS IDENTITY", identity.always ? "ALWAYS" : "BY DEFAULT");
  const std::string options = sequence_options(identity.options);
  if (!options.empty()) {
    sql += fmt::format(" ({})", options);
  }
  return sql;
}

std::string DdlCompiler::plain_index_elements(const DdlTable& table, const ir::Index& index) const {
  std::vector<std::string> elements;
  for (const ir::IndexElement& element : index.elements) {
    if (element.column) {
      const std::size_t position = table.position_of(element.column->text);
      elements.push_back(
          quote(position < table.columns.size() ? table.columns[position].definition.name : *element.column));
    } else {
      elements.push_back(dialect().expressions().compile_in_ddl(*element.expression));
    }
  }
  return join(elements, ", ");
}

}  // namespace sqlgen::dialect
