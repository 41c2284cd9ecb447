#include <algorithm>
#include <utility>

#include "catalog/postgresql/analysis/analyzer.hpp"
#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/builtin_operators.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/conversions.hpp"
#include "catalog/postgresql/objects/functions.hpp"

// Operators, and what is written as an expression but is made of one: IN, BETWEEN, IS DISTINCT FROM, NULLIF.

namespace sqlgen::catalog {

using Kind = Typed::Kind;

namespace {

bool has_user_operator(const Database& database, const std::string& name) {
  bool found = false;
  database.for_each([&](const Object& object) {
    const auto* other = object.as<OtherObject>();
    found = found || (other != nullptr && other->kind == "OPERATOR" && object.name == name);
  });
  return found;
}

std::string shown_operand(const Database& database, const Typed& operand) {
  const bool untyped = operand.kind == Kind::untyped;
  return untyped ? "unknown" : shown_type(database, {operand.type.type, {}, operand.type.array}, {});
}

std::string shown_operation(const Database& database, const std::string& name,
                            const std::vector<Typed>& operands) {
  const std::string last = name + " " + shown_operand(database, operands.back());
  return operands.size() == 2 ? shown_operand(database, operands.front()) + " " + last : last;
}

std::vector<Candidate> operator_candidates(const std::string& name, std::size_t operands) {
  std::vector<Candidate> candidates;
  for (const BuiltinOperator& one : builtin_operators(name)) {
    if ((one.left != kNoOid) == (operands == 2)) {
      Candidate candidate{{type_of_oid(one.right)}, type_of_oid(one.result), one.volatility};
      if (operands == 2) {
        candidate.arguments.insert(candidate.arguments.begin(), type_of_oid(one.left));
      }
      candidates.push_back(std::move(candidate));
    }
  }
  return candidates;
}

const Candidate* exactly(const std::vector<Candidate>& candidates, const TypeReference& left,
                         const TypeReference& right) {
  const auto found = std::find_if(candidates.begin(), candidates.end(), [&](const Candidate& one) {
    return is_same_type(one.arguments.front(), left) && is_same_type(one.arguments.back(), right);
  });
  return found == candidates.end() ? nullptr : &*found;
}

// binary_oper_exact: an untyped operand is first taken for one of the other's type.
const Candidate* exact_operator(const Database& database, const std::vector<Candidate>& candidates,
                                const std::vector<Typed>& operands) {
  if (operands.size() != 2) {
    return nullptr;
  }
  const bool left_untyped = operands.front().kind == Kind::untyped;
  const bool right_untyped = operands.back().kind == Kind::untyped;
  if (left_untyped && right_untyped) {
    return nullptr;
  }
  const TypeReference left = left_untyped ? operands.back().type : operands.front().type;
  const TypeReference right = right_untyped ? operands.front().type : operands.back().type;
  if (const Candidate* found = exactly(candidates, left, right)) {
    return found;
  }
  const TypeReference base = base_type(database, left);
  const bool is_domain = (left_untyped || right_untyped) && !is_same_type(base, left);
  return is_domain ? exactly(candidates, base, base) : nullptr;
}

// textanycat() and anytextcat() are SQL of a cast to text, which is put in their place: theirs is that
// cast's.
char volatility_of(const Database& database, const std::string& name, const Candidate& chosen,
                   const std::vector<Typed>& operands) {
  constexpr Oid kAnyNonArray = 2776;
  for (std::size_t i = 0; name == "||" && i < chosen.arguments.size(); ++i) {
    if (chosen.arguments[i].type == kAnyNonArray && operands[i].kind != Kind::untyped) {
      return cast_volatility(database, operands[i].type, {type_oid::kText});
    }
  }
  return chosen.volatility;
}

}  // namespace

Analyzer::Meant Analyzer::choose_operator(const std::string& name, std::vector<Typed>& operands) const {
  require_known(operands);
  if (has_user_operator(database_, name)) {
    throw NotFollowed{};
  }
  const std::vector<Candidate> candidates = operator_candidates(name, operands.size());
  const Candidate* chosen = exact_operator(database_, candidates, operands);
  if (chosen == nullptr) {
    const Choice choice = choose_candidate(database_, operands, candidates);
    if (choice.none_fits && !has_extensions(database_)) {
      throw NotMeant{"42883", "operator does not exist: " + shown_operation(database_, name, operands)};
    }
    chosen = choice.chosen;
  }
  if (chosen == nullptr) {
    throw NotFollowed{};
  }
  const char volatility = volatility_of(database_, name, *chosen, operands);
  return {fit_arguments(database_, *chosen, operands), volatility};
}

Typed Analyzer::operation(const std::string& name, std::vector<Typed> operands) const {
  Typed made{Kind::operation, {}, name == "!=" ? "<>" : name};
  const Meant meant = choose_operator(made.text, operands);
  made.type = meant.type;
  made.volatility = meant.volatility;
  made.parts = std::move(operands);
  return made;
}

// A list of constants is an array of them, of a type that fits both sides (transformAExprIn).
Typed Analyzer::in_list(const Node& node) const {
  const bool is_in = texts(node["name"]).back() == "=";
  const auto& items = node["rexpr"].items();
  Typed left = analyze(node["lexpr"]);
  if (items.size() == 1) {
    return operation(is_in ? "=" : "<>", {std::move(left), analyze(items.front())});
  }
  for (const Node& item : items) {
    if (!columns_used(item).empty()) {
      throw NotFollowed{};
    }
  }
  std::vector<Typed> all_parts = all(node["rexpr"]);
  all_parts.insert(all_parts.begin(), left);
  require_known(all_parts);
  const TypeReference element = common_type(database_, all_parts);
  Typed array{Kind::function_like, {element.type, {}, true}, "ARRAY"};
  for (std::size_t i = 1; i < all_parts.size(); ++i) {
    array.parts.push_back(coerced(database_, std::move(all_parts[i]), element));
  }
  std::vector<Typed> operands{std::move(left), Typed{Kind::constant, element}};
  Typed made{Kind::any_operation, {type_oid::kBool}, is_in ? "= ANY" : "<> ALL"};
  made.volatility = choose_operator(is_in ? "=" : "<>", operands).volatility;
  made.parts.push_back(std::move(operands.front()));
  const TypeReference wanted{operands.back().type.type, {}, true};
  made.parts.push_back(coerced(database_, std::move(array), wanted));
  return made;
}

Typed Analyzer::between(const Node& node) const {
  const bool negated = node["kind"].str() == "AEXPR_NOT_BETWEEN";
  const auto& bounds = node["rexpr"].items();
  const Typed left = analyze(node["lexpr"]);
  Typed made{Kind::boolean, {type_oid::kBool}, negated ? "OR" : "AND"};
  made.parts.push_back(operation(negated ? "<" : ">=", {left, analyze(bounds[0])}));
  made.parts.push_back(operation(negated ? ">" : "<=", {left, analyze(bounds[1])}));
  return made;
}

Typed Analyzer::distinct(const Node& node) const {
  std::vector<Typed> operands{analyze(node["lexpr"]), analyze(node["rexpr"])};
  if (operands.front().is_null || operands.back().is_null) {
    throw NotFollowed{};
  }
  Typed made{Kind::distinct, {type_oid::kBool}};
  made.volatility = choose_operator("=", operands).volatility;
  made.parts = std::move(operands);
  if (node["kind"].str() == "AEXPR_DISTINCT") {
    return made;
  }
  Typed negated{Kind::boolean, {type_oid::kBool}, "NOT"};
  negated.parts.push_back(std::move(made));
  return negated;
}

Typed Analyzer::expression(const Node& node) const {
  const std::string& kind = node["kind"].str();
  const std::vector<std::string> names = texts(node["name"]);
  if (kind == "AEXPR_IN") {
    return in_list(node);
  }
  if (kind == "AEXPR_BETWEEN" || kind == "AEXPR_NOT_BETWEEN") {
    return between(node);
  }
  if (kind == "AEXPR_DISTINCT" || kind == "AEXPR_NOT_DISTINCT") {
    return distinct(node);
  }
  if (kind == "AEXPR_NULLIF") {
    std::vector<Typed> operands{analyze(node["lexpr"]), analyze(node["rexpr"])};
    const char volatility = choose_operator("=", operands).volatility;
    Typed made{Kind::function_like, operands.front().type, "NULLIF"};
    made.volatility = volatility;
    made.parts = std::move(operands);
    return made;
  }
  const bool plain = kind == "AEXPR_OP" || kind == "AEXPR_LIKE" || kind == "AEXPR_ILIKE";
  if (!plain || names.size() != 1) {
    throw NotFollowed{};
  }
  std::vector<Typed> operands;
  if (node["lexpr"]) {
    operands.push_back(analyze(node["lexpr"]));
  }
  operands.push_back(analyze(node["rexpr"]));
  return operation(names.front(), std::move(operands));
}

}  // namespace sqlgen::catalog
