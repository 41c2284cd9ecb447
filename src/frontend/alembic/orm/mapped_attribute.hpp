#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// What stands for a Column in a declarative class: what mapped_column() or column_property() gives, and,
/// once the class is mapped, its attribute. It is no Column, and an expression wherever one is wanted.
class MappedAttributeObject final : public python::Object, public ExpressionSource {
 public:
  enum class Kind { column, expression, property, instrumented };

  /// `column`: a Column, or one of a Table; `owner`: the mapped class of an instrumented attribute.
  MappedAttributeObject(Kind kind, python::Value column, std::string key, python::Value owner)
      : kind_(kind), column_(std::move(column)), key_(std::move(key)), owner_(std::move(owner)) {}

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] const python::Value& column() const { return column_; }

  [[nodiscard]] ir::ExpressionPtr clause_element() override;
  void require_followed(python::Interpreter& in, Span where) const override;
  [[nodiscard]] std::string type_name() const override;
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> unary(python::Interpreter& in, python::UnaryOperator op, Span where) override;
  std::optional<python::Value> binary(python::Interpreter& in, python::BinaryOperator op,
                                      const python::Value& other, bool reflected, Span where) override;
  std::optional<python::Value> compare(python::Interpreter& in, python::Comparison op,
                                       const python::Value& other, Span where) override;
  std::optional<python::Value> subscript(python::Interpreter& in, const python::Value& key,
                                         Span where) override;
  std::optional<bool> contains(python::Interpreter& in, const python::Value& item, Span where) override;
  std::optional<python::Iteration> iterate(python::Interpreter& in, Span where) override;
  std::optional<python::Value> class_object(python::Interpreter& in) override;
  std::string str(python::Interpreter& in, Span where) override;

 private:
  ir::ExpressionPtr operand(python::Interpreter& in, Span where);
  python::Value value_of(python::Interpreter& in, const python::Value& instance, Span where);

  Kind kind_;
  python::Value column_;
  std::string key_;
  python::Value owner_;
};

/// The Column that a value is or stands for; nothing where it is none.
[[nodiscard]] std::optional<python::Value> column_behind(const python::Value& value);

/// sqlalchemy._mapped_attributes: what the declarative library makes of Columns.
[[nodiscard]] python::Value mapped_attributes_module();

}  // namespace sqlgen::alembic
