#include "catalog/postgresql/blocks/block_runner.hpp"

#include "catalog/postgresql/blocks/block_rows.hpp"
#include "catalog/postgresql/blocks/block_statements.hpp"
#include "catalog/postgresql/blocks/block_survey.hpp"
#include "catalog/postgresql/statements.hpp"
#include "catalog/syntax/parser.hpp"

namespace sqlgen::catalog {

namespace {

constexpr std::int64_t kErrorLevel = 21;  // elog.h
constexpr std::size_t kMostTurns = 1000;  // of a loop

}  // namespace

BlockRunner::BlockRunner(Context& context, Outcome& outcome, const Node& block)
    : context_(context), outcome_(outcome) {
  variables_.declare(block);
  for (const auto& [variable, expression] : variables_.defaults()) {
    assign_expression(variable, expression);
  }
}

void BlockRunner::run(const Node& statement) {
  if (statement.is("PLpgSQL_stmt_block")) {
    block(statement);
  } else if (statement.is("PLpgSQL_stmt_execsql")) {
    static_sql(statement);
  } else if (statement.is("PLpgSQL_stmt_perform")) {
    const std::string& query = statement["expr"]["query"].str();
    const auto answer = answer_to(query, true);
    sql(query, true);
    variables_.set_found(answer ? std::optional(!answer->rows.empty()) : std::nullopt);
  } else if (statement.is("PLpgSQL_stmt_dynexecute")) {
    dynamic(statement);
  } else if (statement.is("PLpgSQL_stmt_if")) {
    choice(statement);
  } else if (loop(statement)) {
    return;
  } else if (statement.is("PLpgSQL_stmt_raise")) {
    if (statement["elog_level"].number() >= kErrorLevel) {
      context_.fail(Problem::Kind::invalid_definition, "P0001", statement["message"].str());
    }
  } else if (statement.is("PLpgSQL_stmt_return")) {
    returned_ = true;
  } else if (statement.is("PLpgSQL_stmt_assign")) {
    assign(statement);
  } else if (statement.is("PLpgSQL_stmt_getdiag")) {
    variables_.forget_assigned(statement);
  } else {
    BlockSurvey(context_, outcome_).look_at(statement);
    doubt(statement);
  }
}

void BlockRunner::run_all(const Node& statements) {
  for (const Node& statement : statements.items()) {
    if (!returned_) {
      run(statement);
    }
  }
}

void BlockRunner::block(const Node& statement) {
  const Node& handlers = statement["exceptions"]["exc_list"];
  const Database before = context_.db;
  BlockRows* rows = handlers.items().empty() ? nullptr : context_.rows;
  if (rows != nullptr) {
    rows->begin();
  }
  try {
    run_all(statement["body"]);
    if (rows != nullptr) {
      rows->end(true);
    }
  } catch (const Failure& failure) {
    if (rows != nullptr) {
      rows->end(false);
    }
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

void BlockRunner::choice(const Node& statement) {
  std::optional<bool> holds = condition(statement);
  const Node* taken = &statement["then_body"];
  const auto& others = statement["elsif_list"].items();
  for (auto other = others.begin(); holds == false && other != others.end(); ++other) {
    holds = condition(*other);
    taken = &(*other)["stmts"];
  }
  if (!holds) {
    BlockSurvey(context_, outcome_).look_at(statement);
    doubt(statement);
  } else {
    run_all(*holds ? *taken : statement["else_body"]);
  }
}

std::optional<bool> BlockRunner::condition(const Node& choice) {
  const std::string& text = choice["cond"]["query"].str();
  const auto parsed = parse_postgresql("SELECT " + text);
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  if (statements == nullptr || statements->size() != 1) {
    return std::nullopt;
  }
  const Node tree = variables_.filled(statements->front().tree);
  const auto holds =
      tree == statements->front().tree ? evaluate_condition(context_, text) : std::optional<bool>();
  return holds || context_.rows == nullptr ? holds : context_.rows->holds(tree);
}

bool BlockRunner::loop(const Node& statement) {
  if (!is_plain_loop(statement["body"])) {
    return false;
  }
  if (statement.is("PLpgSQL_stmt_fors")) {
    return loop_over_rows(statement, answer_to(statement["query"]["query"].str(), true));
  }
  if (statement.is("PLpgSQL_stmt_dynfors") && statement["params"].items().empty()) {
    const auto text = text_to_run(statement["query"]);
    return text && loop_over_rows(statement, answer_to(*text, false));
  }
  return statement.is("PLpgSQL_stmt_fori")        ? loop_over_numbers(statement)
         : statement.is("PLpgSQL_stmt_foreach_a") ? loop_over_array(statement)
                                                  : false;
}

void BlockRunner::go_through(const Node& statement, std::size_t times,
                             const std::function<void(std::size_t)>& next) {
  const Node* before = loop_;
  for (std::size_t i = 0; i < times; ++i) {
    loop_ = before == nullptr ? &statement : before;
    next(i);
    run_all(statement["body"]);
  }
  loop_ = before;
  variables_.set_found(times != 0);
}

// FOR record IN query LOOP, over rows that are known.
bool BlockRunner::loop_over_rows(const Node& statement, const std::optional<ir::Answer>& rows) {
  const auto targets = variables_.targets(statement["var"]);
  if (!rows || !targets || rows->rows.size() > kMostTurns) {
    return false;
  }
  go_through(statement, rows->rows.size(),
             [&](std::size_t i) { variables_.assign(*targets, rows->columns, rows->rows[i]); });
  for (const std::string& target : *targets) {
    variables_.forget(target);
  }
  return true;
}

// FOR i IN 1..3 LOOP
bool BlockRunner::loop_over_numbers(const Node& statement) {
  const auto lower = value_of(statement["lower"]["query"].str());
  const auto upper = value_of(statement["upper"]["query"].str());
  const auto is_number = [](const std::optional<ir::RowValue>& value) {
    return value && value->kind == ir::RowValue::Kind::integer;
  };
  if (!is_number(lower) || !is_number(upper) || statement["step"] || statement["reverse"]) {
    return false;
  }
  const std::int64_t first = std::stoll(lower->text);
  const std::int64_t last = std::stoll(upper->text);
  if (last - first >= static_cast<std::int64_t>(kMostTurns)) {
    return false;
  }
  const std::string& variable = statement["var"]["refname"].str();
  const std::size_t times = last < first ? 0 : static_cast<std::size_t>(last - first + 1);
  go_through(statement, times, [&](std::size_t i) {
    variables_.assign(variable,
                      {ir::RowValue::Kind::integer, std::to_string(first + static_cast<int64_t>(i))});
  });
  variables_.forget(variable);
  return true;
}

// FOREACH name IN ARRAY ARRAY['a', 'b'] LOOP
bool BlockRunner::loop_over_array(const Node& statement) {
  const auto array = array_of(statement["expr"]["query"].str());
  const std::string variable = variables_.name(statement["varno"].number());
  if (!array || variable.empty() || statement["slice"].number() != 0) {
    return false;
  }
  const auto& elements = (*array)["elements"].items();
  go_through(statement, elements.size(), [&](std::size_t i) {
    const Node& text = elements[i]["sval"]["sval"];
    const Node& number = elements[i]["ival"];
    variables_.assign(variable, text     ? ir::RowValue{ir::RowValue::Kind::text, text.str()}
                                : number ? ir::RowValue{ir::RowValue::Kind::integer,
                                                        std::to_string(number["ival"].number())}
                                         : ir::RowValue{ir::RowValue::Kind::unknown});
  });
  variables_.forget(variable);
  return true;
}

}  // namespace sqlgen::catalog
