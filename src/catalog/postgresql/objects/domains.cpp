#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/drops/drop.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/objects/types.hpp"
#include "catalog/postgresql/tables/default_value.hpp"

namespace sqlgen::catalog {

namespace {

void add_domain_check(Context& context, Oid oid, const Node& node) {
  const Object& object = *context.db.find(oid);
  const auto& there = object.as<DomainType>()->constraints;
  Constraint constraint;
  constraint.name = node["conname"].str();
  constraint.name_was_given = !constraint.name.empty();
  if (constraint.name.empty()) {
    constraint.name = choose_constraint_name(context.db, object.name, "", "check", object.schema, {});
  } else if (std::any_of(there.begin(), there.end(),
                         [&](const Constraint& c) { return c.name == constraint.name; })) {
    context.fail(
        Problem::Kind::duplicate_object, "42710",
        fmt::format("constraint \"{}\" for domain \"{}\" already exists", constraint.name, object.name),
        {object.name + "." + constraint.name}, object.doubt);
  }
  constraint.not_valid = node["skip_validation"].truth();
  constraint.expression = Binder(context).expression(node["raw_expr"]);
  constraint.oid = context.db.new_oid();
  constraint.origin = context.origin();
  context.db.edit_as<DomainType>(oid).constraints.push_back(std::move(constraint));
}

void drop_check(Context& context, Oid oid, const Node& statement) {
  const Object& object = *context.db.find(oid);
  const std::string& name = statement["name"].str();
  for (const Constraint& constraint : object.as<DomainType>()->constraints) {
    if (constraint.name == name) {
      drop_all(context, {{oid, Address::Part::constraint, constraint.oid}}, false);
      return;
    }
  }
  if (!statement["missing_ok"].truth()) {
    context.fail(Problem::Kind::unknown_object, "42704",
                 fmt::format("constraint \"{}\" of domain \"{}\" does not exist", name, object.name),
                 {object.name + "." + name}, object.doubt);
  }
}

void validate_check(Context& context, Oid oid, const std::string& name) {
  for (Constraint& constraint : context.db.edit_as<DomainType>(oid).constraints) {
    if (constraint.name == name) {
      constraint.not_valid = false;
      return;
    }
  }
  const Object& object = *context.db.find(oid);
  context.fail(Problem::Kind::unknown_object, "42704",
               fmt::format("constraint \"{}\" of domain \"{}\" does not exist", name, object.name),
               {object.name + "." + name}, object.doubt);
}

NodePtr bound_default(Context& context, const Node& value, const TypeReference& base) {
  return value && !is_no_default(context, value, base) ? Binder(context).expression(value) : nullptr;
}

}  // namespace

void create_domain(Context& context, const Node& statement) {
  const std::vector<std::string> names = texts(statement["domainname"]);
  const Oid schema = context.creation_schema(names.size() > 1 ? names[names.size() - 2] : "");
  context.require_free_type(schema, names.back());
  DomainType domain;
  domain.base = context.type(statement["typeName"]);
  domain.collation = texts(statement["collClause"]["collname"]);
  for (const Node& constraint : statement["constraints"].items()) {
    const std::string& kind = constraint["contype"].str();
    if (kind == "CONSTR_NOTNULL") {
      domain.not_null = true;
    } else if (kind == "CONSTR_DEFAULT") {
      domain.default_value = bound_default(context, constraint["raw_expr"], domain.base);
    }
  }
  const Oid made = context.db.add(context.make(cut_name(names.back()), schema, std::move(domain)));
  for (const Node& constraint : statement["constraints"].items()) {
    if (constraint["contype"].str() == "CONSTR_CHECK") {
      add_domain_check(context, made, constraint);
    }
  }
}

void alter_domain(Context& context, const Node& statement) {
  const Oid oid = context.user_type(texts(statement["typeName"]));
  const Object* object = context.db.find(oid);
  if (object == nullptr || object->as<DomainType>() == nullptr) {
    if (object != nullptr && object->doubt != nullptr) {
      return;
    }
    const std::string name = dotted(texts(statement["typeName"]));
    context.fail(Problem::Kind::wrong_object, "42809", fmt::format("{} is not a domain", name), {name});
  }
  const std::string& kind = statement["subtype"].str();
  if (kind == "C") {
    add_domain_check(context, oid, statement["def"]);
  } else if (kind == "X") {
    drop_check(context, oid, statement);
  } else if (kind == "T") {
    const TypeReference base = object->as<DomainType>()->base;
    NodePtr value = bound_default(context, statement["def"], base);
    context.db.edit_as<DomainType>(oid).default_value = std::move(value);
  } else if (kind == "N" || kind == "O") {
    context.db.edit_as<DomainType>(oid).not_null = kind == "O";
  } else if (kind == "V") {
    validate_check(context, oid, statement["name"].str());
  }
}

}  // namespace sqlgen::catalog
