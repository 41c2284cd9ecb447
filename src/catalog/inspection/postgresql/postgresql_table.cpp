#include "catalog/inspection/postgresql/postgresql_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/inspection/postgresql/postgresql_types.hpp"
#include "catalog/inspection/shown_parts.hpp"
#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/postgresql/objects/sequences.hpp"
#include "catalog/postgresql/tables/constraints.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// The part of an answer, or why there is none.
template <class Part, class Work>
ir::Known<Part> part(const Work& work) {
  try {
    return ir::Known<Part>(work());
  } catch (const ir::NotKnown& why) {
    return ir::Known<Part>(why);
  }
}

// PGDialect._get_columns_info: the sequence of a table that was asked for with its schema is told with it.
std::string with_schema_of_sequence(std::string text, const std::optional<std::string>& schema) {
  constexpr std::string_view kCall = "nextval('";
  const std::size_t call = text.find(kCall);
  if (!schema || call == std::string::npos) {
    return text;
  }
  const std::size_t name = call + kCall.size();
  const std::size_t dot = text.find('.', name);
  if (dot == std::string::npos || dot > text.find('\'', name)) {
    text.insert(name, "\"" + *schema + "\".");
  }
  return text;
}

}  // namespace

ir::InspectedTable PostgresqlTableInspection::table() const {
  ir::InspectedTable made;
  made.columns = part<std::vector<ir::InspectedColumn>>([&] { return columns(); });
  made.primary_key = part<ir::InspectedKey>([&] { return primary_key(); });
  made.foreign_keys = part<std::vector<ir::InspectedForeignKey>>([&] { return foreign_keys(); });
  made.unique_constraints = part<std::vector<ir::InspectedKey>>([&] { return unique_constraints(); });
  made.checks = part<std::vector<ir::InspectedCheck>>([&] { return checks(); });
  made.indexes = part<std::vector<ir::InspectedIndex>>([&] { return indexes(); });
  made.comment = part<std::optional<std::string>>([&] {
    if (object_.doubt != nullptr) {
      throw not_known(fmt::format("the comment of \"{}\"", object_.name), *object_.doubt);
    }
    return object_.comment;
  });
  return made;
}

ir::ShownSql PostgresqlTableInspection::shown(const Node& expression) const {
  if (auto exact = shown_expression(db_, object_.columns(), expression, style_)) {
    return {std::move(*exact), true};
  }
  return {Deparser(db_, style_, &object_.columns()).expression(expression), false};
}

std::vector<ir::InspectedColumn> PostgresqlTableInspection::columns() const {
  const auto* view = object_.as<View>();
  if (object_.doubt != nullptr) {
    throw not_known(fmt::format("which columns \"{}\" has", object_.name), *object_.doubt);
  }
  if (view != nullptr && !view->columns_known) {
    throw ir::NotKnown(fmt::format("what columns the view \"{}\" has is not worked out", object_.name),
                       object_.origin.span);
  }
  std::vector<ir::InspectedColumn> made;
  for (const Column& one : object_.columns()) {
    if (one.doubt != nullptr) {
      throw not_known(fmt::format("the column \"{}\" of \"{}\"", one.name, object_.name), *one.doubt);
    }
    made.push_back(column(one));
  }
  return made;
}

ir::InspectedColumn PostgresqlTableInspection::column(const Column& column) const {
  if (column.type.type == kNoOid && object_.as<View>() != nullptr) {
    throw ir::NotKnown(fmt::format("the type of the column \"{}\" of \"{}\", which its query gives",
                                   column.name, object_.name),
                       object_.origin.span);
  }
  std::optional<std::string> collation;
  if (!column.collation_name.empty()) {
    collation = split(column.collation_name, '.').back();
  }
  ir::InspectedColumn made{column.name, reflected_postgresql_type(db_, column.type, style_, collation),
                           !column.not_null};
  made.comment = column.comment;
  made.autoincrement = false;
  if (const Object* domain = domain_of(db_, column.type)) {
    made.nullable = made.nullable && !domain->as<DomainType>()->not_null;
  }
  if (column.generated) {
    const auto exact = shown_generated(db_, object_.columns(), column, style_);
    made.computed = exact ? ir::ShownSql{*exact, true} : shown(*column.default_value);
  } else if (column.identity != 0) {
    made.identity = identity(column);
    made.autoincrement = true;
  } else {
    set_default(made, column);
  }
  return made;
}

void PostgresqlTableInspection::set_default(ir::InspectedColumn& made, const Column& column) const {
  if (column.default_value == nullptr) {
    const Object* domain = domain_of(db_, column.type);
    if (domain != nullptr) {
      if (const auto inherited = domain_default(db_, *domain->as<DomainType>(), style_)) {
        made.default_sql = ir::ShownSql{*inherited};
      }
    }
    return;
  }
  const auto exact = shown_default(db_, column, style_);
  std::string text =
      exact ? *exact : Deparser(db_, style_, &object_.columns()).expression(*column.default_value);
  if (text.find("nextval('") != std::string::npos && made.type != nullptr) {
    made.autoincrement = ir::type_family(made.type->kind) == ir::TypeFamily::integer;
  }
  made.default_sql = ir::ShownSql{with_schema_of_sequence(std::move(text), schema_), exact.has_value()};
}

