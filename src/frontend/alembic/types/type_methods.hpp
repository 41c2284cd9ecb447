#pragma once

#include <optional>
#include <string_view>

#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/native_class.hpp"

namespace sqlgen::alembic {

/// A method that all types have, as the class has it: a descriptor that is bound to the type it is taken
/// from, which may be an instance of one of the revision's own classes.
class TypeMethod : public python::Object {
 public:
  struct Row {
    std::string_view declaration;
    python::Value (*run)(python::Interpreter&, const python::Value& self, const python::BoundArguments&);
  };
  explicit TypeMethod(const Row& row) : row_(row) {}

  [[nodiscard]] std::string type_name() const override { return "function"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  [[nodiscard]] python::Value bind(const python::Value& self) const;

 private:
  const Row& row_;
};

/// Adds the methods to the class that all types derive from.
void add_type_methods(python::NativeClass& type_engine);

/// A method of a type, bound to it: with_variant(), create(), copy() ...; nothing where there is none of that
/// name.
[[nodiscard]] std::optional<python::Value> type_method(const python::Value& self, std::string_view name);

/// An attribute that a constructor's argument became: `length`, `enums`, `name` ...
/// The Python class of a type's values. Raises NotImplementedError for a type that has none; nothing where
/// the class is not known (an Enum of an enum class).
[[nodiscard]] std::optional<python::Value> type_python_type(python::Interpreter& in, const ir::Type& type,
                                                            Span where);
[[nodiscard]] std::optional<python::Value> type_attribute(const ir::Type& type, std::string_view name);

/// Sets such an attribute; false where a type has none of that name.
bool set_type_attribute(python::Interpreter& in, ir::Type& type, std::string_view name,
                        const python::Value& value, Span where);

}  // namespace sqlgen::alembic
