#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "catalog/postgresql/doubts.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/postgresql/statements.hpp"
#include "catalog/syntax/parser.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// plerrcodes.h, of what DDL raises.
constexpr auto kConditions = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"datatype_mismatch", "42804"},
    {"dependent_objects_still_exist", "2BP01"},
    {"duplicate_column", "42701"},
    {"duplicate_function", "42723"},
    {"duplicate_object", "42710"},
    {"duplicate_schema", "42P06"},
    {"duplicate_table", "42P07"},
    {"feature_not_supported", "0A000"},
    {"invalid_foreign_key", "42830"},
    {"invalid_object_definition", "42P17"},
    {"invalid_parameter_value", "22023"},
    {"invalid_schema_name", "3F000"},
    {"invalid_table_definition", "42P16"},
    {"object_not_in_prerequisite_state", "55000"},
    {"syntax_error", "42601"},
    {"undefined_column", "42703"},
    {"undefined_function", "42883"},
    {"undefined_object", "42704"},
    {"undefined_table", "42P01"},
    {"wrong_object_type", "42809"},
});

bool catches(const Node& handler, const std::string& sqlstate) {
  for (const Node& condition : handler["conditions"].items()) {
    const std::string& name = condition["condname"].str();
    if (name == "others" || name == sqlstate) {
      return true;
    }
    for (const auto& [known, state] : kConditions) {
      if (known == name && state == sqlstate) {
        return true;
      }
    }
  }
  return false;
}

bool is_row_change(std::string_view text) {
  const std::string_view words = trim(text);
  const std::string first = to_lower(words.substr(0, words.find_first_of(" \t\n(")));
  return first == "insert" || first == "update" || first == "delete" || first == "select";
}

std::string last_operator(const Node& expression) {
  const auto& names = expression["name"].items();
  return names.empty() ? std::string() : names.back().str();
}

// The text that EXECUTE runs, as far as it begins with a constant: itself, or what format() puts values into.
std::optional<std::string> executed_text(const std::string& query) {
  const auto parsed = parse_postgresql("SELECT " + query);
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  if (statements == nullptr || statements->size() != 1) {
    return std::nullopt;
  }
  const auto& targets = statements->front().tree["targetList"].items();
  const Node& value = targets.size() == 1 ? targets.front()["val"] : statements->front().tree["targetList"];
  const bool is_format = value.is("FuncCall") && value["funcname"].items().size() == 1 &&
                         value["funcname"].items().front().str() == "format" &&
                         !value["args"].items().empty();
  const Node* constant = is_format ? &value["args"].items().front() : &value;
  while (constant->is("A_Expr") && last_operator(*constant) == "||") {
    constant = &(*constant)["lexpr"];
  }
  return constant->is("A_Const") && (*constant)["sval"] ? std::optional((*constant)["sval"]["sval"].str())
                                                        : std::nullopt;
}

// Whether a statement of PL/pgSQL, whatever way it goes, only changes rows.
bool changes_rows_alone(const Node& statement) {
  static constexpr auto kHarmless = std::to_array<std::string_view>(
      {"PLpgSQL_stmt_block", "PLpgSQL_stmt_fors", "PLpgSQL_stmt_fori", "PLpgSQL_stmt_if",
       "PLpgSQL_stmt_raise", "PLpgSQL_stmt_assign", "PLpgSQL_stmt_getdiag", "PLpgSQL_stmt_return"});
  bool alone = true;
  statement.walk([&](const Node& node) {
    if (!node.tag().starts_with("PLpgSQL_stmt_")) {
      return;
    }
    if (node.is("PLpgSQL_stmt_execsql")) {
      alone = alone && is_row_change(node["sqlstmt"]["query"].str());
    } else if (node.is("PLpgSQL_stmt_dynexecute")) {
      const auto text = executed_text(node["query"]["query"].str());
      alone = alone && text && is_row_change(*text);
    } else {
      alone = alone && std::find(kHarmless.begin(), kHarmless.end(), node.tag()) != kHarmless.end();
    }
  });
  return alone;
}

constexpr std::int64_t kErrorLevel = 21;  // elog.h

