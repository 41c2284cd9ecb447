#include "frontend/alembic/modules/modules.hpp"

#include <utility>

#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/modules/alembic_modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/op/op_module.hpp"
#include "frontend/alembic/orm/mapped_attribute.hpp"
#include "frontend/alembic/reference/reference_library.hpp"
#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/alembic/revision/script_directory.hpp"
#include "frontend/alembic/run/dialect_object.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/migration_context.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/types/classes/package_type_classes.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

/// Operations and BatchOperations: classes for registering operations, and for helpers' annotations.
Value operations_class(bool batch) {
  auto operations = std::make_shared<NativeClass>(
      batch ? "operations.BatchOperations(*args, **kw)" : "operations.Operations(*args, **kw)",
      [](Interpreter&, const BoundArguments&) { return Value::make<OpModule>(false); });
  operations->add("register_operation", register_operation_function(batch));
  operations->add("implementation_for", implementation_for_function());
  return Value::object(operations);
}

Value operations_base_module() {
  return python::make_module(
      "alembic.operations.base",
      {{"Operations", operations_class(false)}, {"BatchOperations", operations_class(true)}}, true);
}

/// What `alembic` has without being imported by name: most revisions want none of it.
Value submodule_getter() {
  return python::make_function("__getattr__(name)", [](Interpreter& in, const BoundArguments& call) {
    const std::string name = call.value("name").as_string();
    if (name == "_project") {
      return in.import_module("alembic._project", call.call_span());
    }
    auto value = reference_name(in, "alembic", name, call.call_span());
    if (!value) {
      in.raise("AttributeError", "module 'alembic' has no attribute '" + name + "'", call.call_span());
    }
    return *std::move(value);
  });
}

}  // namespace

std::optional<Value> alembic_module(Interpreter& in, const std::string& name) {
  if (name == "alembic.op") {
    return Evaluation::of(in).operations();
  }
  if (name == "alembic") {
    return python::make_module("alembic",
                               {{"op", Evaluation::of(in).operations()},
                                {"context", in.import_module("alembic.context", Span{})},
                                {"__getattr__", submodule_getter()},
                                {"__version__", Value::string("1.19.1")}},
                               true);
  }
  if (name == "alembic.context") {
    return python::make_module("alembic.context", context_functions(), true);
  }
  if (name == "alembic._project") {
    return project_module();
  }
  if (name.starts_with(kConfiguredTypes)) {
    return configured_types_module(in, name);
  }
  if (name == "alembic.operations.base") {
    return operations_base_module();
  }
  if (name.starts_with("alembic.") && !python_module_text(name) &&
      reference_has_module(name) != ReferenceAnswer::no) {
    return python::make_module(name, {}, true);
  }
  return std::nullopt;
}

}  // namespace sqlgen::alembic
