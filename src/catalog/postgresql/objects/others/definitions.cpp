#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/objects/functions.hpp"
#include "catalog/postgresql/objects/others/other_objects.hpp"
#include "catalog/postgresql/objects/types.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/syntax/identifiers.hpp"

// CREATE ... name (option = value, ...): what the manual calls definitions.

namespace sqlgen::catalog {

namespace {

// Which options of a definition name types, and which functions; the other names are of its own kind or
// words.
constexpr auto kTypeOptions =
    std::to_array<std::string_view>({"stype", "mstype", "basetype", "leftarg", "rightarg"});
constexpr auto kFunctionOptions = std::to_array<std::string_view>(
    {"sfunc", "finalfunc", "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mfinalfunc",
     "function", "procedure", "restrict", "join", "start", "gettoken", "end", "lextypes", "headline", "init",
     "lexize"});

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

Node bound_option(Context& context, const std::string& kind, const Node& option) {
  const std::string& name = option["defname"].str();
  const Node& value = option["arg"];
  Node bound = option;
  if (!value["names"].is_list()) {
    return bound;
  }
  if (is_one_of(kTypeOptions, name)) {
    bound.set("arg", Binder(context).bind(value));
  } else if (is_one_of(kFunctionOptions, name)) {
    bound.set("arg", reference_to_function(context, value["names"]));
  } else if (name == "template" || name == "parser") {
    bound.set("arg",
              reference_to_other(context, kind == "TSDICTIONARY" ? "OBJECT_TSTEMPLATE" : "OBJECT_TSPARSER",
                                 value["names"]));
  }
  return bound;
}

Node bound_object_definition(Context& context, const std::string& kind, const Node& statement) {
  std::vector<Node> options;
  for (const Node& option : statement["definition"].items()) {
    options.push_back(bound_option(context, kind, option));
  }
  Node definition = statement;
  definition.set("definition", Node::list(std::move(options)));
  return definition;
}

// The arguments of an aggregate are a list and how many of them stand before ORDER BY; of the old form, one
// type.
void read_arguments(Context& context, const Node& statement, std::string_view text, Function& function,
                    Node& definition) {
  const auto add = [&](const Node& type_name) {
    TypeReference type = context.argument_type(type_name);
    function.argument_texts.push_back(shown_type(context.db, type, {}));
    function.arguments.push_back(std::move(type));
  };
  const Node& base = find_option(statement["definition"], "basetype")["arg"];
  if (statement["oldstyle"].truth()) {
    if (base["names"].is_list()) {
      add(base);
    }
    return;
  }
  const auto& parts = statement["args"].items();
  std::vector<Node> parameters;
  for (const Node& parameter : parts.empty() ? std::vector<Node>() : parts.front().items()) {
    add(parameter["argType"]);
    parameters.push_back(Binder(context).bind(parameter));
  }
  const bool ordered = words_of(text).count("order") != 0 && words_of(text).count("by") != 0;
  definition.set("parameters", Node::list(std::move(parameters)));
  definition.set("direct", ordered && parts.size() > 1 ? Node::integer(parts[1].number()) : Node());
}

void create_aggregate(Context& context, const Node& statement, std::string_view text) {
  const std::vector<std::string> names = texts(statement["defnames"]);
  const Oid schema = context.creation_schema(names.size() > 1 ? names[names.size() - 2] : "");
  Function function;
  function.kind = 'a';
  Node definition = bound_object_definition(context, "AGGREGATE", statement);
  read_arguments(context, statement, text, function, definition);
  for (const Address& used : references_of(definition, kNoOid)) {
    function.uses.push_back(used.object);
  }
  function.definition = std::make_shared<Node>(std::move(definition));
  add_function(context, schema, names.back(), std::move(function), statement["replace"].truth());
}

TypeReference argument_of(Context& context, const Node& statement, std::string_view option) {
  const Node& type = find_option(statement["definition"], option)["arg"];
  return type["names"].is_list() ? context.type(type) : TypeReference{};
}

// A copy of a configuration has the mappings that its model has at that moment.
void copy_configuration(Context& context, const Node& statement, OtherObject& made) {
  const Node& model = find_option(statement["definition"], "copy")["arg"];
  if (!model["names"].is_list()) {
    return;
  }
  for (const Oid oid : find_other(context, "OBJECT_TSCONFIGURATION", model["names"])) {
    const auto& body = *context.db.find_as<OtherObject>(oid);
    made.definition = body.definition;
    made.changes = body.changes;
  }
}

}  // namespace

void define_object(Context& context, const Node& statement, std::string_view text) {
  const std::string& type = statement["kind"].str();
  if (type == "OBJECT_TYPE") {
    define_type(context, statement);
    return;
  }
  if (type == "OBJECT_AGGREGATE") {
    create_aggregate(context, statement, text);
    return;
  }
  OtherObject other;
  other.kind = type.substr(std::string_view("OBJECT_").size());
  if (type == "OBJECT_OPERATOR") {
    other.arguments = {argument_of(context, statement, "leftarg"),
                       argument_of(context, statement, "rightarg")};
  }
  if (!place_is_free(context, other, statement["defnames"], statement["if_not_exists"].truth())) {
    return;
  }
  other.definition = std::make_shared<Node>(bound_object_definition(context, other.kind, statement));
  if (type == "OBJECT_TSCONFIGURATION") {
    copy_configuration(context, statement, other);
  }
  add_other(context, statement["defnames"], std::move(other));
}

}  // namespace sqlgen::catalog
