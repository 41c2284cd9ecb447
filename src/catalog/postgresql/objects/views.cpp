#include "catalog/postgresql/objects/views.hpp"

#include <fmt/format.h>

#include <utility>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/options.hpp"

namespace sqlgen::catalog {

namespace {

void set_query(Context& context, View& view, const Node& query, const Node& aliases) {
  view.query = Binder(context).query(query);
  QueryColumns columns = query_columns(context.db, *view.query);
  for (std::size_t i = 0; i < columns.columns.size() && i < aliases.items().size(); ++i) {
    columns.columns[i].name = aliases.items()[i].str();
  }
  require_distinct(context, columns.columns);
  view.columns = std::move(columns.columns);
  view.columns_known = columns.known;
}

// CREATE OR REPLACE VIEW keeps the columns that are there, in their order, and may add some.
void replace_view(Context& context, Oid oid, View view) {
  const Object& object = *context.db.find(oid);
  const auto* before = object.as<View>();
  if (before == nullptr) {
    if (object.assumed) {
      context.db.edit(oid).body = std::move(view);
      return;
    }
    context.fail(Problem::Kind::wrong_object, "42809", fmt::format("\"{}\" is not a view", object.name),
                 {object.name}, object.doubt);
  }
  const bool comparable = before->columns_known && view.columns_known && object.doubt == nullptr;
  for (std::size_t i = 0; comparable && i < before->columns.size(); ++i) {
    if (i >= view.columns.size()) {
      context.fail(Problem::Kind::invalid_definition, "42P16", "cannot drop columns from view",
                   {object.name});
    }
    if (before->columns[i].name != view.columns[i].name) {
      context.fail(Problem::Kind::invalid_definition, "42P16",
                   fmt::format("cannot change name of view column \"{}\" to \"{}\"", before->columns[i].name,
                               view.columns[i].name),
                   {object.name});
    }
  }
  for (std::size_t i = 0; i < before->columns.size() && i < view.columns.size(); ++i) {
    view.columns[i].comment = before->columns[i].comment;
    view.columns[i].default_value = before->columns[i].default_value;
  }
  view.triggers = before->triggers;
  view.rules = before->rules;
  context.db.edit(oid).body = std::move(view);
}

}  // namespace

void create_view(Context& context, const Node& statement) {
  const Node& range = statement["view"];
  View view;
  view.temporary = range["relpersistence"].str() == "t";
  view.options = read_options(statement["options"]);
  const std::string& check = statement["withCheckOption"].str();
  view.check_option = check == "LOCAL_CHECK_OPTION"      ? "LOCAL"
                      : check == "CASCADED_CHECK_OPTION" ? "CASCADED"
                                                         : "";
  const Oid schema =
      view.temporary ? context.temporary_schema() : context.creation_schema(range["schemaname"].str());
  const std::string name = cut_name(range["relname"].str());
  set_query(context, view, statement["query"], statement["aliases"]);
  const Oid there = context.db.find_relation(schema, name);
  if (there != kNoOid && statement["replace"].truth()) {
    replace_view(context, there, std::move(view));
    return;
  }
  context.require_free_relation(schema, name);
  context.require_free_type(schema, name);
  context.db.add(context.make(name, schema, std::move(view)));
}

void create_materialized_view(Context& context, const Node& statement) {
  const Node& into = statement["into"];
  const Node& range = into["rel"];
  const Oid schema = context.creation_schema(range["schemaname"].str());
  const std::string name = cut_name(range["relname"].str());
  if (statement["if_not_exists"].truth() && context.db.find_relation(schema, name) != kNoOid) {
    return;
  }
  context.require_free_relation(schema, name);
  context.require_free_type(schema, name);
  View view;
  view.materialized = true;
  view.populated = !into["skipData"].truth();
  view.options = read_options(into["options"]);
  view.tablespace = into["tableSpaceName"].str();
  view.access_method = into["accessMethod"].str();
  set_query(context, view, statement["query"], into["colNames"]);
  context.db.add(context.make(name, schema, std::move(view)));
}

}  // namespace sqlgen::catalog
