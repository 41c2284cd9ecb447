#include "sqlalchemy/selects/from_clause.hpp"

#include <atomic>

#include <fmt/format.h>

#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/column_names.hpp"
#include "sqlalchemy/selects/select_columns.hpp"

namespace sqlgen::ir {

namespace {

/// Columns of `inner` as columns of `outer`.
std::vector<FromColumn> proxies(const ExpressionPtr& inner, const ExpressionPtr& outer) {
  std::vector<FromColumn> result;
  if (is_select_base(inner) || as<Insert>(inner) != nullptr || as<Update>(inner) != nullptr ||
      as<Delete>(inner) != nullptr) {
    return subquery_columns(inner, outer);
  }
  // A join's columns are known by its tables' names too, but to an alias of it only by their own.
  const bool joined = as<Join>(inner) != nullptr;
  for (const auto& item : from_columns(inner)) {
    if (const auto* column = as<ColumnReference>(item.column)) {
      ColumnReference proxy = *column;
      proxy.from = outer;
      proxy.key = joined ? proxy_key(item.column).value_or(item.key) : item.key;
      proxy.position = joined ? static_cast<std::uint32_t>(result.size()) + 1 : proxy.position;
      const auto key = proxy.key;
      result.push_back({key, make_expression(std::move(proxy), item.column->type, item.column->span)});
    }
  }
  return result;
}

std::vector<FromColumn> owned(const std::vector<ExpressionPtr>& columns, const ExpressionPtr& owner) {
  std::vector<FromColumn> result;
  for (const auto& item : columns) {
    if (const auto* column = as<ColumnReference>(item)) {
      ColumnReference proxy = *column;
      proxy.from = owner;
      result.push_back({column->key, make_expression(std::move(proxy), item->type, item->span)});
    }
  }
  return result;
}

/// A function as a table without declared columns has one, named after the function.
std::vector<FromColumn> whole_value(const TableValuedAlias& valued, const ExpressionPtr& owner) {
  ColumnReference column;
  const auto* call = as<FunctionCall>(valued.function);
  const auto name = anonymous_name(element_id(valued.function), call != nullptr ? call->name.text : "anon");
  column.name = name.text;
  column.key = call != nullptr ? call->name.text : "anon";
  column.from = owner;
  column.anonymous = true;
  const auto key = column.key;
  return {{key, make_expression(std::move(column), valued.function->type, valued.function->span)}};
}

std::vector<FromColumn> join_columns(const Join& join) {
  std::vector<FromColumn> result;
  for (const auto& side : {join.left, join.right}) {
    for (auto& item : from_columns(side)) {
      auto label = qualified_key_label(item.column);
      result.push_back({label ? label->text.text : item.key, std::move(item.column)});
    }
  }
  return result;
}

}  // namespace

AnonymousId fresh_anonymous_id() {
  static std::atomic<std::uint64_t> next{1};
  return fmt::format("n{}", next++);
}

AnonymousId element_id(const ExpressionPtr& element) {
  if (const auto* table = as<TableFrom>(element)) {
    return fmt::format("t{}", static_cast<const void*>(table->table.get()));
  }
  if (const auto* column = as<ColumnReference>(element)) {
    if (const auto from = from_of(*column)) {
      return element_id(from) + "." +
             (column->position != 0 ? fmt::format("#{}", column->position)
              : column->key.empty() ? column->name.text
                                    : column->key);
    }
    if (column->column) {
      return fmt::format("c{}", static_cast<const void*>(column->column.get()));
    }
  }
  return fmt::format("e{}", static_cast<const void*>(element.get()));
}

bool same_element(const ExpressionPtr& a, const ExpressionPtr& b) {
  return a == b || (a && b && element_id(a) == element_id(b));
}

bool contains_element(const std::vector<ExpressionPtr>& elements, const ExpressionPtr& element) {
  for (const auto& item : elements) {
    if (same_element(item, element)) {
      return true;
    }
  }
  return false;
}

bool is_select_base(const ExpressionPtr& element) {
  if (const auto* grouped = as<FromGrouping>(element)) {
    return is_select_base(grouped->element);
  }
  return as<Select>(element) != nullptr || as<CompoundSelect>(element) != nullptr ||
         as<TextualSelect>(element) != nullptr;
}

bool is_from_clause(const ExpressionPtr& element) {
  if (const auto* grouped = as<FromGrouping>(element)) {
    return is_from_clause(grouped->element);
  }
  return as<TableFrom>(element) != nullptr || as<Alias>(element) != nullptr ||
         as<CommonTable>(element) != nullptr || as<Join>(element) != nullptr ||
         as<ValuesFrom>(element) != nullptr || as<TableValuedAlias>(element) != nullptr;
}

bool is_named_from(const ExpressionPtr& from) {
  if (const auto* values = as<ValuesFrom>(from)) {
    return values->qualified;
  }
  return as<TableFrom>(from) != nullptr || as<Alias>(from) != nullptr || as<CommonTable>(from) != nullptr ||
         as<TableValuedAlias>(from) != nullptr;
}

std::optional<Identifier> from_name(const ExpressionPtr& from) {
  if (const auto* table = as<TableFrom>(from)) {
    return table->table->name.name;
  }
  if (const auto* alias = as<Alias>(from)) {
    return alias->name;
  }
  if (const auto* cte = as<CommonTable>(from)) {
    return cte->name;
  }
  if (const auto* values = as<ValuesFrom>(from)) {
    return values->name;
  }
  if (const auto* valued = as<TableValuedAlias>(from)) {
    return valued->name;
  }
  return std::nullopt;
}

LabelName from_label(const ExpressionPtr& from) {
  if (const auto name = from_name(from)) {
    return {*name};
  }
  if (const auto* alias = as<Alias>(from)) {
    return anonymous_name(element_id(from), alias->base);
  }
  if (const auto* valued = as<TableValuedAlias>(from)) {
    return anonymous_name(element_id(from), valued->base);
  }
  if (const auto* cte = as<CommonTable>(from); cte != nullptr && !cte->anonymous.empty()) {
    const auto* values = as<ValuesFrom>(cte->element);
    return anonymous_name(cte->anonymous, values != nullptr && values->name ? values->name->text : "anon");
  }
  if (const auto* values = as<ValuesFrom>(from); values != nullptr && !values->anonymous.empty()) {
    return anonymous_name(values->anonymous, "anon");
  }
  return anonymous_name(element_id(from), "anon");
}

ExpressionPtr from_of(const ColumnReference& column) {
  if (column.from || !column.column) {
    return column.from;
  }
  const TablePtr& table = column.column->table_of_names;
  return table ? make_table_from(table) : nullptr;
}

Identifier name_of(const ColumnReference& column) {
  return column.name.empty() && column.column ? column.column->name : column.name;
}

std::string key_of(const ColumnReference& column) {
  if (!column.key.empty()) {
    return column.key;
  }
  return column.column && !column.column->key.empty() ? column.column->key : name_of(column).text;
}

ExpressionPtr make_table_from(const TablePtr& table) {
  return make_expression(TableFrom{table}, nullptr, table->span);
}

ExpressionPtr make_column_reference(const ExpressionPtr& from, const ColumnPtr& column) {
  ColumnReference reference;
  reference.name = column->name;
  reference.key = column->key.empty() ? column->name.text : column->key;
  reference.from = from;
  reference.column = column;
  return make_expression(std::move(reference), column->type, column->span);
}

std::vector<FromColumn> from_columns(const ExpressionPtr& from) {
  const KnownKeys scope;
  if (const auto* table = as<TableFrom>(from)) {
    std::vector<FromColumn> result;
    for (const auto& column : table->table->columns) {
      result.push_back(
          {column->key.empty() ? column->name.text : column->key, make_column_reference(from, column)});
    }
    return result;
  }
  if (const auto* alias = as<Alias>(from)) {
    return proxies(alias->element, from);
  }
  if (const auto* cte = as<CommonTable>(from)) {
    return proxies(cte->element, from);
  }
  if (const auto* join = as<Join>(from)) {
    return join_columns(*join);
  }
  if (const auto* values = as<ValuesFrom>(from)) {
    return owned(values->columns, from);
  }
  if (const auto* valued = as<TableValuedAlias>(from)) {
    return valued->columns.empty() ? whole_value(*valued, from) : owned(valued->columns, from);
  }
  if (const auto* grouped = as<FromGrouping>(from)) {
    return from_columns(grouped->element);
  }
  if (is_select_base(from)) {
    std::vector<FromColumn> result;
    for (const auto& column : label_columns(selected_columns(from), label_style_of(from), false)) {
      if (column.key) {
        result.push_back({*column.key, column.column});
      }
    }
    return result;
  }
  return {};
}

ExpressionPtr find_from_column(const ExpressionPtr& from, const std::string& key) {
  for (auto& item : from_columns(from)) {
    if (item.key == key) {
      return item.column;
    }
  }
  return nullptr;
}

ExpressionPtr make_alias(Alias::Kind kind, const ExpressionPtr& given, std::optional<Identifier> name) {
  // A subquery's columns need names: SelectBase._ensure_disambiguated_names.
  const bool unnamed = is_select_base(given) && label_style_of(given) == LabelStyle::none;
  const auto element = unnamed ? with_label_style(given, LabelStyle::disambiguate) : given;
  Alias alias{kind, element};
  if (name && name->empty()) {
    name.reset();
  }
  if (!name && is_named_from(element)) {
    if (const auto inner = from_name(element)) {
      alias.base = inner->text;
    }
  }
  alias.name = std::move(name);
  return make_expression(std::move(alias), nullptr, element->span);
}

}  // namespace sqlgen::ir
