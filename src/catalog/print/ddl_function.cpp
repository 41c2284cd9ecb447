#include <fmt/format.h>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/print/ddl_parts.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// A text between dollar signs, with a tag that does not stand in it.
std::string dollar_quoted(const std::string& text) {
  std::string tag = "$$";
  for (int i = 0; text.find(tag) != std::string::npos || (!text.empty() && text.back() == '$'); ++i) {
    tag = "$body" + (i == 0 ? std::string() : std::to_string(i)) + "$";
    if (text.find(tag) == std::string::npos) {
      break;
    }
  }
  return tag + text + tag;
}

std::string setting(const Node& statement) {
  const std::string& kind = statement["kind"].str();
  if (kind == "VAR_SET_CURRENT") {
    return "SET " + statement["name"].str() + " FROM CURRENT";
  }
  if (kind == "VAR_RESET") {
    return "RESET " + statement["name"].str();
  }
  std::vector<std::string> values;
  for (const Node& argument : statement["args"].items()) {
    values.push_back(argument["ival"]   ? std::to_string(argument["ival"]["ival"].number())
                     : argument["fval"] ? argument["fval"]["fval"].str()
                                        : literal(argument["sval"]["sval"].str()));
  }
  return fmt::format("SET {} TO {}", statement["name"].str(),
                     values.empty() ? "DEFAULT" : join(values, ", "));
}

}  // namespace

std::string DdlParts::function_options(const Node& options) const {
  std::string text;
  for (const Node& option : options.items()) {
    const std::string& name = option["defname"].str();
    const Node& value = option["arg"];
    if (name == "language") {
      text += "\n    LANGUAGE " + quote_name(value.str());
    } else if (name == "volatility" || name == "parallel") {
      text += std::string(name == "parallel" ? " PARALLEL " : " ") + to_upper(value.str());
    } else if (name == "strict") {
      text += value.truth() ? " STRICT" : " CALLED ON NULL INPUT";
    } else if (name == "security") {
      text += value.truth() ? " SECURITY DEFINER" : " SECURITY INVOKER";
    } else if (name == "leakproof") {
      text += value.truth() ? " LEAKPROOF" : " NOT LEAKPROOF";
    } else if (name == "window") {
      text += " WINDOW";
    } else if (name == "cost" || name == "rows") {
      text += " " + to_upper(name) + " " + option_value(value);
    } else if (name == "support") {
      text += " SUPPORT " + quote_names(texts(value));
    } else if (name == "set") {
      text += "\n    " + setting(value);
    }
  }
  if (const Node& body = find_option(options, "as")) {
    const std::vector<std::string> parts = texts(body["arg"]);
    text += parts.size() > 1 ? fmt::format("\n    AS {}, {}", literal(parts[0]), literal(parts[1]))
                             : "\n    AS " + dollar_quoted(parts.empty() ? "" : parts.front());
  }
  return text;
}

std::string DdlParts::function(const Object& object) const {
  const Function& body = *object.as<Function>();
  const Node& definition = *body.definition;
  if (!definition.is("CreateFunctionStmt")) {
    return aggregate(object);
  }
  const Deparser deparser(db_, style_);
  std::vector<std::string> parameters;
  std::vector<std::string> columns;
  for (const Node& parameter : definition["parameters"].items()) {
    const std::string& mode = parameter["mode"].str();
    std::string text = mode == "FUNC_PARAM_OUT"        ? "OUT "
                       : mode == "FUNC_PARAM_INOUT"    ? "INOUT "
                       : mode == "FUNC_PARAM_VARIADIC" ? "VARIADIC "
                                                       : "";
    text += parameter["name"] ? quote_name(parameter["name"].str()) + " " : "";
    text += deparser.type(parameter["argType"]);
    text += parameter["defexpr"] ? " DEFAULT " + deparser.expression(parameter["defexpr"]) : "";
    (mode == "FUNC_PARAM_TABLE" ? columns : parameters).push_back(std::move(text));
  }
  std::string text = fmt::format("CREATE {} {}({})", body.kind == 'p' ? "PROCEDURE" : "FUNCTION",
                                 name(object), join(parameters, ", "));
  if (!columns.empty()) {
    text += " RETURNS TABLE(" + join(columns, ", ") + ")";
  } else if (definition["returnType"]) {
    text += fmt::format(
        " RETURNS {}{}",
        definition["returnType"]["setof"].truth() && definition["returnType"]["type"] ? "SETOF " : "",
        deparser.type(definition["returnType"]));
  }
  text += function_options(definition["options"]);
  if (const Node& body_node = definition["sql_body"]) {
    if (body_node.is("ReturnStmt")) {
      text += "\n    RETURN " + deparser.expression(body_node["returnval"]);
    } else {
      text += "\n    BEGIN ATOMIC\n";
      for (const Node& list : body_node.items()) {
        for (const Node& statement : list.items()) {
          text += "    " + deparser.statement(statement) + ";\n";
        }
      }
      text += "END";
    }
  }
  return text;
}

std::string DdlParts::function_signature(const Object& object) const {
  if (object.as<Function>()->kind == 'a') {
    return aggregate_signature(object);
  }
  return name(object) + "(" + join(object.as<Function>()->argument_texts, ", ") + ")";
}

}  // namespace sqlgen::catalog
