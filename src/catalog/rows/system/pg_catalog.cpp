#include <fmt/format.h>

#include "catalog/rows/system/pg_catalog.hpp"

// PostgreSQL's system catalogs and views: the columns that revisions ask for.

namespace sqlgen::catalog {

namespace {

std::string relation_kind(const Database& database, const Object& object) {
  if (const auto* table = object.as<Table>()) {
    return table->kind == Table::Kind::partitioned ? "p" : table->kind == Table::Kind::foreign ? "f" : "r";
  }
  if (const auto* view = object.as<View>()) {
    return view->materialized ? "m" : "v";
  }
  const auto* index = object.as<Index>();
  return index != nullptr                   ? is_partitioned(database, index->table) ? "I" : "i"
         : object.as<Sequence>() != nullptr ? "S"
         : object.as<CompositeType>()       ? "c"
                                            : "";
}

SystemTable pg_class(const Database& database) {
  SystemRows rows(
      {number_column("oid"), text_column("relname"), number_column("relnamespace"), text_column("relkind")});
  database.for_each([&](const Object& object) {
    if (const std::string kind = relation_kind(database, object); !kind.empty()) {
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

// pg_type.typtype, empty where the object is no type and makes none.
std::string type_letter(const Object& object) {
  if (const auto* other = object.as<OtherType>()) {
    return other->definition != nullptr && other->definition->is("CreateRangeStmt") ? "r" : "b";
  }
  return object.as<EnumType>() != nullptr     ? "e"
         : object.as<DomainType>() != nullptr ? "d"
         : object.as<CompositeType>() != nullptr || object.as<Table>() != nullptr ||
                 object.as<View>() != nullptr
             ? "c"
             : "";
}

// Of rows of tables, and of arrays and multiranges, too: these have numbers that nothing else has.
SystemTable pg_type(const Database& database) {
  SystemRows rows(
      {number_column("oid"), text_column("typname"), number_column("typnamespace"), text_column("typtype")});
  constexpr std::int64_t kDerived = std::int64_t{1} << 32;
  database.for_each([&](const Object& object) {
    const std::string letter = type_letter(object);
    if (letter.empty()) {
      return;
    }
    const auto number = static_cast<std::int64_t>(object.oid);
    const auto add = [&](std::int64_t oid, const std::string& name, const std::string& kind) {
      rows.add({system_number(oid), system_text(name), oid_cell(object.schema), system_text(kind)});
    };
    const auto add_array = [&](std::int64_t oid, const std::string& name) {
      add(oid, "_" + name.substr(0, 62), "b");
    };
    add(number, object.name, letter);
    add_array(number + kDerived, object.name);
    if (letter == "r") {  // typecmds.c, makeMultirangeTypeName
      std::string name = object.name;
      const std::size_t at = name.find("range");
      at == std::string::npos ? name += "_multirange" : name.insert(at, "multi");
      add(number + 2 * kDerived, name, "m");
      add_array(number + 3 * kDerived, name);
    }
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
