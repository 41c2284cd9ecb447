#include "catalog/postgresql/objects/functions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/postgresql/drops/drop.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/options.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool is_input(const Node& parameter) {
  const std::string& mode = parameter["mode"].str();
  return mode != "FUNC_PARAM_OUT" && mode != "FUNC_PARAM_TABLE";
}

// The definition with its types and defaults bound; a body in standard SQL stays as it is written.
Node bound_definition(Context& context, const Node& statement) {
  Node definition = statement;
  Node parameters = Node::list({});
  for (const Node& parameter : statement["parameters"].items()) {
    parameters.push(Binder(context).bind(parameter));
  }
  definition.set("parameters", std::move(parameters));
  if (statement["returnType"]) {
    const bool set_of = statement["returnType"]["setof"].truth();
    Node type = Binder(context).bind(statement["returnType"]);
    type.set("setof", Node::boolean(set_of));
    definition.set("returnType", std::move(type));
  }
  return definition;
}

void replace_function(Context& context, Oid oid, Function function) {
  const Object& object = *context.db.find(oid);
  const auto* before = object.as<Function>();
  if (before->kind != function.kind) {
    context.fail(Problem::Kind::wrong_object, "42809", "cannot change routine kind", {object.name},
                 object.doubt);
  }
  const bool known = before->result.type != kNoOid && function.result.type != kNoOid;
  if (known &&
      !(before->result.type == function.result.type && before->result.array == function.result.array)) {
    context.fail(Problem::Kind::invalid_definition, "42P13", "cannot change return type of existing function",
                 {object.name}, object.doubt);
  }
  context.db.edit(oid).body = std::move(function);
}

bool is_variadic(const Function& function) {
  const auto& parameters = (*function.definition)["parameters"].items();
  return std::any_of(parameters.begin(), parameters.end(),
                     [](const Node& parameter) { return parameter["mode"].str() == "FUNC_PARAM_VARIADIC"; });
}

// Extensions bring functions that are not known here.
void no_function(Context& context, const std::vector<std::string>& names) {
  if (has_extensions(context.db) || context.db.doubt_about(names.back()) != nullptr) {
    return;
  }
  Problem problem{Problem::Kind::unknown_object,
                  "42883",
                  fmt::format("function {}() does not exist", dotted(names)),
                  {dotted(names)}};
  problem.certainty = context.certainty_of_absence(names.back());
  problem.origin = context.origin();
  if (problem.certainty == Certainty::certain) {
    throw Failure{problem};
  }
  context.report(std::move(problem));
}

}  // namespace

bool has_extensions(const Database& db) {
  bool found = false;
  db.for_each([&](const Object& object) {
    found = found || (object.as<Extension>() != nullptr && object.name != "plpgsql");
  });
  return found;
}

void create_function(Context& context, const Node& statement) {
  const std::vector<std::string> names = texts(statement["funcname"]);
  const Oid schema = context.creation_schema(names.size() > 1 ? names[names.size() - 2] : "");
  Function function;
  function.kind = statement["is_procedure"].truth() ? 'p' : 'f';
  function.definition = std::make_shared<Node>(bound_definition(context, statement));
  for (const Node& parameter : statement["parameters"].items()) {
    if (is_input(parameter)) {
      TypeReference type = context.argument_type(parameter["argType"]);
      function.argument_texts.push_back(shown_type(context.db, type, {}));
      function.arguments.push_back(std::move(type));
    }
  }
  if (statement["returnType"]) {
    function.result = context.type(statement["returnType"]);
  }
  add_function(context, schema, names.back(), std::move(function), statement["replace"].truth());
}

void add_function(Context& context, Oid schema, const std::string& name, Function function, bool replaces) {
  for (const Oid there : context.db.find_others(schema, name)) {
    const auto* other = context.db.find_as<Function>(there);
    if (other == nullptr || other->arguments != function.arguments) {
      continue;
    }
    if (!replaces) {
      context.fail(Problem::Kind::duplicate_object, "42723",
                   fmt::format("function \"{}\" already exists with same argument types", name), {name},
                   context.db.find(there)->doubt);
    }
    replace_function(context, there, std::move(function));
    return;
  }
  context.db.add(context.make(name, schema, std::move(function)));
}

void alter_function(Context& context, const Node& statement) {
  const std::vector<Oid> found = find_functions(context, statement["func"]);
  require_found(context, statement["func"], found);
  for (const Oid oid : found) {
    auto& function = context.db.edit_as<Function>(oid);
    Node definition = *function.definition;
    std::vector<Node> options = definition["options"].items();
    for (const Node& action : statement["actions"].items()) {
      std::erase_if(options, [&](const Node& option) {
        return option["defname"].str() == action["defname"].str() && action["defname"].str() != "set";
      });
      options.push_back(action);
    }
    definition.set("options", Node::list(std::move(options)));
    function.definition = std::make_shared<Node>(std::move(definition));
  }
}

Oid require_function(Context& context, const std::vector<std::string>& names, std::size_t arguments) {
  std::vector<Oid> schemas = context.search_path();
  if (names.size() > 1) {
    schemas = {context.db.find_schema(names[names.size() - 2])};
  }
  for (const Oid schema : schemas) {
    for (const Oid oid : context.db.find_others(schema, names.back())) {
      const auto* function = context.db.find_as<Function>(oid);
      if (function != nullptr && function->arguments.size() == arguments) {
        return oid;
      }
    }
  }
  const bool builtin = (names.size() > 1 && names.front() == "pg_catalog") ||
                       names.back() == "tsvector_update_trigger" ||
                       names.back() == "tsvector_update_trigger_column" ||
                       names.back() == "suppress_redundant_updates_trigger";
  if (!builtin) {
    no_function(context, names);
  }
  return kNoOid;
}

void require_called(Context& context, const std::vector<std::string>& names, std::size_t arguments) {
  bool found = is_builtin_function(names.back()) || builtin_type(names.back()) != nullptr;
  context.db.for_each([&](const Object& object) {  // a type's name is that of a cast
    const auto* function = object.as<Function>();
    const bool takes = function != nullptr && (function->kind == 'a' || is_variadic(*function) ||
                                               function->arguments.size() >= arguments);
    found = found || (object.name == names.back() && (takes || object.is_type()));
  });
  if (!found) {
    no_function(context, names);
  }
}

void require_found(Context& context, const Node& object_with_args, const std::vector<Oid>& found) {
  if (found.empty()) {
    no_function(context, texts(object_with_args["objname"]));
  }
}

void require_free_signature(Context& context, Oid function, Oid schema, const std::string& name) {
  const auto* moved = context.db.find_as<Function>(function);
  for (const Oid there : moved == nullptr ? std::vector<Oid>() : context.db.find_others(schema, name)) {
    const auto* other = context.db.find_as<Function>(there);
    if (other != nullptr && other->arguments == moved->arguments) {
      context.fail(Problem::Kind::duplicate_object, "42723",
                   fmt::format("function {}({}) already exists in schema \"{}\"", name,
                               join(moved->argument_texts, ", "), context.db.find(schema)->name),
                   {name}, context.db.find(there)->doubt);
    }
  }
}

}  // namespace sqlgen::catalog
