#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "catalog/catalog.hpp"
#include "catalog/postgresql/block_variables.hpp"
#include "catalog/postgresql/blocks/executed_text.hpp"
#include "catalog/postgresql/context.hpp"
#include "ir/database/answer.hpp"

namespace sqlgen::catalog {

/// Follows a block of PL/pgSQL as far as it can be told what it does; what can't makes uncertain what it
/// names.
class BlockRunner {
 public:
  /// Of a block as the parser gives it; what its declarations give the variables is found out here.
  BlockRunner(Context& context, Outcome& outcome, const Node& block);

  void run(const Node& statement);

 private:
  void run_all(const Node& statements);
  void block(const Node& statement);
  void choice(const Node& statement);
  std::optional<bool> condition(const Node& choice);

  /// False where a loop can't be gone through; nothing has happened then.
  bool loop(const Node& statement);
  bool loop_over_rows(const Node& statement, const std::optional<ir::Answer>& rows);
  bool loop_over_numbers(const Node& statement);
  bool loop_over_array(const Node& statement);
  void go_through(const Node& statement, std::size_t times, const std::function<void(std::size_t)>& next);

  void static_sql(const Node& statement);
  void dynamic(const Node& statement);
  /// Applies the statements of a text; `own` of the block itself, which sees its variables.
  void sql(const std::string& text, bool own);
  /// What a query gave goes to the targets of the statement.
  void give(const Node& statement, const std::optional<ir::Answer>& answer);
  void assign(const Node& statement);
  void assign_expression(const std::string& variable, const std::string& expression);

  [[nodiscard]] std::optional<ir::Answer> answer_to(const std::string& query, bool own);
  /// ARRAY[...] of constants, which an expression is.
  [[nodiscard]] std::optional<Node> array_of(const std::string& expression) const;
  [[nodiscard]] std::optional<ir::RowValue> value_of(const std::string& expression);
  [[nodiscard]] std::optional<std::string> text_to_run(const Node& query);
  /// The constants behind USING; nothing where one of them is not known.
  [[nodiscard]] std::optional<std::vector<Node>> parameters(const Node& statement) const;

  void doubt(const Node& part);
  /// What the statements in `part` may do whose text the block builds, or who call what is not known.
  [[nodiscard]] Breadth breadth_of(const Node& part);
  void doubt_text(const std::string& own);
  [[nodiscard]] DoubtPtr block_doubt() const;

  Context& context_;
  Outcome& outcome_;
  BlockVariables variables_;
  std::vector<Node> parameters_ = {};  // of the statement that EXECUTE runs
  const Node* loop_ = nullptr;         // the outermost that is gone through
  bool returned_ = false;
};

}  // namespace sqlgen::catalog
