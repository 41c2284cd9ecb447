#pragma once

#include "frontend/python/objects/value.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

namespace sqlgen::alembic {

/// `.c` of a FROM object or select: columns by key (sqlalchemy/sql/base.py, ColumnCollection).
class ColumnsObject final : public python::Object {
 public:
  explicit ColumnsObject(std::vector<ir::FromColumn> columns) : columns_(std::move(columns)) {}

  [[nodiscard]] const std::vector<ir::FromColumn>& columns() const { return columns_; }
  [[nodiscard]] std::string type_name() const override { return "ReadOnlyColumnCollection"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> subscript(python::Interpreter& in, const python::Value& key,
                                         Span where) override;
  std::optional<bool> contains(python::Interpreter& in, const python::Value& item, Span where) override;
  std::optional<python::Iteration> iterate(python::Interpreter& in, Span where) override;
  std::optional<std::int64_t> length(python::Interpreter& in, Span where) override;

  /// The column of this key, or null.
  [[nodiscard]] ir::ExpressionPtr find(std::string_view key) const;

 private:
  /// The column of a key or number. Errors: KeyError, IndexError.
  [[nodiscard]] const ir::FromColumn& item(python::Interpreter& in, const python::Value& key,
                                           Span where) const;

  std::vector<ir::FromColumn> columns_;
};

[[nodiscard]] python::Value columns_of(const ir::ExpressionPtr& from);

}  // namespace sqlgen::alembic
