#include "catalog/postgresql/expressions/shown_default.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/conversions.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// An expression whose type is known, as it is shown; a string constant without a type is not shown yet.
struct Shown {
  std::string text = {};
  TypeReference type = {};
  std::optional<std::string> untyped = {};
  bool is_constant = false;
};
using MaybeShown = std::optional<Shown>;

bool is_number(std::string_view text) {
  const auto digits = [](char c) { return c >= '0' && c <= '9'; };
  return !text.empty() && digits(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return digits(c) || c == '.'; });
}

// get_const_expr: numbers and truth values stand bare, all else in quotes with its type.
std::optional<std::string> constant_text(const Database& db, const std::string& text,
                                         const TypeReference& type, const NameStyle& style) {
  const std::string type_text = shown_type(db, {type.type, {}, type.array}, style);
  if (!type.array) {
    switch (type.type) {
      case type_oid::kBool: {
        const std::string word = to_lower(trim(text));
        const bool truth =
            word == "t" || word == "true" || word == "1" || word == "on" || word == "yes" || word == "y";
        return truth ? "true" : "false";
      }
      case type_oid::kInt4:
      case type_oid::kNumeric:
        if (is_number(text) && (type.type == type_oid::kInt4) == (text.find('.') == std::string::npos)) {
          return text;
        }
        break;
      case type_oid::kDate:
      case type_oid::kTime:
      case type_oid::kTimetz:
      case type_oid::kTimestamp:
      case type_oid::kTimestamptz:
      case type_oid::kInterval:
        return std::nullopt;  // the server writes the value in its own way
      default:
        break;
    }
  }
  if (type.array && text != "{}") {
    return std::nullopt;
  }
  return literal(text) + "::" + type_text;
}

class Analysis {
 public:
  Analysis(const Database& database, const NameStyle& style) : db_(database), style_(style) {}

  MaybeShown analyze(const Node& node) {
    if (node.is("A_Const")) {
      return constant(node);
    }
    if (node.is("SQLValueFunction")) {
      return value_function(node);
    }
    if (node.is("TypeCast")) {
      return cast(node);
    }
    if (node.is("FuncCall")) {
      return call(node);
    }
    if (node.is("A_Expr") && node["kind"].str() == "AEXPR_OP") {
      return operation(node);
    }
    if (node.is("RelationConstant")) {
      return Shown{Deparser(db_, style_).expression(node), {type_oid::kRegclass}, {}, true};
    }
    return std::nullopt;
  }

  // What an argument becomes where a type is wanted; casts that the server makes by itself are spelt out.
  std::optional<std::string> as_argument(const Shown& shown, const TypeReference& wanted) {
    if (shown.untyped) {
      return constant_text(db_, *shown.untyped, wanted, style_);
    }
    if (shown.type.type == wanted.type && shown.type.array == wanted.array) {
      return shown.text;
    }
    return fmt::format("({})::{}", shown.text, shown_type(db_, wanted, style_));
  }

 private:
  static Shown typed(std::string text, Oid type, bool is_constant = false) {
    return {std::move(text), {type}, {}, is_constant};
  }

  MaybeShown constant(const Node& node) {
    if (node["isnull"].truth() || node["bsval"]) {
      return std::nullopt;
    }
    if (node["sval"]) {
      return Shown{{}, {}, node["sval"]["sval"].str(), true};
    }
    if (node["boolval"]) {
      return typed(node["boolval"]["boolval"].truth() ? "true" : "false", type_oid::kBool, true);
    }
    if (node["ival"]) {
      const std::int64_t value = node["ival"]["ival"].number();
      return typed(value < 0 ? fmt::format("'{}'::integer", value) : std::to_string(value), type_oid::kInt4,
                   true);
    }
    const std::string& digits = node["fval"]["fval"].str();
    if (digits.find_first_not_of("0123456789.") == std::string::npos &&
        digits.find('.') != std::string::npos) {
      return typed(digits, type_oid::kNumeric, true);
    }
    return std::nullopt;
  }

  MaybeShown value_function(const Node& node) {
    static constexpr std::array<std::pair<std::string_view, Oid>, 9> kTypes{{
        {"SVFOP_CURRENT_DATE", type_oid::kDate},
        {"SVFOP_CURRENT_TIME", type_oid::kTimetz},
        {"SVFOP_CURRENT_TIMESTAMP", type_oid::kTimestamptz},
        {"SVFOP_LOCALTIME", type_oid::kTime},
        {"SVFOP_LOCALTIMESTAMP", type_oid::kTimestamp},
        {"SVFOP_CURRENT_USER", type_oid::kName},
        {"SVFOP_USER", type_oid::kName},
        {"SVFOP_SESSION_USER", type_oid::kName},
        {"SVFOP_CURRENT_TIMESTAMP_N", type_oid::kTimestamptz},
    }};
    for (const auto& [operation, type] : kTypes) {
      if (node["op"].str() == operation) {
        return typed(Deparser(db_, style_).expression(node), type);
      }
    }
    return std::nullopt;
  }

