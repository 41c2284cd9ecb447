#include "frontend/alembic/compilation/clause_list.hpp"

#include <string_view>

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

std::optional<Value> ClauseListObject::attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) {
  return name == "clauses" ? std::optional(python::make_list(clauses_)) : std::nullopt;
}

std::optional<python::Iteration> ClauseListObject::iterate(Interpreter& in, Span where) {
  std::vector<Value> elements;
  for (const Value& clause : clauses_) {
    elements.push_back(wrap_expression(expression_from_value(in, clause, where)));
  }
  return in.iterate(python::make_list(std::move(elements)), where);
}

std::optional<std::int64_t> ClauseListObject::length(Interpreter& /*in*/, Span /*where*/) {
  return static_cast<std::int64_t>(clauses_.size());
}

}  // namespace sqlgen::alembic
