#include "catalog/model/table.hpp"

#include <algorithm>

namespace sqlgen::catalog {

namespace {

template <class Items, class Wanted>
auto find_in(Items& items, const Wanted& wanted) -> decltype(items.data()) {
  const auto found = std::find_if(items.begin(), items.end(), wanted);
  return found == items.end() ? nullptr : &*found;
}

}  // namespace

const Column* Table::column(std::string_view name) const {
  return find_in(columns, [&](const Column& c) { return c.name == name; });
}

const Column* Table::column(int number) const {
  return find_in(columns, [&](const Column& c) { return c.number == number; });
}

Column* Table::column(std::string_view name) {
  return find_in(columns, [&](const Column& c) { return c.name == name; });
}

Column* Table::column(int number) {
  return find_in(columns, [&](const Column& c) { return c.number == number; });
}

const Constraint* Table::constraint(std::string_view name) const {
  return find_in(constraints, [&](const Constraint& c) { return c.name == name; });
}

const Constraint* Table::primary_key() const {
  return find_in(constraints, [](const Constraint& c) { return c.kind == ConstraintKind::primary_key; });
}

}  // namespace sqlgen::catalog
