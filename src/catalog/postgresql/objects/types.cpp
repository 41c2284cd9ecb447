#include "catalog/postgresql/objects/types.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/options.hpp"

namespace sqlgen::catalog {

namespace {

// Where a type is to be made, and that nothing is in its way.
std::pair<Oid, std::string> place_for(Context& context, const Node& name_list) {
  const std::vector<std::string> names = names_of(name_list);
  const Oid schema = context.creation_schema(names.size() > 1 ? names[names.size() - 2] : "");
  const Oid there = context.db.find_type(schema, names.back());
  const Object* object = context.db.find(there);
  const auto* other = object == nullptr ? nullptr : object->as<OtherType>();
  const bool shell = other != nullptr && other->definition != nullptr &&
                     (*other->definition)["definition"].items().empty() &&
                     other->definition->is("DefineStmt");
  if (shell) {
    context.db.remove(there);
  } else if (object != nullptr && object->assumed && object->doubt != nullptr) {
    context.make_way(there);
  } else {
    context.require_free_type(schema, names.back());
  }
  return {schema, cut_name(names.back())};
}

std::vector<std::string>::iterator find_value(EnumType& type, const std::string& value) {
  return std::find(type.values.begin(), type.values.end(), value);
}

[[noreturn]] void no_label(Context& context, const std::string& label, const DoubtPtr& doubt) {
  context.fail(Problem::Kind::unknown_object, "22023",
               fmt::format("\"{}\" is not an existing enum label", label), {label}, doubt);
}

[[noreturn]] void label_exists(Context& context, const std::string& label, const DoubtPtr& doubt) {
  context.fail(Problem::Kind::duplicate_object, "42710",
               fmt::format("enum label \"{}\" already exists", label), {label}, doubt);
}

void rename_value(Context& context, EnumType& type, const Node& statement, const DoubtPtr& doubt) {
  const std::string& before = statement["oldVal"].str();
  const std::string& after = statement["newVal"].str();
  const auto value = find_value(type, before);
  if (value == type.values.end()) {
    no_label(context, before, doubt);
  }
  if (find_value(type, after) != type.values.end()) {
    label_exists(context, after, doubt);
  }
  *value = after;
}

void add_value(Context& context, EnumType& type, const Node& statement, const DoubtPtr& doubt) {
  const std::string& value = statement["newVal"].str();
  if (find_value(type, value) != type.values.end()) {
    if (statement["skipIfNewValExists"].truth()) {
      return;
    }
    label_exists(context, value, doubt);
  }
  if (!statement["newValNeighbor"]) {
    type.values.push_back(value);
    return;
  }
  const auto neighbour = find_value(type, statement["newValNeighbor"].str());
  if (neighbour == type.values.end()) {
    no_label(context, statement["newValNeighbor"].str(), doubt);
  }
  type.values.insert(statement["newValIsAfter"].truth() ? neighbour + 1 : neighbour, value);
}

}  // namespace

void require_domain(Context& context, Oid oid) {
  const Object& object = *context.db.find(oid);
  if (object.as<DomainType>() == nullptr && !object.assumed) {
    context.fail(Problem::Kind::wrong_object, "42809", fmt::format("{} is not a domain", object.name),
                 {object.name}, object.doubt);
  }
}

void create_enum(Context& context, const Node& statement) {
  auto [schema, name] = place_for(context, statement["typeName"]);
  EnumType type{texts(statement["vals"])};
  for (std::size_t i = 0; i < type.values.size(); ++i) {
    if (std::count(type.values.begin(), type.values.end(), type.values[i]) > 1) {
      context.fail(Problem::Kind::duplicate_object, "23505",
                   "duplicate key value violates unique constraint \"pg_enum_typid_label_index\"", {name});
    }
  }
  context.db.add(context.make(std::move(name), schema, std::move(type)));
}

void alter_enum(Context& context, const Node& statement) {
  const Oid oid = context.user_type(texts(statement["typeName"]));
  const Object* object = context.db.find(oid);
  if (object == nullptr || object->as<EnumType>() == nullptr) {
    const std::string name = object == nullptr ? dotted(texts(statement["typeName"])) : object->name;
    if (object != nullptr && object->doubt != nullptr) {
      return;
    }
    context.fail(Problem::Kind::wrong_object, "42809", fmt::format("{} is not an enum", name), {name});
  }
  const DoubtPtr doubt = object->doubt;
  auto& type = context.db.edit_as<EnumType>(oid);
  if (statement["oldVal"]) {
    rename_value(context, type, statement, doubt);
  } else {
    add_value(context, type, statement, doubt);
  }
}

void create_composite(Context& context, const Node& statement) {
  const Node& range = statement["typevar"];
  const Oid schema = context.creation_schema(range["schemaname"].str());
  const std::string name = cut_name(range["relname"].str());
  context.require_free_type(schema, name);
  context.require_free_relation(schema, name);
  CompositeType type;
  for (const Node& definition : statement["coldeflist"].items()) {
    Column column;
    column.number = type.next_number++;
    column.name = definition["colname"].str();
    column.type = context.type(definition["typeName"]);
    if (const Node& collation = definition["collClause"]) {
      column.collation_name = dotted(texts(collation["collname"]));
    }
    type.columns.push_back(std::move(column));
  }
  context.db.add(context.make(name, schema, std::move(type)));
}

void create_range(Context& context, const Node& statement) {
  auto [schema, name] = place_for(context, statement["typeName"]);
  OtherType type;
  type.definition = std::make_shared<Node>(statement);
  if (const Node& subtype = find_option(statement["params"], "subtype")) {
    type.subtype = context.type(subtype["arg"]);
  }
  context.db.add(context.make(std::move(name), schema, std::move(type)));
}

void define_type(Context& context, const Node& statement) {
  auto [schema, name] = place_for(context, statement["defnames"]);
  OtherType type;
  type.definition = std::make_shared<Node>(statement);
  context.db.add(context.make(std::move(name), schema, std::move(type)));
}

}  // namespace sqlgen::catalog
