#include "catalog/postgresql/blocks/fired_triggers.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/postgresql/blocks/block_statements.hpp"
#include "catalog/postgresql/blocks/body_effect.hpp"
#include "catalog/postgresql/blocks/called_functions.hpp"
#include "catalog/postgresql/doubts.hpp"
#include "catalog/syntax/parser.hpp"

namespace sqlgen::catalog {

namespace {

// "insert", "update", "delete" and "truncate" of a trigger (TRIGGER_TYPE_INSERT ...).
int trigger_bit(char event) {
  return event == 'i' ? 1 << 2 : event == 'd' ? 1 << 3 : event == 'u' ? 1 << 4 : 1 << 5;
}

std::string events_of(const Node& statement) {
  static constexpr auto kEvents = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"UpdateStmt", "u"}, {"DeleteStmt", "d"}, {"MergeStmt", "iud"}, {"TruncateStmt", "t"}});
  if (statement.is("InsertStmt")) {
    return statement["onConflictClause"]["action"].str() == "ONCONFLICT_UPDATE" ? "iu" : "i";
  }
  if (statement.is("CopyStmt")) {
    return statement["is_from"].truth() ? "i" : "";
  }
  const auto* found = std::find_if(kEvents.begin(), kEvents.end(),
                                   [&](const auto& entry) { return statement.is(entry.first); });
  return found == kEvents.end() ? "" : std::string(found->second);
}

// The block of a trigger's function; nothing where it is not one of PL/pgSQL that is read.
std::optional<Node> block_of(const FunctionBody& body) {
  std::string quote = "$body$";
  while (body.text.find(quote) != std::string::npos) {
    quote.insert(1, "x");
  }
  return body.language != "plpgsql"
             ? std::nullopt
             : parse_plpgsql("CREATE FUNCTION fired() RETURNS trigger LANGUAGE plpgsql AS " + quote +
                             body.text + quote);
}

std::optional<Node> select_of(const std::string& expression) {
  const auto parsed = parse_postgresql("SELECT " + expression);
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  return statements != nullptr && statements->size() == 1 ? std::optional(statements->front().tree)
                                                          : std::nullopt;
}

// Rows are the concern of whoever follows them.
Breadth breadth_of_block(const Database& database, const Node& block) {
  Breadth breadth;
  block.walk([&](const Node& node) {
    if (node.is("PLpgSQL_stmt_dynexecute") || node.is("PLpgSQL_stmt_dynfors")) {
      const auto text = constant_text(node["query"]);
      const auto select = text ? std::nullopt : select_of(node["query"]["query"].str());
      breadth |= text ? breadth_of_text(*text) : select ? breadth_of_executed(*select) : kAnything;
    } else if (node.is("PLpgSQL_stmt_perform") || node.is("PLpgSQL_stmt_call")) {
      const auto parsed = parse_postgresql(node["expr"]["query"].str());
      if (const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed)) {
        for (const ParsedStatement& one : *statements) {
          breadth |= breadth_of_calls(database, one.tree);
        }
      }
    }
  });
  breadth.rows = false;
  return breadth;
}

void doubt_fired_on(Context& context, const Object& table, const std::string& events, Outcome& outcome) {
  for (const Trigger& trigger : std::vector<Trigger>(table.as<Table>()->triggers)) {
    const auto* function = context.db.find_as<Function>(trigger.function);
    const bool runs =
        std::any_of(events.begin(), events.end(), [&](char event) { return fires(trigger, event, true); });
    if (!runs || function == nullptr || function->definition == nullptr) {
      continue;
    }
    const FunctionBody body = function_body(*function->definition);
    const auto block = block_of(body);
    if (block && reach_of(*block) != Reach::objects) {
      continue;
    }
    const auto doubt = std::make_shared<Doubt>(
        Doubt{"the trigger \"" + trigger.name + "\" may change it", context.origin()});
    doubt_names(context.db, body.text, doubt, outcome);
    doubt_widely(context, block ? breadth_of_block(context.db, *block) : Breadth{}, doubt, outcome);
  }
}

}  // namespace

bool fires(const Trigger& trigger, char event, bool touches_rows) {
  if (trigger.enabled == 'D') {
    return false;
  }
  if (trigger.definition == nullptr) {
    return true;
  }
  const Node& definition = *trigger.definition;
  const bool meant = !definition["events"] || (definition["events"].number() & trigger_bit(event)) != 0;
  return meant && (touches_rows || !definition["row"].truth());
}

void doubt_fired(Context& context, const Node& statement, Outcome& outcome) {
  const std::string events = events_of(statement);
  if (events.empty()) {
    return;
  }
  const std::vector<Node> one{statement["relation"]};
  for (const Node& range : statement.is("TruncateStmt") ? statement["relations"].items() : one) {
    const Oid oid = context.find_relation(range);
    if (const auto* table = context.db.find_as<Table>(oid); table != nullptr && !table->triggers.empty()) {
      doubt_fired_on(context, Object(*context.db.find(oid)), events, outcome);
    }
  }
}

}  // namespace sqlgen::catalog
