#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/name.hpp"

namespace sqlgen::alembic {

/// sqlalchemy's quoted_name, and conv, which op.f() gives: instances of classes derived from str that
/// remember how they are to be quoted and whether naming conventions leave them alone.
class NameObject final : public python::InstanceObject {
 public:
  NameObject(std::shared_ptr<python::ClassObject> name_class, std::string text, std::optional<bool> quote,
             bool is_final);

  [[nodiscard]] const std::string& text() const { return native.as_string(); }
  [[nodiscard]] std::optional<bool> quote() const { return quote_; }
  [[nodiscard]] bool is_final() const { return final_; }
  [[nodiscard]] bool is_library_value() const override { return true; }
  [[nodiscard]] std::uint64_t weight() const override { return 256 + text().size(); }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;

 private:
  std::optional<bool> quote_;
  bool final_;
};

/// quoted_name(text, quote).
[[nodiscard]] python::Value make_name(python::Interpreter& in, const ir::Identifier& name);
/// conv(text, quote).
[[nodiscard]] python::Value make_final_name(python::Interpreter& in, const ir::Identifier& name);

/// The text of a str, also of one of a class derived from it; nothing for any other value.
[[nodiscard]] std::optional<std::string> text_of(const python::Value& value);

/// A str or quoted_name as an identifier, a str or conv as a constraint's name; None has no name.
[[nodiscard]] ir::Identifier identifier_of(python::Interpreter& in, const python::Value& value, Span where);
[[nodiscard]] ir::ConstraintName constraint_name_of(python::Interpreter& in, const python::Value& value,
                                                    Span where);

/// A constraint's name as Python code sees it again.
[[nodiscard]] python::Value name_value(python::Interpreter& in, const ir::ConstraintName& name);

/// sqlalchemy.sql.quoted_name and sqlalchemy.sql.elements.conv.
[[nodiscard]] const python::Value& quoted_name_class(python::Interpreter& in);
[[nodiscard]] const python::Value& conv_class(python::Interpreter& in);

}  // namespace sqlgen::alembic
