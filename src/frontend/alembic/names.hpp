#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/name.hpp"

namespace sqlgen::alembic {

/// sqlalchemy's quoted_name, and conv, which op.f() gives: a str that remembers how it is to be quoted and
/// whether naming conventions leave it alone. Whatever a str can do, it does as a str.
class NameObject : public python::Object {
 public:
  NameObject(std::string text, std::optional<bool> quote, bool is_final)
      : text_(std::move(text)), quote_(quote), final_(is_final) {}

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::optional<bool> quote() const { return quote_; }
  [[nodiscard]] bool is_final() const { return final_; }

  [[nodiscard]] std::string type_name() const override { return "str"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> binary(python::Interpreter& in, python::BinaryOperator op,
                                      const python::Value& other, bool reflected, Span where) override;
  std::optional<python::Value> compare(python::Interpreter& in, python::Comparison op,
                                       const python::Value& other, Span where) override;
  std::optional<python::Value> subscript(python::Interpreter& in, const python::Value& key,
                                         Span where) override;
  std::optional<bool> contains(python::Interpreter& in, const python::Value& item, Span where) override;
  std::optional<python::Iteration> iterate(python::Interpreter& in, Span where) override;
  std::optional<std::int64_t> length(python::Interpreter& in, Span where) override;
  bool truth(python::Interpreter& in, Span where) override;
  std::string str(python::Interpreter& in, Span where) override;
  std::string repr(python::Interpreter& in, Span where) override;
  bool equals(python::Interpreter& in, const python::Value& other, Span where) override;
  std::size_t hash(python::Interpreter& in, Span where) override;

 private:
  [[nodiscard]] python::Value as_str() const { return python::Value::string(text_); }

  std::string text_;
  std::optional<bool> quote_;
  bool final_;
};

/// The text of a str or of one of sqlalchemy's names; nothing for any other value.
[[nodiscard]] std::optional<std::string> text_of(const python::Value& value);

/// A str or quoted_name as an identifier, a str or conv as a constraint's name; None has no name.
[[nodiscard]] ir::Identifier identifier_of(python::Interpreter& in, const python::Value& value, Span where);
[[nodiscard]] ir::ConstraintName constraint_name_of(python::Interpreter& in, const python::Value& value,
                                                    Span where);

/// An identifier as Python code sees it again.
[[nodiscard]] python::Value name_value(const ir::Identifier& name);
[[nodiscard]] python::Value name_value(const ir::ConstraintName& name);

/// sqlalchemy.sql.quoted_name and sqlalchemy.sql.elements.conv.
[[nodiscard]] const python::Value& quoted_name_class();
[[nodiscard]] const python::Value& conv_class();

}  // namespace sqlgen::alembic
