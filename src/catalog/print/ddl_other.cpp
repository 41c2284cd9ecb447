#include <fmt/format.h>

#include <set>
#include <utility>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/print/ddl_parts.hpp"
#include "support/text.hpp"

// What is kept by its definition: aggregates, operators, casts, collations, text search, statistics,
// publications, event triggers; and what is kept as it was written.

namespace sqlgen::catalog {

namespace {

constexpr std::string_view kOperatorPrefix = "OPERATOR(";

// As in CREATE and COMMENT ON.
std::string statement_word(const OtherObject& other) {
  return other.kind == "STATISTIC_EXT" ? "STATISTICS"
         : other.kind == "FDW"         ? "FOREIGN DATA WRAPPER"
                                       : std::string();
}

// Operators are no names that may be quoted: those of letters do not exist.
std::string operator_text(const std::vector<std::string>& path) {
  if (path.size() < 2) {
    return path.empty() ? std::string() : path.front();
  }
  std::vector<std::string> schemas(path.begin(), path.end() - 1);
  return quote_names(schemas) + "." + path.back();
}

// What a publication does where it is not told.
bool is_publications_default(const Node& option) {
  const std::string value = option_value(option["arg"]);
  if (option["defname"].str() == "publish_via_partition_root") {
    return value == "false" || value == "off" || value == "0";
  }
  std::set<std::string> published;
  for (const std::string& one : split(value, ',')) {
    published.insert(std::string(trim(one)));
  }
  return published == std::set<std::string>{"insert", "update", "delete", "truncate"};
}

}  // namespace

std::string DdlParts::object_reference(const Node& reference) const {
  const Object* found = db_.find(static_cast<Oid>(reference["object"].number()));
  return found != nullptr ? name(*found) : quote_names(texts(reference["names"]));
}

std::string DdlParts::operator_reference(const Object& object) const {
  const Object* schema = db_.find(object.schema);
  const std::string shown = name(object);
  const bool qualified = shown != quote_name(object.name) && schema != nullptr;
  return qualified ? quote_name(schema->name) + "." + object.name : object.name;
}

std::string DdlParts::definition_value(const Node& value) const {
  if (value.is("ObjectName")) {
    return object_reference(value);
  }
  if (value.is("TypeName")) {
    return value["type"] ? Deparser(db_, style_).type(value) : quote_names(texts(value["names"]));
  }
  if (value.is_list()) {
    const std::vector<std::string> path = texts(value);
    return path.size() < 2 ? operator_text(path) : fmt::format("{}{})", kOperatorPrefix, operator_text(path));
  }
  return value.is_text() ? literal(value.str()) : option_value(value);
}

std::string DdlParts::definition_list(const Node& options) const {
  std::vector<std::string> parts;
  for (const Node& option : options.items()) {
    const Node& value = option["arg"];
    const std::string& key = option["defname"].str();
    parts.push_back(value ? fmt::format("{} = {}", quote_name(key), definition_value(value))
                          : quote_name(key));
  }
  return "(" + join(parts, ", ") + ")";
}

std::string DdlParts::aggregate_signature(const Object& object) const {
  const Function& body = *object.as<Function>();
  const Node& definition = *body.definition;
  std::vector<std::string> direct;
  std::vector<std::string> ordered;
  const bool has_order = static_cast<bool>(definition["direct"]);
  const auto& parameters = definition["parameters"].items();
  for (std::size_t i = 0; i < body.arguments.size(); ++i) {
    const bool variadic = i < parameters.size() && parameters[i]["mode"].str() == "FUNC_PARAM_VARIADIC";
    const bool behind = has_order && static_cast<std::int64_t>(i) >= definition["direct"].number();
    (behind ? ordered : direct)
        .push_back((variadic ? "VARIADIC " : "") + shown_type(db_, body.arguments[i], style_));
  }
  std::string text = join(direct, ", ");
  if (has_order) {
    text += (text.empty() ? "ORDER BY " : " ORDER BY ") + join(ordered, ", ");
  }
  return fmt::format("{}({})", name(object), text.empty() ? "*" : text);
}

std::string DdlParts::aggregate(const Object& object) const {
  const Node& definition = *object.as<Function>()->definition;
  const std::string target = definition["oldstyle"].truth() ? name(object) : aggregate_signature(object);
  return fmt::format("CREATE AGGREGATE {} {}", target, definition_list(definition["definition"]));
}

std::string DdlParts::other_name(const Object& object) const {
  const OtherObject& other = *object.as<OtherObject>();
  if (other.kind == "OPERATOR") {
    const auto side = [&](const TypeReference& type) {
      return type.type == kNoOid ? std::string("NONE") : shown_type(db_, type, style_);
    };
    return fmt::format("{} ({}, {})", operator_reference(object), side(other.arguments[0]),
                       side(other.arguments[1]));
  }
  if (other.kind == "CAST") {
    return fmt::format("({} AS {})", shown_type(db_, other.arguments[0], style_),
                       shown_type(db_, other.arguments[1], style_));
  }
  if (other.kind == "OPCLASS" || other.kind == "OPFAMILY") {
    return fmt::format("{} USING {}", name(object), quote_name((*other.definition)["amname"].str()));
  }
  return name(object);
}

std::string DdlParts::other_target(const Object& object) const {
  const std::string word = statement_word(*object.as<OtherObject>());
  return fmt::format("{} {}", word.empty() ? to_upper(object.kind_name()) : word, other_name(object));
}

std::string DdlParts::cast(const Object& object) const {
  const Node& definition = *object.as<OtherObject>()->definition;
  std::string text = "CREATE CAST " + other_name(object);
  if (definition["function"]) {
    std::vector<std::string> arguments;
    for (const Node& argument : definition["arguments"].items()) {
      arguments.push_back(Deparser(db_, style_).type(argument));
    }
    text +=
        fmt::format(" WITH FUNCTION {}({})", object_reference(definition["function"]), join(arguments, ", "));
  } else {
    text += definition["inout"].truth() ? " WITH INOUT" : " WITHOUT FUNCTION";
  }
  const std::string& context = definition["context"].str();
  return text + (context == "COERCION_IMPLICIT"     ? " AS IMPLICIT"
                 : context == "COERCION_ASSIGNMENT" ? " AS ASSIGNMENT"
                                                    : "");
}

std::string DdlParts::statistics(const Object& object) const {
  const OtherObject& other = *object.as<OtherObject>();
  const Object& table = *db_.find(other.table);
  const Deparser deparser(db_, style_, &table.columns());
  std::vector<std::string> parts;
  for (const Node& part : (*other.definition)["exprs"].items()) {
    const std::string text = deparser.expression(part);
    parts.push_back(part.is("Column") ? text : "(" + text + ")");
  }
  const std::vector<std::string> kinds = texts((*other.definition)["stat_types"]);
  return fmt::format("CREATE STATISTICS {}{} ON {} FROM {}", name(object),
                     kinds.empty() ? "" : " (" + join(kinds, ", ") + ")", join(parts, ", "), name(table));
}

std::string DdlParts::publication(const Object& object) const {
  const Node& definition = *object.as<OtherObject>()->definition;
  std::vector<std::string> parts;
  for (const Node& part : definition["parts"].items()) {
    const bool is_schema = part.is("PublishedSchema");
    const Object* found = db_.find(static_cast<Oid>(part[is_schema ? "schema" : "table"].number()));
    if (found == nullptr) {
      continue;  // it has been dropped
    }
    if (is_schema) {
      parts.push_back("TABLES IN SCHEMA " + quote_name(found->name));
      continue;
    }
    std::vector<int> numbers;
    for (const Node& number : part["columns"].items()) {
      numbers.push_back(static_cast<int>(number.number()));
    }
    std::string text = fmt::format("TABLE {}{}", part["only"].truth() ? "ONLY " : "", name(*found));
    text += numbers.empty() ? "" : " (" + column_list(*found, numbers) + ")";
    if (part["condition"]) {
      text += " WHERE (" + Deparser(db_, style_, &found->columns()).expression(part["condition"]) + ")";
    }
    parts.push_back(std::move(text));
  }
  std::string text = "CREATE PUBLICATION " + quote_name(object.name);
  text += definition["all"].truth() ? " FOR ALL TABLES" : parts.empty() ? "" : " FOR " + join(parts, ", ");
  std::vector<Node> options = definition["options"].items();
  std::erase_if(options, is_publications_default);
  return options.empty() ? text : text + " WITH " + definition_list(Node::list(std::move(options)));
}

std::string DdlParts::event_trigger(const Object& object) const {
  const Node& definition = *object.as<OtherObject>()->definition;
  std::string text =
      fmt::format("CREATE EVENT TRIGGER {} ON {}", quote_name(object.name), definition["eventname"].str());
  std::vector<std::string> filters;
  for (const Node& filter : definition["whenclause"].items()) {
    std::vector<std::string> values;
    for (const std::string& value : texts(filter["arg"])) {
      values.push_back(literal(value));
    }
    filters.push_back(fmt::format("{} IN ({})", filter["defname"].str(), join(values, ", ")));
  }
  text += filters.empty() ? "" : " WHEN " + join(filters, " AND ");
  return fmt::format("{} EXECUTE FUNCTION {}()", text, object_reference(definition["function"]));
}

std::string DdlParts::mapping_change(const Object& object, const Node& change) const {
  const std::string& kind = change["kind"].str();
  const std::string tokens = join(texts(change["tokentype"]), ", ");
  std::vector<std::string> dictionaries;
  for (const Node& dictionary : change["dicts"].items()) {
    dictionaries.push_back(object_reference(dictionary));
  }
  std::string text = "ALTER " + other_target(object);
  if (kind == "ALTER_TSCONFIG_DROP_MAPPING") {
    return fmt::format("{} DROP MAPPING {}FOR {}", text, change["missing_ok"].truth() ? "IF EXISTS " : "",
                       tokens);
  }
  if (change["replace"].truth()) {
    return fmt::format("{} ALTER MAPPING {}REPLACE {}", text, tokens.empty() ? "" : "FOR " + tokens + " ",
                       join(dictionaries, " WITH "));
  }
  return fmt::format("{} {} MAPPING FOR {} WITH {}", text,
                     kind == "ALTER_TSCONFIG_ADD_MAPPING" ? "ADD" : "ALTER", tokens,
                     join(dictionaries, ", "));
}

std::string DdlParts::other_change(const Object& object, const Node& change) const {
  if (change.is("AlterTSConfigurationStmt")) {
    return mapping_change(object, change);
  }
  const std::string target = "ALTER " + other_target(object);
  if (change.is("AlterStatsStmt")) {
    return fmt::format("{} SET STATISTICS {}", target, change["stxstattarget"].number());
  }
  if (change.is("AlterEventTrigStmt")) {
    const std::string& enabled = change["tgenabled"].str();
    return target + (enabled == "D"   ? " DISABLE"
                     : enabled == "A" ? " ENABLE ALWAYS"
                     : enabled == "R" ? " ENABLE REPLICA"
                                      : " ENABLE");
  }
  if (!change.is("AlterOperatorStmt")) {
    return target + " " + definition_list(change["options"]);
  }
  std::vector<std::string> options;
  for (const Node& option : change["options"].items()) {
    options.push_back(fmt::format("{} = {}", option["defname"].str(),
                                  option["arg"] ? definition_value(option["arg"]) : "NONE"));
  }
  return fmt::format("{} SET ({})", target, join(options, ", "));
}

std::vector<std::string> DdlParts::other(const Object& object) const {
  const OtherObject& other = *object.as<OtherObject>();
  if (!other.texts.empty()) {
    return other.texts;
  }
  std::vector<std::string> statements;
  if (other.kind == "CAST") {
    statements.push_back(cast(object));
  } else if (other.kind == "STATISTIC_EXT") {
    statements.push_back(statistics(object));
  } else if (other.kind == "PUBLICATION") {
    statements.push_back(publication(object));
  } else if (other.kind == "EVENT_TRIGGER") {
    statements.push_back(event_trigger(object));
  } else {
    const Node& options = (*other.definition)["definition"];
    const Node& from = find_option(options, "from")["arg"];
    const std::string target =
        other.kind == "OPERATOR" ? "OPERATOR " + operator_reference(object) : other_target(object);
    statements.push_back(fmt::format("CREATE {} {}", target,
                                     other.kind == "COLLATION" && from.is_list()
                                         ? "FROM " + quote_names(texts(from))
                                         : definition_list(options)));
  }
  for (const NodePtr& change : other.changes) {
    statements.push_back(other_change(object, *change));
  }
  return statements;
}

}  // namespace sqlgen::catalog
