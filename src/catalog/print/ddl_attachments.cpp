#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/postgresql/tables/constraints.hpp"
#include "catalog/print/ddl_parts.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// pg_trigger.h, TRIGGER_TYPE_*.
constexpr std::int64_t kBefore = 1 << 1, kInsert = 1 << 2, kDelete = 1 << 3, kUpdate = 1 << 4,
                       kTruncate = 1 << 5, kInstead = 1 << 6;

std::string_view state_word(char enabled) {
  return enabled == 'D' ? "DISABLE" : enabled == 'A' ? "ENABLE ALWAYS" : "ENABLE REPLICA";
}

}  // namespace

std::string DdlParts::trigger(const Object& relation, const Trigger& trigger) const {
  const Node& node = *trigger.definition;
  const Deparser deparser(db_, style_, &relation.columns());
  const auto has = [](std::int64_t bits, std::int64_t bit) { return (bits & bit) != 0; };
  const std::int64_t timing = node["timing"].number();
  std::string text = fmt::format("CREATE {}TRIGGER {} {}", node["isconstraint"].truth() ? "CONSTRAINT " : "",
                                 quote_name(trigger.name),
                                 has(timing, kBefore)    ? "BEFORE"
                                 : has(timing, kInstead) ? "INSTEAD OF"
                                                         : "AFTER");
  std::vector<std::string> events;
  const std::int64_t fired = node["events"].number();
  if (has(fired, kInsert)) {
    events.emplace_back("INSERT");
  }
  if (has(fired, kDelete)) {
    events.emplace_back("DELETE");
  }
  if (has(fired, kUpdate)) {
    events.push_back(node["columns"].items().empty() ? "UPDATE"
                                                     : "UPDATE OF " + deparser.list(node["columns"]));
  }
  if (has(fired, kTruncate)) {
    events.emplace_back("TRUNCATE");
  }
  text += " " + join(events, " OR ") + " ON " + name(relation);
  if (node["constrrel"]) {
    text += " FROM " + deparser.relation(node["constrrel"]);
  }
  if (node["isconstraint"].truth()) {
    text += node["deferrable"].truth() ? " DEFERRABLE" : " NOT DEFERRABLE";
    text += node["initdeferred"].truth() ? " INITIALLY DEFERRED" : " INITIALLY IMMEDIATE";
  }
  std::vector<std::string> rows;
  for (const Node& row : node["transitionRels"].items()) {
    rows.push_back(fmt::format("{} {} AS {}", row["isNew"].truth() ? "NEW" : "OLD",
                               row["isTable"].truth() ? "TABLE" : "ROW", quote_name(row["name"].str())));
  }
  text += rows.empty() ? "" : " REFERENCING " + join(rows, " ");
  text += node["row"].truth() ? " FOR EACH ROW" : " FOR EACH STATEMENT";
  text += node["whenClause"] ? " WHEN (" + deparser.expression(node["whenClause"]) + ")" : "";
  const Object* function = db_.find(trigger.function);
  std::vector<std::string> arguments;
  for (const std::string& argument : texts(node["args"])) {
    arguments.push_back(literal(argument));
  }
  return fmt::format("{} EXECUTE FUNCTION {}({})", text,
                     function != nullptr ? name(*function) : quote_names(texts(node["funcname"])),
                     join(arguments, ", "));
}

std::string DdlParts::policy(const Object& table, const Attachment& policy) const {
  const Node& node = *policy.definition;
  const Deparser deparser(db_, style_, &table.columns());
  std::string text = fmt::format("CREATE POLICY {} ON {}", quote_name(policy.name), name(table));
  text += node["permissive"].truth() ? "" : " AS RESTRICTIVE";
  text += node["cmd_name"].str() == "all" ? "" : " FOR " + to_upper(node["cmd_name"].str());
  std::vector<std::string> roles;
  for (const Node& role : node["roles"].items()) {
    const std::string& type = role["roletype"].str();
    roles.push_back(type == "ROLESPEC_PUBLIC"         ? "PUBLIC"
                    : type == "ROLESPEC_CURRENT_USER" ? "CURRENT_USER"
                    : type == "ROLESPEC_SESSION_USER" ? "SESSION_USER"
                                                      : quote_name(role["rolename"].str()));
  }
  const bool everybody = roles.empty() || (roles.size() == 1 && roles.front() == "PUBLIC");
  text += everybody ? "" : " TO " + join(roles, ", ");
  text += node["qual"] ? " USING (" + deparser.expression(node["qual"]) + ")" : "";
  return node["with_check"] ? text + " WITH CHECK (" + deparser.expression(node["with_check"]) + ")" : text;
}

std::string DdlParts::rule(const Object& relation, const Attachment& rule) const {
  const Node& node = *rule.definition;
  const Deparser deparser(db_, style_);
  const std::string& event = node["event"].str();
  const std::string_view word = event == "CMD_SELECT"   ? "SELECT"
                                : event == "CMD_UPDATE" ? "UPDATE"
                                : event == "CMD_INSERT" ? "INSERT"
                                                        : "DELETE";
  std::string text =
      fmt::format("CREATE RULE {} AS ON {} TO {}", quote_name(rule.name), word, name(relation));
  text += node["whereClause"] ? " WHERE " + deparser.expression(node["whereClause"]) : "";
  std::vector<std::string> actions;
  for (const Node& action : node["actions"].items()) {
    actions.push_back(deparser.statement(action));
  }
  text += node["instead"].truth() ? " DO INSTEAD " : " DO ";
  return text + (actions.empty()       ? "NOTHING"
                 : actions.size() == 1 ? actions.front()
                                       : "(" + join(actions, "; ") + ")");
}

