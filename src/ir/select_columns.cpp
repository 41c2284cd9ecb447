#include "ir/select_columns.hpp"

#include <map>
#include <set>

#include <fmt/format.h>

#include "ir/expression_builder.hpp"
#include "ir/from_clause.hpp"
#include "support/text.hpp"

namespace sqlgen::ir {

namespace {

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

std::string name_key(const LabelName& name) {
  return name.anonymous.empty() ? "=" + name.text.text : name.anonymous + " " + name.text.text;
}

LabelName anonymous(const ExpressionPtr& element, const std::optional<LabelName>& seed,
                    const std::string& suffix = "") {
  std::string base = seed ? seed->text.text : "anon";
  return {Identifier(base), element_id(element) + suffix};
}

/// `_dedupe_anon_label_idx`: a label of its own for a repeated column, base "name_".
LabelName repeated_label(const ExpressionPtr& element, int index) {
  auto seed = own_label(element);
  const auto inner = wrapped(element);
  if (inner) {
    seed = own_label(inner);
    if (seed) {
      return {Identifier(seed->text.text + "_"), element_id(element)};
    }
  }
  std::string base = (seed ? seed->text.text : "anon") + "_";
  if (const auto* function = as<FunctionCall>(element)) {
    base = function->name.text + "_";
  }
  return {Identifier(base), element_id(element) + "#" + std::to_string(index)};
}

LabelName repeated_qualified_label(const ExpressionPtr& element, int index) {
  auto seed = qualified_label(element);
  return {Identifier((seed ? seed->text.text : "anon") + "_"),
          element_id(element) + "#" + std::to_string(index)};
}

/// The state of one pass over the columns.
struct Labeller {
  LabelStyle style;
  bool label_repeats;
  std::map<std::string, ExpressionPtr> names = {};
  int repeated_count = 1;

  [[nodiscard]] bool qualified() const { return style == LabelStyle::tablename_plus_col; }
  LabelName next_repeated(const ExpressionPtr& c) {
    return qualified() ? repeated_qualified_label(c, repeated_count++) : repeated_label(c, repeated_count++);
  }
  void label_unnamed(SelectColumn& out);
  void label_named(SelectColumn& out, const LabelName& name);
  SelectColumn label(const ExpressionPtr& c);
};

void Labeller::label_unnamed(SelectColumn& out) {
  const auto name = anonymous_label(out.column);
  const auto key = name_key(name);
  out.repeated = names.contains(key);
  names[key] = out.column;
  out.fallback = out.repeated ? next_repeated(out.column) : name;
}

void Labeller::label_named(SelectColumn& out, const LabelName& name) {
  const auto key = name_key(name);
  const auto found = names.find(key);
  if (found == names.end()) {
    names[key] = out.column;
    return;
  }
  if (same_element(found->second, out.column)) {
    if (label_repeats) {
      out.required = out.fallback = next_repeated(out.column);
      out.repeated = true;
    }
    return;
  }
  const auto label =
      qualified() ? anonymous(out.column, qualified_label(out.column)) : anonymous_label(out.column);
  out.required = out.fallback = label;
  const auto label_key = name_key(label);
  if (label_repeats && names.contains(label_key)) {
    out.required = out.fallback = next_repeated(out.column);
    out.repeated = true;
  } else {
    names[label_key] = out.column;
  }
}

bool renders_label(const ExpressionPtr& c) {
  if (as<TextClause>(c) != nullptr || as<LiteralColumn>(c) != nullptr) {
    return false;
  }
  const auto* column = as<ColumnReference>(c);
  return column == nullptr || column->from != nullptr || column->column != nullptr;
}

SelectColumn Labeller::label(const ExpressionPtr& c) {
  SelectColumn out;
  out.column = c;
  if (!renders_label(c)) {
    return out;
  }
  if (style == LabelStyle::none) {
    out.fallback = own_label(c);
    if (!out.fallback) {
      out.fallback = anonymous_label(c);
    }
    return out;
  }
  std::optional<LabelName> name = qualified() ? qualified_label(c) : own_label(c);
  if (qualified()) {
    out.required = name;
  }
  out.fallback = name;
  if (!name) {
    label_unnamed(out);
  } else {
    label_named(out, *name);
  }
  return out;
}

/// Keys of `.c`: the first of a name gets it, later ones "name_1" and so on.
class KeyNamer {
 public:
  explicit KeyNamer(LabelStyle style) : style_(style) {}

  std::optional<std::string> key_of(const ExpressionPtr& c) {
    if (as<TextClause>(c) != nullptr) {
      return std::nullopt;
    }
    auto name = style_ == LabelStyle::tablename_plus_col ? qualified_key(c) : proxy_key(c);
    if (style_ == LabelStyle::none) {
      return name.value_or("_no_label");
    }
    if (!name) {
      name = "_no_label";
    }
    if (names_.insert(*name).second) {
      return name;
    }
    return fmt::format("{}_{}", *name, ++counts_[*name]);
  }

 private:
  static std::optional<std::string> qualified_key(const ExpressionPtr& c) {
    auto name = qualified_label(c);
    return name ? std::optional(name->text.text) : proxy_key(c);
  }

