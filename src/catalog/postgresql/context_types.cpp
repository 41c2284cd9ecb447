#include <fmt/format.h>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/extension_members.hpp"

namespace sqlgen::catalog {

namespace {

// A modifier as it is written: varchar(20), geometry(Point, 4326).
std::string modifier_text(const Node& node) {
  if (node["ival"]) {
    return std::to_string(node["ival"]["ival"].number());
  }
  if (node["fval"]) {
    return node["fval"]["fval"].str();
  }
  if (node["sval"]) {
    return node["sval"]["sval"].str();
  }
  if (node.is("ColumnRef")) {
    return dotted(texts(node["fields"]));
  }
  if (node.is("A_Expr")) {  // numeric(3, -2)
    return node["name"].items().empty() ? ""
                                        : node["name"].items().front().str() + modifier_text(node["rexpr"]);
  }
  return {};
}

// What the grammar writes for "all fields of an interval".
constexpr std::string_view kFullRange = "32767";

std::vector<std::string> modifiers_of(const BuiltinType* builtin, const Node& list) {
  std::vector<std::string> modifiers;
  for (const Node& item : list.items()) {
    modifiers.push_back(modifier_text(item));
  }
  if (builtin != nullptr && builtin->oid == type_oid::kNumeric && modifiers.size() == 1) {
    modifiers.emplace_back("0");
  }
  if (builtin != nullptr && builtin->oid == type_oid::kInterval && modifiers.size() == 1 &&
      modifiers.front() == kFullRange) {
    modifiers.clear();
  }
  return modifiers;
}

}  // namespace

Oid Context::find_type_named(const std::vector<std::string>& names) const {
  const std::string& name = names.back();
  if (names.size() == 1 || names[names.size() - 2] == "pg_catalog") {
    if (const BuiltinType* builtin = builtin_type(name)) {
      return builtin->oid;
    }
  }
  if (names.size() > 1) {
    const Oid holder = db.find_schema(names[names.size() - 2]);
    return holder == kNoOid ? kNoOid : db.find_type(holder, name);
  }
  for (const Oid holder : search_path()) {
    if (const Oid found = db.find_type(holder, name); found != kNoOid) {
      return found;
    }
  }
  return kNoOid;
}

TypeReference Context::argument_type(const Node& type_name) {
  TypeReference read = type(type_name);
  read.modifiers.clear();
  return read;
}

Oid Context::user_type(const std::vector<std::string>& names) {
  const Oid found = find_type_named(names);
  if (found != kNoOid) {
    return found;
  }
  if (const Oid brought = extension_type(names); brought != kNoOid) {
    return brought;
  }
  Problem problem{Problem::Kind::unknown_object,
                  "42704",
                  fmt::format("type \"{}\" does not exist", dotted(names)),
                  {dotted(names)}};
  problem.certainty = certainty_of_absence(names.back());
  problem.origin = origin();
  if (problem.certainty == Certainty::certain) {
    throw Failure{problem};
  }
  if (problem.certainty == Certainty::never_made) {
    report(problem);
  }
  Object assumed =
      make(names.back(), creation_schema(names.size() > 1 ? names[names.size() - 2] : ""), OtherType{});
  assumed.assumed = true;
  assumed.doubt = std::make_shared<Doubt>(Doubt{std::string(kNeverMade), origin()});
  return db.add(std::move(assumed));
}

// An extension's types are known by their use: where the database has extensions, a type that no statement
// made is one of theirs.
Oid Context::extension_type(const std::vector<std::string>& names) {
  Oid schema_oid = kNoOid;
  db.for_each([&](const Object& object) {
    if (object.as<Extension>() != nullptr && object.name != "plpgsql") {
      schema_oid = object.schema;
    }
  });
  if (schema_oid == kNoOid) {
    return kNoOid;
  }
  OtherType type;
  type.extension = db.find_extension(extension_of(MemberKind::type, names.back()));
  if (const Object* known = db.find(type.extension)) {
    schema_oid = known->schema;
  }
  Object brought = make(names.back(), names.size() > 1 ? schema(names[names.size() - 2]) : schema_oid, type);
  brought.assumed = true;
  return db.add(std::move(brought));
}

TypeReference Context::type(const Node& type_name) {
  std::vector<std::string> names = texts(type_name["names"]);
  TypeReference result;
  result.array = !type_name["arrayBounds"].items().empty();
  if (type_name["pct_type"].truth() || names.empty()) {
    return result;
  }
  if (names.back().size() > 1 && names.back().front() == '_' && find_type_named(names) == kNoOid) {
    std::vector<std::string> element = names;
    element.back().erase(0, 1);
    if (find_type_named(element) != kNoOid) {  // the name of an array type
      names = element;
      result.array = true;
    }
  }
  result.type = user_type(names);
  result.modifiers = modifiers_of(builtin_type(result.type), type_name["typmods"]);
  return result;
}

}  // namespace sqlgen::catalog
