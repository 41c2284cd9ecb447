#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ir/expression.hpp"

// Names of what a SELECT gives (Select._generate_columns_plus_names, SelectState._column_naming_convention of
// sqlalchemy/sql/selectable.py).

namespace sqlgen::ir {

/// A label: a name, or an anonymous one made from `text`.
struct LabelName {
  Identifier text;
  AnonymousId anonymous = {};
  friend bool operator==(const LabelName&, const LabelName&) = default;
};

struct SelectColumn {
  std::optional<LabelName> required;  // the label that must be written
  std::optional<LabelName> fallback;  // that may be written where the expression has no name
  std::optional<std::string> key;     // in `.c` of a subquery; absent for text
  ExpressionPtr column;
  bool repeated = false;
};

/// The columns of a SELECT with tables and other lists spread out (_all_selected_columns).
[[nodiscard]] std::vector<ExpressionPtr> selected_columns(const ExpressionPtr& select);
[[nodiscard]] std::vector<ExpressionPtr> spread_columns(const std::vector<ExpressionPtr>& columns);

/// Their labels. `label_repeats`: a column that is listed again gets a label of
/// its own (anon_for_dupe_key).
[[nodiscard]] std::vector<SelectColumn> label_columns(const std::vector<ExpressionPtr>& columns,
                                                      LabelStyle style, bool label_repeats);

/// The name that the element has by itself: of a column or label (`_non_anon_label`).
[[nodiscard]] std::optional<LabelName> own_label(const ExpressionPtr& element);
/// table_column (`_tq_label`).
[[nodiscard]] std::optional<LabelName> qualified_label(const ExpressionPtr& element);
/// name_1 (`_anon_name_label`).
[[nodiscard]] LabelName anonymous_label(const ExpressionPtr& element);
/// The key in `.c` (`_proxy_key`), where it has one.
[[nodiscard]] std::optional<std::string> proxy_key(const ExpressionPtr& element);

/// The `.c` of a subquery of `select`: proxies that refer to `from`.
[[nodiscard]] std::vector<std::pair<std::string, ExpressionPtr>> subquery_columns(const ExpressionPtr& select,
                                                                                  const ExpressionPtr& from);

}  // namespace sqlgen::ir
