#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "frontend/alembic/methods.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/expression.hpp"
#include "ir/schema.hpp"

namespace sqlgen::alembic {

/// Identity, Computed, DefaultClause and FetchedValue: what a column has as its server default.
class ServerDefaultObject final : public python::Object {
 public:
  ServerDefaultObject(std::string class_name, ir::ServerDefault value)
      : class_name_(std::move(class_name)), value_(std::move(value)) {}
  [[nodiscard]] const ir::ServerDefault& value() const { return value_; }
  [[nodiscard]] std::string type_name() const override { return class_name_; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;

 private:
  std::string class_name_;
  ir::ServerDefault value_;
};

/// sa.Sequence: a default of a column, or a schema object of its own.
class SequenceObject final : public python::Object {
 public:
  explicit SequenceObject(ir::Sequence sequence)
      : sequence_(std::make_shared<ir::Sequence>(std::move(sequence))) {}
  [[nodiscard]] const std::shared_ptr<ir::Sequence>& sequence() const { return sequence_; }
  [[nodiscard]] std::string type_name() const override { return "Sequence"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;

 private:
  std::shared_ptr<ir::Sequence> sequence_;
};

/// ColumnDefault: a default on Python's side, in a wrapper.
class ColumnDefaultObject final : public python::Object {
 public:
  explicit ColumnDefaultObject(python::Value argument) : argument_(std::move(argument)) {}
  [[nodiscard]] const python::Value& argument() const { return argument_; }
  [[nodiscard]] std::string type_name() const override { return "ColumnDefault"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;

 private:
  python::Value argument_;
};

/// A server_default= argument: a str is a literal, an expression SQL, None nothing. What is neither raises
/// SQLAlchemy's ArgumentError.
[[nodiscard]] ir::ServerDefault server_default_from_value(python::Interpreter& in, const python::Value& value,
                                                          Span where);
/// An autoincrement= argument: True, False, "auto" or "ignore_fk".
[[nodiscard]] ir::Autoincrement autoincrement_from_value(python::Interpreter& in, const python::Value& value,
                                                         Span where);
/// A server default as evaluated code sees it again (Column.server_default).
[[nodiscard]] python::Value wrap_server_default(const ir::ServerDefault& value);

/// Sequence, Identity, Computed, DefaultClause, FetchedValue, ColumnDefault, by their names.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> default_classes();

}  // namespace sqlgen::alembic
