#include "catalog/postgresql/objects/others/other_objects.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"

namespace sqlgen::catalog {

namespace {

struct OtherKind {
  std::string_view type;  // of DropStmt
  bool in_schema;
};
constexpr auto kKinds = std::to_array<OtherKind>(
    {{"OBJECT_ACCESS_METHOD", false},  {"OBJECT_CAST", false},          {"OBJECT_COLLATION", true},
     {"OBJECT_CONVERSION", true},      {"OBJECT_EVENT_TRIGGER", false}, {"OBJECT_FDW", false},
     {"OBJECT_FOREIGN_SERVER", false}, {"OBJECT_LANGUAGE", false},      {"OBJECT_OPCLASS", true},
     {"OBJECT_OPERATOR", true},        {"OBJECT_OPFAMILY", true},       {"OBJECT_PUBLICATION", false},
     {"OBJECT_STATISTIC_EXT", true},   {"OBJECT_SUBSCRIPTION", false},  {"OBJECT_TRANSFORM", false},
     {"OBJECT_TSCONFIGURATION", true}, {"OBJECT_TSDICTIONARY", true},   {"OBJECT_TSPARSER", true},
     {"OBJECT_TSTEMPLATE", true},      {"OBJECT_USER_MAPPING", false}});

const OtherKind* other_kind(std::string_view type) {
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const OtherKind& one) { return one.type == type; });
  return found == kKinds.end() ? nullptr : &*found;
}

struct Wanted {
  std::vector<std::string> names;
  std::vector<TypeReference> arguments = {};  // of an operator or a cast
  std::string method = {};                    // of an operator class or family: the access method's name
};

TypeReference argument(Context& context, const Node& type) {
  return type["names"].is_list() ? context.argument_type(type) : TypeReference{};  // NONE
}

Wanted wanted_of(Context& context, std::string_view type, const Node& object) {
  if (object["objname"]) {
    Wanted wanted{texts(object["objname"])};
    for (const Node& one : object["objargs"].items()) {
      wanted.arguments.push_back(argument(context, one));
    }
    return wanted;
  }
  if (type == "OBJECT_CAST") {
    Wanted wanted;
    for (const Node& one : object.items()) {
      wanted.arguments.push_back(argument(context, one));
    }
    wanted.names = {cast_name(context, wanted.arguments)};
    return wanted;
  }
  Wanted wanted{names_of(object)};
  const bool with_method = type == "OBJECT_OPCLASS" || type == "OBJECT_OPFAMILY";
  if (with_method && object.is_list() && wanted.names.size() > 1) {
    wanted.method = wanted.names.front();
    wanted.names.erase(wanted.names.begin());
  }
  return wanted;
}

std::vector<Oid> find_wanted(const Context& context, std::string_view type, const Wanted& wanted) {
  const OtherKind* kind = other_kind(type);
  std::vector<Oid> schemas = context.search_path();
  if (kind == nullptr || !kind->in_schema) {
    schemas = {kNoOid};
  } else if (wanted.names.size() > 1) {
    schemas = {context.db.find_schema(wanted.names[wanted.names.size() - 2])};
  }
  for (const Oid schema : schemas) {
    for (const Oid oid : context.db.find_others(schema, wanted.names.back())) {
      const auto* body = context.db.find_as<OtherObject>(oid);
      const bool same = body != nullptr && "OBJECT_" + body->kind == type &&
                        (wanted.arguments.empty() || body->arguments == wanted.arguments) &&
                        (wanted.method.empty() || (*body->definition)["amname"].str() == wanted.method);
      if (same) {
        return {oid};
      }
    }
  }
  return {};
}

Node object_name(const Node& names, Oid object) {
  return object == kNoOid ? Node::object("ObjectName", {{"names", names}})
                          : Node::object("ObjectName", {{"names", names}, {"object", oid_value(object)}});
}

}  // namespace

std::string cast_name(const Context& context, const std::vector<TypeReference>& types) {
  std::string name;
  for (const TypeReference& type : types) {
    name += (name.empty() ? "" : " AS ") + shown_type(context.db, type, {});
  }
  return "(" + name + ")";
}

bool is_other_type(std::string_view type) {
  return other_kind(type) != nullptr;
}

std::vector<Oid> find_other(Context& context, std::string_view type, const Node& object) {
  return find_wanted(context, type, wanted_of(context, type, object));
}

bool place_is_free(Context& context, const OtherObject& other, const Node& names, bool if_not_exists) {
  const std::string type = "OBJECT_" + other.kind;
  Wanted wanted{names_of(names), other.arguments};
  if (type == "OBJECT_OPCLASS" || type == "OBJECT_OPFAMILY" || type == "OBJECT_TRANSFORM") {
    return true;  // names count for an access method, or a type, only
  }
  if (other_kind(type)->in_schema && wanted.names.size() == 1) {
    wanted.names.insert(wanted.names.begin(),
                        context.db.find(context.creation_schema(""))->name);  // where it would be made
  }
  const std::vector<Oid> there = find_wanted(context, type, wanted);
  if (there.empty()) {
    return true;
  }
  const Object& object = *context.db.find(there.front());
  if (!if_not_exists) {
    context.fail(Problem::Kind::duplicate_object, other.kind == "OPERATOR" ? "42723" : "42710",
                 fmt::format("{} \"{}\" already exists", object.kind_name(), object.name), {object.name},
                 object.doubt);
  }
  return false;
}

void add_other(Context& context, const Node& names, OtherObject other) {
  const std::vector<std::string> path = names_of(names);
  const bool in_schema = other_kind("OBJECT_" + other.kind)->in_schema;
  const Oid schema =
      in_schema ? context.creation_schema(path.size() > 1 ? path[path.size() - 2] : "") : kNoOid;
  context.db.add(context.make(path.back(), schema, std::move(other)));
}

void note_renamed(Context& context, Oid oid, std::string_view text) {
  auto* body = context.db.edit(oid).as<OtherObject>();
  if (body != nullptr && !body->texts.empty()) {
    body->texts.emplace_back(text);
  }
}

Node reference_to_function(Context& context, const Node& names) {
  const std::vector<std::string> path = texts(names);
  std::vector<Oid> schemas = context.search_path();
  if (path.size() > 1) {
    schemas = {context.db.find_schema(path[path.size() - 2])};
  }
  for (const Oid schema : schemas) {
    for (const Oid oid : context.db.find_others(schema, path.back())) {
      if (context.db.find_as<Function>(oid) != nullptr) {
        return object_name(names, oid);
      }
    }
  }
  return object_name(names, kNoOid);
}

Node reference_to_other(Context& context, std::string_view type, const Node& names) {
  const std::vector<Oid> found = find_wanted(context, type, {texts(names)});
  return object_name(names, found.empty() ? kNoOid : found.front());
}

}  // namespace sqlgen::catalog
