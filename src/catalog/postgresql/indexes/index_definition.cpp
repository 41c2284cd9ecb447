#include "catalog/postgresql/indexes/index_definition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/postgresql/analysis/volatility.hpp"
#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/conversions.hpp"
#include "catalog/postgresql/indexes/index_builder.hpp"
#include "catalog/postgresql/options.hpp"

namespace sqlgen::catalog {

namespace {

std::vector<std::string> element_names(const std::vector<Node>& elements, const Node& included) {
  std::vector<std::string> names;
  for (const Node& element : elements) {
    names.push_back(element["name"] ? element["name"].str() : figure_column_name(element["expr"]));
  }
  for (const Node& column : included.items()) {
    names.push_back(column.is_text() ? column.str() : column["name"].str());
  }
  return index_column_names(names);
}

IndexElement make_element(Context& context, Oid table, const Node& node, std::string name) {
  IndexElement element;
  element.name = std::move(name);
  if (node["expr"]) {
    element.expression = Binder(context, table).expression(node["expr"]);
    if (element.expression->is("Column")) {  // (a) is a
      element.column = static_cast<int>((*element.expression)["number"].number());
      element.expression = nullptr;
    } else {
      require_immutable(context, table, *element.expression, kMutableElement);
    }
  } else {
    element.column = context.column(table, node["name"].str());
  }
  element.operator_class = texts(node["opclass"]);
  element.operator_class_options = read_options(node["opclassopts"]);
  element.collation = texts(node["collation"]);
  element.descending = node["ordering"].str() == "SORTBY_DESC";
  const std::string& nulls = node["nulls_ordering"].str();
  if (nulls == "SORTBY_NULLS_FIRST" || nulls == "SORTBY_NULLS_LAST") {
    const bool first = nulls == "SORTBY_NULLS_FIRST";
    if (first != element.descending) {  // as it is anyway
      element.nulls_first = first;
    }
  }
  return element;
}

std::string chosen_name(const Database& db, const Object& table, const IndexRequest& request,
                        const std::vector<std::string>& names) {
  if (request.primary) {
    return choose_relation_name(db, table.name, "", "pkey", table.schema, true);
  }
  const std::string columns = joined_column_names(names);
  if (request.exclusion) {
    return choose_relation_name(db, table.name, columns, "excl", table.schema, true);
  }
  return choose_relation_name(db, table.name, columns, request.is_constraint ? "key" : "idx", table.schema,
                              request.is_constraint);
}

void check_name(Context& context, const Object& table, const IndexRequest& request) {
  context.require_free_relation(table.schema, request.name);
  if (request.is_constraint && table.as<Table>()->constraint(request.name) != nullptr) {
    context.fail(
        Problem::Kind::duplicate_object, "42710",
        fmt::format("constraint \"{}\" for relation \"{}\" already exists", request.name, table.name),
        {table.name + "." + request.name}, table.doubt);
  }
}

// The operator classes have to be there, and a unique index of a partitioned table has its whole key.
void check_index(Context& context, Oid table_oid, const Index& index, const IndexRequest& request) {
  const Object& table = *context.db.find(table_oid);
  for (const IndexElement& element : index.elements) {
    for (const Column& column : table.columns()) {
      if (column.number == element.column && element.operator_class.empty() && column.doubt == nullptr) {
        require_operator_class(context, index.method, column.type);
      }
    }
  }
  const auto* body = table.as<Table>();
  if (body == nullptr || body->partition_key == nullptr || !index.unique) {
    return;
  }
  for (const Node& part : (*body->partition_key)["partParams"].items()) {
    const int number = static_cast<int>(part["expr"]["number"].number());
    const bool included =
        std::any_of(index.elements.begin(), index.elements.end(),
                    [&](const IndexElement& element) { return element.column == number && number != 0; });
    if (!included) {
      context.fail(
          Problem::Kind::invalid_definition, "0A000",
          part["expr"].is("Column")
              ? std::string("unique constraint on partitioned table must include all partitioning columns")
              : fmt::format("unsupported {} constraint with partition key definition",
                            request.primary ? "PRIMARY KEY" : "UNIQUE"),
          {table.name}, table.doubt);
    }
  }
}

}  // namespace

Oid build_index(Context& context, Oid table_oid, IndexRequest request, const std::vector<Node>& elements,
                const Node& included) {
  const std::vector<std::string> names = element_names(elements, included);
  Index index = std::move(request.index);
  index.table = table_oid;
  index.unique = index.unique || request.primary;
  index.primary = request.primary;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    index.elements.push_back(make_element(context, table_oid, elements[i], names[i]));
    if (i < request.exclusion_operators.size()) {
      index.elements.back().exclusion_operator = request.exclusion_operators[i];
    }
  }
  for (const Node& column : included.items()) {
    index.included.push_back(
        context.column(table_oid, column.is_text() ? column.str() : column["name"].str()));
  }
  if (request.predicate) {
    index.predicate = Binder(context, table_oid).expression(request.predicate);
    require_immutable(context, table_oid, *index.predicate, kMutablePredicate);
  }
  return store_index(context, table_oid, std::move(request), std::move(index), names);
}

