#pragma once

#include <string>
#include <string_view>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/schema.hpp"

// repr() of schema objects.

namespace sqlgen::alembic {

/// "Class(argument, name=value)", where what has its default is left out (sqlalchemy/util/langhelpers.py,
/// generic_repr).
class SchemaText {
 public:
  SchemaText(python::Interpreter& in, std::string_view class_name, Span where)
      : in_(in), where_(where), text_(std::string(class_name) + "(") {}

  void add(const python::Value& argument) { append(in_.repr(argument, where_)); }
  void add(std::string_view name, const python::Value& value, const python::Value& left_out = {});
  void add_text(std::string_view name, std::string_view value) {
    append(std::string(name) + "=" + std::string(value));
  }
  [[nodiscard]] std::string take() { return std::move(text_) + ")"; }

 private:
  void append(std::string_view item);

  python::Interpreter& in_;
  Span where_;
  std::string text_;
  bool is_first_ = true;
};

[[nodiscard]] std::string column_text(python::Interpreter& in, ir::Column& column, const ir::TablePtr& table,
                                      Span where);
[[nodiscard]] std::string table_text(python::Interpreter& in, const ir::TablePtr& table, Span where);
[[nodiscard]] std::string constraint_text(python::Interpreter& in, const ir::Constraint& constraint,
                                          const ir::TablePtr& table, Span where);
[[nodiscard]] std::string index_text(python::Interpreter& in, const ir::Index& index,
                                     const python::Value& expressions, Span where);

}  // namespace sqlgen::alembic
