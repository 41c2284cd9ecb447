#include "sqlalchemy/selects/table_columns.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "sqlalchemy/selects/from_clause.hpp"
#include "sqlalchemy/selects/select_columns.hpp"

namespace sqlgen::ir {

namespace {

/// A column of a FROM object, and the table's column that it stands for; of an expression there is none.
struct ShownColumn {
  ExpressionPtr column;
  TablePtr table;
  std::string name;
};

using ShownColumns = std::vector<ShownColumn>;

ShownColumns shown_columns(const ExpressionPtr& from);

const ExpressionPtr& without_label(const ExpressionPtr& expression) {
  const auto* label = as<Label>(expression);
  return label != nullptr ? without_label(label->element) : expression;
}

/// What a selected column stands for.
ShownColumn origin_of(const ExpressionPtr& selected) {
  const ExpressionPtr& expression = without_label(selected);
  const auto* column = as<ColumnReference>(expression);
  const auto from = column != nullptr ? from_of(*column) : nullptr;
  if (!from) {
    return {};
  }
  auto known = shown_columns(from);
  const auto found = std::find_if(known.begin(), known.end(), [&](const ShownColumn& shown) {
    return same_element(shown.column, expression);
  });
  return found != known.end() ? std::move(*found) : ShownColumn{};
}

/// What `outer` names shows the columns of `inner` in the same order.
ShownColumns shown_by(const ExpressionPtr& outer, ShownColumns inner) {
  auto items = from_columns(outer);
  if (items.size() != inner.size()) {
    return {};
  }
  for (std::size_t i = 0; i < items.size(); ++i) {
    inner[i].column = std::move(items[i].column);
  }
  return inner;
}

ShownColumns shown_by_select(const ExpressionPtr& select) {
  ShownColumns result;
  const auto selected = selected_columns(select);
  const auto labelled = label_columns(selected, label_style_of(select), false);
  for (std::size_t i = 0; i < labelled.size() && i < selected.size(); ++i) {
    if (labelled[i].key) {
      result.push_back(origin_of(selected[i]));
    }
  }
  return result;
}

ShownColumns shown_columns(const ExpressionPtr& from) {
  ShownColumns result;
  if (const auto* table = as<TableFrom>(from)) {
    for (const auto& column : table->table->columns) {
      result.push_back({make_column_reference(from, column), table->table, column->name.text});
    }
  } else if (const auto* alias = as<Alias>(from)) {
    result = shown_by(from, shown_columns(alias->element));
  } else if (const auto* cte = as<CommonTable>(from)) {
    result = shown_by(from, shown_columns(cte->element));
  } else if (const auto* join = as<Join>(from)) {
    result = shown_columns(join->left);
    auto right = shown_columns(join->right);
    result.insert(result.end(), std::make_move_iterator(right.begin()), std::make_move_iterator(right.end()));
  } else if (const auto* grouped = as<FromGrouping>(from)) {
    result = shown_columns(grouped->element);
  } else if (as<Select>(from) != nullptr) {
    result = shown_by_select(from);
  }
  return result;
}

}  // namespace

std::vector<ShownTable> shown_tables(const ExpressionPtr& from) {
  if (const auto* join = as<Join>(from)) {
    auto result = shown_tables(join->left);
    auto right = shown_tables(join->right);
    result.insert(result.end(), std::make_move_iterator(right.begin()), std::make_move_iterator(right.end()));
    return result;
  }
  if (const auto* grouped = as<FromGrouping>(from)) {
    return shown_tables(grouped->element);
  }
  std::vector<ShownTable> result;
  for (ShownColumn& shown : shown_columns(from)) {
    if (!shown.table) {
      continue;
    }
    auto known = std::find_if(result.begin(), result.end(),
                              [&](const ShownTable& table) { return table.table == shown.table; });
    if (known == result.end()) {
      known = result.insert(result.end(), ShownTable{shown.table, {}});
    }
    known->columns.emplace(shown.name, std::move(shown.column));
  }
  return result;
}

}  // namespace sqlgen::ir
