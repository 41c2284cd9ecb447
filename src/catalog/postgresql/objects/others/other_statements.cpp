#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/objects/others/other_objects.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"

namespace sqlgen::catalog {

namespace {

Node one_name(const std::string& name) {
  return Node::list({Node::text(name)});
}

void create_statistics(Context& context, const Node& statement) {
  OtherObject statistics{"STATISTIC_EXT"};
  if (!place_is_free(context, statistics, statement["defnames"], statement["if_not_exists"].truth())) {
    return;
  }
  statistics.table = context.table(statement["relations"].items().front());
  std::vector<Node> parts;
  for (const Node& part : statement["exprs"].items()) {
    const Node& name = part["name"];
    parts.push_back(
        Binder(context, statistics.table)
            .bind(name ? Node::object("ColumnRef", {{"fields", one_name(name.str())}}) : part["expr"]));
  }
  statistics.definition = std::make_shared<Node>(Node::object(
      "CreateStatsStmt", {{"stat_types", statement["stat_types"]}, {"exprs", Node::list(std::move(parts))}}));
  add_other(context, statement["defnames"], std::move(statistics));
}

void create_event_trigger(Context& context, const Node& statement) {
  OtherObject trigger{"EVENT_TRIGGER"};
  const Node name = one_name(statement["trigname"].str());
  if (!place_is_free(context, trigger, name, false)) {
    return;
  }
  Node definition = statement;
  definition.set("function", reference_to_function(context, statement["funcname"]));
  trigger.definition = std::make_shared<Node>(std::move(definition));
  add_other(context, name, std::move(trigger));
}

void create_cast(Context& context, const Node& statement) {
  OtherObject cast{"CAST"};
  Node definition = statement;
  const Node types = Node::list({statement["sourcetype"], statement["targettype"]});
  for (const Node& type : types.items()) {
    cast.arguments.push_back(context.argument_type(type));
  }
  if (const std::vector<Oid> there = find_other(context, "OBJECT_CAST", types); !there.empty()) {
    const Object& object = *context.db.find(there.front());
    context.fail(Problem::Kind::duplicate_object, "42710", fmt::format("cast {} already exists", object.name),
                 {object.name}, object.doubt);
  }
  if (const Node& function = statement["func"]) {
    definition.set("function", reference_to_function(context, function["objname"]));
    definition.set("arguments", Binder(context).bind(function["objargs"]));
  }
  cast.definition = std::make_shared<Node>(std::move(definition));
  const Node name = one_name(cast_name(context, cast.arguments));
  add_other(context, name, std::move(cast));
}

void alter_configuration(Context& context, const Node& statement) {
  for (const Oid oid : find_other(context, "OBJECT_TSCONFIGURATION", statement["cfgname"])) {
    std::vector<Node> dictionaries;
    for (const Node& names : statement["dicts"].items()) {
      dictionaries.push_back(reference_to_other(context, "OBJECT_TSDICTIONARY", names));
    }
    Node change = statement;
    change.set("dicts", Node::list(std::move(dictionaries)));
    context.db.edit_as<OtherObject>(oid).changes.push_back(std::make_shared<Node>(std::move(change)));
  }
}

struct Change {
  std::string_view tag, name_field, type;
};
// Of what has a definition.
constexpr auto kChanges = std::to_array<Change>({
    {"AlterTSDictionaryStmt", "dictname", "OBJECT_TSDICTIONARY"},
    {"AlterStatsStmt", "defnames", "OBJECT_STATISTIC_EXT"},
    {"AlterEventTrigStmt", "trigname", "OBJECT_EVENT_TRIGGER"},
    {"AlterOperatorStmt", "opername", "OBJECT_OPERATOR"},
});
// Of what is kept as it is written: the statements that make it, and those that alter it.
constexpr auto kWritten = std::to_array<Change>({
    {"CreatePLangStmt", "plname", "OBJECT_LANGUAGE"},
    {"CreateConversionStmt", "conversion_name", "OBJECT_CONVERSION"},
    {"CreateOpClassStmt", "opclassname", "OBJECT_OPCLASS"},
    {"CreateOpFamilyStmt", "opfamilyname", "OBJECT_OPFAMILY"},
    {"CreateAmStmt", "amname", "OBJECT_ACCESS_METHOD"},
    {"CreateFdwStmt", "fdwname", "OBJECT_FDW"},
    {"CreateForeignServerStmt", "servername", "OBJECT_FOREIGN_SERVER"},
    {"CreateTransformStmt", "lang", "OBJECT_TRANSFORM"},
    {"CreateSubscriptionStmt", "subname", "OBJECT_SUBSCRIPTION"},
});
constexpr auto kWrittenChanges = std::to_array<Change>({
    {"AlterOpFamilyStmt", "opfamilyname", "OBJECT_OPFAMILY"},
    {"AlterFdwStmt", "fdwname", "OBJECT_FDW"},
    {"AlterForeignServerStmt", "servername", "OBJECT_FOREIGN_SERVER"},
    {"AlterSubscriptionStmt", "subname", "OBJECT_SUBSCRIPTION"},
});

template <class Changes>
const Change* find_change(const Changes& changes, const Node& statement) {
  const auto found =
      std::find_if(changes.begin(), changes.end(), [&](const Change& one) { return statement.is(one.tag); });
  return found == changes.end() ? nullptr : &*found;
}

// What an object that is kept as it is written can't be without.
std::vector<Oid> used_by(Context& context, const Node& statement) {
  if (statement.is("CreateForeignServerStmt")) {
    const Node name = one_name(statement["fdwname"].str());
    return find_other(context, "OBJECT_FDW", name);
  }
  if (statement.is("CreateUserMappingStmt")) {
    return find_other(context, "OBJECT_FOREIGN_SERVER", one_name(statement["servername"].str()));
  }
  std::vector<Oid> used;
  if (statement["opfamilyname"].is_list()) {
    used = find_other(context, "OBJECT_OPFAMILY", statement["opfamilyname"]);
  }
  return used;
}

void create_written(Context& context, const Node& statement, std::string_view text, std::string_view type,
                    const Node& names) {
  OtherObject other{std::string(type.substr(std::string_view("OBJECT_").size()))};
  const bool lenient = statement["if_not_exists"].truth() || statement["replace"].truth();
  if (!place_is_free(context, other, names, lenient)) {
    return;
  }
  if (!statement.is("CreateOpFamilyStmt")) {
    other.uses = used_by(context, statement);
  }
  other.definition = std::make_shared<Node>(statement);
  other.texts.emplace_back(text);
  add_other(context, names, std::move(other));
}

Node mapping_name(const Node& statement) {
  const Node& user = statement["user"];
  const std::string name = user["rolename"] ? user["rolename"].str() : user["roletype"].str();
  return one_name(name + " SERVER " + statement["servername"].str());
}

bool apply_to_mapping(Context& context, const Node& statement, std::string_view text) {
  if (statement.is("CreateUserMappingStmt")) {
    create_written(context, statement, text, "OBJECT_USER_MAPPING", mapping_name(statement));
    return true;
  }
  const bool drops = statement.is("DropUserMappingStmt");
  if (!drops && !statement.is("AlterUserMappingStmt")) {
    return false;
  }
  for (const Oid oid : find_other(context, "OBJECT_USER_MAPPING", mapping_name(statement))) {
    if (drops) {
      context.db.remove(oid);
    } else {
      context.db.edit_as<OtherObject>(oid).texts.emplace_back(text);
    }
  }
  return true;
}

}  // namespace

bool apply_to_other(Context& context, const Node& statement, std::string_view text) {
  static constexpr auto kHandlers =
      std::to_array<std::pair<std::string_view, void (*)(Context&, const Node&)>>({
          {"CreateStatsStmt", create_statistics},
          {"CreateEventTrigStmt", create_event_trigger},
          {"CreateCastStmt", create_cast},
          {"AlterTSConfigurationStmt", alter_configuration},
          {"CreatePublicationStmt", create_publication},
          {"AlterPublicationStmt", alter_publication},
      });
  for (const auto& [tag, handler] : kHandlers) {
    if (statement.is(tag)) {
      handler(context, statement);
      return true;
    }
  }
  if (const Change* change = find_change(kChanges, statement)) {
    for (const Oid oid : find_other(context, change->type, statement[change->name_field])) {
      context.db.edit_as<OtherObject>(oid).changes.push_back(std::make_shared<Node>(statement));
    }
    return true;
  }
  if (const Change* written = find_change(kWritten, statement)) {
    create_written(context, statement, text, written->type, statement[written->name_field]);
    return true;
  }
  if (const Change* change = find_change(kWrittenChanges, statement)) {
    for (const Oid oid : find_other(context, change->type, statement[change->name_field])) {
      context.db.edit_as<OtherObject>(oid).texts.emplace_back(text);
    }
    return true;
  }
  if (statement.is("DropSubscriptionStmt")) {
    for (const Oid oid : find_other(context, "OBJECT_SUBSCRIPTION", one_name(statement["subname"].str()))) {
      context.db.remove(oid);
    }
    return true;
  }
  return apply_to_mapping(context, statement, text);
}

void copy_statistics(Context& context, Oid source, Oid table, bool with_comments) {
  std::vector<Object> copies;
  context.db.for_each([&](const Object& object) {
    const auto* body = object.as<OtherObject>();
    if (body != nullptr && body->table == source) {
      copies.push_back(object);
    }
  });
  const Object target = *context.db.find(table);
  const auto numbers = column_mapping(context.db.find(source)->columns(), target.columns());
  for (const Object& one : copies) {
    OtherObject body = *one.as<OtherObject>();
    std::vector<std::string> names;
    for (const Node& part : (*body.definition)["exprs"].items()) {
      const auto* column = target.as<Table>()->column(
          part.is("Column") ? numbers.at(static_cast<int>(part["number"].number())) : 0);
      names.push_back(column == nullptr ? "expr" : column->name);
    }
    body.table = table;
    body.definition = renumbered(body.definition, numbers);
    body.changes.clear();
    std::string name;
    const std::string joined = joined_column_names(names);
    for (int tried = 0;; ++tried) {  // ChooseExtendedStatisticName
      name = make_object_name(target.name, joined, tried == 0 ? "stat" : fmt::format("stat{}", tried));
      const Node path = Node::list({Node::text(context.db.find(target.schema)->name), Node::text(name)});
      if (find_other(context, "OBJECT_STATISTIC_EXT", path).empty()) {
        break;
      }
    }
    Object made = context.make(std::move(name), target.schema, std::move(body));
    made.comment = with_comments ? one.comment : std::nullopt;
    context.db.add(std::move(made));
  }
}

}  // namespace sqlgen::catalog
