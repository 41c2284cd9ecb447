#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/inspection/sqlite/sqlite_definition.hpp"
#include "ir/expressions/expression.hpp"
#include "ir/schema.hpp"

namespace sqlgen::catalog {

/// SQL text as an expression.
[[nodiscard]] ir::ExpressionPtr sqlite_expression(std::string_view text);

/// A name as a list of columns has it; anything more is not a name alone.
[[nodiscard]] std::optional<std::string> bare_name(const std::string& text);

/// Reads a CREATE TABLE as SQLite keeps it. Throws UnknownDefinition where it holds what the model has no
/// word for.
class WholeTableReader {
 public:
  WholeTableReader(const ir::TableName& name, std::string_view statement)
      : text_(statement), table_(std::make_shared<ir::Table>()) {
    table_->name = name;
  }

  ir::TablePtr read();

 private:
  void table_option();
  void item();
  void column();
  std::string_view declared_type();
  std::optional<std::string> conflict();
  void column_constraint(ir::Column& column, const std::optional<std::string>& name);
  void column_key(ir::Column& column, const std::optional<std::string>& name);

  // A literal, with its sign, or an expression in parentheses.
  std::string_view default_value();
  void table_constraint();
  std::vector<ir::Identifier> column_list();

  // A column is called as its definition has it, in whatever case a constraint names it.
  [[nodiscard]] std::string own_name(const std::string& name) const;
  void add_unique(const std::optional<std::string>& name, std::vector<ir::Identifier> columns);
  void add_check(const std::optional<std::string>& name);
  void references(const std::optional<std::string>& name, std::vector<ir::Identifier> columns);
  bool reference_option(ir::ForeignKeyOptions& options);
  std::string action();

  SqliteDefinition text_;
  ir::TablePtr table_;
  std::optional<std::string> name_;  // CONSTRAINT name, of what follows
};

}  // namespace sqlgen::catalog
