#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "catalog/postgresql/blocks/block_rows.hpp"
#include "catalog/postgresql/blocks/block_runner.hpp"
#include "catalog/postgresql/blocks/block_statements.hpp"
#include "catalog/postgresql/blocks/block_survey.hpp"
#include "catalog/postgresql/blocks/called_functions.hpp"
#include "catalog/postgresql/doubts.hpp"
#include "catalog/postgresql/statements.hpp"
#include "catalog/syntax/parser.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// The one statement of a text; nothing where it is not one, or is not read.
std::optional<Node> statement_of(const std::string& text) {
  const auto parsed = parse_postgresql(text);
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  return statements != nullptr && statements->size() == 1 ? std::optional(statements->front().tree)
                                                          : std::nullopt;
}

Node expression_of(const Node& select) {
  const auto& targets = select["targetList"].items();
  return targets.size() == 1 && !select["fromClause"] ? targets.front()["val"] : Node();
}

Node with_parameters(const Node& tree, const std::vector<Node>& parameters) {
  return tree.transformed([&](const Node& node) {
    const auto number = static_cast<std::size_t>(node["number"].number());
    return node.is("ParamRef") && number >= 1 && number <= parameters.size() ? parameters[number - 1]
                                                                             : Node();
  });
}

}  // namespace

void BlockRunner::static_sql(const Node& statement) {
  const std::string& text = statement["sqlstmt"]["query"].str();
  if (statement["into"].truth()) {
    const auto answer = answer_to(text, true);
    sql(text, true);
    give(statement, answer);
    return;
  }
  sql(text, true);
  variables_.set_found(std::nullopt);
}

void BlockRunner::give(const Node& statement, const std::optional<ir::Answer>& answer) {
  const auto targets = variables_.targets(statement["target"]);
  if (!answer || !targets || answer->rows.size() > 1) {
    variables_.forget_assigned(statement);
    return;
  }
  if (answer->rows.empty() && statement["strict"].truth()) {
    context_.fail(Problem::Kind::invalid_definition, "P0002", "query returned no rows");
  }
  if (!statement.is("PLpgSQL_stmt_dynexecute")) {  // which leaves FOUND as it was
    variables_.set_found(!answer->rows.empty());
  }
  variables_.assign(*targets, answer->columns,
                    answer->rows.empty() ? std::vector<ir::RowValue>() : answer->rows.front());
}

void BlockRunner::assign(const Node& statement) {
  const std::string& text = statement["expr"]["query"].str();
  const std::size_t equals = text.find('=');
  const bool colon = equals != std::string::npos && equals != 0 && text[equals - 1] == ':';
  const std::string_view target =
      trim(std::string_view(text).substr(0, equals == std::string::npos ? 0 : equals - (colon ? 1 : 0)));
  const std::string variable = variables_.name(statement["varno"].number());
  if (variable.empty() || to_lower(target) != variable || variables_.is_record(variable)) {
    // Of a record's part or an array's element, the whole.
    variables_.forget(to_lower(trim(target.substr(0, target.find_first_of(".[")))));
    variables_.forget(variable);
    return;
  }
  assign_expression(variable, text.substr(equals + 1));
}

void BlockRunner::assign_expression(const std::string& variable, const std::string& expression) {
  if (const auto array = array_of(expression)) {
    variables_.assign_array(variable, *array);
  } else {
    variables_.assign(variable, value_of(expression).value_or(ir::RowValue{ir::RowValue::Kind::unknown}));
  }
}

std::optional<Node> BlockRunner::array_of(const std::string& expression) const {
  const auto select = statement_of("SELECT " + expression);
  Node value = select ? expression_of(variables_.filled(*select)) : Node();
  while (value.is("TypeCast")) {
    Node inner = value["arg"];
    value = std::move(inner);
  }
  const auto& elements = value["elements"].items();
  const bool constant =
      value.is("A_ArrayExpr") &&
      std::all_of(elements.begin(), elements.end(), [](const Node& one) { return one.is("A_Const"); });
  return constant ? std::optional(std::move(value)) : std::nullopt;
}

std::optional<ir::RowValue> BlockRunner::value_of(const std::string& expression) {
  const auto answer = answer_to("SELECT " + expression, true);
  return answer && answer->rows.size() == 1 && answer->rows.front().size() == 1
             ? std::optional(answer->rows.front().front())
             : std::nullopt;
}

std::optional<ir::Answer> BlockRunner::answer_to(const std::string& query, bool own) {
  const auto tree = context_.rows == nullptr ? std::nullopt : statement_of(query);
  return tree && tree->is("SelectStmt")
             ? context_.rows->answer(own ? variables_.filled(*tree) : with_parameters(*tree, parameters_))
             : std::nullopt;
}

