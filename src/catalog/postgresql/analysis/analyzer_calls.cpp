#include <utility>

#include "catalog/postgresql/analysis/analyzer.hpp"
#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/objects/functions.hpp"

namespace sqlgen::catalog {

using Kind = Typed::Kind;

namespace {

constexpr Oid kAnyType = 2276;

// The functions of the server's own that may be meant with so many arguments.
std::vector<Candidate> function_candidates(const std::string& name, std::size_t arguments) {
  std::vector<Candidate> candidates;
  for (const BuiltinFunction& function : builtin_functions(name)) {
    if ((function.kind != 'f' && function.kind != 'a') || function.returns_set) {
      throw NotFollowed{};
    }
    Candidate candidate;
    for (const Oid argument : function.arguments) {
      candidate.arguments.push_back(type_of_oid(argument));
    }
    if (function.variadic) {
      if (function.arguments.back() != kAnyType || arguments < function.arguments.size()) {
        throw NotFollowed{};
      }
      candidate.arguments.resize(arguments, {kAnyType});
    }
    if (candidate.arguments.size() > arguments &&
        arguments + function.defaults >= candidate.arguments.size()) {
      throw NotFollowed{};
    }
    if (candidate.arguments.size() == arguments) {
      candidate.result = type_of_oid(function.result);
      candidate.volatility = function.volatility;
      candidates.push_back(std::move(candidate));
    }
  }
  return candidates;
}

bool has_user_function(const Database& database, const std::string& name) {
  bool found = false;
  database.for_each([&](const Object& object) {
    found = found || (object.as<Function>() != nullptr && object.name == name);
  });
  return found;
}

// What a function in SQL is declared as says nothing where its body is put in its place (inline_function).
char declared_volatility(const Node& definition) {
  std::string language = "sql";
  char volatility = 'v';
  for (const Node& option : definition["options"].items()) {
    const std::string& name = option["defname"].str();
    if (name == "language") {
      language = option["arg"].str();
    } else if (name == "volatility") {
      volatility = option["arg"].str().front();
    }
  }
  return volatility != 'i' && language == "sql" ? '?' : volatility;
}

}  // namespace

Typed Analyzer::user_call(const Node& node, std::vector<Typed> arguments) const {
  const auto* function = database_.find_as<Function>(static_cast<Oid>(node["function"].number()));
  if (function == nullptr || function->kind != 'f' || function->arguments.size() < arguments.size() ||
      function->result.type == kNoOid || is_polymorphic(function->result)) {
    throw NotFollowed{};
  }
  Typed made{Kind::call, {function->result.type, {}, function->result.array}};
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const TypeReference& wanted = function->arguments[i];
    if (is_polymorphic(wanted) || is_foreign_type(database_, wanted) ||
        !coerces(database_, arguments[i], wanted)) {
      throw NotFollowed{};
    }
    made.parts.push_back(coerced(database_, std::move(arguments[i]), wanted));
  }
  made.node = &node;
  made.volatility = declared_volatility(*function->definition);
  return made;
}

Typed Analyzer::call(const Node& node) const {
  if (node["agg_star"].truth() && texts(node["funcname"]).back() == "count" && !node["function"]) {
    Typed made{Kind::call, {type_oid::kInt8}};
    made.node = &node;
    return made;
  }
  const bool special = node["agg_order"] || node["over"] || node["agg_filter"] ||
                       node["agg_distinct"].truth() || node["agg_star"].truth() ||
                       node["func_variadic"].truth();
  const std::vector<std::string> names = texts(node["funcname"]);
  if (special || (names.size() > 1 && names.front() != "pg_catalog" && !node["function"])) {
    throw NotFollowed{};
  }
  std::vector<Typed> arguments = all(node["args"]);
  require_known(arguments);
  if (node["function"]) {
    return user_call(node, std::move(arguments));
  }
  const std::vector<Candidate> candidates = function_candidates(names.back(), arguments.size());
  const Choice choice = choose_candidate(database_, arguments, candidates);
  if (choice.none_fits && !candidates.empty() && builtin_type(names.back()) == nullptr &&
      !has_extensions(database_) && !has_user_function(database_, names.back())) {
    throw NotMeant{"42883", "function does not exist"};
  }
  if (choice.chosen == nullptr) {
    throw NotFollowed{};
  }
  const bool in_sql_syntax = node["funcformat"].str() == "COERCE_SQL_SYNTAX";
  if (in_sql_syntax && names.back() != "timezone") {
    throw NotFollowed{};
  }
  Typed made{in_sql_syntax ? Kind::sql_call : Kind::call};
  made.volatility = choice.chosen->volatility;
  made.type = fit_arguments(database_, *choice.chosen, arguments);
  if (is_polymorphic(made.type) ||
      (builtin_type(made.type.type) != nullptr && builtin_type(made.type.type)->kind == 'p')) {
    throw NotFollowed{};
  }
  made.parts = std::move(arguments);
  made.node = &node;
  return made;
}

}  // namespace sqlgen::catalog