// Follows a block as far as it can be told what it does.
class BlockRunner {
 public:
  BlockRunner(Context& context, Outcome& outcome) : context_(context), outcome_(outcome) {}

  void run(const Node& statement) {
    if (statement.is("PLpgSQL_stmt_block")) {
      block(statement);
    } else if (statement.is("PLpgSQL_stmt_execsql")) {
      sql(statement["sqlstmt"]["query"].str());
    } else if (statement.is("PLpgSQL_stmt_perform")) {
      sql(statement["expr"]["query"].str());
    } else if (statement.is("PLpgSQL_stmt_dynexecute")) {
      dynamic(statement);
    } else if (statement.is("PLpgSQL_stmt_if")) {
      choice(statement);
    } else if (statement.is("PLpgSQL_stmt_raise")) {
      if (statement["elog_level"].number() >= kErrorLevel) {
        context_.fail(Problem::Kind::invalid_definition, "P0001", statement["message"].str());
      }
    } else if (!statement.is("PLpgSQL_stmt_return") && !statement.is("PLpgSQL_stmt_assign") &&
               !statement.is("PLpgSQL_stmt_getdiag")) {
      doubt(statement);
    }
  }

  void run_all(const Node& statements) {
    for (const Node& statement : statements.items()) {
      run(statement);
    }
  }

 private:
  void block(const Node& statement) {
    const Node& handlers = statement["exceptions"]["exc_list"];
    const Database before = context_.db;
    try {
      run_all(statement["body"]);
    } catch (const Failure& failure) {
      for (const Node& handler : handlers.items()) {
        if (failure.problem.certainty == Certainty::certain && catches(handler, failure.problem.sqlstate)) {
          context_.db = before;
          run_all(handler["action"]);
          return;
        }
      }
      throw;
    }
  }

  void sql(const std::string& text) {
    const auto parsed = parse_postgresql(text);
    const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
    if (statements == nullptr) {
      doubt_text(text);
      return;
    }
    for (const ParsedStatement& one : *statements) {
      if (!apply_statement(context_, one.tree, std::string_view(text).substr(one.begin, one.length),
                           outcome_)) {
        doubt_text(text);
      }
    }
  }

  // EXECUTE 'a constant'.
  void dynamic(const Node& statement) {
    const auto parsed = parse_postgresql("SELECT " + statement["query"]["query"].str());
    if (const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed)) {
      const auto& targets = statements->front().tree["targetList"].items();
      const Node& value = targets.empty() ? statements->front().tree["targetList"] : targets.front()["val"];
      if (targets.size() == 1 && value.is("A_Const") && value["sval"]) {
        sql(value["sval"]["sval"].str());
        return;
      }
    }
    doubt(statement);
  }

  void choice(const Node& statement) {
    const auto holds = evaluate_condition(context_, statement["cond"]["query"].str());
    if (!holds || !statement["elsif_list"].items().empty()) {
      doubt(statement);
    } else {
      run_all(statement[*holds ? "then_body" : "else_body"]);
    }
  }

  void doubt(const Node& statement) {
    if (changes_rows_alone(statement)) {
      return;
    }
    std::string text;
    statement.walk([&](const Node& node) { text += node.str() + " "; });
    doubt_text(text);
  }

  void doubt_text(const std::string& text) {
    const auto reason = std::make_shared<Doubt>(Doubt{"a DO block may change it", context_.origin()});
    doubt_names(context_.db, text, reason, outcome_);
  }

  Context& context_;
  Outcome& outcome_;
};

}  // namespace

void apply_do(Context& context, const Node& tree, std::string_view text, Outcome& outcome) {
  const Node& language = find_option(tree["args"], "language");
  const auto block =
      !language || language["arg"].str() == "plpgsql" ? parse_plpgsql_block(text) : std::optional<Node>();
  if (block) {
    BlockRunner(context, outcome).run(*block);
    return;
  }
  const auto doubt = std::make_shared<Doubt>(Doubt{"a DO block may change it", context.origin()});
  doubt_names(context.db, option_value(find_option(tree["args"], "as")["arg"]), doubt, outcome);
}

}  // namespace sqlgen::catalog
