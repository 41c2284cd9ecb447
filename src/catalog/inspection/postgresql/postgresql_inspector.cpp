#include "catalog/inspection/postgresql/postgresql_inspector.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "catalog/inspection/postgresql/postgresql_table.hpp"
#include "catalog/inspection/postgresql/postgresql_types.hpp"
#include "catalog/inspection/shown_parts.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"

namespace sqlgen::catalog {

namespace {

constexpr std::string_view kTemporary = "pg_temp";

bool is_inspected_as(const Object& object, ir::RelationKind kind) {
  const auto* table = object.as<Table>();
  const auto* view = object.as<View>();
  switch (kind) {
    case ir::RelationKind::table:
      return table != nullptr && table->kind != Table::Kind::foreign && !table->temporary;
    case ir::RelationKind::temporary_table:
      return table != nullptr && table->temporary;
    case ir::RelationKind::view:
      return view != nullptr && !view->materialized && !view->temporary;
    case ir::RelationKind::materialized_view:
      return view != nullptr && view->materialized;
    case ir::RelationKind::temporary_view:
      return view != nullptr && view->temporary;
    case ir::RelationKind::sequence:
      return object.as<Sequence>() != nullptr;
    case ir::RelationKind::foreign_table:
      return table != nullptr && table->kind == Table::Kind::foreign;
  }
  return false;
}

bool is_table_or_view(const Object& object) {
  return object.as<Table>() != nullptr || object.as<View>() != nullptr;
}

ir::ConstraintKind kind_of_constraint(ConstraintKind kind) {
  switch (kind) {
    case ConstraintKind::primary_key:
      return ir::ConstraintKind::primary;
    case ConstraintKind::unique:
      return ir::ConstraintKind::unique;
    case ConstraintKind::foreign_key:
      return ir::ConstraintKind::foreignkey;
    case ConstraintKind::check:
      return ir::ConstraintKind::check;
    case ConstraintKind::exclusion:
    case ConstraintKind::trigger:
      break;
  }
  return ir::ConstraintKind::unspecified;
}

// An object that is in doubt may be gone; one that was assumed has to be there for the script to run.
bool may_be_gone(const Object& object) {
  return object.doubt != nullptr && !object.assumed;
}

ir::NotKnown existence_not_known(const std::string& name, const Doubt& doubt) {
  return not_known(fmt::format("whether there is \"{}\"", name), doubt);
}

}  // namespace

PostgresqlInspector::PostgresqlInspector(const Database& database, const Session& session)
    : database_(database), style_{session.search_path} {
  if (database.find_schema(kTemporary) != kNoOid) {
    style_.search_path.insert(style_.search_path.begin(), std::string(kTemporary));
  }
}

std::vector<Oid> PostgresqlInspector::schemas(const SchemaName& schema) const {
  std::vector<Oid> found;
  for (const std::string& name : schema ? std::vector<std::string>{*schema} : style_.search_path) {
    if (const Oid oid = database_.find_schema(name); oid != kNoOid) {
      found.push_back(oid);
    }
  }
  return found;
}

bool PostgresqlInspector::is_asked_for(const Object& object, const SchemaName& schema) const {
  if (schema) {
    return database_.schema_name(object) == *schema;
  }
  return shown_name(database_, object, style_) == quote_name(object.name);
}

std::optional<ir::NotKnown> PostgresqlInspector::earlier_tables() const {
  std::optional<ir::NotKnown> why;
  database_.for_each([&](const Object& object) {
    if (!why && object.assumed && object.as<Table>() != nullptr) {
      why = ir::NotKnown(
          fmt::format("the chain works on \"{}\", which it never made, so that it may have begun "
                      "with other tables as well",
                      object.name),
          object.origin.span);
    }
  });
  return why;
}

std::optional<ir::NotKnown> PostgresqlInspector::doubt_of_absence(const std::string& name) const {
  if (const DoubtPtr doubt = database_.doubt_about(name)) {
    return existence_not_known(name, *doubt);
  }
  return database_.is_gone(name) ? std::nullopt : earlier_tables();
}

const Object* PostgresqlInspector::find(const std::string& name, const SchemaName& schema) const {
  for (const Oid oid : schemas(schema)) {
    if (const Object* object = database_.find(database_.find_relation(oid, name))) {
      if (may_be_gone(*object)) {
        throw existence_not_known(name, *object->doubt);
      }
      return object;
    }
  }
  if (const auto why = doubt_of_absence(name)) {
    throw *why;
  }
  return nullptr;
}

void PostgresqlInspector::add_doubtful(ir::InspectedNames& names) const {
  if (const DoubtPtr& doubt = database_.doubt_about_absent()) {
    names.incomplete = not_known("what else there is", *doubt);
  }
  for (const auto& [name, doubt] : database_.doubtful_names()) {
    names.uncertain.emplace_back(name, existence_not_known(name, *doubt));
  }
}

ir::InspectedNames PostgresqlInspector::schema_names() const {
  ir::InspectedNames made{{"information_schema"}};
  database_.for_each([&](const Object& object) {
    if (object.as<Namespace>() != nullptr && !(object.name.starts_with("pg") && object.name.size() > 2)) {
      made.names.push_back(object.name);
    }
  });
  std::sort(made.names.begin(), made.names.end());
  add_doubtful(made);
  return made;
}

ir::InspectedNames PostgresqlInspector::relation_names(ir::RelationKind kind,
                                                       const SchemaName& schema) const {
  ir::InspectedNames made;
  database_.for_each([&](const Object& object) {
    if (!is_inspected_as(object, kind) || !is_asked_for(object, schema)) {
      return;
    }
    if (may_be_gone(object)) {
      made.uncertain.emplace_back(object.name, existence_not_known(object.name, *object.doubt));
    } else {
      made.names.push_back(object.name);
    }
  });
  add_doubtful(made);
  if (kind == ir::RelationKind::table && !made.incomplete) {
    made.incomplete = earlier_tables();
  }
  return made;
}

std::vector<ir::InspectedEnum> PostgresqlInspector::enums(const SchemaName& schema) const {
  std::vector<ir::InspectedEnum> found;
  std::optional<ir::NotKnown> why;
  database_.for_each([&](const Object& object) {
    const auto* type = object.as<EnumType>();
    if (type == nullptr || (schema != "*" && !is_asked_for(object, schema))) {
      return;
    }
    if (object.doubt != nullptr) {
      why = not_known(fmt::format("the enum type \"{}\"", object.name), *object.doubt);
    }
    found.push_back(
        {object.name, database_.schema_name(object), is_asked_for(object, std::nullopt), type->values});
  });
  if (why) {
    throw *why;
  }
  std::sort(found.begin(), found.end(), [](const ir::InspectedEnum& a, const ir::InspectedEnum& b) {
    return std::tie(a.schema, a.name) < std::tie(b.schema, b.name);
  });
  return found;
}

std::vector<ir::InspectedDomain> PostgresqlInspector::domains(const SchemaName& schema) const {
  std::vector<ir::InspectedDomain> found;
  std::optional<ir::NotKnown> why;
  database_.for_each([&](const Object& object) {
    if (object.as<DomainType>() == nullptr || (schema != "*" && !is_asked_for(object, schema))) {
      return;
    }
    if (object.doubt != nullptr) {
      why = not_known(fmt::format("the domain \"{}\"", object.name), *object.doubt);
    }
    found.push_back(inspected_domain(database_, object, style_));
    found.back().visible = is_asked_for(object, std::nullopt);
  });
  if (why) {
    throw *why;
  }
  std::sort(found.begin(), found.end(), [](const ir::InspectedDomain& a, const ir::InspectedDomain& b) {
    return std::tie(a.schema, a.name) < std::tie(b.schema, b.name);
  });
  return found;
}

bool PostgresqlInspector::has_table(const std::string& name, const SchemaName& schema) const {
  const Object* object = find(name, schema);
  return object != nullptr && is_table_or_view(*object);
}

bool PostgresqlInspector::has_sequence(const std::string& name, const SchemaName& schema) const {
  const Object* object = find(name, schema);
  return object != nullptr && object->as<Sequence>() != nullptr;
}

bool PostgresqlInspector::has_type(const std::string& name, const SchemaName& schema) const {
  bool found = false;
  for (const Oid oid : schema == "*" ? std::vector<Oid>{} : schemas(schema)) {
    if (const Object* object = database_.find(database_.find_type(oid, name))) {
      if (may_be_gone(*object)) {
        throw existence_not_known(name, *object->doubt);
      }
      return true;
    }
  }
  database_.for_each([&](const Object& object) {
    found = found || (schema == "*" && object.is_type() && object.name == name && !may_be_gone(object));
  });
  if (const DoubtPtr doubt = found ? nullptr : database_.doubt_about(name)) {
    throw existence_not_known(name, *doubt);
  }
  return found;
}

std::optional<ir::InspectedTable> PostgresqlInspector::table(const std::string& name,
                                                             const SchemaName& schema) const {
  const Object* object = find(name, schema);
  if (object == nullptr || !is_table_or_view(*object)) {
    return std::nullopt;
  }
  return PostgresqlTableInspection(database_, *object, style_, schema).table();
}

std::vector<ir::InspectedConstraint> PostgresqlInspector::constraints(const std::string& name,
                                                                      const SchemaName& schema) const {
  const Object* object = find(name, schema);
  const auto* table = object == nullptr ? nullptr : object->as<Table>();
  std::vector<ir::InspectedConstraint> made;
  if (table == nullptr) {
    return made;
  }
  if (object->doubt != nullptr) {
    throw not_known(fmt::format("which constraints \"{}\" has", name), *object->doubt);
  }
  for (const Constraint& constraint : table->constraints) {
    if (constraint.doubt != nullptr) {
      throw not_known(fmt::format("the constraint \"{}\" of \"{}\"", constraint.name, name),
                      *constraint.doubt);
    }
    made.push_back({constraint.name, kind_of_constraint(constraint.kind), constraint.name_was_given,
                    constraint.origin.revision, constraint.origin.span});
  }
  return made;
}

std::optional<ir::ShownSql> PostgresqlInspector::view_definition(const std::string& name,
                                                                 const SchemaName& schema) const {
  const Object* object = find(name, schema);
  const auto* view = object == nullptr ? nullptr : object->as<View>();
  if (view == nullptr || view->query == nullptr) {
    return std::nullopt;
  }
  return ir::ShownSql{" " + Deparser(database_, style_).select(*view->query) + ";", false};
}

}  // namespace sqlgen::catalog
