#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/schema.hpp"

namespace sqlgen::alembic {

/// sa.Column: a schema object, and an expression wherever one is wanted.
class ColumnObject final : public python::Object, public ExpressionSource {
 public:
  explicit ColumnObject(ir::ColumnPtr column) : column_(std::move(column)) {}

  [[nodiscard]] const ir::ColumnPtr& column() const { return column_; }
  /// The table that it was given to, or null.
  [[nodiscard]] const ir::TablePtr& table() const { return table_; }
  void attach(ir::TablePtr table);

  [[nodiscard]] ir::ExpressionPtr clause_element() override;
  [[nodiscard]] std::string type_name() const override { return "Column"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  bool set_attribute(python::Interpreter& in, std::string_view name, const python::Value& value,
                     Span where) override;
  std::optional<python::Value> unary(python::Interpreter& in, python::UnaryOperator op, Span where) override;
  std::optional<python::Value> binary(python::Interpreter& in, python::BinaryOperator op,
                                      const python::Value& other, bool reflected, Span where) override;
  std::optional<python::Value> compare(python::Interpreter& in, python::Comparison op,
                                       const python::Value& other, Span where) override;
  std::optional<python::Value> subscript(python::Interpreter& in, const python::Value& key,
                                         Span where) override;
  std::optional<bool> contains(python::Interpreter& in, const python::Value& item, Span where) override {
    return expression_contains(in, clause_element(), item, where);
  }
  std::optional<python::Iteration> iterate(python::Interpreter& in, Span where) override {
    return expression_iterate(in, clause_element(), where);
  }
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;
  std::optional<python::Value> class_object(python::Interpreter& in) override;
  std::string str(python::Interpreter& in, Span where) override;
  std::string repr(python::Interpreter& in, Span where) override;
  bool truth(python::Interpreter& in, Span where) override { refuse_truth(in, where); }

 private:
  ir::ColumnPtr column_;
  ir::TablePtr table_;
  ir::ExpressionPtr expression_;
};

/// sqlalchemy.Column.
[[nodiscard]] const python::Value& column_class();

/// What an attribute of a Column is that says how it is declared: `nullable`, `server_default`.
[[nodiscard]] std::optional<python::Value> column_property(python::Interpreter& in, ir::Column& column,
                                                           std::string_view name, Span where = {});

/// The column that a value is (a Column, a column of a Table), or null.
[[nodiscard]] ir::ColumnPtr find_column(python::Interpreter& in, const python::Value& value, Span where);

/// A column with the same properties that belongs to no table (Column._copy). Its type is shared.
[[nodiscard]] ir::ColumnPtr copy_column(const ir::Column& column);

/// An argument that must be a column, copied so that what happens to it later does not matter.
[[nodiscard]] ir::ColumnPtr copy_of_column(python::Interpreter& in, const python::Value& value, Span where);

}  // namespace sqlgen::alembic
