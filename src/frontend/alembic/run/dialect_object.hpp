#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// The dialect that a revision is compiled for, as evaluated code sees it: `bind.dialect`. It says what
/// DefaultDialect does before initialize(), for it never connects.
class DialectObject final : public python::Object {
 public:
  explicit DialectObject(std::string name) : name_(std::move(name)) {}
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string type_name() const override;
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  /// What a project tells the ORM to leave unchecked ("supports_sane_rowcount") decides nothing here.
  bool set_attribute(python::Interpreter& in, std::string_view name, const python::Value& value,
                     Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;

 private:
  std::string name_;
};

/// postgresql.dialect, sqlite.dialect and what other names the class has, by the module that names it.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> dialect_classes(std::string_view module);

}  // namespace sqlgen::alembic