// What EXECUTE runs: a constant, or made of values that are known.
std::optional<std::string> BlockRunner::text_to_run(const Node& query) {
  if (auto text = constant_text(query)) {
    return text;
  }
  const auto value = value_of(query["query"].str());
  return value && value->kind == ir::RowValue::Kind::text ? std::optional(value->text) : std::nullopt;
}

std::optional<std::vector<Node>> BlockRunner::parameters(const Node& statement) const {
  std::vector<Node> values;
  for (const Node& parameter : statement["params"].items()) {
    const auto select = statement_of("SELECT " + parameter["query"].str());
    Node value = select ? expression_of(variables_.filled(*select)) : Node();
    if (!value.is("A_Const")) {
      return std::nullopt;
    }
    values.push_back(std::move(value));
  }
  return values;
}

void BlockRunner::dynamic(const Node& statement) {
  const auto text = text_to_run(statement["query"]);
  if (!text) {
    BlockSurvey(context_, outcome_).look_at(statement);
    doubt(statement);
    return;
  }
  const auto values = parameters(statement);
  parameters_ = values.value_or(std::vector<Node>());
  const auto answer =
      statement["into"].truth() && values ? answer_to(*text, false) : std::optional<ir::Answer>();
  sql(*text, false);
  parameters_.clear();
  if (statement["into"].truth()) {
    give(statement, answer);
  }
}

void BlockRunner::sql(const std::string& text, bool own) {
  const auto parsed = parse_postgresql(text);
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  if (statements == nullptr) {
    doubt_text(text);
    return;
  }
  for (const ParsedStatement& one : *statements) {
    const Database before = context_.db;
    const std::string_view said = std::string_view(text).substr(one.begin, one.length);
    const Node tree = own ? variables_.filled(one.tree) : with_parameters(one.tree, parameters_);
    if (!apply_statement(context_, tree, said, outcome_)) {
      doubt_text(text);
    } else if (context_.rows != nullptr) {
      context_.rows->applied(tree, said, before);
    }
    outcome_.inner.push_back({tree, before, context_.db});
  }
}

// Of a statement in a loop the loop says which names it may be about, and so do the values.
void BlockRunner::doubt(const Node& part) {
  const Node& statement = loop_ == nullptr ? part : *loop_;
  const Reach reach = reach_of(statement);
  std::string text = variables_.words();
  statement.walk([&](const Node& node) { text += node.str() + " "; });
  if (reach == Reach::objects) {
    doubt_text(text);
  } else if (reach == Reach::rows && context_.rows != nullptr) {
    context_.rows->doubt(text);
  }
  variables_.forget_assigned(part);
  doubt_widely(context_, breadth_of(part), block_doubt(), outcome_);
}

Breadth BlockRunner::breadth_of(const Node& part) {
  Breadth breadth;
  part.walk([&](const Node& node) {
    if (node.is("PLpgSQL_stmt_dynexecute") || node.is("PLpgSQL_stmt_dynfors")) {
      const auto text = text_to_run(node["query"]);
      const auto select = text ? std::nullopt : statement_of("SELECT " + node["query"]["query"].str());
      breadth |= text     ? breadth_of_text(*text)
                 : select ? breadth_of_executed(variables_.filled(*select))
                          : kAnything;
    } else if (node.is("PLpgSQL_stmt_perform") || node.is("PLpgSQL_stmt_call") ||
               node.is("PLpgSQL_stmt_execsql") || node.is("PLpgSQL_stmt_assign")) {
      const Node& expression = node[node.is("PLpgSQL_stmt_execsql") ? "sqlstmt" : "expr"];
      const std::string& query = expression["query"].str();
      const auto tree = statement_of(
          node.is("PLpgSQL_stmt_assign") ? "SELECT " + query.substr(query.find('=') + 1) : query);
      if (tree && (tree->is("SelectStmt") || tree->is("CallStmt"))) {
        breadth |= breadth_of_calls(context_.db, *tree);
      }
    }
  });
  return breadth;
}

DoubtPtr BlockRunner::block_doubt() const {
  return std::make_shared<Doubt>(Doubt{"a DO block may change it", context_.origin()});
}

void BlockRunner::doubt_text(const std::string& own) {
  const std::string text = variables_.words() + own;
  doubt_names(context_.db, text, block_doubt(), outcome_);
  if (context_.rows != nullptr) {
    context_.rows->doubt(text);
  }
}

}  // namespace sqlgen::catalog
