#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/alembic/methods.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/expressions/expression.hpp"
#include "ir/schema.hpp"

namespace sqlgen::alembic {

/// What may be a column's default: it knows whose it is.
class ColumnPart {
 public:
  /// The column that it was given to, or null.
  [[nodiscard]] ir::ColumnPtr owner() const { return owner_.lock(); }
  void give_to(const ir::ColumnPtr& column) { owner_ = column; }
  /// `column`: the owner, or None.
  [[nodiscard]] python::Value owner_value() const;

 private:
  std::weak_ptr<ir::Column> owner_;
};

/// Identity, Computed, DefaultClause and FetchedValue: what a column has as its server default.
class ServerDefaultObject final : public python::Object, public ColumnPart {
 public:
  ServerDefaultObject(std::string class_name, ir::ServerDefault value, bool for_update = false)
      : class_name_(std::move(class_name)), value_(std::move(value)), for_update_(for_update) {}
  [[nodiscard]] const ir::ServerDefault& value() const { return value_; }
  [[nodiscard]] bool for_update() const { return for_update_; }
  [[nodiscard]] std::string type_name() const override { return class_name_; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;
  std::optional<python::Value> class_object(python::Interpreter& in) override;
  std::string repr(python::Interpreter& in, Span where) override;

 private:
  std::string class_name_;
  ir::ServerDefault value_;
  bool for_update_;
};

/// sa.Sequence: a default of a column, or a schema object of its own.
class SequenceObject final : public python::Object, public ColumnPart {
 public:
  explicit SequenceObject(ir::Sequence sequence)
      : sequence_(std::make_shared<ir::Sequence>(std::move(sequence))) {}
  [[nodiscard]] const std::shared_ptr<ir::Sequence>& sequence() const { return sequence_; }
  void set_metadata(python::Value metadata) { metadata_ = std::move(metadata); }
  [[nodiscard]] std::string type_name() const override { return "Sequence"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;
  std::optional<python::Value> class_object(python::Interpreter& in) override;
  std::string repr(python::Interpreter& in, Span where) override;

 private:
  [[nodiscard]] bool has_metadata() const;

  std::shared_ptr<ir::Sequence> sequence_;
  python::Value metadata_;
};

/// ColumnDefault: a default on Python's side. What it is of decides the class: a value, a function, an
/// expression.
class ColumnDefaultObject final : public python::Object, public ColumnPart {
 public:
  enum class Kind { scalar, function, expression };
  ColumnDefaultObject(Kind kind, python::Value argument, bool for_update)
      : kind_(kind), argument_(std::move(argument)), for_update_(for_update) {}
  [[nodiscard]] Kind default_kind() const { return kind_; }
  [[nodiscard]] const python::Value& argument() const { return argument_; }
  [[nodiscard]] bool for_update() const { return for_update_; }
  [[nodiscard]] std::string type_name() const override;
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;
  std::string repr(python::Interpreter& in, Span where) override;

 private:
  Kind kind_;
  python::Value argument_;
  bool for_update_;
};

/// What a column has as Python sees it: its defaults as objects, and what SQL knows nothing of.
struct ColumnObjects {
  python::Value python_default, python_onupdate, server_default, server_onupdate, info, doc;
};
/// Those of a column, made where it has none.
[[nodiscard]] ColumnObjects& objects_of(ir::Column& column);
/// default= or onupdate= as it was given; nullptr where it was not.
[[nodiscard]] const python::Value* default_argument(const ir::Column& column, bool for_update);
/// Makes the defaults of a column its own: a copy of a column has copies (Column._copy).
void copy_objects(const ir::ColumnPtr& column);

/// A default= or onupdate= argument as the object that Column makes of it.
[[nodiscard]] python::Value column_default_of(python::Interpreter& in, const python::Value& argument,
                                              bool for_update, Span where);
/// The expression of such a default; null where only a function of Python's gives a value.
[[nodiscard]] ir::ExpressionPtr scalar_default(python::Interpreter& in, const ir::Column& column,
                                               const python::Value& value, Span where);
/// The same; null for a value that the column's type refuses, which is no error of the table's.
[[nodiscard]] ir::ExpressionPtr usable_default(python::Interpreter& in, const ir::Column& column,
                                               const python::Value& value, Span where);
/// A server_default= or server_onupdate= argument, likewise.
[[nodiscard]] python::Value server_default_of(python::Interpreter& in, const python::Value& argument,
                                              bool for_update, Span where);

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
