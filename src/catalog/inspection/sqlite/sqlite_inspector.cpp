#include "catalog/inspection/sqlite/sqlite_inspector.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/inspection/shown_parts.hpp"
#include "catalog/inspection/sqlite/sqlite_types.hpp"
#include "catalog/postgresql/tables/constraints.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool is_asked_for(const std::optional<std::string>& schema) {
  return !schema || *schema == "main";
}

ir::NotKnown in_doubt(const std::string& name, const Doubt& doubt) {
  return not_known(fmt::format("what \"{}\" is", name), doubt);
}

std::vector<ir::InspectedKey> unique_constraints(const Object& object, const SqliteTableText& text) {
  std::vector<ir::InspectedKey> made;
  const auto is_made = [&](const std::vector<std::string>& columns) {
    return std::any_of(made.begin(), made.end(),
                       [&](const ir::InspectedKey& key) { return key.columns == columns; });
  };
  const auto is_there = [&](const std::vector<std::string>& columns) {
    const auto& all = object.as<Table>()->constraints;
    return std::any_of(all.begin(), all.end(), [&](const Constraint& constraint) {
      return constraint.kind == ConstraintKind::unique && column_names(object, constraint.columns) == columns;
    });
  };
  // Those of the table come before those of its columns.
  for (const bool of_table : {true, false}) {
    for (const auto& unique : text.uniques) {
      if (unique.of_table == of_table && is_there(unique.columns) && !is_made(unique.columns)) {
        made.push_back({unique.name, unique.columns});
      }
    }
  }
  return made;
}

std::vector<ir::InspectedCheck> checks(const SqliteTableText& text) {
  std::vector<ir::InspectedCheck> made;
  for (const auto& check : text.checks) {
    made.push_back({check.name, {check.condition}});
  }
  const auto order = [](const ir::InspectedCheck& check) { return check.name.value_or("~"); };
  std::stable_sort(made.begin(), made.end(),
                   [&](const auto& a, const auto& b) { return order(a) < order(b); });
  return made;
}

ir::InspectedKey primary_key(const Object& object, const SqliteTableText& text) {
  const auto* table = object.as<Table>();
  const Constraint* key = table == nullptr ? nullptr : table->primary_key();
  if (key == nullptr) {
    return {};
  }
  return {text.primary_key_name, column_names(object, key->columns)};
}

}  // namespace

const Object* SqliteInspector::find(const std::string& name) const {
  const Object* found = nullptr;
  const std::string wanted = to_lower(name);
  database_.for_each([&](const Object& object) {
    if ((object.as<Table>() != nullptr || object.as<View>() != nullptr) && to_lower(object.name) == wanted) {
      found = &object;
    }
  });
  if (const DoubtPtr doubt = found != nullptr ? found->doubt : database_.doubt_about(name)) {
    throw in_doubt(name, *doubt);
  }
  return found;
}

ir::InspectedNames SqliteInspector::relation_names(ir::RelationKind kind, const SchemaName& schema) const {
  ir::InspectedNames made;
  if (!is_asked_for(schema)) {
    return made;
  }
  database_.for_each([&](const Object& object) {
    const bool is_wanted = (kind == ir::RelationKind::table && object.as<Table>() != nullptr) ||
                           (kind == ir::RelationKind::view && object.as<View>() != nullptr);
    if (is_wanted && object.doubt == nullptr) {
      made.names.push_back(object.name);
    }
  });
  std::sort(made.names.begin(), made.names.end());
  for (const auto& [name, doubt] : database_.doubtful_names()) {
    made.uncertain.emplace_back(name, in_doubt(name, *doubt));
  }
  return made;
}

bool SqliteInspector::has_table(const std::string& name, const SchemaName& schema) const {
  static constexpr std::array<std::string_view, 4> kOwn{"sqlite_master", "sqlite_schema",
                                                        "sqlite_temp_master", "sqlite_temp_schema"};
  return is_asked_for(schema) &&
         (std::find(kOwn.begin(), kOwn.end(), to_lower(name)) != kOwn.end() || find(name) != nullptr);
}

