#include <fmt/format.h>

#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "sqlalchemy/selects/select_columns.hpp"
#include "support/diagnostic.hpp"

// The columns of a subquery, each a proxy of what it is made of.

namespace sqlgen::ir {

namespace {

/// The column that a column of a subquery is made of: labels of columns give columns.
ExpressionPtr unlabelled(const ExpressionPtr& column) {
  const auto* label = as<Label>(column);
  return label != nullptr ? label->element : column;
}

/// _make_proxy() of the kinds of elements.
FromColumn proxy_of(const SelectColumn& column, const ExpressionPtr& from, std::uint32_t position) {
  const auto& element = column.column;
  const auto* label = as<Label>(element);
  if (label != nullptr && label->name && column.required && column.required->text != *label->name) {
    throw CompileError(
        "renamed-label",
        fmt::format("the label '{}' is the name of another column of the subquery", label->name->text),
        element->span, "give each label a name of its own");
  }
  const auto own = own_label(element);
  const LabelName name = column.required ? *column.required : own ? *own : anonymous_label(element);
  ColumnReference proxy;
  proxy.from = from;
  proxy.position = position;
  proxy.name = name.text;
  proxy.anonymous = name.anonymous;
  proxy.truncated = label == nullptr || name.truncated;
  std::string key = *column.key;
  const auto inner = unlabelled(element);
  if (const auto* reference = as<ColumnReference>(inner)) {
    proxy.column = reference->column;
    proxy.literal = reference->literal && label == nullptr && name.text == reference->name;
  } else if (const auto* literal = as<LiteralColumn>(element); literal != nullptr && !literal->construct) {
    proxy.literal = own && name.text == own->text;
  }
  if (is_schema_column(element)) {
    proxy.key = key;
  } else if (!name.anonymous) {
    proxy.key = column.required || as<ColumnReference>(element) == nullptr
                    ? name.text.text
                    : proxy_key(element).value_or(name.text.text);
  }
  return {key, make_expression(std::move(proxy), type_of(element), element->span)};
}

}  // namespace

std::vector<FromColumn> subquery_columns(const ExpressionPtr& select, const ExpressionPtr& from) {
  std::optional<LabelStyle> style;
  ExpressionPtr inner = select;
  while (true) {
    if (const auto* grouped = as<FromGrouping>(inner)) {
      inner = grouped->element;
    } else if (const auto* compound = as<CompoundSelect>(inner)) {
      if (!style && compound->label_style != LabelStyle::disambiguate) {
        style = compound->label_style;
      }
      inner = compound->selects.front();
    } else {
      break;
    }
  }
  std::vector<FromColumn> result;
  std::uint32_t position = 0;
  for (const auto& column :
       label_columns(selected_columns(inner), style.value_or(label_style_of(inner)), false)) {
    ++position;
    if (column.key) {
      result.push_back(proxy_of(column, from, position));
    }
  }
  return result;
}

}  // namespace sqlgen::ir
