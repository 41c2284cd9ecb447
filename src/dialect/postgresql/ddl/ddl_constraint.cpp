#include <fmt/format.h>

#include "dialect/ddl/compiler/ddl_options.hpp"
#include "dialect/ddl/compiler/ddl_types.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "dialect/postgresql/ddl/ddl_compiler.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

std::string validity(const ir::DialectOptions& options) {
  return option_is_true(options, "postgresql_not_valid") ? " NOT VALID" : "";
}

std::string nulls_distinct(const ir::DialectOptions& options) {
  const std::optional<bool> flag = option_flag(options, "postgresql_nulls_not_distinct");
  return !flag ? "" : *flag ? "NULLS NOT DISTINCT " : "NULLS DISTINCT ";
}

}  // namespace

std::string PostgresqlDdlCompiler::include_clause(const DdlTable& table,
                                                  const ir::DialectOptions& options) const {
  const ir::OptionValue* include = find_option(options, "postgresql_include");
  if (include == nullptr || !include->truthy()) {
    return {};
  }
  std::vector<std::string> names;
  for (const ir::Identifier& name : option_names(*include)) {
    const std::size_t position = table.position_of(name.text);
    names.push_back(quote(position < table.columns.size() ? table.columns[position].definition.name : name));
  }
  return fmt::format(" INCLUDE ({})", join(names, ", "));
}

std::optional<std::string> PostgresqlDdlCompiler::primary_key(const DdlTable& table,
                                                              const DdlConstraint& constraint,
                                                              const ir::PrimaryKeyConstraint& key) const {
  return preamble(constraint) + primary_key_body(table, constraint, key) +
         include_clause(table, key.options) + deferrability(key.deferrable, key.initially, key.span);
}

std::string PostgresqlDdlCompiler::unique(const DdlTable& table, const DdlConstraint& constraint,
                                          const ir::UniqueConstraint& unique) const {
  if (constraint.columns.empty()) {
    return {};
  }
  return fmt::format("{}UNIQUE {}({}){}{}", preamble(constraint), nulls_distinct(unique.options),
                     column_list(table, constraint.columns), include_clause(table, unique.options),
                     deferrability(unique.deferrable, unique.initially, unique.span));
}

std::optional<std::string> PostgresqlDdlCompiler::foreign_key(const DdlTable& table,
                                                              const DdlConstraint& constraint,
                                                              const ir::ForeignKeyConstraint& key) const {
  return *DdlCompiler::foreign_key(table, constraint, key) + validity(key.options.dialect);
}

std::string PostgresqlDdlCompiler::check(const DdlTable& table, const DdlConstraint& constraint,
                                         const ir::CheckConstraint& check) const {
  if (constraint.type_bound) {
    const ir::TypePtr& type = table.columns[constraint.columns.front()].definition.type;
    if (is_array(undecorated(ir::resolve_variant(*type, dialect().name())))) {
      throw CompileError("unsupported-check",
                         "PostgreSQL cannot check the items of an array against an enum that is not native",
                         type->span, "say create_constraint=False on the Enum");
    }
  }
  return DdlCompiler::check(table, constraint, check) + validity(check.options);
}

/// PostgreSQL 15 takes columns after SET NULL and SET DEFAULT (_fk_ondelete_pattern).
std::string PostgresqlDdlCompiler::on_delete(const std::string& phrase, Span span) const {
  const std::size_t open = phrase.find('(');
  if (open != std::string::npos && phrase.back() == ')' && phrase.size() > open + 2) {
    static_cast<void>(
        checked_phrase(std::string(trim(phrase.substr(0, open))), {"SET NULL", "SET DEFAULT"}, span));
    return phrase;
  }
  return DdlCompiler::on_delete(phrase, span);
}

std::string PostgresqlDdlCompiler::exclude(const DdlTable& /*table*/, const DdlConstraint& constraint,
                                           const ir::ExcludeConstraint& exclude) const {
  std::vector<std::string> elements;
  for (const ir::ExcludeConstraint::Element& element : exclude.elements) {
    std::string sql = dialect().expressions().compile_in_ddl(*element.expression);
    const auto ops = exclude.ops.find(element.name);
    if (ops != exclude.ops.end()) {
      sql += " " + ops->second;
    }
    elements.push_back(fmt::format("{} WITH {}", sql, element.operator_text));
  }
  std::string sql = fmt::format("{}EXCLUDE USING {} ({})", preamble(constraint),
                                to_lower(exclude.using_method), join(elements, ", "));
  if (exclude.where) {
    sql += fmt::format(" WHERE ({})", dialect().expressions().compile(*exclude.where));
  }
  return sql + deferrability(exclude.deferrable, exclude.initially, exclude.span);
}

}  // namespace sqlgen::dialect
