#include "catalog/postgresql/tables/reread_expressions.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/analysis/volatility.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/indexes/index_definition.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"
#include "catalog/syntax/parser.hpp"

namespace sqlgen::catalog {

namespace {

const NameStyle& with_all_schemas() {
  static const NameStyle style{{}};
  return style;
}

}  // namespace

NodePtr read_expression(Context& context, Oid table, const std::string& text) {
  const auto parsed = parse_postgresql("SELECT " + text);
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  if (statements == nullptr || statements->size() != 1) {
    return nullptr;
  }
  const auto& targets = statements->front().tree["targetList"].items();
  return targets.size() == 1 ? Binder(context, table).expression(targets.front()["val"]) : nullptr;
}

RereadExpressions::RereadExpressions(Context& context, Oid table, const std::vector<std::string>& columns)
    : context_(context) {
  if (!columns.empty()) {
    keep_of(table, columns);
  }
}

void RereadExpressions::keep_of(Oid table_oid, const std::vector<std::string>& columns) {
  const auto* table = context_.db.find_as<Table>(table_oid);
  std::vector<int> numbers;
  for (const std::string& name : columns) {
    if (const Column* column = table == nullptr ? nullptr : table->column(name)) {
      numbers.push_back(column->number);
    }
  }
  if (numbers.empty()) {
    return;
  }
  for (std::size_t i = 0; i < table->constraints.size(); ++i) {
    keep(table_oid, table->constraints[i].expression, numbers, [table_oid, i](Context& context) -> NodePtr& {
      return context.db.edit_as<Table>(table_oid).constraints[i].expression;
    });
  }
  for (const Oid oid : context_.db.indexes_of(table_oid)) {
    const Index& index = *context_.db.find_as<Index>(oid);
    keep(
        table_oid, index.predicate, numbers,
        [oid](Context& context) -> NodePtr& { return context.db.edit_as<Index>(oid).predicate; },
        kMutablePredicate);
    for (std::size_t i = 0; i < index.elements.size(); ++i) {
      keep(
          table_oid, index.elements[i].expression, numbers,
          [oid, i](Context& context) -> NodePtr& {
            return context.db.edit_as<Index>(oid).elements[i].expression;
          },
          kMutableElement);
    }
  }
  for (const Oid child : children_of(context_.db, table_oid)) {
    keep_of(child, columns);
  }
}

void RereadExpressions::keep(Oid table, const NodePtr& expression, const std::vector<int>& columns,
                             std::function<NodePtr&(Context&)> place, std::string_view refusal) {
  if (expression == nullptr) {
    return;
  }
  const std::vector<int> used = columns_used(*expression);
  if (std::none_of(used.begin(), used.end(), [&](int number) {
        return std::find(columns.begin(), columns.end(), number) != columns.end();
      })) {
    return;
  }
  if (auto text = shown_expression(context_.db, context_.db.find(table)->columns(), *expression,
                                   with_all_schemas())) {
    kept_.push_back({std::move(*text), table, std::move(place), refusal});
  }
}

void RereadExpressions::reread() {
  for (const Kept& kept : kept_) {
    NodePtr read = read_expression(context_, kept.table, kept.text);
    if (read == nullptr) {
      continue;
    }
    const Object& object = *context_.db.find(kept.table);
    try {
      static_cast<void>(Analyzer(context_.db, &object.columns()).analyze(*read));
    } catch (const NotMeant& refused) {
      context_.fail(Problem::Kind::invalid_definition, refused.sqlstate, refused.message + " in " + kept.text,
                    {object.name}, object.doubt);
    } catch (const NotFollowed&) {
    }
    if (!kept.refusal.empty()) {
      require_immutable(context_, kept.table, *read, kept.refusal);
    }
    kept.place(context_) = std::move(read);
  }
}

}  // namespace sqlgen::catalog
