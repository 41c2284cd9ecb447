#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/type.hpp"

namespace sqlgen::alembic {

/// A type as a revision holds it: sa.String(30), postgresql.ENUM(...). An instance of a class of the
/// revision's own (a TypeDecorator) has one as its native part.
class TypeObject : public python::Object {
 public:
  /// `type_class` is the class that made it, for isinstance and type(x).
  TypeObject(ir::TypePtr type, python::Value type_class);

  [[nodiscard]] const ir::TypePtr& type() const { return type_; }
  [[nodiscard]] const python::Value& type_class() const { return class_; }

  /// What the constructor was given, for a TypeDecorator: its impl takes it.
  void keep_arguments(python::Arguments arguments) { arguments_ = std::move(arguments); }
  [[nodiscard]] const python::Arguments& arguments() const { return arguments_; }

  [[nodiscard]] std::string type_name() const override;
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  bool set_attribute(python::Interpreter& in, std::string_view name, const python::Value& value,
                     Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;
  std::optional<python::Value> class_object(python::Interpreter& in) override;
  std::string str(python::Interpreter& in, Span where) override;
  std::string repr(python::Interpreter& in, Span where) override;

 private:
  ir::TypePtr type_;
  python::Value class_;
  python::Arguments arguments_;
};

/// Whether the value can stand where a type is wanted: an instance or a class.
[[nodiscard]] bool is_type_value(const python::Value& value);

/// The type that a value is: an instance gives its own (the same pointer each time), a class an instance
/// without arguments, None the NullType, what is opaque a type that is an error where its SQL is needed. What
/// is no type ends the evaluation with "not-a-type".
[[nodiscard]] ir::TypePtr type_from_value(python::Interpreter& in, const python::Value& value, Span where);

/// A type as a value, with the class of its kind.
[[nodiscard]] python::Value wrap_type(ir::TypePtr type);

/// What a value of a TypeDecorator is to its impl: process_literal_param() or process_bind_param() of the
/// class is called where there is one; otherwise the value itself.
[[nodiscard]] python::Value process_bind_value(python::Interpreter& in, const ir::TypePtr& type,
                                               const python::Value& value, Span where);

using ModuleNames = std::vector<std::pair<std::string, python::Value>>;

/// The type names of one of SQLAlchemy's modules ("sqlalchemy", "sqlalchemy.types",
/// "sqlalchemy.dialects.postgresql", ...); empty for a module that has none. The classes are the same objects
/// in every module that names them.
[[nodiscard]] ModuleNames type_names(std::string_view module);

/// Modules that have nothing but types: "sqlalchemy.types", "sqlalchemy.sql.sqltypes",
/// "sqlalchemy.dialects.postgresql.ranges", "sqlalchemy.dialects.mysql", "sqlmodel.sql.sqltypes" ...
[[nodiscard]] std::optional<python::Value> type_module(python::Interpreter& in,
                                                       const std::string& dotted_name);

}  // namespace sqlgen::alembic
