#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/objects/classes/native_class.hpp"
#include "ir/type.hpp"

namespace sqlgen::alembic {

/// Reads a constructor's arguments into a new type.
using TypeReader = void (*)(python::Interpreter& in, const python::BoundArguments& call, ir::Type& type);

/// A class of types: one row of a table.
struct TypeClassRow {
  std::string_view
      declaration;        // the class's full name and its constructor's parameters, in Python's notation
  std::string_view base;  // the full name of the class that it derives from; empty for none
  ir::TypeKind kind;
  TypeReader read;  // null where the class has no arguments that matter
};

/// The tables, each in a file of its own; a base stands in the same or an earlier table.
[[nodiscard]] std::span<const TypeClassRow> generic_type_classes();
[[nodiscard]] std::span<const TypeClassRow> postgresql_type_classes();
[[nodiscard]] std::span<const TypeClassRow> sqlite_type_classes();
[[nodiscard]] std::span<const TypeClassRow> foreign_type_classes();

/// The class of that full name; null where there is none.
[[nodiscard]] std::shared_ptr<python::NativeClass> find_type_class(std::string_view full_name);
/// The class that makes types of a kind.
[[nodiscard]] std::shared_ptr<python::NativeClass> class_of_kind(ir::TypeKind kind);

/// The kind of types that a class makes; nothing where it stands only between others.
[[nodiscard]] std::optional<ir::TypeKind> kind_of_class(const python::NativeClass& type_class);

/// The classes whose module is `module` ("sqlalchemy.sql.sqltypes"), by their last names.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> classes_of_module(std::string_view module);

/// The class that all types derive from.
inline constexpr std::string_view kTypeEngine = "sqlalchemy.sql.type_api.TypeEngine";
inline constexpr std::string_view kTypeDecorator = "sqlalchemy.sql.type_api.TypeDecorator";
inline constexpr std::string_view kUserDefinedType = "sqlalchemy.sql.type_api.UserDefinedType";

}  // namespace sqlgen::alembic
