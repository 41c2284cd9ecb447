#include "frontend/alembic/reference/what_executes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/op/op_module.hpp"
#include "frontend/alembic/op/operation_site.hpp"
#include "frontend/alembic/run/connection/connection.hpp"
#include "frontend/alembic/run/connection/session.hpp"
#include "frontend/alembic/run/migration_context.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::alembic {

namespace {

template <class... Objects>
bool is_method_of_any(const python::Value& object) {
  return ((object.get<BoundNativeMethod<Objects>>() != nullptr) || ...);
}

}  // namespace

std::optional<bool> executes_itself(const python::Value& object) {
  if (object.get<OpModule>() != nullptr ||
      is_method_of_any<OperationSite, ConnectionObject, SessionObject, MigrationContextObject>(object)) {
    return true;
  }
  if (const auto* module = object.cast<python::ModuleObject>()) {
    return module->name == "alembic.op" || module->name == "alembic.context";
  }
  if (const auto* made = object.cast<python::OpaqueObject>()) {
    return made->can_execute;
  }
  return python::is_class(object) ? std::optional(false) : std::nullopt;
}

bool makes_what_executes(const ReferenceLineage& lineage) {
  constexpr std::array<std::string_view, 9> kClasses = {"alembic.operations.base.AbstractOperations",
                                                        "alembic.runtime.migration.MigrationContext",
                                                        "alembic.runtime.environment.EnvironmentContext",
                                                        "alembic.ddl.impl.DefaultImpl",
                                                        "sqlalchemy.engine.base.Connection",
                                                        "sqlalchemy.engine.base.Engine",
                                                        "sqlalchemy.engine.mock.MockConnection",
                                                        "sqlalchemy.orm.session.Session",
                                                        "sqlalchemy.orm.scoping.scoped_session"};
  return std::any_of(kClasses.begin(), kClasses.end(),
                     [&](std::string_view base) { return reference_derives(lineage, base); });
}

}  // namespace sqlgen::alembic
