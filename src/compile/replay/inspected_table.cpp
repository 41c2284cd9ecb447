#include "compile/replay/inspected_table.hpp"

#include <optional>

#include "ir/database/not_known.hpp"
#include "sqlalchemy/reflection/reflected_table.hpp"

namespace sqlgen::compile {

ir::TablePtr inspected_table(ir::LiveDatabase& database, const ir::TableName& name) {
  database.restart_body();  // what a body tried before its statements stand in the script does not count
  ir::TablePtr found = table_as_it_is(database.inspector(), name);
  database.restart_body();
  return found;
}

ir::TablePtr table_as_it_is(const ir::SchemaInspector& inspector, const ir::TableName& name) {
  const auto schema = name.schema ? std::optional(name.schema->text) : std::nullopt;
  try {
    if (const auto whole = inspector.whole_table(name)) {
      return *whole;
    }
    const auto inspected = inspector.table(name.name.text, schema);
    return inspected ? ir::reflected_table(*inspected, name) : nullptr;
  } catch (const ir::NotKnown&) {
    return nullptr;
  }
}

std::vector<ir::DependentObject> inspected_dependents(ir::LiveDatabase& database, const ir::TableName& name) {
  std::vector<ir::DependentObject> found;
  database.restart_body();
  try {
    found = database.inspector().dependents(name);
  } catch (const ir::NotKnown&) {
    found.clear();
  }
  database.restart_body();
  return found;
}

}  // namespace sqlgen::compile