  MaybeShown cast(const Node& node) {
    const Node& name = node["typeName"];
    const auto argument = analyze(node["arg"]);
    if (!argument || !name["type"] || !name["modifiers"].items().empty()) {
      return std::nullopt;
    }
    const TypeReference type{static_cast<Oid>(name["type"].number()), {}, name["array"].truth()};
    if (argument->untyped) {
      auto text = constant_text(db_, *argument->untyped, type, style_);
      return text ? MaybeShown(Shown{*text, type, {}, true}) : std::nullopt;
    }
    if (argument->type == type) {
      return argument;
    }
    return Shown{fmt::format("({})::{}", argument->text, shown_type(db_, type, style_)), type};
  }

  // func_select_candidate, as far as it takes: exact types, untyped constants as anything, best as text.
  static const BuiltinFunction* choose(const std::vector<BuiltinFunction>& candidates,
                                       const std::vector<Shown>& arguments) {
    std::vector<const BuiltinFunction*> fitting;
    for (const BuiltinFunction& candidate : candidates) {
      bool fits = candidate.kind == 'f' && !candidate.variadic && !candidate.returns_set &&
                  candidate.arguments.size() == arguments.size();
      for (std::size_t i = 0; fits && i < arguments.size(); ++i) {
        const bool plain = builtin_type(candidate.arguments[i]) != nullptr &&
                           builtin_type(candidate.arguments[i])->kind == 'b';
        fits = plain && (arguments[i].untyped ||
                         (arguments[i].type.type == candidate.arguments[i] && !arguments[i].type.array));
      }
      if (fits) {
        fitting.push_back(&candidate);
      }
    }
    if (fitting.size() > 1) {
      std::erase_if(fitting, [&](const BuiltinFunction* candidate) {
        for (std::size_t i = 0; i < arguments.size(); ++i) {
          if (arguments[i].untyped && candidate->arguments[i] != type_oid::kText) {
            return true;
          }
        }
        return false;
      });
    }
    return fitting.size() == 1 ? fitting.front() : nullptr;
  }

  MaybeShown call(const Node& node) {
    const bool special = node["agg_order"] || node["over"] || node["agg_filter"] ||
                         node["agg_distinct"].truth() || node["function"] || node["agg_star"].truth() ||
                         node["func_variadic"].truth();
    if (special || node["funcformat"].str() == "COERCE_SQL_SYNTAX") {
      return std::nullopt;
    }
    std::vector<Shown> arguments;
    for (const Node& item : node["args"].items()) {
      const auto argument = analyze(item);
      if (!argument) {
        return std::nullopt;
      }
      arguments.push_back(*argument);
    }
    const std::vector<BuiltinFunction> candidates = builtin_functions(texts(node["funcname"]).back());
    const BuiltinFunction* chosen = choose(candidates, arguments);
    const BuiltinType* result = chosen == nullptr ? nullptr : builtin_type(chosen->result);
    if (result == nullptr || result->kind == 'p') {
      return std::nullopt;
    }
    std::string text = Deparser(db_, style_).function_name(node) + "(";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const auto argument = as_argument(arguments[i], {chosen->arguments[i]});
      if (!argument) {
        return std::nullopt;
      }
      text += (i == 0 ? "" : ", ") + *argument;
    }
    return typed(text + ")", chosen->result);
  }

  // Integers and their four operations, and texts that are joined.
  MaybeShown operation(const Node& node) {
    const std::string name = texts(node["name"]).back();
    const auto left = node["lexpr"] ? analyze(node["lexpr"]) : std::nullopt;
    const auto right = analyze(node["rexpr"]);
    if (!left || !right || texts(node["name"]).size() != 1) {
      return std::nullopt;
    }
    const auto is = [](const Shown& shown, Oid type) { return shown.type.type == type && !shown.type.array; };
    const bool integers = is(*left, type_oid::kInt4) && is(*right, type_oid::kInt4);
    const bool arithmetic = name == "+" || name == "-" || name == "*" || name == "/";
    const auto is_text = [&](const Shown& shown) { return shown.untyped || is(shown, type_oid::kText); };
    const bool joined = name == "||" && is_text(*left) && is_text(*right);
    if (!(integers && arithmetic) && !joined) {
      return std::nullopt;
    }
    const Oid type = joined ? type_oid::kText : type_oid::kInt4;
    return typed(fmt::format("({} {} {})", *as_argument(*left, {type}), name, *as_argument(*right, {type})),
                 type);
  }

  const Database& db_;
  const NameStyle& style_;
};

}  // namespace

std::optional<std::string> shown_default(const Database& database, const Column& column,
                                         const NameStyle& style) {
  if (column.default_value == nullptr || column.generated || column.type.type == kNoOid) {
    return std::nullopt;
  }
  const Node& node = *column.default_value;
  if (node.is("A_Const") && node["isnull"].truth()) {
    const TypeReference base = base_type(database, column.type);  // a domain's own NULL is a cast of one more
    return "NULL::" + shown_type(database, {base.type, {}, base.array}, style);
  }
  if (database.find_as<DomainType>(column.type.type) != nullptr) {
    return std::nullopt;
  }
  Analysis analysis(database, style);
  const auto shown = analysis.analyze(node);
  if (!shown) {
    return std::nullopt;
  }
  // Casts to the column's type are the server's own, and not shown.
  return shown->untyped ? constant_text(database, *shown->untyped, column.type, style) : shown->text;
}

}  // namespace sqlgen::catalog
