#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "catalog/postgresql/drops/drop.hpp"
#include "catalog/postgresql/objects/others/other_objects.hpp"
#include "catalog/postgresql/objects/types.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

using Part = Address::Part;

struct RelationKind {
  std::string_view type;  // of DropStmt
  std::string_view word;
  bool (*fits)(const Object&);
};

bool is_table(const Object& object) {
  const auto* table = object.as<Table>();
  return table != nullptr && table->kind != Table::Kind::foreign;
}
bool is_foreign_table(const Object& object) {
  const auto* table = object.as<Table>();
  return table != nullptr && table->kind == Table::Kind::foreign;
}
bool is_view(const Object& object) {
  const auto* view = object.as<View>();
  return view != nullptr && !view->materialized;
}
bool is_materialized_view(const Object& object) {
  const auto* view = object.as<View>();
  return view != nullptr && view->materialized;
}
bool is_index(const Object& object) {
  return object.as<Index>() != nullptr;
}
bool is_sequence(const Object& object) {
  return object.as<Sequence>() != nullptr;
}

constexpr std::array<RelationKind, 6> kRelations{{
    {"OBJECT_TABLE", "table", is_table},
    {"OBJECT_FOREIGN_TABLE", "foreign table", is_foreign_table},
    {"OBJECT_VIEW", "view", is_view},
    {"OBJECT_MATVIEW", "materialized view", is_materialized_view},
    {"OBJECT_INDEX", "index", is_index},
    {"OBJECT_SEQUENCE", "sequence", is_sequence},
}};

// What a DROP finds: an address, or nothing where that is no error.
class Finder {
 public:
  Finder(Context& context, const Node& statement)
      : context_(context),
        type_(statement["removeType"].str()),
        missing_ok_(statement["missing_ok"].truth()) {}

  std::vector<Address> find(const Node& object) {
    for (const RelationKind& kind : kRelations) {
      if (kind.type == type_) {
        return relation(object, kind);
      }
    }
    if (type_ == "OBJECT_SCHEMA" || type_ == "OBJECT_EXTENSION") {
      const std::string& name = object.str();
      const bool schema = type_ == "OBJECT_SCHEMA";
      const Oid found = schema ? context_.db.find_schema(name) : context_.db.find_extension(name);
      return found != kNoOid ? std::vector<Address>{{found}}
                             : missing(schema ? "schema" : "extension", name, schema ? "3F000" : "42704");
    }
    if (type_ == "OBJECT_TYPE" || type_ == "OBJECT_DOMAIN") {
      const std::vector<std::string> names = names_of(object);
      const Oid found = context_.find_type_named(names);
      if (found != kNoOid && type_ == "OBJECT_DOMAIN") {
        require_domain(context_, found);
      }
      return found != kNoOid ? std::vector<Address>{{found}} : missing("type", dotted(names), "42704");
    }
    if (is_other_type(type_)) {  // what is missing is not told: it may be the server's own
      std::vector<Address> found;
      for (const Oid oid : find_other(context_, type_, object)) {
        found.push_back({oid});
      }
      return found;
    }
    if (object["objname"]) {
      return function(object);
    }
    if (type_ == "OBJECT_TRIGGER" || type_ == "OBJECT_POLICY" || type_ == "OBJECT_RULE") {
      return attachment(object);
    }
    return {};
  }

 private:
  std::vector<Address> missing(std::string_view what, const std::string& name, std::string_view sqlstate) {
    const std::string last = split(name, '.').back();
    const Certainty certainty = context_.certainty_of_absence(last);
    if (!missing_ok_) {
      Problem problem{Problem::Kind::unknown_object,
                      std::string(sqlstate),
                      fmt::format("{} \"{}\" does not exist", what, name),
                      {name}};
      problem.certainty = certainty;
      problem.origin = context_.origin();
      if (certainty == Certainty::certain) {
        throw Failure{problem};
      }
      context_.report(std::move(problem));
    }
    context_.db.note_gone(last);  // from now on, it is not there for certain
    context_.db.trust_name(last);
    return {};
  }

