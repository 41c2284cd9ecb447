#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/rows/system/pg_catalog.hpp"

// What PostgreSQL's catalogs hold of the parts of relations.

namespace sqlgen::catalog {

SqliteValue oid_cell(Oid oid) {
  return system_number(static_cast<std::int64_t>(oid));
}

bool is_partitioned(const Database& database, Oid oid) {
  const auto* table = database.find_as<Table>(oid);
  return table != nullptr && table->kind == Table::Kind::partitioned;
}

namespace {

// The columns of a table, and those that were dropped; behind them the system's own, where rows are stored.
void add_attributes(SystemRows& rows, const Object& object, int next_number, bool stored) {
  static constexpr const char* kSystem[] = {"ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"};
  std::set<int> there;
  for (const Column& column : object.columns()) {
    there.insert(column.number);
    rows.add({oid_cell(object.oid), system_text(column.name), system_number(column.number),
              system_truth(column.not_null), system_truth(false)});
  }
  for (int number = 1; number < next_number; ++number) {
    if (there.count(number) == 0) {
      rows.add({oid_cell(object.oid), system_text(fmt::format("........pg.dropped.{}........", number)),
                system_number(number), system_truth(false), system_truth(true)});
    }
  }
  for (int i = 0; stored && i < 6; ++i) {
    rows.add({oid_cell(object.oid), system_text(kSystem[i]), system_number(-1 - i), system_truth(true),
              system_truth(false)});
  }
}

void add_index_attributes(const Database& database, SystemRows& rows, const Object& object) {
  const Index& index = *object.as<Index>();
  const Object* table = database.find(index.table);
  std::vector<std::string> names;
  const auto add_column = [&](int number) {
    for (const Column& column : table == nullptr ? std::vector<Column>() : table->columns()) {
      if (column.number == number) {
        names.push_back(column.name);
      }
    }
  };
  for (const IndexElement& element : index.elements) {
    element.name.empty() ? add_column(element.column) : names.push_back(element.name);
  }
  for (const int number : index.included) {
    add_column(number);
  }
  for (std::size_t i = 0; i < names.size(); ++i) {
    rows.add({oid_cell(object.oid), system_text(names[i]), system_number(static_cast<std::int64_t>(i) + 1),
              system_truth(false), system_truth(false)});
  }
}

}  // namespace

SystemTable pg_attribute(const Database& database) {
  SystemRows rows({number_column("attrelid"), text_column("attname"), number_column("attnum"),
                   truth_column("attnotnull"), truth_column("attisdropped")});
  database.for_each([&](const Object& object) {
    if (const auto* table = object.as<Table>()) {
      add_attributes(rows, object, table->next_number, true);
    } else if (const auto* view = object.as<View>()) {
      add_attributes(rows, object, 1, view->materialized);
    } else if (const auto* composite = object.as<CompositeType>()) {
      add_attributes(rows, object, composite->next_number, false);
    } else if (object.as<Index>() != nullptr) {
      add_index_attributes(database, rows, object);
    }
  });
  return rows.table();
}

namespace {

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

}  // namespace

SystemTable pg_constraint(const Database& database) {
  SystemRows rows({number_column("oid"), text_column("conname"), number_column("connamespace"),
                   text_column("contype"), number_column("conrelid"), number_column("confrelid"),
                   truth_column("convalidated"), truth_column("condeferrable"), truth_column("condeferred"),
                   text_column("confdeltype"), text_column("confupdtype"), text_column("confmatchtype"),
                   numbers_column("conkey"), numbers_column("confkey")});
  database.for_each([&](const Object& object) {
    const auto* table = object.as<Table>();
    for (const Constraint& constraint : table != nullptr
                                            ? table->constraints
                                            : items_of(object.as<DomainType>(), &DomainType::constraints)) {
      rows.add({oid_cell(constraint.oid), system_text(constraint.name), oid_cell(object.schema),
                system_text(constraint_letter(constraint.kind)),
                oid_cell(table != nullptr ? object.oid : kNoOid), oid_cell(constraint.referenced_table),
                system_truth(!constraint.not_valid), system_truth(constraint.deferrable),
                system_truth(constraint.initially_deferred), letter_of_key(constraint, constraint.on_delete),
                letter_of_key(constraint, constraint.on_update), letter_of_key(constraint, constraint.match),
                numbers_cell(constraint.columns), numbers_cell(constraint.referenced_columns)});
    }
  });
  return rows.table();
}

namespace {

// Whether an index made ON ONLY a partitioned table has been given one of each partition.
bool is_whole(const Database& database, const Object& object) {
  const Index& index = *object.as<Index>();
  if (!index.only || !is_partitioned(database, index.table)) {
    return true;
  }
  std::set<Oid> missing;
  database.for_each([&](const Object& other) {
    const auto* table = other.as<Table>();
    if (table != nullptr && table->partition_bound != nullptr && !table->parents.empty() &&
        table->parents.front() == index.table) {
      missing.insert(other.oid);
    }
  });
  database.for_each([&](const Object& other) {
    const auto* part = other.as<Index>();
    if (part != nullptr && part->parent == object.oid && is_whole(database, other)) {
      missing.erase(part->table);
    }
  });
  return missing.empty();
}

}  // namespace

SystemTable pg_index(const Database& database) {
  SystemRows rows({number_column("indexrelid"), number_column("indrelid"), truth_column("indisunique"),
                   truth_column("indisprimary"), truth_column("indisvalid")});
  database.for_each([&](const Object& object) {
    if (const auto* index = object.as<Index>()) {
      rows.add({oid_cell(object.oid), oid_cell(index->table), system_truth(index->unique),
                system_truth(index->primary), system_truth(is_whole(database, object))});
    }
  });
  return rows.table();
}

namespace {

// Those by which the server checks constraints have names with numbers: two on each side of a foreign key,
// one for a key that can be deferred.
void add_internal_triggers(SystemRows& rows, const Object& object, const Constraint& constraint) {
  const auto add = [&](Oid table, std::string_view name, int number) {
    rows.add_shaped({shaped_cell("the server makes it of numbers", fmt::format("{}_#", name),
                                 fmt::format("{} {} {}", name, constraint.oid, number)),
                     oid_cell(table), system_truth(true)});
  };
  if (constraint.kind == ConstraintKind::foreign_key) {
    for (const int number : {1, 2}) {
      add(object.oid, "RI_ConstraintTrigger_c", number);
      add(constraint.referenced_table, "RI_ConstraintTrigger_a", number);
    }
  } else if (constraint.deferrable && constraint.index != kNoOid) {
    const bool is_primary = constraint.kind == ConstraintKind::primary_key;
    add(object.oid, is_primary ? "PK_ConstraintTrigger" : "Unique_ConstraintTrigger", 1);
  }
}

}  // namespace

SystemTable pg_trigger(const Database& database) {
  SystemRows rows({text_column("tgname"), number_column("tgrelid"), truth_column("tgisinternal")});
  database.for_each([&](const Object& object) {
    for (const Trigger& trigger : triggers_of(object)) {
      rows.add({system_text(trigger.name), oid_cell(object.oid), system_truth(false)});
    }
    for (const Constraint& constraint : items_of(object.as<Table>(), &Table::constraints)) {
      add_internal_triggers(rows, object, constraint);
    }
  });
  return rows.table();
}

}  // namespace sqlgen::catalog
