#include <map>

#include <fmt/format.h>

#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/foreign_keys/target.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "sqlalchemy/selects/table_columns.hpp"
#include "support/diagnostic.hpp"
#include "support/text.hpp"

// JOIN and the condition that foreign keys give it (Join of sqlalchemy/sql/selectable.py).

namespace sqlgen::ir {

namespace {

using Pairs = std::vector<std::pair<ExpressionPtr, ExpressionPtr>>;  // referred column, referring column

/// A foreign key of a table: the referring columns and what they point to.
struct Reference {
  std::vector<std::string> columns;
  TableName referred;
  std::vector<std::string> referred_columns;
};

Reference reference_of(const std::string& column, const ForeignKey& key) {
  ReferredColumn referred = split_target(key.target);
  return {{column}, std::move(referred.table), {std::move(referred.column.text)}};
}

std::vector<Reference> references_of(const Table& table) {
  std::vector<Reference> result;
  for (const auto& column : table.columns) {
    for (const auto& key : column->foreign_keys) {
      result.push_back(reference_of(column->name.text, key));
    }
  }
  for (const auto& constraint : table.constraints) {
    const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
    if (key == nullptr || key->from_column) {
      continue;
    }
    Reference reference{{}, key->referred, {}};
    for (const auto& column : key->columns) {
      reference.columns.push_back(column.text);
    }
    for (const auto& column : key->referred_columns) {
      reference.referred_columns.push_back(column.text);
    }
    result.push_back(std::move(reference));
  }
  return result;
}

ExpressionPtr column_named(const ShownTable& shown, const std::string& name) {
  const auto found = shown.columns.find(name);
  return found != shown.columns.end() ? found->second : nullptr;
}

/// The foreign keys of `from`'s tables that point to `to`'s.
void find_references(const ExpressionPtr& from, const ExpressionPtr& to, std::vector<Pairs>& found) {
  const auto targets = shown_tables(to);
  for (const ShownTable& source : shown_tables(from)) {
    for (const auto& reference : references_of(*source.table)) {
      for (const ShownTable& target : targets) {
        if (!(target.table->name == reference.referred)) {
          continue;
        }
        Pairs pairs;
        for (std::size_t i = 0; i < reference.columns.size() && i < reference.referred_columns.size(); ++i) {
          auto left = column_named(target, reference.referred_columns[i]);
          auto right = column_named(source, reference.columns[i]);
          if (left && right) {
            pairs.emplace_back(left, right);
          }
        }
        if (!pairs.empty()) {
          found.push_back(std::move(pairs));
        }
      }
    }
  }
}

std::vector<Pairs> scan(const ExpressionPtr& left, const ExpressionPtr& right) {
  std::vector<ExpressionPtr> sides;
  if (const auto* join = as<Join>(left)) {
    sides.push_back(join->right);
  }
  sides.push_back(left);
  std::vector<Pairs> found;
  for (const auto& side : sides) {
    find_references(right, side, found);
    if (!same_element(side, right)) {
      find_references(side, right, found);
    }
    if (!found.empty()) {
      break;
    }
  }
  return found;
}

std::string description(const ExpressionPtr& from) {
  const auto name = from_name(from);
  return name ? name->text : "anon_1";
}

}  // namespace

bool can_join(const ExpressionPtr& left, const ExpressionPtr& right) {
  return !scan(left, right).empty();
}

ExpressionPtr join_condition(const ExpressionPtr& left, const ExpressionPtr& right, Span span) {
  const auto found = scan(left, right);
  if (found.empty()) {
    throw CompileError("no-join-condition",
                       fmt::format("can't find any foreign key relationships between '{}' and '{}'",
                                   description(left), description(right)),
                       span, "give the join's condition");
  }
  if (found.size() > 1) {
    throw CompileError(
        "no-join-condition",
        fmt::format("can't determine join between '{}' and '{}'; tables have more than one foreign "
                    "key constraint relationship between them",
                    description(left), description(right)),
        span, "give the join's condition");
  }
  std::vector<ExpressionPtr> conditions;
  for (const auto& [referred, referring] : found.front()) {
    conditions.push_back(operate(referred, OperatorKind::eq, referring));
  }
  return conditions.size() == 1 ? conditions.front() : conjunction(OperatorKind::and_, conditions);
}

ExpressionPtr make_join(const ExpressionPtr& left, const ExpressionPtr& right, ExpressionPtr on, bool outer,
                        bool full, Span span) {
  if (!on) {
    on = join_condition(left, right, span);
  } else {
    on = self_group(on, Operator(OperatorKind::asbool_op));
  }
  return make_expression(Join{left, self_group(right, std::nullopt), std::move(on), outer, full}, nullptr,
                         span);
}

}  // namespace sqlgen::ir
