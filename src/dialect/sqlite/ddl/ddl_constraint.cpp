#include "dialect/ddl/compiler/ddl_options.hpp"
#include "dialect/ddl/compiler/ddl_types.hpp"
#include "dialect/sqlite/ddl/ddl_compiler.hpp"

namespace sqlgen::dialect {

namespace {

/// The constraint's own sqlite_on_conflict, else what its only column says.
std::string constraint_conflict_clause(const DdlTable& table, const DdlConstraint& constraint,
                                       const ir::DialectOptions& options, std::string_view column_option) {
  std::optional<std::string> action = option_text(options, "sqlite_on_conflict");
  if (!action && constraint.columns.size() == 1) {
    action = option_text(table.columns[constraint.columns.front()].definition.options, column_option);
  }
  return action ? " ON CONFLICT " + *action : std::string();
}

std::string_view schema_of(const ir::TableName& name) {
  return name.schema ? std::string_view(name.schema->text) : std::string_view();
}

}  // namespace

std::optional<std::string> SqliteDdlCompiler::primary_key(const DdlTable& table,
                                                          const DdlConstraint& constraint,
                                                          const ir::PrimaryKeyConstraint& key) const {
  if (constraint.columns.size() == 1) {
    // With AUTOINCREMENT the key stands beside its column.
    const DdlColumn& column = table.columns[constraint.columns.front()];
    if (option_is_true(table.options, "sqlite_autoincrement") && column.definition.type &&
        ir::type_family(undecorated(*column.definition.type).kind) == ir::TypeFamily::integer &&
        (column.foreign_keys == 0 || table.counts_beside_reference)) {
      return std::nullopt;
    }
  }
  return *DdlCompiler::primary_key(table, constraint, key) +
         constraint_conflict_clause(table, constraint, key.options, "sqlite_on_conflict_primary_key");
}

std::string SqliteDdlCompiler::unique(const DdlTable& table, const DdlConstraint& constraint,
                                      const ir::UniqueConstraint& unique) const {
  return DdlCompiler::unique(table, constraint, unique) +
         constraint_conflict_clause(table, constraint, unique.options, "sqlite_on_conflict_unique");
}

std::string SqliteDdlCompiler::check(const DdlTable& table, const DdlConstraint& constraint,
                                     const ir::CheckConstraint& check) const {
  const std::optional<std::string> action = option_text(check.options, "sqlite_on_conflict");
  return DdlCompiler::check(table, constraint, check) + (action ? " ON CONFLICT " + *action : std::string());
}

/// A foreign key can't leave its database file, which a schema is.
std::optional<std::string> SqliteDdlCompiler::foreign_key(const DdlTable& table,
                                                          const DdlConstraint& constraint,
                                                          const ir::ForeignKeyConstraint& key) const {
  if (schema_of(table.name) != schema_of(key.referred)) {
    return std::nullopt;
  }
  return DdlCompiler::foreign_key(table, constraint, key);
}

std::string SqliteDdlCompiler::referred_table(const ir::TableName& name) const {
  return quote(name.name);
}

}  // namespace sqlgen::dialect
