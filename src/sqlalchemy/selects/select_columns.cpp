#include "sqlalchemy/selects/select_columns.hpp"

#include <map>
#include <set>

#include <fmt/format.h>

#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::ir {

namespace {

std::string name_key(const LabelName& name) {
  return (name.anonymous ? "" : "=") + name.text.text;
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
      qualified() ? anonymous_label_of(out.column, qualified_label(out.column)) : anonymous_label(out.column);
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
  const auto* literal = as<LiteralColumn>(c);
  if (as<TextClause>(c) != nullptr || (literal != nullptr && !literal->construct)) {
    return false;
  }
  const auto* column = as<ColumnReference>(c);
  return column == nullptr || from_of(*column) != nullptr;
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

/// Keys of `.c`: the first of a name gets it, later ones "name_1" and so on
/// (SelectState._column_naming_convention).
class KeyNamer {
 public:
  explicit KeyNamer(LabelStyle style) : style_(style) {}

  std::optional<std::string> key_of(const ExpressionPtr& c) {
    if (as<TextClause>(c) != nullptr) {
      return std::nullopt;
    }
    const auto own = proxy_key(c);
    if (style_ == LabelStyle::none) {
      return own.value_or("_no_label");
    }
    auto name = style_ == LabelStyle::tablename_plus_col ? qualified_key_label(c)
                : own                                    ? std::optional(LabelName{Identifier(*own)})
                                                         : std::nullopt;
    if (!name) {
      name = LabelName{Identifier("_no_label")};
    }
    if (names_.insert(name->text.text).second) {
      return name->text.text;
    }
    return numbered(anonymous_label_of(c, name), [&](const std::string& part, const std::string& body) {
      auto& number = numbers_[part];
      number = number != 0 ? number : ++counts_[body];
      return fmt::format("{}_{}", body, number);
    });
  }

 private:
  LabelStyle style_;
  std::set<std::string> names_;
  std::map<std::string, int> numbers_;
  std::map<std::string, int> counts_;
};

}  // namespace

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
  const KnownKeys scope;
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

LabelStyle label_style_of(const ExpressionPtr& select) {
  if (const auto* grouped = as<FromGrouping>(select)) {
    return label_style_of(grouped->element);
  }
  if (const auto* compound = as<CompoundSelect>(select)) {
    return label_style_of(compound->selects.front());
  }
  if (as<TextualSelect>(select) != nullptr) {
    return LabelStyle::none;
  }
  const auto* node = as<Select>(select);
  return node != nullptr ? node->label_style : LabelStyle::disambiguate;
}

ExpressionPtr with_label_style(const ExpressionPtr& select, LabelStyle style) {
  if (const auto* grouped = as<FromGrouping>(select)) {
    return make_expression(FromGrouping{with_label_style(grouped->element, style)}, select->type,
                           select->span);
  }
  if (const auto* compound = as<CompoundSelect>(select)) {
    auto copy = *compound;
    copy.selects.front() = with_label_style(copy.selects.front(), style);
    return make_expression(std::move(copy), select->type, select->span);
  }
  const auto* node = as<Select>(select);
  if (node == nullptr || node->label_style == style) {
    return select;
  }
  auto copy = *node;
  copy.label_style = style;
  return make_expression(std::move(copy), select->type, select->span);
}

}  // namespace sqlgen::ir
