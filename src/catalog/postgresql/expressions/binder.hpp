#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

/// The column names (and types, as far as they are known) that a bound query gives; `known` is false where a
/// * could not be worked out.
struct QueryColumns {
  std::vector<Column> columns = {};
  bool known = true;
};
/// Replaces the names in a tree by what they mean, so that it follows renames: columns by their numbers
/// ("Column"), tables, types and functions by their oids, and the name of a sequence in nextval() by that
/// sequence ("RelationConstant").
class Binder {
 public:
  /// An expression of `table`'s columns; with kNoOid it can have none.
  explicit Binder(Context& context, Oid table = kNoOid) : context_(context), table_(table) {}

  [[nodiscard]] NodePtr expression(const Node& node);
  [[nodiscard]] NodePtr query(const Node& node);
  /// A list of expressions, or an object that holds some, each bound.
  [[nodiscard]] Node bind(const Node& node);
  /// Where OLD and NEW are rows of the table: a trigger's or a rule's condition.
  void with_transition_rows() { transition_rows_ = true; }

 private:
  /// What a FROM clause makes visible.
  struct RangeItem {
    std::string name;
    bool aliased = true;
    Oid table = kNoOid;
    bool known = true;                           // whether its columns are all that it has
    std::vector<std::string> column_names = {};  // of what is no table; a column's number is none then
  };
  using Scope = std::vector<RangeItem>;

  [[nodiscard]] Node bind_parts(const Node& node);
  [[nodiscard]] Node column_reference(const Node& node);
  [[nodiscard]] Node own_column(const Node& node, const std::vector<std::string>& names);
  [[nodiscard]] Node column_in_scope(const Node& node, const std::vector<std::string>& names);
  [[nodiscard]] bool must_be_column(const std::vector<std::string>& names) const;
  [[nodiscard]] Node type_name(const Node& node);
  [[nodiscard]] Node call(const Node& node);
  [[nodiscard]] Node cast(const Node& node);
  [[nodiscard]] std::optional<Node> relation_constant(const Node& node);
  [[nodiscard]] Oid user_function(const std::vector<std::string>& names, std::size_t arguments) const;

  [[nodiscard]] Node select(const Node& node);
  [[nodiscard]] Node statement(const Node& node);
  [[nodiscard]] Node with(const Node& node);
  [[nodiscard]] Node from_item(const Node& node, Scope& scope);
  [[nodiscard]] Node range_variable(const Node& node, Scope& scope);
  [[nodiscard]] Node targets(const Node& nodes);
  [[nodiscard]] std::optional<std::vector<Node>> expand_star(const std::vector<std::string>& qualifier);
  /// The columns of a WITH query of that name; null: there is none.
  [[nodiscard]] const QueryColumns* find_cte(const std::string& name) const;

  Context& context_;
  Oid table_;
  bool transition_rows_ = false;
  std::vector<Scope> scopes_;
  std::vector<std::map<std::string, QueryColumns>> ctes_;
  bool may_name_output_ = false;  // in GROUP BY, ORDER BY and their like
  bool merged_columns_ = false;   // a join by USING or NATURAL: what * gives is not worked out
};

/// An object's number as a node of a bound tree.
[[nodiscard]] Node oid_value(Oid oid);

/// The columns of a table that an expression of its own columns uses, each once, in their order of mention.
[[nodiscard]] std::vector<int> columns_used(const Node& expression);

/// Those of a bound query.
[[nodiscard]] QueryColumns query_columns(const Database& database, const Node& bound_query);

/// Fails where a query gives a column twice that a table or a view is made of.
void require_distinct(const Context& context, const std::vector<Column>& columns);

}  // namespace sqlgen::catalog
