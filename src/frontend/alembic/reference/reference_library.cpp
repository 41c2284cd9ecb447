#include "frontend/alembic/reference/reference_library.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/op/op_module.hpp"
#include "frontend/alembic/reference/operation_errors.hpp"
#include "frontend/alembic/reference/reference_classes.hpp"
#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/alembic/reference/what_executes.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::ReferenceLibrary;
using python::Value;

namespace {

/// What SQLAlchemy's own type decorators ask for the attributes that they have not
/// (TypeDecorator.__getattr__).
std::string_view decorated_class(std::string_view path) {
  if (path == "sqlalchemy.sql.sqltypes.Interval") {
    return "sqlalchemy.sql.sqltypes.DateTime";
  }
  return path == "sqlalchemy.sql.sqltypes.PickleType" ? "sqlalchemy.sql.sqltypes.LargeBinary" : "";
}

class Library final : public ReferenceLibrary {
 public:
  [[nodiscard]] Answer has_module(std::string_view dotted_name) const override {
    return reference_has_module(dotted_name);
  }

  [[nodiscard]] bool names_class(std::string_view module, std::string_view name) const override {
    return !class_named(module, name).empty();
  }

  [[nodiscard]] std::optional<Value> missing_name(Interpreter& in, const std::string& module,
                                                  std::string_view name, Span where) const override;

  [[nodiscard]] std::string class_path(const python::NativeClass& cls) const override {
    return class_of_function(cls.signature().function());
  }

  [[nodiscard]] std::vector<Value> resolution_order(Interpreter& in,
                                                    const python::NativeClass& cls) const override {
    return classes_of(in, reference_mro(class_path(cls)));
  }
  [[nodiscard]] std::vector<Value> bases(Interpreter& in, const python::NativeClass& cls) const override {
    return classes_of(in, reference_bases(class_path(cls)));
  }

  [[nodiscard]] std::optional<Value> class_of(Interpreter& in, const python::Object& object) const override;

  [[nodiscard]] std::string module_of_class(const std::string& module, std::string_view name) const override {
    const std::string path = reference_class_for(module, name);
    return path.empty() ? module : module_of(path);
  }

  [[nodiscard]] Answer derives(const Value& cls, const Value& base) const override;
  [[nodiscard]] Answer has_attribute(Interpreter& in, const Value& object,
                                     std::string_view name) const override;

  [[nodiscard]] std::optional<Value> constant(Interpreter& in, const Value& object,
                                              std::string_view name) const override;

  [[nodiscard]] bool can_execute(Interpreter& in, const Value& object) const override;
  [[nodiscard]] bool is_same(Interpreter& in, const Value& one, const Value& other) const override;

  [[nodiscard]] std::optional<Value> exception_of(Interpreter& in,
                                                  const Diagnostic& diagnostic) const override {
    return exception_for(in, diagnostic);
  }

 private:
  /// reference_class_named(), reference_class() and reference_lineage(), each worked out once a run: classes
  /// of models ask for the same few over and over.
  const std::string& class_named(std::string_view module, std::string_view name) const;
  const std::string& class_of_function(const std::string& declared) const;
  const ReferenceLineage& lineage_of(const std::string& path) const;

  [[nodiscard]] static std::vector<Value> classes_of(Interpreter& in, const std::vector<std::string>& paths);
  [[nodiscard]] std::string_view path_of(const Value& cls) const;
  [[nodiscard]] std::string_view path_of_class(const python::ClassObject& cls) const;
  [[nodiscard]] Answer class_has(const Value& cls, std::string_view name) const;

