#include <fmt/format.h>
#include <fmt/ranges.h>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/system/system_tables.hpp"

// PostgreSQL's system catalogs and views: the columns that revisions ask for.

namespace sqlgen::catalog {

namespace {

SqliteValue oid_cell(Oid oid) {
  return system_number(static_cast<std::int64_t>(oid));
}

std::string relation_kind(const Object& object) {
  if (const auto* table = object.as<Table>()) {
    return table->kind == Table::Kind::partitioned ? "p" : table->kind == Table::Kind::foreign ? "f" : "r";
  }
  if (const auto* view = object.as<View>()) {
    return view->materialized ? "m" : "v";
  }
  return object.as<Index>() != nullptr      ? "i"
         : object.as<Sequence>() != nullptr ? "S"
         : object.as<CompositeType>()       ? "c"
                                            : "";
}

SystemTable pg_class(const Database& database) {
  SystemRows rows(
      {number_column("oid"), text_column("relname"), number_column("relnamespace"), text_column("relkind")});
  database.for_each([&](const Object& object) {
    if (const std::string kind = relation_kind(object); !kind.empty()) {
      rows.add({oid_cell(object.oid), system_text(object.name), oid_cell(object.schema), system_text(kind)});
    }
  });
  return rows.table();
}

SystemTable pg_namespace(const Database& database) {
  SystemRows rows({number_column("oid"), text_column("nspname")});
  database.for_each([&](const Object& object) {
    if (object.as<Namespace>() != nullptr) {
      rows.add({oid_cell(object.oid), system_text(object.name)});
    }
  });
  return rows.table();
}

SystemTable pg_attribute(const Database& database) {
  SystemRows rows({number_column("attrelid"), text_column("attname"), number_column("attnum"),
                   truth_column("attnotnull"), truth_column("attisdropped")});
  database.for_each([&](const Object& object) {
    if (object.as<Table>() == nullptr && object.as<View>() == nullptr) {
      return;
    }
    for (const Column& column : object.columns()) {
      rows.add({oid_cell(object.oid), system_text(column.name), system_number(column.number),
                system_truth(column.not_null), system_truth(false)});
    }
  });
  return rows.table();
}

std::string constraint_letter(ConstraintKind kind) {
  switch (kind) {
    case ConstraintKind::primary_key:
      return "p";
    case ConstraintKind::unique:
      return "u";
    case ConstraintKind::foreign_key:
      return "f";
    case ConstraintKind::check:
      return "c";
    case ConstraintKind::exclusion:
      return "x";
    case ConstraintKind::trigger:
      break;
  }
  return "t";
}

TranslatedQuery::Output numbers_column(std::string name) {
  return {std::move(name), ValueKind::array, {}, {type_oid::kInt2, {}, true}};
}

SqliteValue numbers_cell(const std::vector<int>& numbers) {
  return numbers.empty() ? SqliteValue{} : system_text(fmt::format("[{}]", fmt::join(numbers, ",")));
}

SqliteValue letter_of_key(const Constraint& constraint, char letter) {
  return system_text(std::string(1, constraint.kind == ConstraintKind::foreign_key ? letter : ' '));
}

SystemTable pg_constraint(const Database& database) {
  SystemRows rows({number_column("oid"), text_column("conname"), number_column("connamespace"),
                   text_column("contype"), number_column("conrelid"), number_column("confrelid"),
                   truth_column("convalidated"), truth_column("condeferrable"), truth_column("condeferred"),
                   text_column("confdeltype"), text_column("confupdtype"), text_column("confmatchtype"),
                   numbers_column("conkey"), numbers_column("confkey")});
  database.for_each([&](const Object& object) {
    const auto* table = object.as<Table>();
    for (const Constraint& constraint : items_of(table, &Table::constraints)) {
      rows.add({oid_cell(constraint.oid), system_text(constraint.name), oid_cell(object.schema),
                system_text(constraint_letter(constraint.kind)), oid_cell(object.oid),
                oid_cell(constraint.referenced_table), system_truth(!constraint.not_valid),
                system_truth(constraint.deferrable), system_truth(constraint.initially_deferred),
                letter_of_key(constraint, constraint.on_delete),
                letter_of_key(constraint, constraint.on_update), letter_of_key(constraint, constraint.match),
                numbers_cell(constraint.columns), numbers_cell(constraint.referenced_columns)});
    }
  });
  return rows.table();
}

SystemTable pg_type(const Database& database) {
  SystemRows rows(
      {number_column("oid"), text_column("typname"), number_column("typnamespace"), text_column("typtype")});
  database.for_each([&](const Object& object) {
    if (!object.is_type()) {
      return;
    }
    const std::string kind = object.as<EnumType>() != nullptr     ? "e"
                             : object.as<DomainType>() != nullptr ? "d"
                             : object.as<OtherType>() != nullptr  ? "b"
                                                                  : "c";
    rows.add({oid_cell(object.oid), system_text(object.name), oid_cell(object.schema), system_text(kind)});
  });
  return rows.table();
}

SystemTable pg_enum(const Database& database) {
  SystemRows rows({number_column("enumtypid"), {"enumsortorder", ValueKind::real}, text_column("enumlabel")});
  database.for_each([&](const Object& object) {
    const auto* type = object.as<EnumType>();
    for (std::size_t i = 0; type != nullptr && i < type->values.size(); ++i) {
      rows.add({oid_cell(object.oid), system_number(static_cast<std::int64_t>(i) + 1),
                system_text(type->values[i])});
    }
  });
  return rows.table();
}

SystemTable pg_indexes(const Database& database) {
  SystemRows rows({text_column("schemaname"), text_column("tablename"), text_column("indexname")});
  database.for_each([&](const Object& object) {
    const auto* index = object.as<Index>();
    const Object* table = index == nullptr ? nullptr : database.find(index->table);
    if (table != nullptr) {
      rows.add(
          {system_text(database.schema_name(object)), system_text(table->name), system_text(object.name)});
    }
  });
  return rows.table();
}

SystemTable pg_index(const Database& database) {
  SystemRows rows({number_column("indexrelid"), number_column("indrelid"), truth_column("indisunique"),
                   truth_column("indisprimary"), truth_column("indisvalid")});
  database.for_each([&](const Object& object) {
    if (const auto* index = object.as<Index>()) {
      rows.add({oid_cell(object.oid), oid_cell(index->table), system_truth(index->unique),
                system_truth(index->primary), system_truth(true)});
    }
  });
  return rows.table();
}

SystemTable pg_trigger(const Database& database) {
  SystemRows rows({text_column("tgname"), number_column("tgrelid"), truth_column("tgisinternal")});
  database.for_each([&](const Object& object) {
    const auto* table = object.as<Table>();
    for (const Trigger& trigger : items_of(table, &Table::triggers)) {
      rows.add({system_text(trigger.name), oid_cell(object.oid), system_truth(false)});
    }
  });
  return rows.table();
}

template <class Body>
SystemTable relations_of(const Database& database, std::vector<TranslatedQuery::Output> columns) {
  SystemRows rows(std::move(columns));
  database.for_each([&](const Object& object) {
    if (object.as<Body>() != nullptr) {
      rows.add({system_text(database.schema_name(object)), system_text(object.name)});
    }
  });
  return rows.table();
}

SystemTable views_of(const Database& database, bool materialized) {
  SystemRows rows({text_column("schemaname"), text_column(materialized ? "matviewname" : "viewname")});
  database.for_each([&](const Object& object) {
    if (const auto* view = object.as<View>(); view != nullptr && view->materialized == materialized) {
      rows.add({system_text(database.schema_name(object)), system_text(object.name)});
    }
  });
  return rows.table();
}

// Of partitions and their indexes too.
SystemTable pg_inherits(const Database& database) {
  SystemRows rows({number_column("inhrelid"), number_column("inhparent"), number_column("inhseqno")});
  database.for_each([&](const Object& object) {
    const auto* index = object.as<Index>();
    const auto* table = object.as<Table>();
    std::vector<Oid> parents = table != nullptr ? table->parents : std::vector<Oid>();
    if (index != nullptr && index->parent != kNoOid) {
      parents.push_back(index->parent);
    }
    for (std::size_t i = 0; i < parents.size(); ++i) {
      rows.add({oid_cell(object.oid), oid_cell(parents[i]), system_number(static_cast<std::int64_t>(i) + 1)});
    }
  });
  return rows.table();
}

SystemTable pg_proc(const Database& database) {
  SystemRows rows({number_column("oid"), text_column("proname"), number_column("pronamespace")});
  database.for_each([&](const Object& object) {
    if (object.as<Function>() != nullptr) {
      rows.add({oid_cell(object.oid), system_text(object.name), oid_cell(object.schema)});
    }
  });
  return rows.table();
}

SystemTable pg_extension(const Database& database) {
  SystemRows rows({text_column("extname")});
  database.for_each([&](const Object& object) {
    if (object.as<Extension>() != nullptr) {
      rows.add({system_text(object.name)});
    }
  });
  return rows.table();
}

}  // namespace

std::optional<SystemTable> pg_catalog_table(const Database& database, const std::string& name) {
  using Make = SystemTable (*)(const Database&);
  static constexpr std::pair<std::string_view, Make> kTables[] = {
      {"pg_class", pg_class},         {"pg_namespace", pg_namespace},
      {"pg_attribute", pg_attribute}, {"pg_constraint", pg_constraint},
      {"pg_type", pg_type},           {"pg_enum", pg_enum},
      {"pg_indexes", pg_indexes},     {"pg_index", pg_index},
      {"pg_trigger", pg_trigger},     {"pg_proc", pg_proc},
      {"pg_extension", pg_extension}, {"pg_inherits", pg_inherits},
  };
  for (const auto& [known, make] : kTables) {
    if (known == name) {
      return make(database);
    }
  }
  if (name == "pg_tables") {
    return relations_of<Table>(database, {text_column("schemaname"), text_column("tablename")});
  }
  if (name == "pg_views" || name == "pg_matviews") {
    return views_of(database, name == "pg_matviews");
  }
  if (name == "pg_sequences") {
    return relations_of<Sequence>(database, {text_column("schemaname"), text_column("sequencename")});
  }
  return std::nullopt;
}

}  // namespace sqlgen::catalog
