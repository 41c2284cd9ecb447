#include "catalog/postgresql/tables/constraints.hpp"
#include "catalog/postgresql/analysis/volatility.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"

namespace sqlgen::catalog {

std::vector<std::string> column_names(const Object& table, const std::vector<int>& numbers) {
  std::vector<std::string> names;
  for (const int number : numbers) {
    for (const Column& column : table.columns()) {
      if (column.number == number) {
        names.push_back(column.name);
      }
    }
  }
  return names;
}

void require_free_constraint(Context& context, const Object& table, const std::string& name) {
  if (table.as<Table>()->constraint(name) != nullptr) {
    context.fail(Problem::Kind::duplicate_object, "42710",
                 fmt::format("constraint \"{}\" for relation \"{}\" already exists", name, table.name),
                 {table.name + "." + name}, table.doubt);
  }
}

namespace {

// The checks of a table and of what inherits from it go by one name.
void add_check_to(Context& context, Oid table_oid, const Node& node, const std::string& name,
                  bool inherited) {
  const Object& table = *context.db.find(table_oid);
  auto& constraints = context.db.edit_as<Table>(table_oid).constraints;
  const auto there = std::find_if(constraints.begin(), constraints.end(),
                                  [&](const Constraint& c) { return c.name == name; });
  if (there != constraints.end()) {
    if (inherited) {
      ++there->inherited;
      return;
    }
    if (there->inherited > 0 && !there->is_local) {  // MergeWithExistingConstraint
      there->is_local = true;
      return;
    }
    require_free_constraint(context, table, name);
  }
  Constraint constraint;
  constraint.kind = ConstraintKind::check;
  constraint.name = name;
  constraint.name_was_given = !node["conname"].str().empty();
  constraint.not_valid = node["skip_validation"].truth();
  constraint.no_inherit = node["is_no_inherit"].truth();
  constraint.expression = Binder(context, table_oid).expression(node["raw_expr"]);
  require_meaning(context, table_oid, *constraint.expression);
  constraint.columns = columns_used(*constraint.expression);
  constraint.origin = context.origin();
  constraint.oid = context.db.new_oid();
  constraint.inherited = inherited ? 1 : 0;
  constraint.is_local = !inherited;
  context.db.edit_as<Table>(table_oid).constraints.push_back(std::move(constraint));
  if (node["is_no_inherit"].truth()) {
    return;
  }
  for (const Oid child : children_of(context.db, table_oid)) {
    add_check_to(context, child, node, name, true);
  }
}

}  // namespace

std::string_view referential_action(char letter) {
  switch (letter) {
    case 'c':
      return "CASCADE";
    case 'n':
      return "SET NULL";
    case 'd':
      return "SET DEFAULT";
    case 'r':
      return "RESTRICT";
    default:
      return {};
  }
}

void add_check(Context& context, Oid table_oid, const Node& node) {
  std::string name = node["conname"].str();
  if (const Object& object = *context.db.find(table_oid);
      node["is_no_inherit"].truth() && object.as<Table>()->kind == Table::Kind::partitioned) {
    context.fail(Problem::Kind::invalid_definition, "42P16",
                 fmt::format("cannot add NO INHERIT constraint to partitioned table \"{}\"", object.name),
                 {object.name}, object.doubt);
  }
  if (name.empty()) {
    const NodePtr bound = Binder(context, table_oid).expression(node["raw_expr"]);
    const Object& table = *context.db.find(table_oid);
    const std::vector<int> used = columns_used(*bound);
    const std::string column = used.size() == 1 ? column_names(table, used).front() : std::string();
    name = choose_constraint_name(context.db, table.name, column, "check", table.schema, {});
  }
  add_check_to(context, table_oid, node, name, false);
}

}  // namespace sqlgen::catalog
