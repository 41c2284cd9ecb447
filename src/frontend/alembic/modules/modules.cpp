#include "frontend/alembic/modules/modules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/live/live_database.hpp"
#include "frontend/alembic/modules/alembic_modules.hpp"
#include "frontend/alembic/modules/module_names.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/older_notation.hpp"
#include "frontend/alembic/orm/mapped_attribute.hpp"
#include "frontend/alembic/orm/orm.hpp"
#include "frontend/alembic/reference/reference_classes.hpp"
#include "frontend/alembic/reference/reference_library.hpp"
#include "frontend/alembic/reference/reference_names.hpp"
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
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

namespace {

/// The modules of a package that are there without being imported by name: `sa.sql`, `sa.types`.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kSubmodules = {{
    {"sqlalchemy", "sql types schema engine dialects exc event orm ext util inspection pool"},
    {"sqlalchemy.sql", "expression functions operators sqltypes schema ddl elements selectable base naming"},
    {"sqlalchemy.ext", "declarative compiler"},
    {"sqlalchemy.dialects", "postgresql sqlite mysql mssql oracle"},
    {"sqlalchemy.dialects.postgresql", "base ranges json ext dml psycopg2 asyncpg"},
    {"sqlalchemy.dialects.sqlite", "base json dml pysqlite"},
    {"sqlalchemy.engine", "reflection interfaces url base mock"},
    {"sqlalchemy.orm", "session decl_api"},
}};

bool has_submodule(std::string_view module, std::string_view name) {
  for (const auto& [package, children] : kSubmodules) {
    if (package == module) {
      const auto names = split(children, ' ');
      return std::find(names.begin(), names.end(), name) != names.end();
    }
  }
  return false;
}

/// What a module of SQLAlchemy holds; the module object fetches a name when it is asked for.
using ModuleContents = std::map<std::string, Value, std::less<>>;

/// Names that SQLAlchemy 1 had, and what they are called now.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kOlderNames{
    {{"Binary", "LargeBinary"}, {"PassiveDefault", "DefaultClause"}, {"AbstractType", "TypeEngine"}}};

std::string present_name(Interpreter& in, const std::string& module, const std::string& name, Span where) {
  for (const auto& [older, present] : kOlderNames) {
    if (name == older &&
        (module == "sqlalchemy" || module == "sqlalchemy.types" || module == "sqlalchemy.schema")) {
      note_older_notation(in, "`" + name + "`", where);
      return std::string(present);
    }
  }
  return name;
}

/// A class of SQLAlchemy whose instances a function of ours makes: func.now of sqlalchemy.sql.functions.
class ClassOfFunction final : public NativeClass {
 public:
  ClassOfFunction(const std::string& path, Value function)
      : NativeClass(path + "(*args, **kwargs)", NativeClass::Constructor{}), function_(std::move(function)) {}
  Value call(Interpreter& in, const python::Arguments& arguments) override {
    return in.call(function_, arguments);
  }

 private:
  Value function_;
};

std::string home_module(const std::string& path) {
  return path.substr(0, path.rfind('.'));
}

/// What a module holds where SQLAlchemy holds the class of this path: the one of the module that defines it,
/// otherwise the module's own, which may be a function or a class of another name.
Value class_in_module(Interpreter& in, const std::string& module, const std::string& path, const Value& own,
                      Span where) {
  if (home_module(path) != module) {
    const auto defined = reference_class_object(in, path, where);
    if (defined && defined->get<python::LibraryClass>() == nullptr) {
      return *defined;
    }
  }
  const auto* native = own.get<NativeClass>();
  const std::string known = native != nullptr ? reference_class(native->signature().function()) : path;
  const bool is_other = native != nullptr && !known.empty() && known != path;
  return !python::is_class(own) || is_other ? Value::make<ClassOfFunction>(path, own) : own;
}

/// Classes of functions: `now`, `count`.
bool is_function_class(std::string_view path) {
  const char first = path[path.rfind('.') + 1];
  return first >= 'a' && first <= 'z' && reference_derives(path, "sqlalchemy.sql.functions.FunctionElement");
}

Value function_of_name(Interpreter& in, const std::string& name, Span where) {
  return in.get_attribute(in.get_attribute(in.import_module("sqlalchemy", where), "func", where), name,
                          where);
}