  mutable std::unordered_map<std::string, std::string> named_, declared_;
  mutable std::unordered_map<std::string, ReferenceLineage> lineages_;
};

std::vector<Value> Library::classes_of(Interpreter& in, const std::vector<std::string>& paths) {
  std::vector<Value> found;
  for (const std::string& path : paths) {
    if (!path.empty()) {
      found.push_back(reference_class_object(in, path, Span{}).value_or(library_class(path)));
    }
  }
  return found;
}

const std::string& Library::class_named(std::string_view module, std::string_view name) const {
  std::string key;
  key.reserve(module.size() + 1 + name.size());
  key.append(module).append(":").append(name);
  const auto [place, is_new] = named_.try_emplace(std::move(key));
  if (is_new) {
    place->second = reference_class_named(module, name);
  }
  return place->second;
}

const std::string& Library::class_of_function(const std::string& declared) const {
  const auto [place, is_new] = declared_.try_emplace(declared);
  if (is_new) {
    place->second = reference_class(declared);
  }
  return place->second;
}

const ReferenceLineage& Library::lineage_of(const std::string& path) const {
  const auto [place, is_new] = lineages_.try_emplace(path);
  if (is_new) {
    place->second = reference_lineage(path);
  }
  return place->second;
}

std::optional<Value> Library::missing_name(Interpreter& in, const std::string& module, std::string_view name,
                                           Span where) const {
  if (reference_module_has(module, name) == Answer::no) {
    return std::nullopt;
  }
  const std::string full = module + "." + std::string(name);
  if (has_module(full) == Answer::yes) {
    return in.import_module(full, where);
  }
  const std::string path = reference_class_named(module, name);
  if (!path.empty() && path == full) {
    Value made = library_class(path);
    in.set_attribute(in.import_module(module, where), name, made, where);
    return made;
  }
  if (auto found = reference_class_object(in, path, where)) {
    return found;
  }
  Value unknown = python::make_opaque(full, where);
  std::string declaration = reference_declaration(full, name);
  if (declaration.ends_with("(*args, **kwargs)") || !module.starts_with("sqlalchemy")) {
    return unknown;
  }
  return python::make_function(std::move(declaration),
                               [unknown](Interpreter& inner, const python::BoundArguments& call) {
                                 return inner.call(unknown, call.all());
                               });
}

std::optional<Value> Library::class_of(Interpreter& in, const python::Object& object) const {
  // What stands in for the libraries' objects without a class of its own, by its type's name.
  constexpr std::array<std::string_view, 4> kModules = {"sqlalchemy", "runtime", "operations", "ddl"};
  const std::string name = object.type_name();
  if (name.empty() || (name.front() != '_' && (name.front() < 'A' || name.front() > 'Z'))) {
    return std::nullopt;
  }
  for (const std::string_view module : kModules) {
    if (auto found = reference_class_object(in, reference_class(std::string(module) + "." + name), Span{})) {
      return found;
    }
  }
  return std::nullopt;
}

// Of a class of Python's own: where it is one that the evaluator defines for a library.
std::string_view Library::path_of_class(const python::ClassObject& cls) const {
  const Value* module = cls.dict->table.find("__module__");
  if (module == nullptr || !module->is_string()) {
    return {};
  }
  return class_named(module->as_string(), cls.name);
}

std::string_view Library::path_of(const Value& cls) const {
  if (const auto* object = cls.cast<python::ClassObject>()) {
    return path_of_class(*object);
  }
  const auto* native = cls.get<python::NativeClass>();
  return native != nullptr ? std::string_view(class_of_function(native->signature().function()))
                           : std::string_view();
}

ReferenceLibrary::Answer Library::derives(const Value& cls, const Value& base) const {
  const std::string_view wanted = path_of(base);
  const std::string own(wanted.empty() ? std::string_view() : path_of(cls));
  if (own.empty()) {
    return Answer::unknown;
  }
  return reference_derives(lineage_of(own), wanted) ? Answer::yes : Answer::no;
}

ReferenceLibrary::Answer Library::class_has(const Value& cls, std::string_view name) const {
  if (const auto path = path_of(cls); !path.empty()) {
    return reference_class_has(lineage_of(std::string(path)), name);
  }
  const auto* object = cls.cast<python::ClassObject>();
  const bool inherited =
      object != nullptr && std::any_of(object->mro.begin(), object->mro.end(), [&](const Value& base) {
        const auto path = path_of(base);
        return !path.empty() && reference_class_has(lineage_of(std::string(path)), name) == Answer::yes;
      });
  return inherited ? Answer::yes : Answer::unknown;
}

std::optional<Value> Library::constant(Interpreter& in, const Value& object, std::string_view name) const {
  const Value cls = python::is_class(object) ? object : in.type_of(object);
  std::vector<Value> candidates{cls};
  if (const auto* own = cls.cast<python::ClassObject>()) {
    candidates.insert(candidates.end(), own->mro.begin(), own->mro.end());
  }
  for (const Value& candidate : candidates) {
    const auto path = path_of(candidate);
    const auto text = path.empty() ? std::nullopt : reference_constant(path, name);
    if (text) {
      return literal_constant(*text);
    }
  }
  return std::nullopt;
}

ReferenceLibrary::Answer Library::has_attribute(Interpreter& in, const Value& object,
                                                std::string_view name) const {
  if (object.get<OpModule>() != nullptr) {
    return reference_module_has("alembic.op", name);
  }
  if (const auto* module = object.cast<python::ModuleObject>()) {
    return reference_module_has(module->name, name);
  }
  if (python::is_class(object)) {
    return class_has(object, name);
  }
  const Value cls = in.type_of(object);
  const Answer own = class_has(cls, name);
  const std::string_view decorated = own == Answer::unknown ? decorated_class(path_of(cls)) : "";
  return decorated.empty() ? own : reference_class_has(decorated, name);
}

bool Library::is_same(Interpreter& in, const Value& one, const Value& other) const {
  const auto* metadata = one.get<MetaDataObject>();
  if (metadata != nullptr || one.get<ConstraintObject>() != nullptr || one.get<IndexObject>() != nullptr) {
    return one.as_object()->equals(in, other, Span{});
  }
  const auto is_element = [](const Value& value) {
    return value.get<ExpressionObject>() != nullptr || value.get<TableObject>() != nullptr ||
           value.get<ColumnObject>() != nullptr;
  };
  return is_element(one) && is_element(other) &&
         ir::same_element(find_expression(in, one, Span{}), find_expression(in, other, Span{}));
}

bool Library::can_execute(Interpreter& in, const Value& object) const {
  if (!object.is_object()) {
    return false;
  }
  if (const auto* method = object.cast<python::BoundMethod>()) {
    return can_execute(in, method->self);
  }
  if (const auto answer = executes_itself(object)) {
    return *answer;
  }
  const std::string_view path = path_of(in.type_of(object));
  if (path.empty()) {
    return false;
  }
  // What env.py does with connections of an engine's own is no part of the script.
  const ReferenceLineage lineage = lineage_of(std::string(path));
  const bool is_env_engine = Evaluation::of(in).environment_calls != nullptr &&
                             reference_derives(lineage, "sqlalchemy.engine.base.Engine");
  return !is_env_engine && makes_what_executes(lineage);
}

}  // namespace

std::optional<Value> reference_name(Interpreter& in, const std::string& module, std::string_view name,
                                    Span where) {
  return Library().missing_name(in, module, name, where);
}

void add_reference_library(Interpreter& in) {
  python::set_reference_library(in, std::make_shared<Library>());
}

}  // namespace sqlgen::alembic
