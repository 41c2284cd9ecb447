#include "frontend/alembic/live/inspection/inspected_names.hpp"

#include <algorithm>
#include <optional>

#include "frontend/alembic/live/inspection/inspected_values.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/live.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

void InspectedNameList::fail(Interpreter& in, Span where) const {
  const ir::NotKnown& why = names_.incomplete ? *names_.incomplete : names_.uncertain.front().second;
  fail_on_unknown_schema(in, why, where);
}

std::optional<Value> InspectedNameList::attribute(Interpreter& in, std::string_view /*name*/, Span where) {
  fail(in, where);
}

std::optional<Value> InspectedNameList::subscript(Interpreter& in, const Value& /*key*/, Span where) {
  fail(in, where);
}

std::optional<Value> InspectedNameList::binary(Interpreter& in, python::BinaryOperator /*op*/,
                                               const Value& /*other*/, bool /*reflected*/, Span where) {
  fail(in, where);
}

std::optional<Value> InspectedNameList::compare(Interpreter& in, python::Comparison /*op*/,
                                                const Value& /*other*/, Span where) {
  fail(in, where);
}

std::optional<bool> InspectedNameList::contains(Interpreter& in, const Value& item, Span where) {
  const std::optional<std::string> name = text_of(item);
  if (!name) {
    return false;
  }
  if (std::find(names_.names.begin(), names_.names.end(), *name) != names_.names.end()) {
    return true;
  }
  for (const auto& [uncertain, why] : names_.uncertain) {
    if (uncertain == *name) {
      fail_on_unknown_schema(in, why, where);
    }
  }
  if (names_.incomplete) {
    fail_on_unknown_schema(in, *names_.incomplete, where);
  }
  return false;
}

std::optional<python::Iteration> InspectedNameList::iterate(Interpreter& in, Span where) {
  fail(in, where);
}

std::optional<std::int64_t> InspectedNameList::length(Interpreter& in, Span where) {
  fail(in, where);
}

bool InspectedNameList::truth(Interpreter& in, Span where) {
  if (names_.names.empty()) {
    fail(in, where);
  }
  return true;
}

std::string InspectedNameList::repr(Interpreter& in, Span where) {
  fail(in, where);
}

bool InspectedNameList::equals(Interpreter& in, const Value& /*other*/, Span where) {
  fail(in, where);
}

Value name_list(ir::InspectedNames names) {
  if (names.uncertain.empty() && !names.incomplete) {
    return InspectedValues::list(names.names);
  }
  return Value::make<InspectedNameList>(std::move(names));
}

}  // namespace sqlgen::alembic