std::vector<ir::InspectedColumn> SqliteInspector::columns(const Object& object,
                                                          const SqliteTableText& text) const {
  const auto* table = object.as<Table>();
  const Constraint* key = table == nullptr ? nullptr : table->primary_key();
  std::vector<ir::InspectedColumn> made;
  for (const Column& column : object.columns()) {
    ir::InspectedColumn one{column.name, reflected_sqlite_type(column.type_text), !column.not_null};
    if (column.generated || column.generated_virtual) {
      const auto expression = text.computed.find(column.name);
      one.computed = ir::ShownSql{expression == text.computed.end() ? "" : expression->second};
      one.computed_is_stored = column.generated;
    } else if (column.default_value != nullptr) {
      one.default_sql = ir::ShownSql{(*column.default_value)["text"].str()};
    }
    if (const auto collation = text.collations.find(column.name); collation != text.collations.end()) {
      one.collation = collation->second;
    }
    one.primary_key = 0;
    for (std::size_t i = 0; key != nullptr && i < key->columns.size(); ++i) {
      if (key->columns[i] == column.number) {
        one.primary_key = static_cast<int>(i) + 1;
      }
    }
    made.push_back(std::move(one));
  }
  return made;
}

// Those that the text has names for in its order, then the others as the PRAGMA gives them: the last first.
std::vector<ir::InspectedForeignKey> SqliteInspector::foreign_keys(const SqliteTableText& text,
                                                                   const SchemaName& schema) const {
  std::vector<ir::InspectedForeignKey> made;
  const auto add = [&](const SqliteTableText::ForeignKey& key) {
    ir::InspectedForeignKey one{key.name, key.columns, schema, key.table, key.referred, key.options};
    const auto is_same = [&](const ir::InspectedForeignKey& other) {
      return other.columns == one.columns && other.referred_table == one.referred_table &&
             other.referred_columns == one.referred_columns;
    };
    const Object* referred = one.referred_columns.empty() ? find(key.table) : nullptr;
    if (referred != nullptr) {
      one.referred_columns = primary_key(*referred, {}).columns;
    }
    if (std::none_of(made.begin(), made.end(), is_same)) {
      made.push_back(std::move(one));
    }
  };
  for (const auto& key : text.foreign_keys) {
    if (!key.of_column) {
      add(key);
    }
  }
  for (auto key = text.foreign_keys.rbegin(); key != text.foreign_keys.rend(); ++key) {
    if (key->of_column) {
      add(*key);
    }
  }
  return made;
}

std::vector<ir::InspectedIndex> SqliteInspector::indexes(const Object& object) const {
  std::vector<ir::InspectedIndex> made;
  for (const Oid oid : database_.indexes_of(object.oid)) {
    const Object& index = *database_.find(oid);
    ir::InspectedIndex one{index.name};
    bool has_expression = false;  // which reflection leaves out, with a warning
    for (const IndexElement& element : index.as<Index>()->elements) {
      if (element.column == 0) {
        has_expression = true;
        break;
      }
      const std::string name = column_names(object, {element.column}).front();
      one.columns.emplace_back(name);
      one.quoted_columns.push_back("\"" + replace_all(name, "\"", "\"\"") + "\"");
    }
    one.unique = index.as<Index>()->unique;
    if (const auto condition = sqlite_index_condition(index.text)) {
      one.where = ir::ShownSql{*condition};
      one.where_option = "sqlite_where";
      one.where_is_clause = true;
    }
    if (!has_expression) {
      made.push_back(std::move(one));
    }
  }
  std::sort(made.begin(), made.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  return made;
}

std::optional<ir::InspectedTable> SqliteInspector::table(const std::string& name,
                                                         const SchemaName& schema) const {
  const Object* object = is_asked_for(schema) ? find(name) : nullptr;
  if (object == nullptr) {
    return std::nullopt;
  }
  const bool is_table = object->as<Table>() != nullptr;
  const SqliteTableText text = is_table ? read_sqlite_table_text(object->text) : SqliteTableText{};
  ir::InspectedTable made;
  made.columns = columns(*object, text);
  made.primary_key = primary_key(*object, text);
  if (is_table) {
    made.foreign_keys = foreign_keys(text, schema);
    made.unique_constraints = unique_constraints(*object, text);
    made.checks = checks(text);
    made.indexes = indexes(*object);
    if (text.autoincrement) {
      made.options.push_back({"sqlite_autoincrement", {true}});
    }
  }
  return made;
}

std::optional<ir::ShownSql> SqliteInspector::view_definition(const std::string& name,
                                                             const SchemaName& schema) const {
  const Object* object = is_asked_for(schema) ? find(name) : nullptr;
  return object == nullptr || object->as<View>() == nullptr ? std::nullopt
                                                            : std::optional(ir::ShownSql{object->text});
}

}  // namespace sqlgen::catalog
