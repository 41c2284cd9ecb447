#include "dialect/postgresql/ddl/ddl_impl.hpp"

#include <functional>

#include <fmt/format.h>

#include "dialect/ddl/compiler/ddl_options.hpp"
#include "dialect/ddl/compiler/ddl_types.hpp"
#include "dialect/literals/literal_renderer.hpp"

namespace sqlgen::dialect {

namespace {

constexpr const char* kName = "postgresql";

bool is_named(const ir::Type& type) {
  return type.kind == ir::TypeKind::pg_enum || type.kind == ir::TypeKind::pg_domain;
}

bool is_native_enum(const ir::Type& type) {
  return type.kind == ir::TypeKind::pg_enum ||
         (type.kind == ir::TypeKind::enumeration && type.enumeration->native);
}

/// Calls `visit` with what a type has that listens to the table: an Enum where it is the one that PostgreSQL
/// uses, an ENUM or DOMAIN always (SchemaType._is_impl_for_variant, NamedType._on_table_create).
void for_each_listener(const ir::Type& column_type, const std::function<void(const ir::Type&)>& visit) {
  const auto consider = [&](const ir::Type& type, bool is_used) {
    const ir::Type* current = &undecorated(type);
    if (current->kind == ir::TypeKind::array || current->kind == ir::TypeKind::pg_array) {
      current = current->item ? &undecorated(*current->item) : current;
    }
    if (is_named(*current) || (is_used && is_native_enum(*current))) {
      visit(*current);
    }
  };
  consider(column_type, !column_type.variants.contains(kName));
  for (const auto& [dialect, variant] : column_type.variants) {
    consider(*variant, dialect == kName);
  }
}

/// The same for all types of a column.
void for_each_table_type(const DdlColumn& column, const std::function<void(const ir::Type&)>& visit) {
  if (column.definition.type && !column.type_is_silent) {
    for_each_listener(*column.definition.type, visit);
  }
  for (const ir::TypePtr& type : column.definition.listening_types) {
    for_each_listener(*type, visit);
  }
}

/// SET clauses for the options that differ (DefaultImpl._compare_identity_default), in alphabetical order.
std::string identity_changes(const DdlCompiler& compiler, const ir::Identity& wanted,
                             const ir::Identity& existing) {
  std::string sql;
  if (wanted.always != existing.always) {
    sql += fmt::format("SET GENERATED {} ", wanted.always ? "ALWAYS" : "BY DEFAULT");
  }
  const ir::SequenceOptions& now = wanted.options;
  const ir::SequenceOptions& then = existing.options;
  const auto set = [&](bool differs, const std::function<void(ir::SequenceOptions&)>& keep) {
    if (differs) {
      ir::SequenceOptions only;
      keep(only);
      sql += fmt::format("SET {} ", compiler.sequence_options(only));
    }
  };
  using Options = ir::SequenceOptions;
  set(now.cache && now.cache != then.cache, [&](Options& o) { o.cache = now.cache; });
  set(now.cycle && now.cycle != then.cycle, [&](Options& o) { o.cycle = now.cycle; });
  set(now.increment && now.increment != then.increment, [&](Options& o) { o.increment = now.increment; });
  set(now.maxvalue && now.maxvalue != then.maxvalue, [&](Options& o) { o.maxvalue = now.maxvalue; });
  set(now.minvalue && now.minvalue != then.minvalue, [&](Options& o) { o.minvalue = now.minvalue; });
  set(now.nomaxvalue && !then.nomaxvalue, [&](Options& o) { o.nomaxvalue = true; });
  set(now.nominvalue && !then.nominvalue, [&](Options& o) { o.nominvalue = true; });
  set(now.start && now.start != then.start, [&](Options& o) { o.start = now.start; });
  return sql;
}

}  // namespace

void PostgresqlImpl::alter_column(const ir::AlterColumn& operation) {
  const std::optional<std::string> using_clause = option_text(operation.options, "postgresql_using");
  if (using_clause && !operation.type) {
    throw CompileError("using-without-type", "postgresql_using must be used with the type_ parameter",
                       operation.span, "say the new type with type_=");
  }
  if (operation.type) {
    alter_type(operation, using_clause.value_or(""));
  }
  alter_nullable(operation);
  alter_default(operation);
  alter_comment(operation);
  alter_name(operation);
}

std::string PostgresqlImpl::column_comment(const ir::AlterColumn& operation) const {
  const std::optional<std::string>& comment = *operation.comment;
  return fmt::format("COMMENT ON COLUMN {}.{} IS {}", alter_table_name(operation.table),
                     quote(operation.column),
                     comment ? dialect().literals().render_string(*comment) : "NULL");
}

std::string PostgresqlImpl::identity_default(const ir::AlterColumn& operation) const {
  std::string start =
      fmt::format("{} ALTER COLUMN {} ", alter_table(operation.table), quote(operation.column));
  const ir::ServerDefault& wanted = *operation.server_default;
  if (!ir::has_default(wanted)) {
    return start + "DROP IDENTITY";
  }
  const auto& existing = operation.existing_server_default;
  const auto* before = existing ? std::get_if<ir::Identity>(&*existing) : nullptr;
  const auto* identity = std::get_if<ir::Identity>(&wanted);
  if (identity == nullptr) {
    // Alembic looks for the options of the identity in the string, where it has any.
    if (!std::holds_alternative<std::string>(wanted) || before->always ||
        !compiler().sequence_options(before->options).empty()) {
      throw CompileError("alter-identity", "a default can't take the place of an identity", operation.span,
                         "take the identity away first, with server_default=None");
    }
    return start;
  }
  if (existing && !ir::has_default(*existing)) {
    return start + "ADD " + compiler().identity_column(*identity);
  }
  return start + identity_changes(compiler(), *identity, before == nullptr ? ir::Identity{} : *before);
}

bool PostgresqlImpl::is_first_of(const ir::Type& type) {
  if (type.enumeration && (type.enumeration->has_metadata || !type.enumeration->create_type)) {
    return false;
  }
  auto& made = type.kind == ir::TypeKind::pg_domain ? state().domains : state().named_types;
  return made.emplace(type.schema ? type.schema->text : "", type.name.name.text).second;
}

void PostgresqlImpl::before_create(const DdlTable& table) {
  for (const DdlColumn& column : table.columns) {
    for_each_table_type(column, [this](const ir::Type& type) {
      if (is_first_of(type)) {
        exec_create(type);
      }
    });
  }
}

void PostgresqlImpl::after_drop(const DdlTable& table) {
  for (const DdlColumn& column : table.columns) {
    for_each_table_type(column, [this](const ir::Type& type) {
      if (is_first_of(type)) {
        exec_drop(type);
      }
    });
  }
}

void PostgresqlImpl::create_type(const ir::Type& type) {
  exec_create(type.kind == ir::TypeKind::enumeration ? ir::resolve_variant(type, kName) : type);
}

void PostgresqlImpl::drop_type(const ir::Type& type) {
  exec_drop(type.kind == ir::TypeKind::enumeration ? ir::resolve_variant(type, kName) : type);
}

void PostgresqlImpl::exec_create(const ir::Type& type) {
  if (type.kind == ir::TypeKind::pg_domain) {
    exec(postgresql_.create_domain(type));
  } else if (is_native_enum(type)) {
    exec(postgresql_.create_enum(type));
  }
}

void PostgresqlImpl::exec_drop(const ir::Type& type) {
  if (type.kind == ir::TypeKind::pg_domain) {
    exec(postgresql_.drop_domain(type));
  } else if (is_native_enum(type)) {
    exec(postgresql_.drop_enum(type));
  }
}

}  // namespace sqlgen::dialect
