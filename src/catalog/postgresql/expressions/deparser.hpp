#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// Writes trees as SQL, with the names that things have now. Operators are put in parentheses, as
/// pg_get_expr() puts them.
class Deparser {
 public:
  /// `columns`: those that a bound expression's numbers are of; may be null.
  Deparser(const Database& database, NameStyle style, const std::vector<Column>* columns = nullptr)
      : db_(database), style_(std::move(style)), columns_(columns) {}

  [[nodiscard]] std::string expression(const Node& node) const;
  [[nodiscard]] std::string select(const Node& node) const;
  [[nodiscard]] std::string type(const Node& type_name) const;
  [[nodiscard]] std::string relation(const Node& range) const;
  [[nodiscard]] std::string constant(const Node& node) const;
  /// "a, b" of expressions.
  [[nodiscard]] std::string list(const Node& nodes) const;
  [[nodiscard]] std::string sort(const Node& items) const;
  /// INSERT, UPDATE, DELETE or SELECT.
  [[nodiscard]] std::string statement(const Node& node) const;
  [[nodiscard]] std::string function_name(const Node& call) const;
  [[nodiscard]] const NameStyle& style() const { return style_; }
  [[nodiscard]] const Database& database() const { return db_; }

 private:
  [[nodiscard]] std::string column(const Node& node) const;
  [[nodiscard]] std::string column_reference(const Node& node) const;
  [[nodiscard]] std::string operation(const Node& node) const;
  [[nodiscard]] std::string operator_name(const Node& names) const;
  [[nodiscard]] std::string boolean(const Node& node) const;
  [[nodiscard]] std::string test(const Node& node) const;
  [[nodiscard]] std::string call(const Node& node) const;
  [[nodiscard]] std::string call_in_sql_syntax(const Node& node) const;
  [[nodiscard]] std::string arguments(const Node& node) const;
  [[nodiscard]] std::string window(const Node& node) const;
  [[nodiscard]] std::string choice(const Node& node) const;
  [[nodiscard]] std::string value_function(const Node& node) const;
  [[nodiscard]] std::string sublink(const Node& node) const;
  [[nodiscard]] std::string indirection(const Node& node) const;
  [[nodiscard]] std::string xml(const Node& node) const;
  [[nodiscard]] std::string xml_root(const Node& node) const;
  [[nodiscard]] std::string xml_serialize(const Node& node) const;
  [[nodiscard]] std::string xml_table(const Node& node) const;
  [[nodiscard]] std::string other_expression(const Node& node) const;

  [[nodiscard]] std::string with(const Node& node) const;
  [[nodiscard]] std::string search_and_cycle(const Node& cte) const;
  [[nodiscard]] std::string simple_select(const Node& node) const;
  [[nodiscard]] std::string from_item(const Node& node) const;
  [[nodiscard]] std::string join(const Node& node) const;
  [[nodiscard]] std::string function_item(const Node& node) const;
  [[nodiscard]] std::string alias(const Node& node) const;
  [[nodiscard]] std::string targets(const Node& nodes) const;
  [[nodiscard]] std::string grouping(const Node& node) const;
  [[nodiscard]] std::string select_end(const Node& node) const;
  [[nodiscard]] std::string insert(const Node& node) const;
  [[nodiscard]] std::string update(const Node& node) const;
  [[nodiscard]] std::string remove(const Node& node) const;
  [[nodiscard]] std::string assignments(const Node& nodes) const;
  [[nodiscard]] std::string target_name(const Node& target) const;
  [[nodiscard]] std::string conflict(const Node& node) const;

  const Database& db_;
  NameStyle style_;
  const std::vector<Column>* columns_;
};

/// A text as an SQL literal.
[[nodiscard]] std::string literal(std::string_view text);
/// Where the grammar takes no operators (c_expr).
[[nodiscard]] std::string in_parentheses(std::string text);
/// Names with dots between, each quoted where it has to be.
[[nodiscard]] std::string quote_names(const std::vector<std::string>& names);

}  // namespace sqlgen::catalog
