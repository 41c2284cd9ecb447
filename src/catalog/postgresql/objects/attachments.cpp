#include "catalog/postgresql/objects/attachments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/objects/functions.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"

namespace sqlgen::catalog {

namespace {

template <class Items>
auto find_named(Items& items, const std::string& name) {
  return std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.name == name; });
}

// Puts an attachment among others, where `replace` lets it take the place of one of the same name.
template <class Item>
void attach(Context& context, const Object& relation, std::vector<Item>& items, Item item, bool replace,
            std::string_view what) {
  const auto there = find_named(items, item.name);
  if (there == items.end()) {
    items.push_back(std::move(item));
    return;
  }
  if (!replace) {
    const std::string& name = there->name;
    context.fail(Problem::Kind::duplicate_object, "42710",
                 fmt::format("{} \"{}\" for relation \"{}\" already exists", what, name, relation.name),
                 {relation.name + "." + name}, relation.doubt);
  }
  *there = std::move(item);
}

void add_trigger(Context& context, Oid oid, const Trigger& trigger, bool replace) {
  const Object relation = *context.db.find(oid);
  Object& changed = context.db.edit(oid);
  if (auto* table = changed.as<Table>()) {
    attach(context, relation, table->triggers, trigger, replace, "trigger");
    if (table->kind == Table::Kind::partitioned && (*trigger.definition)["row"].truth()) {
      for (const Oid child : children_of(context.db, oid)) {
        Trigger copy = trigger;
        copy.inherited = true;
        add_trigger(context, child, copy, replace);
      }
    }
  } else if (auto* view = changed.as<View>()) {
    attach(context, relation, view->triggers, trigger, replace, "trigger");
  }
}

// What is generated is not there yet before the row is.
void require_computed(const Context& context, const Object& relation, const Node& definition) {
  constexpr std::int64_t kBefore = 1 << 1;  // pg_trigger.h
  const auto* table = relation.as<Table>();
  if (table == nullptr || (definition["timing"].number() & kBefore) == 0) {
    return;
  }
  definition["whenClause"].walk([&](const Node& node) {
    const Column* column = node.is("Column") && node["qualifier"].str() == "new"
                               ? table->column(static_cast<int>(node["number"].number()))
                               : nullptr;
    if (column != nullptr && column->generated) {
      context.fail(Problem::Kind::invalid_definition, "42P17",
                   "BEFORE trigger's WHEN condition cannot reference NEW generated columns",
                   {relation.name + "." + column->name}, column->doubt);
    }
  });
}

}  // namespace

void create_trigger(Context& context, const Node& statement) {
  const Oid oid = context.relation(statement["relation"]);
  const auto* view = context.db.find_as<View>(oid);
  Binder binder(context, oid);
  binder.with_transition_rows();
  Node definition = statement;
  if (statement["whenClause"]) {
    definition.set("whenClause", binder.bind(statement["whenClause"]));
    require_computed(context, *context.db.find(oid), definition);
  }
  Node columns = Node::list({});
  for (const Node& column : statement["columns"].items()) {
    if (view == nullptr) {
      columns.push(Node::object("Column", {{"number", Node::integer(context.column(oid, column.str()))}}));
    }
  }
  definition.set("columns", std::move(columns));
  Trigger trigger;
  trigger.name = statement["trigname"].str();
  trigger.origin = context.origin();
  trigger.function = require_function(context, texts(statement["funcname"]), 0);
  trigger.definition = std::make_shared<Node>(std::move(definition));
  add_trigger(context, oid, trigger, statement["replace"].truth());
}

void create_policy(Context& context, const Node& statement) {
  const Oid oid = context.table(statement["table"]);
  Node definition = statement;
  for (const std::string_view part : {"qual", "with_check"}) {
    if (statement[part]) {
      definition.set(part, Binder(context, oid).bind(statement[part]));
    }
  }
  Attachment policy{statement["policy_name"].str(), std::make_shared<Node>(std::move(definition))};
  policy.origin = context.origin();
  const Object relation = *context.db.find(oid);
  attach(context, relation, context.db.edit_as<Table>(oid).policies, std::move(policy), false, "policy");
}

void alter_policy(Context& context, const Node& statement) {
  const Oid oid = context.table(statement["table"]);
  const std::string& name = statement["policy_name"].str();
  Node changes = statement;
  for (const std::string_view part : {"qual", "with_check"}) {
    if (statement[part]) {
      changes.set(part, Binder(context, oid).bind(statement[part]));
    }
  }
  auto& policies = context.db.edit_as<Table>(oid).policies;
  const auto policy = find_named(policies, name);
  if (policy == policies.end()) {
    const Object& table = *context.db.find(oid);
    context.fail(Problem::Kind::unknown_object, "42704",
                 fmt::format("policy \"{}\" for table \"{}\" does not exist", name, table.name),
                 {table.name + "." + name}, table.doubt);
  }
  Node definition = *policy->definition;
  for (const std::string_view part : {"qual", "with_check", "roles"}) {
    if (changes[part]) {
      definition.set(part, changes[part]);
    }
  }
  policy->definition = std::make_shared<Node>(std::move(definition));
}

void create_rule(Context& context, const Node& statement) {
  const Oid oid = context.relation(statement["relation"]);
  Attachment rule{statement["rulename"].str(), std::make_shared<Node>(statement)};
  rule.origin = context.origin();
  const Object relation = *context.db.find(oid);
  Object& changed = context.db.edit(oid);
  const bool replace = statement["replace"].truth();
  if (auto* table = changed.as<Table>()) {
    attach(context, relation, table->rules, std::move(rule), replace, "rule");
  } else if (auto* view = changed.as<View>()) {
    attach(context, relation, view->rules, std::move(rule), replace, "rule");
  }
}

}  // namespace sqlgen::catalog
