#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/inspection/postgresql/postgresql_table.hpp"
#include "catalog/inspection/shown_parts.hpp"
#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/facts/conversions.hpp"
#include "catalog/postgresql/tables/constraints.hpp"

namespace sqlgen::catalog {

namespace {

// By what differs from what the order itself brings: DESC has its NULLs first.
std::vector<std::string> sorting_of(const IndexElement& element) {
  if (element.descending) {
    return element.nulls_first == false ? std::vector<std::string>{"desc", "nulls_last"}
                                        : std::vector<std::string>{"desc"};
  }
  return element.nulls_first == true ? std::vector<std::string>{"nulls_first"} : std::vector<std::string>{};
}

ir::OptionMap storage_options(const Options& options) {
  ir::OptionMap made;
  for (const auto& [name, value] : options) {
    made.push_back({name, {value}});
  }
  return made;
}

}  // namespace

std::vector<ir::InspectedIndex> PostgresqlTableInspection::indexes() const {
  std::vector<const Object*> found;
  for (const Oid oid : db_.indexes_of(object_.oid)) {
    const Object* object = db_.find(oid);
    if (object->doubt != nullptr) {
      throw not_known(fmt::format("the index \"{}\"", object->name), *object->doubt);
    }
    if (!object->as<Index>()->primary) {
      found.push_back(object);
    }
  }
  if (object_.doubt != nullptr) {
    throw not_known(fmt::format("which indexes \"{}\" has", object_.name), *object_.doubt);
  }
  std::sort(found.begin(), found.end(), [](const Object* a, const Object* b) { return a->name < b->name; });
  std::vector<ir::InspectedIndex> made;
  for (const Object* object : found) {
    made.push_back(index(*object));
  }
  return made;
}

void PostgresqlTableInspection::add_element(ir::InspectedIndex& made, ir::OptionMap& classes,
                                            const Index& index, const IndexElement& element) const {
  std::string name;
  if (element.expression == nullptr) {
    name = column_names(object_, {element.column}).front();
    made.columns.emplace_back(name);
    made.quoted_columns.push_back(quote_name(name));
    made.expressions.push_back({name});
  } else {
    ir::ShownSql expression = shown(*element.expression);
    bool bare = element.expression->is("FuncCall") || expression.text.front() == '(';
    if (const auto typed = analyzed(db_, object_.columns(), *element.expression)) {
      expression.text = typed_text(db_, style_, *typed, Parentheses::needed);
      bare = looks_like_call(*typed);
    }
    expression.text = bare ? expression.text : "(" + expression.text + ")";
    name = expression.text;
    made.columns.emplace_back(std::nullopt);
    made.quoted_columns.emplace_back();
    made.expressions.push_back(std::move(expression));
  }
  if (std::vector<std::string> order = sorting_of(element); !order.empty()) {
    made.sorting.emplace_back(name, std::move(order));
  }
  if (!element.operator_class.empty() &&
      !is_default_operator_class(index.method, element.operator_class.back())) {
    classes.push_back({name, {element.operator_class.back()}});
  }
}

ir::InspectedIndex PostgresqlTableInspection::index(const Object& object) const {
  const Index& index = *object.as<Index>();
  ir::InspectedIndex made{object.name};
  ir::OptionMap classes;
  for (const IndexElement& element : index.elements) {
    add_element(made, classes, index, element);
  }
  const bool has_expressions = std::any_of(made.columns.begin(), made.columns.end(),
                                           [](const auto& column) { return !column.has_value(); });
  if (!has_expressions) {
    made.expressions.clear();
  }
  made.unique = index.unique;
  made.of_constraint = index.constraint != kNoOid;
  made.included = column_names(object_, index.included);
  if (!classes.empty()) {
    made.options.push_back({"postgresql_ops", {std::move(classes)}});
  }
  if (!index.options.empty()) {
    made.options.push_back({"postgresql_with", {storage_options(index.options)}});
  }
  if (index.method != "btree") {
    made.options.push_back({"postgresql_using", {index.method}});
  }
  if (index.predicate != nullptr) {
    made.where = shown(*index.predicate);
    made.where_option = "postgresql_where";
  }
  ir::OptionList included;
  for (const std::string& name : *made.included) {
    included.push_back({name});
  }
  made.options.push_back({"postgresql_include", {std::move(included)}});
  if (index.nulls_not_distinct) {
    made.options.push_back({"postgresql_nulls_not_distinct", {true}});
  }
  return made;
}

}  // namespace sqlgen::catalog