ir::Identity PostgresqlTableInspection::identity(const Column& column) const {
  ir::Identity made;
  made.always = column.identity == 'a';
  const Object* object = db_.find(owned_sequence(db_, {object_.oid, column.number}, true));
  if (const auto* sequence = object == nullptr ? nullptr : object->as<Sequence>()) {
    made.options.start = sequence->start;
    made.options.increment = sequence->increment;
    made.options.minvalue = sequence->minimum;
    made.options.maxvalue = sequence->maximum;
    made.options.cache = sequence->cache;
    made.options.cycle = sequence->cycle;
  }
  return made;
}

std::vector<const Constraint*> PostgresqlTableInspection::constraints(ConstraintKind kind) const {
  const auto* table = object_.as<Table>();
  std::vector<const Constraint*> found;
  if (table == nullptr) {
    return found;
  }
  if (object_.doubt != nullptr) {
    throw not_known(fmt::format("which constraints \"{}\" has", object_.name), *object_.doubt);
  }
  for (const Constraint& constraint : table->constraints) {
    if (constraint.kind != kind) {
      continue;
    }
    if (constraint.doubt != nullptr) {
      throw not_known(fmt::format("the constraint \"{}\" of \"{}\"", constraint.name, object_.name),
                      *constraint.doubt);
    }
    found.push_back(&constraint);
  }
  std::sort(found.begin(), found.end(),
            [](const Constraint* a, const Constraint* b) { return a->name < b->name; });
  return found;
}

ir::InspectedKey PostgresqlTableInspection::key(const Constraint& constraint) const {
  ir::InspectedKey made{constraint.name, column_names(object_, constraint.columns), constraint.comment};
  const auto* index = db_.find_as<Index>(constraint.index);
  ir::OptionList included;
  if (index != nullptr) {
    for (const std::string& name : column_names(object_, index->included)) {
      included.push_back({name});
    }
  }
  made.options.push_back({"postgresql_include", {std::move(included)}});
  if (constraint.kind == ConstraintKind::unique) {
    made.options.push_back(
        {"postgresql_nulls_not_distinct", {index != nullptr && index->nulls_not_distinct}});
  }
  return made;
}

ir::InspectedKey PostgresqlTableInspection::primary_key() const {
  const auto keys = constraints(ConstraintKind::primary_key);
  return keys.empty() ? ir::InspectedKey{} : key(*keys.front());
}

std::vector<ir::InspectedKey> PostgresqlTableInspection::unique_constraints() const {
  std::vector<ir::InspectedKey> made;
  for (const Constraint* constraint : constraints(ConstraintKind::unique)) {
    made.push_back(key(*constraint));
  }
  return made;
}

std::vector<ir::InspectedForeignKey> PostgresqlTableInspection::foreign_keys() const {
  std::vector<ir::InspectedForeignKey> made;
  for (const Constraint* constraint : constraints(ConstraintKind::foreign_key)) {
    made.push_back(foreign_key(*constraint));
  }
  return made;
}

ir::InspectedForeignKey PostgresqlTableInspection::foreign_key(const Constraint& constraint) const {
  ir::InspectedForeignKey made{constraint.name, column_names(object_, constraint.columns)};
  made.comment = constraint.comment;
  if (const Object* referred = db_.find(constraint.referenced_table)) {
    const std::string in_schema = db_.schema_name(*referred);
    const bool visible = shown_name(db_, *referred, style_) == quote_name(referred->name);
    if (!visible || (schema_ && *schema_ == in_schema)) {
      made.referred_schema = in_schema;
    }
    made.referred_table = referred->name;
    made.referred_columns = column_names(*referred, constraint.referenced_columns);
  }
  const auto action = [](char letter) {
    const std::string_view text = referential_action(letter);
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
  };
  made.options.onupdate = action(constraint.on_update);
  made.options.ondelete = action(constraint.on_delete);
  if (made.options.ondelete && !constraint.delete_set_columns.empty()) {
    std::vector<std::string> names;
    for (const std::string& name : column_names(object_, constraint.delete_set_columns)) {
      names.push_back(quote_name(name));
    }
    *made.options.ondelete += " (" + join(names, ", ") + ")";
  }
  if (constraint.deferrable) {
    made.options.deferrable = true;
  }
  if (constraint.initially_deferred) {
    made.options.initially = "DEFERRED";
  }
  if (constraint.match == 'f') {
    made.options.match = "FULL";
  }
  return made;
}

std::vector<ir::InspectedCheck> PostgresqlTableInspection::checks() const {
  std::vector<ir::InspectedCheck> made;
  for (const Constraint* constraint : constraints(ConstraintKind::check)) {
    ir::ShownSql condition = shown(*constraint->expression);
    if (condition.exact) {
      condition.text =
          *shown_expression(db_, object_.columns(), *constraint->expression, style_, Parentheses::needed);
    } else {
      condition.text = std::string(without_outer_parentheses(condition.text));
    }
    ir::InspectedCheck check{constraint->name, std::move(condition), constraint->comment};
    if (constraint->not_valid) {
      check.options.push_back({"not_valid", {true}});
    }
    if (constraint->no_inherit) {
      check.options.push_back({"no_inherit", {true}});
    }
    made.push_back(std::move(check));
  }
  return made;
}

}  // namespace sqlgen::catalog