  std::vector<Address> relation(const Node& object, const RelationKind& kind) {
    const Oid found = context_.find_relation(object);
    if (found == kNoOid) {
      if (names_of(object).size() == 1) {
        (void)context_.doubt_namesakes(names_of(object).back());
      }
      return missing(kind.word, dotted(names_of(object)), kind.type == "OBJECT_INDEX" ? "42704" : "42P01");
    }
    const Object& target = *context_.db.find(found);
    if (!kind.fits(target) && !target.assumed) {
      context_.fail(
          Problem::Kind::wrong_object, "42809",
          fmt::format("\"{}\" is not a{} {}", target.name, kind.word == "index" ? "n" : "", kind.word),
          {target.name}, target.doubt);
    }
    return {{found}};
  }

  std::vector<Address> function(const Node& object) {
    std::vector<Address> found;
    for (const Oid oid : find_functions(context_, object)) {
      found.push_back({oid});
    }
    if (found.size() > 1) {
      const std::string name = dotted(texts(object["objname"]));
      context_.fail(Problem::Kind::wrong_object, "42725",
                    fmt::format("function name \"{}\" is not unique", name), {name});
    }
    return found.empty() ? missing("function", dotted(texts(object["objname"])), "42883") : found;
  }

  std::vector<Address> attachment(const Node& object) {
    std::vector<Node> names = object.items();
    const std::string name = names.back().str();
    names.pop_back();
    const Node range = Node::list(names);
    const Oid relation = context_.find_relation(range);
    if (relation == kNoOid) {
      if (missing_ok_) {
        return {};
      }
      context_.no_relation("relation", range);
    }
    const Object& target = *context_.db.find(relation);
    const Part part = type_ == "OBJECT_TRIGGER"  ? Part::trigger
                      : type_ == "OBJECT_POLICY" ? Part::policy
                                                 : Part::rule;
    for (const Dependency& dependency : dependencies_of(context_.db)) {
      if (dependency.from.object == relation && dependency.from.part == part &&
          dependency.from.name == name) {
        return {dependency.from};
      }
    }
    if (!missing_ok_) {
      const std::string_view what = part == Part::trigger  ? "trigger"
                                    : part == Part::policy ? "policy"
                                                           : "rule";
      context_.fail(Problem::Kind::unknown_object, "42704",
                    fmt::format("{} \"{}\" for table \"{}\" does not exist", what, name, target.name),
                    {target.name + "." + name}, target.doubt);
    }
    return {};
  }

  Context& context_;
  const std::string& type_;
  bool missing_ok_;
};

}  // namespace

std::vector<Oid> find_functions(Context& context, const Node& object) {
  const std::vector<std::string> names = texts(object["objname"]);
  std::vector<TypeReference> arguments;
  if (!object["args_unspecified"].truth()) {
    for (const Node& type : object["objargs"].items()) {
      arguments.push_back(context.argument_type(type));
    }
  }
  std::vector<Oid> schemas = context.search_path();
  if (names.size() > 1) {
    schemas = {context.db.find_schema(names[names.size() - 2])};
  }
  for (const Oid schema : schemas) {
    std::vector<Oid> found;
    for (const Oid oid : context.db.find_others(schema, names.back())) {
      const auto* function = context.db.find_as<Function>(oid);
      if (function != nullptr && (object["args_unspecified"].truth() || function->arguments == arguments)) {
        found.push_back(oid);
      }
    }
    if (!found.empty()) {
      return found;
    }
  }
  return {};
}

void drop_statement(Context& context, const Node& statement) {
  Finder finder(context, statement);
  std::vector<Address> wanted;
  for (const Node& object : statement["objects"].items()) {
    for (Address& address : finder.find(object)) {
      wanted.push_back(std::move(address));
    }
  }
  if (!wanted.empty()) {
    drop_all(context, wanted, statement["behavior"].str() == "DROP_CASCADE");
  }
}

}  // namespace sqlgen::catalog
