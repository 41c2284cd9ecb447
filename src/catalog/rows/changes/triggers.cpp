#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/blocks/body_effect.hpp"
#include "catalog/postgresql/blocks/fired_triggers.hpp"
#include "catalog/rows/changes/row_changes.hpp"
#include "catalog/syntax/identifiers.hpp"

namespace sqlgen::catalog {

namespace {

// TRIGGER_TYPE_BEFORE of a trigger.
constexpr int kRunsBefore = 1 << 1;

// The column that the trigger functions of full text search write: their first argument.
std::string text_search_column(const Node& definition) {
  const std::string name = last_name(definition["funcname"]);
  const auto& arguments = definition["args"].items();
  const bool known = name == "tsvector_update_trigger" || name == "tsvector_update_trigger_column";
  if (!known || arguments.empty()) {
    return {};
  }
  std::string column;
  arguments.front().walk([&](const Node& node) { column = node.is_text() ? node.str() : column; });
  return column;
}

}  // namespace

// Whatever a text names that changes rows, and what the functions that it calls do.
void RowChanges::doubt_what_changes(const std::string& body, const std::string& reason, bool fills) {
  if (effect_of_body(body).changes_rows) {
    doubt_named(body, reason, fills);
  }
  const std::set<std::string> words = words_of(body);
  std::vector<std::pair<Oid, std::string>> called;
  database_.for_each([&](const Object& object) {
    const auto* function = object.as<Function>();
    if (function != nullptr && function->definition != nullptr && words.count(object.name) != 0) {
      called.emplace_back(object.oid, function_body(*function->definition).text);
    }
  });
  for (const auto& [oid, text] : called) {
    if (followed_.insert(oid).second) {
      doubt_what_changes(text, reason, true);
    }
  }
}

// A trigger's function may change the row, and whatever its body names.
void RowChanges::doubt_all_that_fires(const Object& table, char event, bool touches_rows) {
  for (const Trigger& trigger : table.as<Table>()->triggers) {
    if (!fires(trigger, event, touches_rows)) {
      continue;
    }
    const std::string reason = fmt::format("the trigger \"{}\" may change it", trigger.name);
    const auto* function = database_.find_as<Function>(trigger.function);
    const bool read = function != nullptr && function->definition != nullptr;
    const FunctionBody body = read ? function_body(*function->definition) : FunctionBody{};
    BodyEffect effect = effect_of_body(body.text);
    const std::string searched =
        !read && trigger.definition != nullptr ? text_search_column(*trigger.definition) : std::string();
    if (!searched.empty()) {
      effect = BodyEffect{};
      effect.columns.insert(searched);
    } else if (body.language != "plpgsql") {
      effect.replaces_row = true;
    }
    const Node& definition = trigger.definition == nullptr ? Node() : *trigger.definition;
    const bool before_row =
        !definition || (definition["row"].truth() && (definition["timing"].number() & kRunsBefore) != 0);
    const bool followed = !searched.empty() || body.language == "plpgsql";
    if ((before_row && (effect.replaces_row || event == 'd')) || !followed) {
      doubt_rows_of(table.oid, doubt(reason));
    }
    for (const Column& column : table.columns()) {
      if (before_row && effect.columns.count(column.name) != 0) {
        triggered_.emplace(column.number, reason);
      }
    }
    if (effect.runs_texts) {  // of a statement that may name its own table
      doubt_rows_of(table.oid, doubt(reason));
    }
    doubt_what_changes(body.text, reason, true);
  }
}

}  // namespace sqlgen::catalog
