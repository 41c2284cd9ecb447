#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/compilation/compiled_elements.hpp"
#include "frontend/alembic/compilation/preparer.hpp"
#include "frontend/alembic/ddl/ddl_events.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/modules/module_names.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/orm/mapped_attribute.hpp"
#include "frontend/alembic/orm/orm.hpp"
#include "frontend/alembic/run/connection/connection.hpp"
#include "frontend/alembic/run/dialect_object.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

constexpr std::array<std::string_view, 7> kSchemaModules = {
    "sqlalchemy",         "sqlalchemy.schema",       "sqlalchemy.sql",           "sqlalchemy.sql.schema",
    "sqlalchemy.sql.ddl", "sqlalchemy.sql.elements", "sqlalchemy.sql.expression"};
constexpr std::array<std::string_view, 7> kOrmModules = {"sqlalchemy.orm",
                                                         "sqlalchemy.orm.session",
                                                         "sqlalchemy.ext.declarative",
                                                         "sqlalchemy.ext.declarative.api",
                                                         "sqlalchemy.orm.decl_api",
                                                         "sqlalchemy.orm.base",
                                                         "sqlmodel"};

void append_names(ModuleNames& names, ModuleNames more) {
  for (auto& entry : more) {
    const bool known = std::any_of(names.begin(), names.end(),
                                   [&](const auto& other) { return other.first == entry.first; });
    if (!known) {
      names.push_back(std::move(entry));
    }
  }
}

/// The schema objects, wherever SQLAlchemy names them.
ModuleNames schema_names(Interpreter& in) {
  ModuleNames names = {{"Column", column_class()},
                       {"Table", table_class()},
                       {"MetaData", metadata_class()},
                       {"quoted_name", quoted_name_class(in)},
                       {"conv", conv_class(in)}};
  append_names(names, constraint_classes());
  append_names(names, default_classes());
  append_names(names, ddl_classes());
  append_names(names, element_classes());
  return names;
}

/// What create_engine(), the pools and the dialects of SQLAlchemy's own take; more than any single one of
/// them.
constexpr std::array<std::string_view, 72> kEngineOptions = {"_initialize",
                                                             "_is_async",
                                                             "_json_deserializer",
                                                             "_json_serializer",
                                                             "arraysize",
                                                             "auto_convert_lobs",
                                                             "client_encoding",
                                                             "coerce_to_decimal",
                                                             "compiler_linting",
                                                             "connect_args",
                                                             "creator",
                                                             "dbapi",
                                                             "deprecate_large_types",
                                                             "echo",
                                                             "echo_pool",
                                                             "enable_from_linting",
                                                             "enable_offset_fetch",
                                                             "encoding_errors",
                                                             "exclude_tablespaces",
                                                             "executemany_batch_page_size",
                                                             "executemany_mode",
                                                             "execution_options",
                                                             "fast_executemany",
                                                             "future",
                                                             "hide_parameters",
                                                             "ignore_no_transaction_on_rollback",
                                                             "implicit_returning",
                                                             "insertmanyvalues_page_size",
                                                             "isolation_level",
                                                             "json_deserializer",
                                                             "json_serializer",
                                                             "label_length",
                                                             "legacy_schema_aliasing",
                                                             "logging_name",
                                                             "max_identifier_length",
                                                             "max_overflow",
                                                             "module",
                                                             "native_datetime",
                                                             "native_inet_types",
                                                             "optimize_limits",
                                                             "paramstyle",
                                                             "plugins",
                                                             "pool",
                                                             "pool_events",
                                                             "pool_logging_name",
                                                             "pool_pre_ping",
                                                             "pool_recycle",
                                                             "pool_reset_on_return",
                                                             "pool_size",
                                                             "pool_timeout",
                                                             "pool_use_lifo",
                                                             "poolclass",
                                                             "query_cache_size",
                                                             "query_timeout",
                                                             "schema_name",
                                                             "server_side_cursors",
                                                             "skip_autocommit_rollback",
                                                             "strategy",
                                                             "supports_comments",
                                                             "supports_native_boolean",
                                                             "thick_mode",
                                                             "threaded",
                                                             "use_ansi",
                                                             "use_binds_for_limits",
                                                             "use_insertmanyvalues",
                                                             "use_lifo",
                                                             "use_native_hstore",
                                                             "use_nchar_for_unicode",
                                                             "use_scope_identity",
                                                             "use_setinputsizes",
                                                             "empty_in_strategy",
                                                             "async_fallback"};

