#include <algorithm>
#include <set>

#include "catalog/inspection/sqlite/sqlite_inspector.hpp"
#include "catalog/inspection/sqlite/sqlite_whole_table.hpp"
#include "catalog/syntax/identifiers.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool names_any(const std::string& text, const std::set<std::string>& names) {
  const std::set<std::string> words = words_of(text);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return names.count(to_lower(word)) != 0; });
}

}  // namespace

std::optional<ir::TablePtr> SqliteInspector::whole_table(const ir::TableName& name) const {
  const Object* object = !name.schema || name.schema->text == "main" ? find(name.name.text) : nullptr;
  if (object == nullptr || object->as<Table>() == nullptr) {
    return std::nullopt;
  }
  std::vector<std::string> indexes;
  for (const Oid oid : database_.indexes_of(object->oid)) {
    indexes.push_back(database_.find(oid)->text);
  }
  const ir::TablePtr table = whole_sqlite_table(name, object->text, indexes);
  return table != nullptr && name_referred_columns(*table) ? table : nullptr;
}

// REFERENCES without columns means the primary key of the other table, as it is.
bool SqliteInspector::name_referred_columns(ir::Table& table) const {
  return std::all_of(table.constraints.begin(), table.constraints.end(), [&](ir::Constraint& constraint) {
    auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
    if (key == nullptr || !key->referred_columns.empty()) {
      return true;
    }
    const Object* object = find(key->referred.name.text);
    const auto* referred = object == nullptr ? nullptr : object->as<Table>();
    const Constraint* primary = referred == nullptr ? nullptr : referred->primary_key();
    if (primary == nullptr || primary->columns.size() != key->columns.size()) {
      return false;
    }
    for (const int number : primary->columns) {
      key->referred_columns.emplace_back(referred->column(number)->name);
    }
    return true;
  });
}

// ALTER TABLE ... RENAME refuses while a view or a trigger names a table that is not there.
std::vector<ir::DependentObject> SqliteInspector::dependents(const ir::TableName& name) const {
  std::set<std::string> gone{to_lower(name.name.text)};
  std::vector<ir::DependentObject> views, triggers;
  database_.for_each([&](const Object& object) {
    if (object.as<View>() != nullptr && names_any(object.text, gone)) {
      gone.insert(to_lower(object.name));
      views.push_back({true, false, object.name, object.text});
    }
  });
  database_.for_each([&](const Object& object) {
    const auto* table = object.as<Table>();
    const auto* view = object.as<View>();
    for (const Trigger& trigger :
         table != nullptr ? items_of(table, &Table::triggers) : items_of(view, &View::triggers)) {
      const std::string& text = (*trigger.definition)["text"].str();
      if (names_any(text, gone) || gone.count(to_lower(object.name)) != 0) {
        triggers.push_back({false, to_lower(object.name) == to_lower(name.name.text), trigger.name, text});
      }
    }
  });
  views.insert(views.end(), triggers.begin(), triggers.end());
  return views;
}

}  // namespace sqlgen::catalog
