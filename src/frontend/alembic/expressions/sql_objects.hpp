#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/expressions/expression.hpp"
#include "ir/schema.hpp"

// SQL expressions as the evaluated Python holds them.

namespace sqlgen::alembic {

/// Anything of SQLAlchemy's expression language: a column expression, a FROM object, a statement.
class ExpressionObject : public python::Object {
 public:
  explicit ExpressionObject(ir::ExpressionPtr expression) : expression_(std::move(expression)) {}

  [[nodiscard]] const ir::ExpressionPtr& expression() const { return expression_; }

  [[nodiscard]] std::string type_name() const override;
  [[nodiscard]] std::uint64_t weight() const override {
    return sizeof(ir::Expression) + std::uint64_t{32} * expression_->width;
  }
  std::string str(python::Interpreter& in, Span where) override;
  std::string repr(python::Interpreter& in, Span where) override;
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
  std::optional<bool> contains(python::Interpreter& in, const python::Value& item, Span where) override;
  std::optional<python::Iteration> iterate(python::Interpreter& in, Span where) override;
  bool truth(python::Interpreter& in, Span where) override;
  bool equals(python::Interpreter& in, const python::Value& other, Span where) override;
  std::size_t hash(python::Interpreter& in, Span where) override;
  std::optional<python::Value> class_object(python::Interpreter& in) override;

 private:
  ir::ExpressionPtr expression_;
};

/// Raises what SQLAlchemy does where a clause is asked whether it is true.
[[noreturn]] void refuse_truth(python::Interpreter& in, Span where);

/// What other objects of the frontend (Column, Table, declarative classes) implement so that they can stand
/// in an expression.
class ExpressionSource {
 public:
  ExpressionSource() = default;
  ExpressionSource(const ExpressionSource&) = delete;
  ExpressionSource& operator=(const ExpressionSource&) = delete;
  virtual ~ExpressionSource() = default;
  /// The expression that the object is (__clause_element__); the same pointer each time.
  [[nodiscard]] virtual ir::ExpressionPtr clause_element() = 0;
  /// Errors: `not-modelled` where the statement that it stands in needs more than the expression.
  virtual void require_followed(python::Interpreter& /*in*/, Span /*where*/) const {}
};

/// The expression that a value is, or null: an ExpressionObject, an ExpressionSource, what has
/// __clause_element__ or __table__.
[[nodiscard]] ir::ExpressionPtr find_expression(python::Interpreter& in, const python::Value& value,
                                                Span where);

/// A value as an expression: find_expression(), None as NULL, True and False as constants, another plain
/// value as a bound literal of its own type. What is none raises SQLAlchemy's ArgumentError.
[[nodiscard]] ir::ExpressionPtr expression_from_value(python::Interpreter& in, const python::Value& value,
                                                      Span where);

/// SQL given as a str or an expression (check constraints, index and exclude `where`, Computed): a str
/// becomes text().
[[nodiscard]] ir::ExpressionPtr sql_from_value(python::Interpreter& in, const python::Value& value,
                                               Span where);

/// A plain Python value as data: numbers, str, bytes, dates, Decimal, UUID, lists, dicts, enum members.
/// Nothing where it is no such value (an expression, a type, an opaque value).
[[nodiscard]] std::optional<ir::LiteralValue> literal_from_value(python::Interpreter& in,
                                                                 const python::Value& value, Span where);

/// A server_default= argument: str, expression, Identity, Computed, Sequence are told apart by BIND's own
/// objects; here a str stays one and everything else becomes an expression.
[[nodiscard]] ir::ServerDefault default_from_value(python::Interpreter& in, const python::Value& value,
                                                   Span where);

/// A value bound as a column's value (bulk_insert rows, Column(default=)): an expression as it is, anything
/// else as a literal of the column's type.
[[nodiscard]] ir::ExpressionPtr bound_value(python::Interpreter& in, const python::Value& value,
                                            const ir::TypePtr& type, Span where);

/// The expression as a value.
[[nodiscard]] python::Value wrap_expression(ir::ExpressionPtr expression);

/// A table as a value with SQLAlchemy's methods: `.c`, `.columns`, insert(), update(), delete(), select(),
/// join(), alias() ... The same table gives the same clause element.
[[nodiscard]] ir::ExpressionPtr table_expression(const ir::TablePtr& table);
/// A column of a table as an expression; `table` may be null for one that belongs to none yet.
[[nodiscard]] ir::ExpressionPtr column_expression(const ir::TablePtr& table, const ir::ColumnPtr& column);

/// Attributes and methods that every expression has, for objects that are ExpressionSources: `x.in_`, `t.c`,
/// `t.insert`. Nothing where there is none of that name.
[[nodiscard]] std::optional<python::Value> expression_attribute(python::Interpreter& in,
                                                                const ir::ExpressionPtr& expression,
                                                                std::string_view name, Span where);
/// Operators, likewise.
[[nodiscard]] std::optional<python::Value> expression_unary(python::Interpreter& in,
                                                            const ir::ExpressionPtr& expression,
                                                            python::UnaryOperator op, Span where);
[[nodiscard]] std::optional<python::Value> expression_binary(python::Interpreter& in,
                                                             const ir::ExpressionPtr& expression,
                                                             python::BinaryOperator op,
                                                             const python::Value& other, bool reflected,
                                                             Span where);
[[nodiscard]] std::optional<python::Value> expression_compare(python::Interpreter& in,
                                                              const ir::ExpressionPtr& expression,
                                                              python::Comparison op,
                                                              const python::Value& other, Span where);
[[nodiscard]] std::optional<python::Value> expression_subscript(python::Interpreter& in,
                                                                const ir::ExpressionPtr& expression,
                                                                const python::Value& key, Span where);

/// `item in x` and iteration, likewise.
[[nodiscard]] std::optional<bool> expression_contains(python::Interpreter& in,
                                                      const ir::ExpressionPtr& expression,
                                                      const python::Value& item, Span where);
[[nodiscard]] std::optional<python::Iteration> expression_iterate(python::Interpreter& in,
                                                                  const ir::ExpressionPtr& expression,
                                                                  Span where);

/// The names of a module that belong to the expression language ("sqlalchemy": select, text, func, and_ ...;
/// "sqlalchemy.sql", "sqlalchemy.sql.expression", "sqlalchemy.dialects.postgresql": array, insert,
/// aggregate_order_by ...); empty where it has none.
[[nodiscard]] std::vector<std::pair<std::string, python::Value>> expression_names(std::string_view module);

}  // namespace sqlgen::alembic
