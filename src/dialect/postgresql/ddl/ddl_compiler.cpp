#include "dialect/postgresql/ddl/ddl_compiler.hpp"

#include <fmt/format.h>

#include "dialect/ddl/compiler/ddl_options.hpp"
#include "dialect/type_compiler.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

/// The SERIAL that stands for an integer type with its sequence.
std::string_view serial_type(ir::TypeKind kind) {
  switch (kind) {
    case ir::TypeKind::big_integer:
    case ir::TypeKind::BIGINT:
      return "BIGSERIAL";
    case ir::TypeKind::small_integer:
    case ir::TypeKind::SMALLINT:
      return "SMALLSERIAL";
    default:
      return "SERIAL";
  }
}

}  // namespace

bool PostgresqlDdlCompiler::is_serial(const DdlTable& table, const DdlColumn& column) const {
  const ir::Column& definition = column.definition;
  const bool has_default =
      definition.has_python_default || (definition.sequence && !definition.sequence->optional);
  return definition.primary_key && !has_default &&
         !std::holds_alternative<ir::Identity>(definition.server_default) &&
         autoincrement_column(table) == &column;
}

std::string PostgresqlDdlCompiler::column_specification(const DdlTable& table,
                                                        const DdlColumn& column) const {
  const ir::Column& definition = column.definition;
  std::string sql = quote(definition.name);
  if (is_serial(table, column)) {
    sql += fmt::format(" {}", serial_type(dialect().types().implementation(*definition.type).kind));
  } else {
    sql += " " + type_of(definition);
    if (const std::optional<std::string> value = column_default(definition.server_default)) {
      sql += " DEFAULT " + *value;
    }
  }
  if (const auto* computed = std::get_if<ir::Computed>(&definition.server_default)) {
    sql += " " + computed_column(*computed);
  }
  const auto* identity = std::get_if<ir::Identity>(&definition.server_default);
  if (identity != nullptr) {
    sql += " " + identity_column(*identity);
    return definition.nullable ? sql + " NULL" : sql;
  }
  return definition.nullable ? sql : sql + " NOT NULL";
}

std::string PostgresqlDdlCompiler::computed_column(const ir::Computed& computed) const {
  if (computed.persisted == false) {
    throw CompileError("unsupported-computed", "PostgreSQL computed columns are always stored", {},
                       "set persisted to None or True for PostgreSQL");
  }
  ir::Computed stored = computed;
  stored.persisted = true;
  return DdlCompiler::computed_column(stored);
}

std::string PostgresqlDdlCompiler::after_table(const DdlTable& table) const {
  std::string sql;
  if (const ir::OptionValue* inherits = find_option(table.options, "postgresql_inherits")) {
    std::vector<std::string> names;
    for (const ir::Identifier& name : option_names(*inherits)) {
      names.push_back(quote(name));
    }
    sql += fmt::format("\n INHERITS ( {} )", join(names, ", "));
  }
  if (option_is_true(table.options, "postgresql_partition_by")) {
    sql += "\n PARTITION BY " + *option_text(table.options, "postgresql_partition_by");
  }
  if (option_is_true(table.options, "postgresql_using")) {
    sql += "\n USING " + *option_text(table.options, "postgresql_using");
  }
  if (const std::optional<bool> oids = option_flag(table.options, "postgresql_with_oids")) {
    sql += *oids ? "\n WITH OIDS" : "\n WITHOUT OIDS";
  }
  if (option_is_true(table.options, "postgresql_on_commit")) {
    sql += "\n ON COMMIT " +
           to_upper(replace_all(*option_text(table.options, "postgresql_on_commit"), "_", " "));
  }
  if (option_is_true(table.options, "postgresql_tablespace")) {
    sql += "\n TABLESPACE " + quote(ir::Identifier(*option_text(table.options, "postgresql_tablespace")));
  }
  return sql;
}

}  // namespace sqlgen::dialect
