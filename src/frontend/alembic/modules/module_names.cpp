
#include <algorithm>
#include <utility>

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

/// An engine that a project makes is that of the database which is migrated: there is no other.
Value own_engine(Interpreter& /*in*/, const BoundArguments& /*call*/) {
  return Value::make<ConnectionObject>(ConnectionObject::Kind::engine);
}

ModuleNames engine_names() {
  return {{"create_engine", python::make_function("sqlalchemy.create_engine(*args, **kw)", own_engine)},
          {"engine_from_config",
           python::make_function("sqlalchemy.engine_from_config(*args, **kw)", own_engine)}};
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
