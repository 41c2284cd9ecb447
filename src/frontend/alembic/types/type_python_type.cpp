#include <string>

#include "frontend/alembic/types/type_methods.hpp"
#include "frontend/python/evaluator/interpreter.hpp"

// TypeEngine.python_type.

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

struct PythonClass {
  std::string module, name;
};

PythonClass builtin(std::string name) {
  return {"builtins", std::move(name)};
}

PythonClass number_class(bool as_decimal) {
  return as_decimal ? PythonClass{"decimal", "Decimal"} : builtin("float");
}

/// What a type's values are; without a name where SQLAlchemy does not say.
PythonClass class_of_values(const ir::Type& type) {
  switch (type.kind) {
    case ir::TypeKind::pickle_type:
    case ir::TypeKind::user_defined:
    case ir::TypeKind::type_decorator:
      return {};
    default:
      break;
  }
  switch (ir::type_family(type.kind)) {
    case ir::TypeFamily::string:
    case ir::TypeFamily::enumeration:
      return builtin("str");
    case ir::TypeFamily::integer:
      return builtin("int");
    case ir::TypeFamily::numeric:
    case ir::TypeFamily::floating:
      return number_class(type.as_decimal);
    case ir::TypeFamily::boolean:
      return builtin("bool");
    case ir::TypeFamily::date:
      return {"datetime", "date"};
    case ir::TypeFamily::time:
      return {"datetime", "time"};
    case ir::TypeFamily::datetime:
      return {"datetime", "datetime"};
    case ir::TypeFamily::interval:
      return {"datetime", "timedelta"};
    case ir::TypeFamily::binary:
      return builtin("bytes");
    case ir::TypeFamily::uuid:
      return type.as_uuid ? PythonClass{"uuid", "UUID"} : builtin("str");
    case ir::TypeFamily::json:
      return builtin("dict");
    case ir::TypeFamily::array:
      return builtin("list");
    default:
      return {};
  }
}

}  // namespace

std::optional<Value> type_python_type(Interpreter& in, const ir::Type& type, Span where) {
  if (type.kind == ir::TypeKind::foreign || type.kind == ir::TypeKind::unknown ||
      (type.enumeration != nullptr && !type.enumeration->class_name.empty())) {
    return std::nullopt;
  }
  const PythonClass known = class_of_values(type);
  if (known.name.empty()) {
    in.raise("NotImplementedError", "", where);
  }
  return in.find_attribute(in.import_module(known.module, where), known.name, where);
}

}  // namespace sqlgen::alembic