/// The module of ours, written in Python, that has what a module of SQLAlchemy calls so; none for most names.
std::string_view library_module(const std::string& module, const std::string& name) {
  if (is_orm_module(module)) {
    return orm_library_module(name);
  }
  if (module == "sqlalchemy.ext.asyncio" || module == "sqlalchemy.ext.asyncio.engine") {
    constexpr std::array<std::string_view, 5> kNames{"AsyncEngine", "AsyncConnection", "AsyncTransaction",
                                                     "create_async_engine", "async_engine_from_config"};
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end() ? "sqlalchemy.ext._async_engine"
                                                                         : "";
  }
  const bool has_urls =
      module == "sqlalchemy" || module == "sqlalchemy.engine" || module == "sqlalchemy.engine.url";
  return has_urls && (name == "URL" || name == "make_url") ? "sqlalchemy._engine_url" : "";
}

Value fetch(Interpreter& in, const std::string& module, const ModuleContents& contents,
            const BoundArguments& call) {
  const std::string name = present_name(in, module, call.value("name").as_string(), call.call_span());
  const std::string_view library = library_module(module, name);
  if (!library.empty()) {
    Value value =
        in.get_attribute(in.import_module(std::string(library), call.call_span()), name, call.call_span());
    in.set_attribute(in.import_module(module, call.call_span()), name, value, call.call_span());
    return value;
  }
  const auto found = contents.find(name);
  if (name.starts_with("_live_") || name == "_mapped_attributes") {
    return in.import_module(module + "." + name, call.call_span());
  }
  const bool absent = (name.starts_with("__") && found == contents.end()) ||
                      reference_module_has(module, name) == ReferenceAnswer::no;
  const std::string path = absent ? std::string() : reference_class_named(module, name);
  const bool is_function = found == contents.end() && !path.empty() && is_function_class(path);
  if (!absent && (found != contents.end() || is_function)) {
    Value value = is_function ? function_of_name(in, name, call.call_span()) : found->second;
    if (!path.empty()) {
      value = class_in_module(in, module, path, value, call.call_span());
    }
    in.set_attribute(in.import_module(module, call.call_span()), name, value, call.call_span());
    return value;
  }
  if (!absent && has_submodule(module, name)) {
    return in.import_module(module + "." + name, call.call_span());
  }
  auto unmodelled = absent ? std::nullopt : reference_name(in, module, name, call.call_span());
  if (!unmodelled) {
    in.raise("AttributeError", "module '" + module + "' has no attribute '" + name + "'", call.call_span());
  }
  return *std::move(unmodelled);
}

Value sqlalchemy_module(Interpreter& in, const std::string& module) {
  ModuleContents contents;
  std::vector<Value> all;
  for (auto& [name, value] : sqlalchemy_names(in, module)) {
    if (!name.starts_with("_")) {
      all.push_back(Value::string(name));
    }
    contents.emplace(name, std::move(value));
  }
  if (contents.empty()) {
    if (auto types = type_module(in, module)) {
      return *types;
    }
  }
  auto getter = python::make_function(
      "__getattr__(name)",
      [module, contents = std::move(contents)](Interpreter& inner, const BoundArguments& call) {
        return fetch(inner, module, contents, call);
      });
  return python::make_module(
      module, {{"__getattr__", std::move(getter)}, {"__all__", python::make_list(std::move(all))}}, true);
}

}  // namespace

bool is_native_module(std::string_view dotted_name) {
  const std::string_view package = dotted_name.substr(0, dotted_name.find('.'));
  return package == "alembic" || package == "sqlalchemy" || python::is_library_module(dotted_name);
}

std::optional<Value> native_module(Interpreter& in, const std::string& dotted_name) {
  if (dotted_name == "alembic" || dotted_name.starts_with("alembic.")) {
    return alembic_module(in, dotted_name);
  }
  if (dotted_name != "sqlalchemy" && !dotted_name.starts_with("sqlalchemy.")) {
    return type_module(in, dotted_name);
  }
  if (dotted_name == "sqlalchemy._live_database") {
    return live_database_module();
  }
  if (dotted_name == "sqlalchemy._mapped_attributes") {
    return mapped_attributes_module();
  }
  if (python_module_text(dotted_name) || reference_has_module(dotted_name) == ReferenceAnswer::no) {
    return std::nullopt;
  }
  return sqlalchemy_module(in, dotted_name);
}

}  // namespace sqlgen::alembic
