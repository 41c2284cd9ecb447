#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "catalog/postgresql/analysis/analyzer.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"

namespace sqlgen::catalog {

namespace {

// A table without an alias goes by the name that it has at the time.
void qualify(Node& column, const std::string& name, bool aliased) {
  column.set("qualifier", aliased ? Node::text(name) : Node::boolean(true));
}

}  // namespace

const QueryColumns* Binder::find_cte(const std::string& name) const {
  for (auto with = ctes_.rbegin(); with != ctes_.rend(); ++with) {
    if (const auto found = with->find(name); found != with->end()) {
      return &found->second;
    }
  }
  return nullptr;
}

Node Binder::range_variable(const Node& node, Scope& scope) {
  const std::string& name = node["relname"].str();
  RangeItem item{node["alias"] ? node["alias"]["aliasname"].str() : name};
  item.aliased = static_cast<bool>(node["alias"]);
  item.known = false;
  Node copy = node;
  const QueryColumns* cte = node["schemaname"] ? nullptr : find_cte(name);
  if (cte != nullptr) {
    item.known = cte->known && node["alias"]["colnames"].items().empty();
    for (const Column& column : cte->columns) {
      item.column_names.push_back(column.name);
    }
  } else {
    if (const Oid oid = context_.relation(node); oid != kNoOid) {
      const Object& object = *context_.db.find(oid);
      const auto* view = object.as<View>();
      item.table = oid;
      item.known = object.doubt == nullptr && (view == nullptr || view->columns_known) &&
                   node["alias"]["colnames"].items().empty();
      copy.set("oid", oid_value(oid));
    }
  }
  scope.push_back(std::move(item));
  return copy;
}

Node Binder::from_item(const Node& node, Scope& scope) {
  if (node.is("RangeVar")) {
    return range_variable(node, scope);
  }
  Node copy = node;
  if (node.is("JoinExpr")) {
    copy.set("larg", from_item(node["larg"], scope));
    copy.set("rarg", from_item(node["rarg"], scope));
    if (!node["usingClause"].items().empty() || node["isNatural"].truth() || node["alias"]) {
      merged_columns_ = true;
    }
    scopes_.push_back(scope);
    copy.set("quals", bind(node["quals"]));
    scopes_.pop_back();
    return copy;
  }
  if (node.is("RangeTableSample")) {
    copy.set("relation", from_item(node["relation"], scope));
    return copy;
  }
  RangeItem item{node["alias"]["aliasname"].str()};
  item.known = false;
  if (node.is("RangeSubselect")) {
    if (node["lateral"].truth()) {
      scopes_.push_back(scope);
    }
    copy.set("subquery", select(node["subquery"]));
    if (node["lateral"].truth()) {
      scopes_.pop_back();
    }
    const QueryColumns columns = query_columns(context_.db, copy["subquery"]);
    item.known = columns.known && node["alias"]["colnames"].items().empty();
    for (const Column& column : columns.columns) {
      item.column_names.push_back(column.name);
    }
  } else {
    scopes_.push_back(scope);
    copy = bind_parts(node);
    scopes_.pop_back();
  }
  scope.push_back(std::move(item));
  return copy;
}

// What a name may mean beside a column: one of the system's, a row, a function of the row, an output column.
bool Binder::must_be_column(const std::vector<std::string>& names) const {
  static constexpr std::array<std::string_view, 6> kSystem{"tableoid", "ctid", "xmin",
                                                           "xmax",     "cmin", "cmax"};
  const std::string& name = names.back();
  if (names.size() > 2 || std::find(kSystem.begin(), kSystem.end(), name) != kSystem.end()) {
    return false;
  }
  bool has_item = false, has_row = false;
  for (const Scope& scope : scopes_) {
    for (const RangeItem& item : scope) {
      has_item = has_item || names.size() == 1 || item.name == names.front();
      has_row = has_row || item.name == name;
    }
  }
  return names.size() == 1 ? has_item && !has_row && !may_name_output_
                           : has_item && user_function({name}, 1) == kNoOid;
}

Node Binder::column_in_scope(const Node& node, const std::vector<std::string>& names) {
  for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
    const RangeItem* found = nullptr;
    bool unknown = false;
    for (const RangeItem& item : *scope) {
      if (names.size() > 1 && item.name != names[names.size() - 2]) {
        continue;
      }
      const Object* object = context_.db.find(item.table);
      const auto& columns = object == nullptr ? std::vector<Column>() : object->columns();
      const bool has = std::any_of(columns.begin(), columns.end(),
                                   [&](const Column& c) { return c.name == names.back(); }) ||
                       std::count(item.column_names.begin(), item.column_names.end(), names.back()) != 0;
      const bool is_sequence =
          object != nullptr && object->as<Sequence>() != nullptr;  // whose columns are its state
      unknown = unknown || (!has && (!item.known || is_sequence));
      found = has && found == nullptr ? &item : found;
    }
    if (unknown || (found != nullptr && found->table == kNoOid)) {
      return node;
    }
    if (found != nullptr) {
      Node column =
          Node::object("Column", {{"table", oid_value(found->table)},
                                  {"number", Node::integer(context_.column(found->table, names.back()))}});
      if (names.size() > 1) {
        qualify(column, found->name, found->aliased);
      }
      return column;
    }
  }
  if (must_be_column(names)) {
    context_.fail(Problem::Kind::unknown_object, "42703",
                  names.size() == 1 ? fmt::format("column \"{}\" does not exist", names.back())
                                    : fmt::format("column {} does not exist", dotted(names)),
                  {names.back()});
  }
  return node;
}

std::optional<std::vector<Node>> Binder::expand_star(const std::vector<std::string>& qualifier) {
  std::vector<Node> targets;
  if (merged_columns_ || scopes_.empty()) {
    return std::nullopt;
  }
  for (const RangeItem& item : scopes_.back()) {
    if (!qualifier.empty() && qualifier.back() != item.name) {
      continue;
    }
    if (!item.known) {
      return std::nullopt;
    }
    const auto target = [&](const std::string& name, Node value) {
      targets.push_back(Node::object("ResTarget", {{"name", Node::text(name)}, {"val", std::move(value)}}));
    };
    if (const Object* object = context_.db.find(item.table)) {
      for (const Column& column : object->columns()) {
        Node reference = Node::object(
            "Column", {{"table", oid_value(item.table)}, {"number", Node::integer(column.number)}});
        qualify(reference, item.name, item.aliased);
        target(column.name, std::move(reference));
      }
    }
    for (const std::string& name : item.column_names) {
      target(name,
             Node::object("ColumnRef", {{"fields", Node::list({Node::text(item.name), Node::text(name)})}}));
    }
  }
  return targets;
}

}  // namespace sqlgen::catalog
