#include "catalog/postgresql/analysis/volatility.hpp"

#include <algorithm>
#include <string>

#include "catalog/postgresql/analysis/shown_expression.hpp"

namespace sqlgen::catalog {

namespace {

using Kind = Typed::Kind;

bool is_constant(const Typed& expression) {
  return expression.kind == Kind::constant || expression.kind == Kind::untyped ||
         (expression.kind == Kind::cast && expression.volatility == 'i' &&
          is_constant(expression.parts.front()));
}

// Parts of these may go, where others are constant; a strict function with NULL is NULL.
bool may_be_simplified(const Typed& expression) {
  const bool has_constant = std::any_of(expression.parts.begin(), expression.parts.end(), is_constant);
  const bool has_null = std::any_of(expression.parts.begin(), expression.parts.end(),
                                    [](const Typed& part) { return part.is_null; });
  return expression.kind == Kind::choice || has_null ||
         (has_constant && (expression.kind == Kind::boolean || expression.text == "COALESCE"));
}

}  // namespace

bool is_mutable(const Typed& expression) {
  if (may_be_simplified(expression)) {
    return false;
  }
  return expression.volatility == 's' || expression.volatility == 'v' ||
         std::any_of(expression.parts.begin(), expression.parts.end(), is_mutable);
}

bool is_not_volatile(const Typed& expression) {
  return (expression.volatility == 'i' || expression.volatility == 's') &&
         std::all_of(expression.parts.begin(), expression.parts.end(), is_not_volatile);
}

void require_meaning(Context& context, Oid table, const Node& expression) {
  const Object& object = *context.db.find(table);
  try {
    static_cast<void>(Analyzer(context.db, &object.columns()).analyze(expression));
  } catch (const NotMeant& refused) {
    context.fail(Problem::Kind::invalid_definition, refused.sqlstate, refused.message, {object.name},
                 object.doubt);
  } catch (const NotFollowed&) {
  }
}

void require_immutable(Context& context, Oid table, const Node& expression, std::string_view message) {
  require_meaning(context, table, expression);
  const Object& object = *context.db.find(table);
  const auto typed = analyzed(context.db, object.columns(), expression);
  if (typed && is_mutable(*typed)) {
    context.fail(Problem::Kind::invalid_definition, "42P17", std::string(message), {object.name},
                 object.doubt);
  }
}

}  // namespace sqlgen::catalog
