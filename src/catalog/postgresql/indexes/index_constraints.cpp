#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/indexes/index_builder.hpp"
#include "catalog/postgresql/indexes/index_definition.hpp"
#include "catalog/postgresql/options.hpp"

namespace sqlgen::catalog {

namespace {

std::vector<Node> key_elements(const Node& constraint) {
  std::vector<Node> elements;
  if (constraint["contype"].str() == "CONSTR_EXCLUSION") {
    for (const Node& pair : constraint["exclusions"].items()) {
      elements.push_back(pair.items().front());
    }
    return elements;
  }
  for (const Node& key : constraint["keys"].items()) {
    elements.push_back(Node::object("IndexElem", {{"name", key}}));
  }
  return elements;
}

void check_keys(Context& context, const Object& table, const Node& constraint) {
  const bool primary = constraint["contype"].str() == "CONSTR_PRIMARY";
  if (primary && table.as<Table>()->primary_key() != nullptr) {
    context.fail(Problem::Kind::invalid_definition, "42P16",
                 fmt::format("multiple primary keys for table \"{}\" are not allowed", table.name),
                 {table.name}, table.doubt);
  }
  const std::vector<std::string> keys = texts(constraint["keys"]);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (table.as<Table>()->column(keys[i]) == nullptr && table.doubt == nullptr) {
      context.fail(Problem::Kind::unknown_object, "42703",
                   fmt::format("column \"{}\" named in key does not exist", keys[i]),
                   {table.name + "." + keys[i]});
    }
    if (std::count(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(i), keys[i]) != 0) {
      context.fail(Problem::Kind::duplicate_object, "42701",
                   fmt::format("column \"{}\" appears twice in {} constraint", keys[i],
                               primary ? "primary key" : "unique"),
                   {table.name + "." + keys[i]});
    }
  }
}

void require_exclusion_possible(Context& context, const Object& table, const Node& constraint) {
  if (constraint["contype"].str() == "CONSTR_EXCLUSION" &&
      table.as<Table>()->kind == Table::Kind::partitioned) {
    context.fail(Problem::Kind::invalid_definition, "0A000",
                 "exclusion constraints are not supported on partitioned tables", {table.name}, table.doubt);
  }
}

IndexRequest request_of(const Node& constraint) {
  IndexRequest request;
  request.name = constraint["conname"].str();
  request.is_constraint = true;
  request.primary = constraint["contype"].str() == "CONSTR_PRIMARY";
  request.exclusion = constraint["contype"].str() == "CONSTR_EXCLUSION";
  request.index.unique = !request.exclusion;
  request.index.nulls_not_distinct = constraint["nulls_not_distinct"].truth();
  request.index.options = read_options(constraint["options"]);
  request.index.tablespace = constraint["indexspace"].str();
  if (constraint["access_method"]) {
    request.index.method = constraint["access_method"].str();
  }
  request.predicate = constraint["where_clause"];
  request.constraint.deferrable = constraint["deferrable"].truth();
  request.constraint.initially_deferred = constraint["initdeferred"].truth();
  for (const Node& pair : constraint["exclusions"].items()) {
    request.exclusion_operators.push_back(texts(pair.items()[1]));
  }
  return request;
}

// ADD CONSTRAINT ... USING INDEX: the index takes the constraint's name.
void adopt_index(Context& context, Oid table_oid, const Node& constraint) {
  const Object table = *context.db.find(table_oid);
  const std::string& index_name = constraint["indexname"].str();
  const Oid index_oid = context.db.find_relation(table.schema, index_name);
  if (context.db.find_as<Index>(index_oid) == nullptr) {
    if (table.doubt != nullptr) {
      return;
    }
    context.fail(Problem::Kind::unknown_object, "42704",
                 fmt::format("index \"{}\" does not exist", index_name), {index_name});
  }
  Constraint made;
  made.oid = context.db.new_oid();
  made.kind =
      constraint["contype"].str() == "CONSTR_PRIMARY" ? ConstraintKind::primary_key : ConstraintKind::unique;
  made.name = constraint["conname"] ? constraint["conname"].str() : index_name;
  made.name_was_given = true;
  made.index = index_oid;
  made.deferrable = constraint["deferrable"].truth();
  made.initially_deferred = constraint["initdeferred"].truth();
  made.origin = context.origin();
  if (made.name != index_name) {
    context.require_free_relation(table.schema, made.name);
    context.db.rename(index_oid, made.name);
  }
  auto& index = context.db.edit_as<Index>(index_oid);
  index.constraint = made.oid;
  index.primary = made.kind == ConstraintKind::primary_key;
  auto& changed = context.db.edit_as<Table>(table_oid);
  for (const IndexElement& element : index.elements) {
    made.columns.push_back(element.column);
    if (Column* column = changed.column(element.column); column != nullptr && index.primary) {
      column->not_null = true;
    }
  }
  changed.constraints.push_back(std::move(made));
}

bool same_request(const Node& left, const Node& right) {
  for (const std::string_view field : {"keys", "including", "exclusions", "access_method", "where_clause",
                                       "nulls_not_distinct", "deferrable", "initdeferred"}) {
    if (!(left[field] == right[field])) {
      return false;
    }
  }
  return true;
}

}  // namespace

void add_index_constraint(Context& context, Oid table_oid, const Node& constraint) {
  require_exclusion_possible(context, *context.db.find(table_oid), constraint);
  check_keys(context, *context.db.find(table_oid), constraint);
  if (constraint["indexname"]) {
    adopt_index(context, table_oid, constraint);
    return;
  }
  const Oid made = build_index(context, table_oid, request_of(constraint), key_elements(constraint),
                               constraint["including"]);
  clone_index_to_partitions(context, made);
}

void add_index_constraints(Context& context, Oid table_oid, const std::vector<Node>& constraints) {
  std::vector<Node> wanted;
  for (const bool primary : {true, false}) {
    for (const Node& constraint : constraints) {
      if ((constraint["contype"].str() == "CONSTR_PRIMARY") != primary) {
        continue;
      }
      if (primary && !wanted.empty()) {
        check_keys(context, *context.db.find(table_oid), wanted.front());
        const std::string& name = context.db.find(table_oid)->name;
        context.fail(Problem::Kind::invalid_definition, "42P16",
                     fmt::format("multiple primary keys for table \"{}\" are not allowed", name), {name});
      }
      const auto same = std::find_if(wanted.begin(), wanted.end(),
                                     [&](const Node& other) { return same_request(other, constraint); });
      if (same == wanted.end()) {
        wanted.push_back(constraint);
      } else if (!(*same)["conname"]) {
        same->set("conname", constraint["conname"]);
      }
    }
  }
  for (const Node& constraint : wanted) {
    add_index_constraint(context, table_oid, constraint);
  }
}

}  // namespace sqlgen::catalog