Oid store_index(Context& context, Oid table_oid, IndexRequest request, Index index,
                const std::vector<std::string>& names) {
  check_index(context, table_oid, index, request);
  const Object table = *context.db.find(table_oid);
  const bool given = !request.name.empty();
  if (given) {
    check_name(context, table, request);
  } else {
    request.name = chosen_name(context.db, table, request, names);
  }
  if (!request.is_constraint) {
    Object object = context.make(request.name, table.schema, std::move(index));
    object.comment = request.comment;
    return context.db.add(std::move(object));
  }
  Constraint constraint = std::move(request.constraint);
  constraint.kind = request.primary     ? ConstraintKind::primary_key
                    : request.exclusion ? ConstraintKind::exclusion
                                        : ConstraintKind::unique;
  constraint.oid = context.db.new_oid();
  constraint.name = request.name;
  constraint.name_was_given = given;
  constraint.origin = context.origin();
  for (const IndexElement& element : index.elements) {
    constraint.columns.push_back(element.column);
  }
  index.constraint = constraint.oid;
  constraint.index = context.db.add(context.make(request.name, table.schema, std::move(index)));
  auto& changed = context.db.edit_as<Table>(table_oid);
  for (const int number : constraint.columns) {
    if (Column* column = changed.column(number); column != nullptr && request.primary) {
      column->not_null = true;
    }
  }
  const Oid made = constraint.index;
  changed.constraints.push_back(std::move(constraint));
  return made;
}

void require_operator_class(Context& context, const std::string& method, const TypeReference& type) {
  if (!has_default_operator_class(context.db, method, type)) {
    const TypeReference base = base_type(context.db, {type.type, {}, type.array});
    context.fail(Problem::Kind::invalid_definition, "42704",
                 fmt::format("data type {} has no default operator class for access method \"{}\"",
                             shown_type(context.db, {base.type, {}, base.array}, {}), method));
  }
}

void create_index(Context& context, const Node& statement) {
  const Node& range = statement["relation"];
  const Oid table = context.relation(range);
  const Object& object = *context.db.find(table);
  const auto* view = object.as<View>();
  if (object.as<Table>() == nullptr && (view == nullptr || !view->materialized)) {
    context.fail(Problem::Kind::wrong_object, "42809",
                 fmt::format("cannot create index on relation \"{}\"", object.name), {object.name},
                 object.doubt);
  }
  IndexRequest request;
  request.name = cut_name(statement["idxname"].str());
  if (statement["if_not_exists"].truth() && context.db.find_relation(object.schema, request.name) != kNoOid) {
    return;
  }
  request.index.method = statement["accessMethod"].str();
  request.index.unique = statement["unique"].truth();
  request.index.nulls_not_distinct = statement["nulls_not_distinct"].truth();
  request.index.options = read_options(statement["options"]);
  request.index.tablespace = statement["tableSpace"].str();
  request.index.only = !range["inh"].truth();
  request.predicate = statement["whereClause"];
  const Oid made = build_index(context, table, std::move(request), statement["indexParams"].items(),
                               statement["indexIncludingParams"]);
  if (range["inh"].truth()) {
    clone_index_to_partitions(context, made);
  }
}

}  // namespace sqlgen::catalog
