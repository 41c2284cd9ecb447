#include "catalog/inspection/postgresql_inspector.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/postgresql/expressions/shown_default.hpp"
#include "ir/database/not_known.hpp"

namespace sqlgen::catalog {

namespace {

[[noreturn]] void not_certain(const std::string& what, const DoubtPtr& doubt) {
  throw ir::NotKnown(doubt == nullptr ? what : fmt::format("{}: {}", what, doubt->reason),
                     doubt == nullptr ? Span{} : doubt->origin.span);
}

bool is_table_or_view(const Object& object) {
  return object.as<Table>() != nullptr || object.as<View>() != nullptr;
}

std::string without_outer_parentheses(std::string text) {
  return text.size() > 1 && text.front() == '(' && text.back() == ')' ? text.substr(1, text.size() - 2)
                                                                      : text;
}

std::optional<std::string> referential_action_words(char action) {
  switch (action) {
    case 'c':
      return "CASCADE";
    case 'n':
      return "SET NULL";
    case 'd':
      return "SET DEFAULT";
    case 'r':
      return "RESTRICT";
    default:
      return std::nullopt;
  }
}

std::vector<std::string> column_names_of(const Table& table, const std::vector<int>& numbers) {
  std::vector<std::string> names;
  for (const int number : numbers) {
    const Column* column = table.column(number);
    names.push_back(column == nullptr ? "" : column->name);
  }
  return names;
}

}  // namespace

std::optional<std::string> PostgresqlInspector::default_schema() const {
  for (const std::string& name : session_.search_path) {
    if (database_.find_schema(name) != kNoOid) {
      return name;
    }
  }
  return std::nullopt;
}

Oid PostgresqlInspector::schema_oid(const SchemaName& schema) const {
  return database_.find_schema(schema ? *schema : default_schema().value_or(""));
}

std::vector<std::string> PostgresqlInspector::schema_names() const {
  std::vector<std::string> names{"information_schema"};  // pg_* are left out
  database_.for_each([&](const Object& object) {
    if (object.as<Namespace>() != nullptr && !object.name.starts_with("pg_")) {
      names.push_back(object.name);
    }
  });
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> PostgresqlInspector::table_names(const SchemaName& schema) const {
  std::vector<std::string> names;
  const Oid oid = schema_oid(schema);
  database_.for_each([&](const Object& object) {
    const auto* table = object.as<Table>();
    if (table == nullptr || object.schema != oid || table->temporary || table->kind == Table::Kind::foreign) {
      return;
    }
    if (object.doubt != nullptr || object.assumed) {
      not_certain(fmt::format("whether there is a table \"{}\" is not certain", object.name), object.doubt);
    }
    names.push_back(object.name);
  });
  return names;
}

std::vector<std::string> PostgresqlInspector::view_names(const SchemaName& schema, bool materialized) const {
  std::vector<std::string> names;
  const Oid oid = schema_oid(schema);
  database_.for_each([&](const Object& object) {
    const auto* view = object.as<View>();
    if (view != nullptr && object.schema == oid && view->materialized == materialized) {
      names.push_back(object.name);
    }
  });
  return names;
}

std::vector<std::string> PostgresqlInspector::sequence_names(const SchemaName& schema) const {
  std::vector<std::string> names;
  const Oid oid = schema_oid(schema);
  database_.for_each([&](const Object& object) {
    if (object.as<Sequence>() != nullptr && object.schema == oid) {
      names.push_back(object.name);
    }
  });
  return names;
}

std::vector<ir::InspectedEnum> PostgresqlInspector::enums(const SchemaName& schema) const {
  std::vector<ir::InspectedEnum> found;
  const Oid oid = schema_oid(schema);
  database_.for_each([&](const Object& object) {
    const auto* type = object.as<EnumType>();
    if (type == nullptr || (object.schema != oid && schema != "*")) {
      return;
    }
    if (object.doubt != nullptr || object.assumed) {
      not_certain(fmt::format("the enum type \"{}\" is not certain", object.name), object.doubt);
    }
    const std::string name = database_.schema_name(object);
    const bool visible = std::find(session_.search_path.begin(), session_.search_path.end(), name) !=
                         session_.search_path.end();
    found.push_back({object.name, name, visible, type->values});
  });
  std::sort(found.begin(), found.end(), [](const ir::InspectedEnum& a, const ir::InspectedEnum& b) {
    return std::pair(a.schema, a.name) < std::pair(b.schema, b.name);
  });
  return found;
}

const Object* PostgresqlInspector::find(const std::string& name, const SchemaName& schema) const {
  const Object* object = database_.find(database_.find_relation(schema_oid(schema), name));
  const DoubtPtr doubt = object != nullptr ? object->doubt : database_.doubt_about(name);
  if (doubt != nullptr || (object != nullptr && object->assumed)) {
    not_certain(fmt::format("what \"{}\" is is not certain", name), doubt);
  }
  if (object == nullptr && !database_.is_gone(name)) {
    // A chain whose first tables somebody else made may have this one from there as well.
    database_.for_each([&](const Object& other) {
      if (other.assumed && other.as<Table>() != nullptr) {
        not_certain(fmt::format("no revision makes \"{}\", nor \"{}\", which is used", name, other.name),
                    nullptr);
      }
    });
  }
  return object != nullptr && is_table_or_view(*object) ? object : nullptr;
}

bool PostgresqlInspector::has_table(const std::string& name, const SchemaName& schema) const {
  return find(name, schema) != nullptr;
}

void PostgresqlInspector::add_column(ir::InspectedTable& table, const Object& object,
                                     const Column& column) const {
  if (column.doubt != nullptr) {
    not_certain(fmt::format("the column \"{}\" of \"{}\" is not certain", column.name, object.name),
                column.doubt);
  }
  ir::InspectedColumn made{column.name, reflected_type(database_, column.type), !column.not_null};
  made.comment = column.comment;
  if (column.generated) {
    made.computed = without_outer_parentheses(
        Deparser(database_, NameStyle{}, &object.columns()).expression(*column.default_value));
  } else if (column.identity != 0) {
    ir::Identity identity;
    identity.always = column.identity == 'a';
    database_.for_each([&](const Object& other) {
      const auto* sequence = other.as<Sequence>();
      if (sequence != nullptr && sequence->owner == ColumnReference{object.oid, column.number}) {
        identity.options.start = sequence->start;
        identity.options.increment = sequence->increment;
        identity.options.minvalue = sequence->minimum;
        identity.options.maxvalue = sequence->maximum;
        identity.options.cache = sequence->cache;
        identity.options.cycle = sequence->cycle;
      }
    });
    made.identity = identity;
    made.autoincrement = true;
  } else if (column.default_value != nullptr) {
    made.default_text = shown_default(database_, column);
    made.autoincrement = made.default_text && made.default_text->starts_with("nextval(");
  }
  table.columns.push_back(std::move(made));
}

void PostgresqlInspector::add_constraint(ir::InspectedTable& table, const Table& of,
                                         const Constraint& constraint, const SchemaName& schema) const {
  const ir::InspectedKey key{constraint.name, column_names_of(of, constraint.columns), constraint.comment};
  switch (constraint.kind) {
    case ConstraintKind::primary_key:
      table.primary_key = key;
      break;
    case ConstraintKind::unique:
      table.unique_constraints.push_back(key);
      break;
    case ConstraintKind::check:
      table.checks.push_back(
          {constraint.name,
           without_outer_parentheses(
               Deparser(database_, NameStyle{}, &of.columns).expression(*constraint.expression)),
           constraint.comment});
      break;
    case ConstraintKind::foreign_key: {
      const Object* referred = database_.find(constraint.referenced_table);
      if (referred == nullptr || referred->as<Table>() == nullptr) {
        break;
      }
      ir::InspectedForeignKey made;
      made.name = constraint.name;
      made.columns = key.columns;
      const std::string name = database_.schema_name(*referred);
      made.referred_schema = schema || name != default_schema() ? std::optional(name) : std::nullopt;
      made.referred_table = referred->name;
      made.referred_columns = column_names_of(*referred->as<Table>(), constraint.referenced_columns);
      made.options.ondelete = referential_action_words(constraint.on_delete);
      made.options.onupdate = referential_action_words(constraint.on_update);
      if (constraint.deferrable) {
        made.options.deferrable = true;
      }
      if (constraint.initially_deferred) {
        made.options.initially = "DEFERRED";
      }
      made.comment = constraint.comment;
      table.foreign_keys.push_back(std::move(made));
      break;
    }
    case ConstraintKind::exclusion:
    case ConstraintKind::trigger:
      break;
  }
}

void PostgresqlInspector::add_indexes(ir::InspectedTable& table, const Object& object) const {
  for (const Oid oid : database_.indexes_of(object.oid)) {
    const Object* named = database_.find(oid);
    const auto& index = *named->as<Index>();
    if (index.primary) {
      continue;
    }
    ir::InspectedIndex made{named->name};
    bool has_expression = false;
    for (const IndexElement& element : index.elements) {
      const Column* column = object.as<Table>()->column(element.column);
      made.columns.push_back(column == nullptr ? std::nullopt : std::optional(column->name));
      has_expression = has_expression || column == nullptr;
      made.expressions.push_back(
          column != nullptr
              ? column->name
              : Deparser(database_, NameStyle{}, &object.columns()).expression(*element.expression));
      std::vector<std::string> sorting;
      if (element.descending) {
        sorting.emplace_back("desc");
        if (element.nulls_first == false) {
          sorting.emplace_back("nulls_last");
        }
      } else if (element.nulls_first == true) {
        sorting.emplace_back("nulls_first");
      }
      if (column != nullptr && !sorting.empty()) {
        made.sorting[column->name] = sorting;
      }
    }
    if (!has_expression) {
      made.expressions.clear();
    }
    made.unique = index.unique;
    made.included = column_names_of(*object.as<Table>(), index.included);
    made.of_constraint = index.constraint != kNoOid ? std::optional(named->name) : std::nullopt;
    if (index.predicate != nullptr) {
      made.where = Deparser(database_, NameStyle{}, &object.columns()).expression(*index.predicate);
    }
    made.method = index.method;
    made.nulls_not_distinct = index.nulls_not_distinct;
    table.indexes.push_back(std::move(made));
  }
}

std::optional<ir::InspectedTable> PostgresqlInspector::table(const std::string& name,
                                                             const SchemaName& schema) const {
  const Object* object = find(name, schema);
  if (object == nullptr) {
    return std::nullopt;
  }
  ir::InspectedTable made;
  made.comment = object->comment;
  for (const Column& column : object->columns()) {
    add_column(made, *object, column);
  }
  if (const auto* table = object->as<Table>()) {
    for (const Constraint& constraint : table->constraints) {
      add_constraint(made, *table, constraint, schema);
    }
    add_indexes(made, *object);
  }
  const auto by_name = [](const auto& a, const auto& b) { return a.name < b.name; };
  std::sort(made.foreign_keys.begin(), made.foreign_keys.end(), by_name);
  std::sort(made.unique_constraints.begin(), made.unique_constraints.end(), by_name);
  std::sort(made.checks.begin(), made.checks.end(), by_name);
  std::sort(made.indexes.begin(), made.indexes.end(), by_name);
  return made;
}

std::optional<std::string> PostgresqlInspector::view_definition(const std::string& name,
                                                                const SchemaName& schema) const {
  const Object* object = find(name, schema);
  if (object == nullptr || object->as<View>() == nullptr) {
    return std::nullopt;
  }
  not_certain("how PostgreSQL lays out the text of a view is not worked out", nullptr);
}

}  // namespace sqlgen::catalog