/// Raises TypeError for a keyword that nothing of SQLAlchemy's takes, where the URL names one of its
/// dialects: those of other packages have options of their own (sqlalchemy/engine/create.py).
void check_engine_options(Interpreter& in, const BoundArguments& call) {
  const Value& url = call.value(0);
  const std::string text = url.is_string() ? url.as_string() : std::string();
  const std::string_view dialect = std::string_view(text).substr(0, text.find_first_of("+:"));
  if (dialect::find_dialect_of_scheme(dialect) == nullptr) {
    return;
  }
  for (const auto& keyword : call.keywords()) {
    if (std::find(kEngineOptions.begin(), kEngineOptions.end(), keyword.name) == kEngineOptions.end()) {
      in.raise("TypeError",
               fmt::format("Invalid argument(s) '{}' sent to create_engine(); please check that the keyword "
                           "arguments are appropriate for this combination of components",
                           keyword.name),
               keyword.name_span);
    }
  }
}

/// An engine that a project makes is that of the database which is migrated: there is no other.
Value own_engine(Interpreter& in, const BoundArguments& call) {
  check_engine_options(in, call);
  return Value::make<ConnectionObject>(ConnectionObject::Kind::engine);
}

ModuleNames engine_names() {
  return {{"create_engine", python::make_function("sqlalchemy.create_engine(url, **kwargs)", own_engine)},
          {"engine_from_config",
           python::make_function("sqlalchemy.engine_from_config(configuration, prefix=None, **kwargs)",
                                 own_engine)}};
}

/// What get_multi_* of an inspector are asked for.
ModuleNames object_kinds(Interpreter& in) {
  const Value kinds = in.import_module("sqlalchemy._object_kinds", {});
  ModuleNames names;
  for (const char* name : {"ObjectKind", "ObjectScope"}) {
    names.emplace_back(name, in.get_attribute(kinds, name, {}));
  }
  return names;
}

}  // namespace

ModuleNames sqlalchemy_names(Interpreter& in, const std::string& module) {
  ModuleNames names;
  if (std::find(kSchemaModules.begin(), kSchemaModules.end(), module) != kSchemaModules.end()) {
    append_names(names, schema_names(in));
  }
  append_names(names, type_names(module));
  append_names(names, expression_names(module));
  append_names(names, dialect_classes(module));
  if (is_orm_module(module)) {
    append_names(names, orm_names());
  }
  if (module == "sqlalchemy") {
    append_names(names, {{"__version__", Value::string("2.0.52")}});
  }
  if (module == "sqlalchemy" || module.starts_with("sqlalchemy.engine") ||
      module == "sqlalchemy.inspection") {
    append_names(names, {{"inspect", inspect_function()}, {"Inspector", inspector_class()}});
  }
  if (module == "sqlalchemy.engine" || module == "sqlalchemy.engine.reflection") {
    append_names(names, object_kinds(in));
  }
  if (module == "sqlalchemy" || module == "sqlalchemy.engine" || module == "sqlalchemy.engine.create") {
    append_names(names, engine_names());
  }
  if (module == "sqlalchemy.sql.base" || module == "sqlalchemy.sql.functions") {
    append_names(names, element_classes());
  }
  if (module == "sqlalchemy.sql.naming") {
    append_names(names, {{"conv", conv_class(in)}});
  }
  if (module == "sqlalchemy.sql.compiler") {
    append_names(names, {{"IdentifierPreparer", preparer_class()}});
  }
  if (module == "sqlalchemy.ext.compiler") {
    append_names(names, compiler_extension_names());
  }
  if (module == "sqlalchemy.event") {
    append_names(names, event_names());
  }
  if (module.starts_with("sqlalchemy.dialects.postgresql")) {
    append_names(names, {{"ExcludeConstraint", exclude_constraint_class()}});
  }
  if (module == "sqlalchemy.dialects.postgresql" || module == "sqlalchemy.dialects.postgresql.named_types") {
    append_names(names, ddl_classes());
  }
  return names;
}

bool is_orm_module(std::string_view module) {
  return std::find(kOrmModules.begin(), kOrmModules.end(), module) != kOrmModules.end();
}

}  // namespace sqlgen::alembic
