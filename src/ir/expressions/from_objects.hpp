#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ir/expressions/statement.hpp"
#include "ir/name.hpp"
#include "ir/schema.hpp"

// The nodes of FROM objects (sqlalchemy/sql/selectable.py).

namespace sqlgen::ir {

/// Tells anonymous names apart: names with one identity get one number. Empty: the name is not anonymous.
using AnonymousId = std::string;

struct TableFrom {
  TablePtr table;
};
/// alias() of a table, subquery() of a select, lateral(): an absent name is anonymous, made from `base`.
struct Alias {
  enum class Kind { alias, subquery, lateral, table_sample } kind;
  ExpressionPtr element;
  std::optional<Identifier> name = {};
  std::string base = "anon";
  ExpressionPtr sampling = {}, seed = {};  // tablesample()
};
struct CommonTable {
  ExpressionPtr element;
  std::optional<Identifier> name = {};
  AnonymousId anonymous = {};  // of the name where none is given: cte.union() keeps it
  bool recursive = false;
  bool nesting = false;
  std::vector<std::string> prefixes = {};
  std::vector<std::pair<std::string, std::string>> suffixes = {};
  ExpressionPtr restates = {};  // cte.union(...): the CTE that it is of
  ExpressionPtr alias_of = {};  // cte.alias()
};
struct Join {
  ExpressionPtr left, right, on;
  bool outer = false;
  bool full = false;
};
struct ValuesFrom {
  std::vector<ExpressionPtr> columns;  // ColumnReference without FROM
  std::vector<std::vector<ExpressionPtr>> rows = {};
  std::optional<Identifier> name = {};
  AnonymousId anonymous = {};  // of the name where none is given
  bool literal_binds = false;
  bool lateral = false;
  bool aliased = false;    // a name is written: given, or anonymous by alias() or lateral()
  bool qualified = false;  // columns are written with the name: given, or by alias()
  bool named = true;       // scalar_values() has no name and columns
  std::vector<AddedCte> ctes = {};
};
/// func.x().table_valued(...), .alias(), column_valued(): an absent name is anonymous, made from `base`,
/// which is the name of the alias that this one is an alias of.
struct TableValuedAlias {
  ExpressionPtr function;
  std::optional<Identifier> name = {};
  std::string base = "anon";
  std::vector<ExpressionPtr> columns = {};
  bool render_derived = false;
  bool with_types = false;
  bool lateral = false;
  bool with_ordinality = false;
};
/// A table-valued alias as a value: column_valued(), or the alias itself named as a column.
struct WholeRow {
  ExpressionPtr from;
};
/// ( ... ) around a FROM object or select.
struct FromGrouping {
  ExpressionPtr element;
};

}  // namespace sqlgen::ir
