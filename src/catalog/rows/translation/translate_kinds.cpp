#include <fmt/format.h>

#include <algorithm>

#include "catalog/rows/translation/translator.hpp"

// Terms that are compared or stand for one another become of one kind.

namespace sqlgen::catalog {

Term Translator::as_kind(const Term& term, ValueKind kind, const TypeReference& type) const {
  const auto value = assigned(database_, {*term.constant, term.kind, term.literal, term.type}, kind, type);
  if (!value) {
    not_known(fmt::format("what '{}' becomes is not known", term.constant->text));
  }
  return {sqlite_literal(*value), kind, *value, false, {}, type};
}

// A string that has no type of its own takes the other's.
void Translator::match(Term& left, Term& right) const {
  if (left.literal && right.literal) {
    return;
  }
  for (Term* name : {&left, &right}) {  // a regclass is compared by the number of what it names
    const Term& other = name == &left ? right : left;
    if (name->relation != kNoOid && other.kind == ValueKind::integer) {
      const SqliteValue value{SqliteValue::Kind::integer, std::to_string(name->relation)};
      *name = {sqlite_literal(value), ValueKind::integer, value};
    }
  }
  if (left.literal && right.kind != ValueKind::null) {
    left = as_kind(left, right.kind, right.type);
  } else if (right.literal && left.kind != ValueKind::null) {
    right = as_kind(right, left.kind, left.type);
  }
  const bool same_elements = left.kind != ValueKind::array || right.kind != ValueKind::array ||
                             element_kind(left) == element_kind(right);
  const bool alike = (left.kind == right.kind && same_elements) ||
                     (is_number(left.kind) && is_number(right.kind)) || left.kind == ValueKind::null ||
                     right.kind == ValueKind::null;
  if (!alike) {
    not_known("it compares values of different types");
  }
}

void Translator::unify(std::vector<Term>& terms) const {
  const auto typed = std::find_if(terms.begin(), terms.end(), [](const Term& term) {
    return term.kind != ValueKind::null && !term.literal;
  });
  const bool numeric = std::any_of(terms.begin(), terms.end(),
                                   [](const Term& term) { return term.kind == ValueKind::numeric; });
  for (Term& term : terms) {
    if (typed != terms.end() && term.literal) {
      term = as_kind(term, typed->kind, typed->type);
    }
    if (typed != terms.end() && term.kind == ValueKind::array && typed->kind == ValueKind::array &&
        element_kind(term) != element_kind(*typed)) {
      not_known("it mixes arrays of different types");
    }
    if (typed != terms.end() && term.kind != ValueKind::null && term.kind != typed->kind) {
      not_known(numeric ? "it mixes numbers of different types" : "it mixes values of different types");
    }
  }
}

}  // namespace sqlgen::catalog
