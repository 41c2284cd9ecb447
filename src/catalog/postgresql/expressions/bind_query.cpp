#include <fmt/format.h>

#include <set>
#include <string_view>
#include <utility>

#include "catalog/postgresql/analysis/analyzer.hpp"
#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"

namespace sqlgen::catalog {

Node Binder::targets(const Node& nodes) {
  Node list = Node::list({});
  for (const Node& target : nodes.items()) {
    const auto& fields = target["val"]["fields"].items();
    if (!fields.empty() && fields.back().is("A_Star")) {
      std::vector<std::string> qualifier = texts(target["val"]["fields"]);
      qualifier.pop_back();
      if (const auto expanded = expand_star(qualifier)) {
        for (const Node& item : *expanded) {
          list.push(item);
        }
        continue;
      }
    }
    Node bound = bind_parts(target);
    const std::string figured = target["name"] ? std::string() : figure_column_name(target["val"]);
    if (!figured.empty()) {
      bound.set("name", Node::text(figured));
    }
    list.push(std::move(bound));
  }
  return list;
}

namespace {

// Names behind that of the query stand for the first of its columns.
QueryColumns cte_columns(const Database& database, const Node& cte) {
  QueryColumns columns{{}, false};
  if (cte["ctequery"].is("SelectStmt")) {
    columns = query_columns(database, cte["ctequery"]);
  }
  const auto& names = cte["aliascolnames"].items();
  for (std::size_t i = 0; i < names.size() && i < columns.columns.size(); ++i) {
    columns.columns[i].name = names[i].str();
  }
  // SEARCH and CYCLE add theirs behind the query's.
  for (const std::string& added :
       {cte["search_clause"]["search_seq_column"].str(), cte["cycle_clause"]["cycle_mark_column"].str(),
        cte["cycle_clause"]["cycle_path_column"].str()}) {
    if (!added.empty()) {
      Column column;
      column.number = static_cast<int>(columns.columns.size()) + 1;
      column.name = added;
      columns.columns.push_back(std::move(column));
    }
  }
  return columns;
}

}  // namespace

Node Binder::with(const Node& node) {
  Node copy = node;
  if (!node) {
    return copy;
  }
  std::vector<Node> ctes = node["ctes"].items();
  if (node["recursive"].truth()) {
    for (const Node& cte : ctes) {
      ctes_.back()[cte["ctename"].str()] = {{}, false};
    }
  }
  for (Node& cte : ctes) {
    cte.set("ctequery", statement(cte["ctequery"]));
    ctes_.back()[cte["ctename"].str()] = cte_columns(context_.db, cte);
  }
  copy.set("ctes", Node::list(std::move(ctes)));
  return copy;
}

Node Binder::statement(const Node& node) {
  return node.is("SelectStmt") ? select(node) : bind_parts(node);
}

Node Binder::select(const Node& node) {
  Node copy = node;
  const bool merged_before = merged_columns_;
  merged_columns_ = false;
  ctes_.emplace_back();
  if (node["withClause"]) {
    copy.set("withClause", with(node["withClause"]));
  }
  Scope scope;
  if (node["larg"]) {
    copy.set("larg", select(node["larg"]));
    copy.set("rarg", select(node["rarg"]));
  }
  if (node["fromClause"]) {
    Node from = Node::list({});
    for (const Node& item : node["fromClause"].items()) {
      from.push(from_item(item, scope));
    }
    copy.set("fromClause", std::move(from));
  }
  scopes_.push_back(std::move(scope));
  if (node["targetList"]) {
    copy.set("targetList", targets(node["targetList"]));
  }
  for (const std::string_view part :
       {"whereClause", "havingClause", "valuesLists", "limitCount", "limitOffset"}) {
    if (node[part]) {
      copy.set(part, bind(node[part]));
    }
  }
  // These may name an output column; a name that is none of the tables' stays as it is.
  const bool named_output_before = std::exchange(may_name_output_, true);
  for (const std::string_view part : {"groupClause", "windowClause", "distinctClause", "sortClause"}) {
    if (node[part] && !(part == "sortClause" && node["larg"])) {
      copy.set(part, bind(node[part]));
    }
  }
  may_name_output_ = named_output_before;
  scopes_.pop_back();
  ctes_.pop_back();
  merged_columns_ = merged_before;
  return copy;
}

namespace {

// A string without a type is a text (resolveTargetListUnknowns).
TypeReference expression_type(const Database& database, const Node& expression) {
  try {
    const Typed typed = Analyzer(database, nullptr).analyze(expression);
    return typed.kind == Typed::Kind::untyped ? TypeReference{type_oid::kText} : typed.type;
  } catch (const NotFollowed&) {
  } catch (const NotMeant&) {
  }
  return {};
}

}  // namespace

QueryColumns query_columns(const Database& database, const Node& bound_query) {
  if (bound_query["larg"]) {
    return query_columns(database, bound_query["larg"]);
  }
  QueryColumns result;
  const auto add = [&](std::string name, TypeReference type, std::string collation = "") {
    Column column;
    column.collation_name = std::move(collation);
    column.number = static_cast<int>(result.columns.size()) + 1;
    column.name = std::move(name);
    column.type = std::move(type);
    result.columns.push_back(std::move(column));
  };
  if (const auto& rows = bound_query["valuesLists"].items(); !rows.empty()) {
    for (std::size_t i = 0; i < rows.front().items().size(); ++i) {
      add("column" + std::to_string(i + 1), {});
    }
    return result;
  }
  for (const Node& target : bound_query["targetList"].items()) {
    const Node& value = target["val"];
    if (value.is("ColumnRef") && value["fields"].items().back().is("A_Star")) {
      result.known = false;
      continue;
    }
    TypeReference type;
    std::string collation;
    if (value.is("Column")) {
      if (const Object* object = database.find(static_cast<Oid>(value["table"].number()))) {
        for (const Column& column : object->columns()) {
          const bool is_it = column.number == value["number"].number();
          type = is_it ? column.type : type;
          collation = is_it ? column.collation_name : collation;
        }
      }
    } else if (value.is("TypeCast") && value["typeName"]["type"]) {
      type = {static_cast<Oid>(value["typeName"]["type"].number()), texts(value["typeName"]["modifiers"]),
              value["typeName"]["array"].truth()};
    } else {
      type = expression_type(database, value);
    }
    const std::string figured = target["name"] ? target["name"].str() : figure_column_name(value);
    add(figured.empty() ? "?column?" : figured, std::move(type), std::move(collation));
  }
  return result;
}

void require_distinct(const Context& context, const std::vector<Column>& columns) {
  std::set<std::string> names;
  for (const Column& column : columns) {
    if (!names.insert(column.name).second) {
      context.fail(Problem::Kind::duplicate_object, "42701",
                   fmt::format("column \"{}\" specified more than once", column.name), {column.name});
    }
  }
}

}  // namespace sqlgen::catalog