  LabelStyle style_;
  std::set<std::string> names_;
  std::map<std::string, int> counts_;
};

ExpressionPtr proxy_of(const SelectColumn& column, const ExpressionPtr& from, const std::string& key) {
  ColumnReference proxy;
  proxy.from = from;
  proxy.key = key;
  std::optional<LabelName> name = column.required;
  if (!name) {
    name = own_label(column.column).value_or(anonymous_label(column.column));
  }
  proxy.name = name->text;
  proxy.anonymous = name->anonymous;
  if (const auto* inner = as<ColumnReference>(column.column)) {
    proxy.column = inner->column;
  }
  return make_expression(std::move(proxy), type_of(column.column), column.column->span);
}

}  // namespace

std::optional<LabelName> own_label(const ExpressionPtr& element) {
  if (const auto* column = as<ColumnReference>(element)) {
    return LabelName{column->name, column->anonymous};
  }
  if (const auto* literal = as<LiteralColumn>(element)) {
    return LabelName{Identifier(literal->text), {}};
  }
  if (const auto* label = as<Label>(element)) {
    return label->name ? LabelName{*label->name, {}} : LabelName{Identifier(label->base), label->anonymous};
  }
  if (const auto* row = as<WholeRow>(element)) {
    auto name = from_name(row->from);
    return name ? LabelName{*name, {}} : LabelName{Identifier("anon"), element_id(row->from)};
  }
  if (const auto* grouped = as<Grouping>(element)) {
    return own_label(grouped->element);
  }
  return std::nullopt;
}

LabelName anonymous_label(const ExpressionPtr& element) {
  if (const auto inner = wrapped(element); inner && as<TextClause>(inner) == nullptr) {
    if (auto own = own_label(inner)) {
      return *own;
    }
    return anonymous_label(inner);
  }
  if (const auto* function = as<FunctionCall>(element)) {
    return {function->name, element_id(element)};
  }
  return anonymous(element, own_label(element));
}

std::optional<LabelName> qualified_label(const ExpressionPtr& element) {
  const auto* column = as<ColumnReference>(element);
  if (column != nullptr) {
    if (!column->from || !is_named_from(column->from)) {
      return LabelName{column->name, column->anonymous};
    }
    const auto name = from_name(column->from);
    std::string prefix = name ? name->text : "anon";
    if (const auto* table = as<TableFrom>(column->from);
        table != nullptr && table->table->name.schema && !table->table->name.schema->empty()) {
      prefix = replace_all(table->table->name.schema->text, ".", "_") + "_" + prefix;
    }
    return LabelName{Identifier(prefix + "_" + column->name.text), {}};
  }
  if (const auto inner = wrapped(element)) {
    return qualified_label(inner);
  }
  if (as<LiteralColumn>(element) != nullptr) {
    return std::nullopt;
  }
  return own_label(element);
}

std::optional<std::string> proxy_key(const ExpressionPtr& element) {
  if (const auto* column = as<ColumnReference>(element)) {
    return column->key.empty() ? column->name.text : column->key;
  }
  if (const auto* function = as<FunctionCall>(element)) {
    return function->name.text;
  }
  if (const auto inner = wrapped(element); inner && as<TextClause>(inner) == nullptr) {
    return proxy_key(inner);
  }
  if (const auto own = own_label(element)) {
    return own->anonymous.empty() ? own->text.text : own->text.text + "_1";
  }
  return std::nullopt;
}

std::vector<ExpressionPtr> spread_columns(const std::vector<ExpressionPtr>& columns) {
  std::vector<ExpressionPtr> result;
  for (const auto& column : columns) {
    if (is_from_clause(column)) {
      for (auto& item : from_columns(column)) {
        result.push_back(std::move(item.column));
      }
    } else if (const auto* list = as<ExpressionList>(column);
               list != nullptr && list->op == Operator(OperatorKind::comma_op)) {
      const auto inner = spread_columns(list->items);
      result.insert(result.end(), inner.begin(), inner.end());
    } else {
      result.push_back(column);
    }
  }
  return result;
}

std::vector<ExpressionPtr> selected_columns(const ExpressionPtr& select) {
  if (const auto* node = as<Select>(select)) {
    return spread_columns(node->columns);
  }
  if (const auto* compound = as<CompoundSelect>(select)) {
    return selected_columns(compound->selects.front());
  }
  if (const auto* textual = as<TextualSelect>(select)) {
    return textual->columns;
  }
  if (const auto* grouped = as<FromGrouping>(select)) {
    return selected_columns(grouped->element);
  }
  if (const auto* insert = as<Insert>(select)) {
    return spread_columns(insert->returning);
  }
  if (const auto* update = as<Update>(select)) {
    return spread_columns(update->returning);
  }
  if (const auto* del = as<Delete>(select)) {
    return spread_columns(del->returning);
  }
  return {};
}

std::vector<SelectColumn> label_columns(const std::vector<ExpressionPtr>& columns, LabelStyle style,
                                        bool label_repeats) {
  Labeller labeller{style, label_repeats};
  KeyNamer keys(style);
  std::vector<SelectColumn> result;
  result.reserve(columns.size());
  for (const auto& column : columns) {
    result.push_back(labeller.label(column));
    result.back().key = keys.key_of(column);
  }
  return result;
}

std::vector<std::pair<std::string, ExpressionPtr>> subquery_columns(const ExpressionPtr& select,
                                                                    const ExpressionPtr& from) {
  LabelStyle style = LabelStyle::disambiguate;
  ExpressionPtr inner = select;
  while (true) {
    if (const auto* grouped = as<FromGrouping>(inner)) {
      inner = grouped->element;
    } else if (const auto* compound = as<CompoundSelect>(inner)) {
      inner = compound->selects.front();
    } else {
      break;
    }
  }
  if (const auto* node = as<Select>(inner)) {
    style = node->label_style;
  }
  std::vector<std::pair<std::string, ExpressionPtr>> result;
  for (const auto& column : label_columns(selected_columns(inner), style, false)) {
    if (column.key) {
      result.emplace_back(*column.key, proxy_of(column, from, *column.key));
    }
  }
  return result;
}

}  // namespace sqlgen::ir