std::vector<std::string> DdlParts::attachments(const Object& relation) const {
  std::vector<std::string> statements;
  const auto* table = relation.as<Table>();
  const auto* view = relation.as<View>();
  const auto comment = [&](std::string_view what, const std::string& part,
                           const std::optional<std::string>& text) {
    if (text) {
      statements.push_back(fmt::format("COMMENT ON {} {} ON {} IS {}", what, quote_name(part), name(relation),
                                       literal(*text)));
    }
  };
  for (const Trigger& one : table != nullptr ? table->triggers : view->triggers) {
    if (one.inherited) {
      continue;
    }
    statements.push_back(trigger(relation, one));
    if (one.enabled != 'O') {
      statements.push_back(fmt::format("ALTER TABLE {} {} TRIGGER {}", name(relation),
                                       state_word(one.enabled), quote_name(one.name)));
    }
    comment("TRIGGER", one.name, one.comment);
  }
  for (const Attachment& one : table != nullptr ? table->rules : view->rules) {
    statements.push_back(rule(relation, one));
    if (one.enabled != 'O') {
      statements.push_back(fmt::format("ALTER TABLE {} {} RULE {}", name(relation), state_word(one.enabled),
                                       quote_name(one.name)));
    }
    comment("RULE", one.name, one.comment);
  }
  for (const Attachment& one : table != nullptr ? table->policies : std::vector<Attachment>()) {
    statements.push_back(policy(relation, one));
    comment("POLICY", one.name, one.comment);
  }
  return statements;
}

std::string DdlParts::partition_bound(const Object& table) const {
  const Node& bound = *table.as<Table>()->partition_bound;
  const Deparser deparser(db_, style_);
  if (bound["is_default"].truth()) {
    return "DEFAULT";
  }
  if (bound["strategy"].str() == "h") {
    return fmt::format("FOR VALUES WITH (modulus {}, remainder {})", bound["modulus"].number(),
                       bound["remainder"].number());
  }
  if (bound["strategy"].str() == "l") {
    return "FOR VALUES IN (" + deparser.list(bound["listdatums"]) + ")";
  }
  const auto side = [&](const Node& values) {
    std::vector<std::string> parts;
    for (const Node& value : values.items()) {
      const bool limit = value.is("ColumnRef");  // MINVALUE, MAXVALUE
      parts.push_back(limit ? to_upper(texts(value["fields"]).back()) : deparser.expression(value));
    }
    return join(parts, ", ");
  };
  return fmt::format("FOR VALUES FROM ({}) TO ({})", side(bound["lowerdatums"]), side(bound["upperdatums"]));
}

std::vector<std::string> DdlParts::partition(const Object& table) const {
  const auto& body = *table.as<Table>();
  if (body.partition_bound == nullptr || body.parents.empty()) {
    return {};
  }
  return {fmt::format("ALTER TABLE ONLY {} ATTACH PARTITION {} {}", name(*db_.find(body.parents.front())),
                      name(table), partition_bound(table))};
}

std::string DdlParts::comment_target(const Object& object) const {
  if (object.as<Function>() != nullptr) {
    return fmt::format("{} {}", to_upper(object.kind_name()), function_signature(object));
  }
  if (object.as<OtherObject>() != nullptr) {
    return other_target(object);
  }
  const bool bare = object.as<Namespace>() != nullptr || object.as<Extension>() != nullptr;
  return fmt::format("{} {}", to_upper(object.kind_name()), bare ? quote_name(object.name) : name(object));
}

std::vector<std::string> DdlParts::comments(const Object& object) const {
  std::vector<std::string> statements;
  const bool standard =
      object.name == "plpgsql" || (object.name == "public" && object.comment == "standard public schema");
  if (object.comment && object.as<Index>() == nullptr && !standard) {
    statements.push_back(
        fmt::format("COMMENT ON {} IS {}", comment_target(object), literal(*object.comment)));
  }
  for (const Column& column : object.columns()) {
    if (column.comment) {
      statements.push_back(fmt::format("COMMENT ON COLUMN {}.{} IS {}", name(object), quote_name(column.name),
                                       literal(*column.comment)));
    }
  }
  const auto* table = object.as<Table>();
  const auto* domain = object.as<DomainType>();
  for (const Constraint& one :
       table != nullptr ? items_of(table, &Table::constraints) : items_of(domain, &DomainType::constraints)) {
    if (one.comment && (domain != nullptr || stands_in_table(object, one))) {
      statements.push_back(constraint_comment(object, one));
    }
  }
  return statements;
}

std::string DdlParts::constraint_comment(const Object& object, const Constraint& constraint) const {
  return fmt::format("COMMENT ON CONSTRAINT {} ON {}{} IS {}", quote_name(constraint.name),
                     object.as<DomainType>() != nullptr ? "DOMAIN " : "", name(object),
                     literal(*constraint.comment));
}

std::vector<std::string> DdlParts::later_comments(const Object& table) const {
  std::vector<std::string> statements;
  for (const Constraint& one : table.as<Table>()->constraints) {
    if (one.comment && !stands_in_table(table, one)) {
      statements.push_back(constraint_comment(table, one));
    }
  }
  return statements;
}

}  // namespace sqlgen::catalog
