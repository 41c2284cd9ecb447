#include <fmt/format.h>

#include "dialect/ddl/ddl_impl.hpp"
#include "dialect/names.hpp"
#include "dialect/type_compiler.hpp"
#include "support/text.hpp"

// ALTER TABLE ... COLUMN, alembic/ddl/base.py.

namespace sqlgen::dialect {

namespace {

template <class T>
bool holds(const ir::Given<ir::ServerDefault>& value) {
  return value && std::holds_alternative<T>(*value);
}

}  // namespace

std::string DdlImpl::quote(const ir::Identifier& name) const {
  return dialect().names().quote(name);
}

std::string DdlImpl::alter_table_name(const ir::TableName& table) const {
  if (!table.schema || table.schema->empty()) {
    return quote(table.name);
  }
  if (table.schema->quote) {
    return quote(*table.schema) + "." + quote(table.name);
  }
  std::string name;
  for (const std::string& part : split(table.schema->text, '.')) {
    name += quote(ir::Identifier(part)) + ".";
  }
  return name + quote(table.name);
}

std::string DdlImpl::alter_table(const ir::TableName& table) const {
  return "ALTER TABLE " + alter_table_name(table);
}

void DdlImpl::alter_column(const ir::AlterColumn& operation) {
  alter_nullable(operation);
  alter_default(operation);
  if (operation.type) {
    alter_type(operation, "");
  }
  alter_comment(operation);
  alter_name(operation);
}

void DdlImpl::alter_nullable(const ir::AlterColumn& operation) {
  if (operation.nullable) {
    exec(fmt::format("{} ALTER COLUMN {} {} NOT NULL", alter_table(operation.table), quote(operation.column),
                     *operation.nullable ? "DROP" : "SET"));
  }
}

void DdlImpl::alter_default(const ir::AlterColumn& operation) {
  if (!operation.server_default) {
    return;
  }
  const auto& existing = operation.existing_server_default;
  if (holds<ir::Computed>(operation.server_default) || holds<ir::Computed>(existing)) {
    throw CompileError(
        "alter-computed",
        "adding or removing a computed construct, e.g. GENERATED ALWAYS AS, to or from an existing "
        "column is not supported",
        operation.span, "drop the column and add it again");
  }
  if (holds<ir::Identity>(operation.server_default) || holds<ir::Identity>(existing)) {
    exec(identity_default(operation));
    return;
  }
  const std::optional<std::string> value = compiler_.column_default(*operation.server_default);
  exec(fmt::format("{} ALTER COLUMN {} {}", alter_table(operation.table), quote(operation.column),
                   value ? "SET DEFAULT " + *value : "DROP DEFAULT"));
}

void DdlImpl::alter_type(const ir::AlterColumn& operation, const std::string& using_clause) {
  exec(fmt::format("{} ALTER COLUMN {} TYPE {} {}", alter_table(operation.table), quote(operation.column),
                   dialect().types().render(*operation.type),
                   using_clause.empty() ? "" : "USING " + using_clause));
}

void DdlImpl::alter_comment(const ir::AlterColumn& operation) {
  if (operation.comment) {
    exec(column_comment(operation));
  }
}

void DdlImpl::alter_name(const ir::AlterColumn& operation) {
  if (operation.new_name) {
    exec(fmt::format("{} {} {} TO {}", alter_table(operation.table), rename_column_words(),
                     quote(operation.column), quote(*operation.new_name)));
  }
}

std::string DdlImpl::inline_reference(const AddColumnCall& call) const {
  for (const DdlConstraint& constraint : call.table.constraints) {
    if (const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint.definition)) {
      return fmt::format(" REFERENCES {} ({}){}{}{}", dialect().names().table(key->referred),
                         quote(key->referred_columns.front()), compiler_.foreign_key_match(key->options),
                         compiler_.foreign_key_cascades(key->options, key->span),
                         compiler_.deferrability(key->options.deferrable, key->options.initially, key->span));
    }
  }
  return {};
}

void DdlImpl::add_column(const AddColumnCall& call) {
  const DdlColumn& column = call.column();
  std::string sql = fmt::format("{} ADD COLUMN {}{}", alter_table(call.table.name),
                                call.if_not_exists ? "IF NOT EXISTS " : "",
                                compiler_.column_specification(call.table, column));
  if (call.inline_primary_key && column.definition.primary_key) {
    sql += " PRIMARY KEY";
  }
  if (call.inline_references && column.foreign_keys == 1) {
    sql += inline_reference(call);
  }
  DdlTable table = state_.hooks == nullptr || column.checks.empty() ? DdlTable() : call.table;
  table.hooks = state_.hooks;
  for (const DdlConstraint& check : column.checks) {
    sql += " " + compiler_.column_check(table, check).value_or("None");
  }
  exec(sql);
}

void DdlImpl::drop_column(const ir::DropColumn& operation) {
  exec(fmt::format("{} DROP COLUMN {}{}", alter_table(operation.table),
                   operation.if_exists ? "IF EXISTS " : "", quote(operation.column)));
}

}  // namespace sqlgen::dialect
