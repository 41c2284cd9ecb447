#include "sqlalchemy/selects/column_names.hpp"

#include <map>
#include <set>

#include <fmt/format.h>

#include "sqlalchemy/selects/from_clause.hpp"
#include "support/text.hpp"

namespace sqlgen::ir {

namespace {

thread_local std::size_t scopes = 0;
// Beside the keys the FROM object itself, so that no other one takes its place in memory meanwhile.
thread_local std::map<const Expression*, std::pair<ExpressionPtr, std::set<std::string>>> known_keys;

bool has_key(const ExpressionPtr& from, const std::string& key) {
  const KnownKeys scope;
  auto found = known_keys.find(from.get());
  if (found == known_keys.end()) {
    std::set<std::string> keys;
    for (const auto& item : from_columns(from)) {
      keys.insert(item.key);
    }
    found = known_keys.emplace(from.get(), std::pair(from, std::move(keys))).first;
  }
  return found->second.second.contains(key);
}

/// What Cast and TypeCoerce and the boolean wrapper take their names from (WrapsColumnExpression).
ExpressionPtr wrapped(const ExpressionPtr& element) {
  if (const auto* cast = as<Cast>(element)) {
    return cast->operand;
  }
  if (const auto* coerce = as<TypeCoerce>(element)) {
    return coerce->operand;
  }
  if (const auto* unary = as<Unary>(element);
      unary != nullptr &&
      (unary->op == Operator(OperatorKind::is_true) || unary->op == Operator(OperatorKind::is_false))) {
    return unary->operand;
  }
  return nullptr;
}

LabelName column_name(const ColumnReference& column) {
  return {column.name, column.anonymous, column.truncated || column.anonymous};
}

/// table_name as no other column of the table is called: table_name_1 where one is (_gen_tq_label).
LabelName qualified_name(const ColumnReference& column, const LabelName& name) {
  const auto from = from_of(column);
  if (!from || !is_named_from(from)) {
    return name;
  }
  LabelName table = from_label(from);
  if (const auto* named = as<TableFrom>(from);
      named != nullptr && named->table->name.schema && !named->table->name.schema->empty()) {
    table.text.text = replace_all(named->table->name.schema->text, ".", "_") + "_" + table.text.text;
  }
  LabelName label = joined_name(table, "_", name);
  if (label.anonymous || !has_key(from, label.text.text)) {
    return label;
  }
  const std::string base = label.text.text;
  for (int counter = 1; has_key(from, label.text.text); ++counter) {
    label.text.text = fmt::format("{}_{}", base, counter);
  }
  return label;
}

/// Columns, labels and what else is a NamedColumn.
std::optional<LabelName> named_column(const ExpressionPtr& element) {
  if (const auto* column = as<ColumnReference>(element)) {
    return column_name(*column);
  }
  if (const auto* literal = as<LiteralColumn>(element)) {
    return literal->construct ? std::nullopt : std::optional(LabelName{Identifier(literal->text)});
  }
  if (const auto* label = as<Label>(element)) {
    return label->name ? LabelName{*label->name} : anonymous_name(label->anonymous, label->base);
  }
  if (const auto* row = as<WholeRow>(element)) {
    return from_label(row->from);
  }
  if (const auto* column = as<FunctionColumn>(element)) {
    return LabelName{column->name};
  }
  return std::nullopt;
}

}  // namespace

KnownKeys::KnownKeys() {
  ++scopes;
}

KnownKeys::~KnownKeys() {
  if (--scopes == 0) {
    known_keys.clear();
  }
}

std::optional<LabelName> own_label(const ExpressionPtr& element) {
  return named_column(element);
}

std::optional<LabelName> name_of(const ExpressionPtr& element) {
  if (const auto* function = as<FunctionCall>(element)) {
    return LabelName{function->name};
  }
  if (as<NextValue>(element) != nullptr) {
    return LabelName{Identifier("next_value")};
  }
  if (const auto* literal = as<LiteralColumn>(element); literal != nullptr && !literal->name.empty()) {
    return LabelName{Identifier(literal->name)};
  }
  if (const auto* grouped = as<Grouping>(element)) {
    return name_of(grouped->element);
  }
  return named_column(element);
}

std::optional<LabelName> qualified_label(const ExpressionPtr& element) {
  if (const auto* column = as<ColumnReference>(element)) {
    return column->literal ? std::nullopt : std::optional(qualified_name(*column, column_name(*column)));
  }
  if (const auto inner = wrapped(element)) {
    return qualified_label(inner);
  }
  if (const auto* grouped = as<Grouping>(element)) {
    const auto inner = qualified_label(grouped->element);
    return inner ? inner : std::optional(anonymous_label(element));
  }
  return as<LiteralColumn>(element) != nullptr ? std::nullopt : named_column(element);
}

std::optional<LabelName> qualified_key_label(const ExpressionPtr& element) {
  const auto key = proxy_key(element);
  if (const auto* column = as<ColumnReference>(element)) {
    if (key && *key != column->name.text && !column->literal) {
      return qualified_name(*column, LabelName{Identifier(*key)});
    }
    return qualified_label(element);
  }
  if (named_column(element)) {
    return qualified_label(element);
  }
  return key ? std::optional(LabelName{Identifier(*key)}) : std::nullopt;
}

std::optional<std::string> proxy_key(const ExpressionPtr& element) {
  if (const auto* column = as<ColumnReference>(element)) {
    if (!column->key.empty()) {
      return column->key;
    }
    return column->anonymous ? std::nullopt : std::optional(column->name.text);
  }
  if (const auto* function = as<FunctionCall>(element)) {
    return function->name.text;
  }
  if (const auto* literal = as<LiteralColumn>(element); literal != nullptr && !literal->name.empty()) {
    return literal->name;
  }
  if (const auto* bind = as<BindParameter>(element)) {
    return bind->key.empty() || bind->unique ? std::nullopt : std::optional(bind->key);
  }
  if (const auto inner = wrapped(element); inner && as<TextClause>(inner) == nullptr) {
    return proxy_key(inner);
  }
  const auto name = named_column(element);
  return name && !name->anonymous ? std::optional(name->text.text) : std::nullopt;
}

LabelName anonymous_label_of(const ExpressionPtr& element, const std::optional<LabelName>& seed, int repeat) {
  std::string identity = element_id(element);
  LabelName base = seed && !seed->text.empty() ? *seed : LabelName{Identifier("anon")};
  if (repeat != 0) {
    identity += "#" + std::to_string(repeat);
    base.text.text += "_";
  }
  if (base.anonymous) {
    return joined_name(base, "", anonymous_name(identity, ""));
  }
  return anonymous_name(identity, base.text.text);
}

LabelName anonymous_label(const ExpressionPtr& element) {
  if (const auto inner = wrapped(element); inner && as<TextClause>(inner) == nullptr) {
    if (auto own = own_label(inner)) {
      return *own;
    }
    return anonymous_label(inner);
  }
  return anonymous_label_of(element, name_of(element));
}

LabelName repeated_label(const ExpressionPtr& element, int repeat) {
  if (const auto inner = wrapped(element)) {
    if (auto own = own_label(inner)) {
      own->text.text += "_";
      return anonymous_label_of(element, own);
    }
    return repeated_qualified_label(element, repeat);
  }
  const auto name = name_of(element);
  return name ? anonymous_label_of(element, name, repeat) : repeated_qualified_label(element, repeat);
}

LabelName repeated_qualified_label(const ExpressionPtr& element, int repeat) {
  return anonymous_label_of(element, qualified_label(element), repeat);
}

bool is_schema_column(const ExpressionPtr& element) {
  const auto* column = as<ColumnReference>(element);
  return column != nullptr && column->column && !column->column->bare;
}

}  // namespace sqlgen::ir
