#include "frontend/python/evaluator/plain_loop.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace sqlgen::python {

namespace {

// What a loop may call: SQLAlchemy's constructors, which only make statements, and methods of texts.
constexpr std::array<std::string_view, 31> kCallable{"and_",           "bindparam",  "bindparams",
                                                     "cast",           "column",     "delete",
                                                     "dict",           "endswith",   "exec_driver_sql",
                                                     "execute",        "insert",     "literal",
                                                     "literal_column", "lower",      "lstrip",
                                                     "not_",           "null",       "or_",
                                                     "replace",        "rstrip",     "select",
                                                     "split",          "startswith", "str",
                                                     "strip",          "table",      "text",
                                                     "true",           "update",     "upper",
                                                     "values"};
constexpr std::array<std::string_view, 3> kMethods{"where", "filter", "get"};

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class LoopReader {
 public:
  LoopReader(std::vector<const ast::Expr*>& assigned, std::vector<const ast::Expr*>& called)
      : assigned_(assigned), called_(called) {}

  void target(const ast::Expr& expression) {
    if (const auto* tuple = expression.as<ast::Tuple>()) {
      for (const ast::Expr* element : tuple->elts) {
        target(*element);
      }
    } else if (expression.as<ast::Name>() != nullptr) {
      assigned_.push_back(&expression);
    } else {
      refuse("it changes something that is not its own", expression.span);
    }
  }

  void body(const ast::Body& statements) {
    for (const ast::Stmt* statement : statements) {
      read(*statement);
    }
  }

  [[nodiscard]] std::optional<LoopProblem> problem() const { return problem_; }
  void refuse(std::string what, Span where) {
    if (!problem_) {
      problem_ = LoopProblem{std::move(what), where};
    }
  }

 private:
  void read(const ast::Stmt& statement) {
    if (const auto* assign = statement.as<ast::Assign>()) {
      for (const ast::Expr* name : assign->targets) {
        target(*name);
      }
      expression(assign->value);
    } else if (const auto* annotated = statement.as<ast::AnnAssign>()) {
      target(*annotated->target);
      expression(annotated->value);
    } else if (const auto* augmented = statement.as<ast::AugAssign>()) {
      target(*augmented->target);
      expression(augmented->value);
    } else if (const auto* condition = statement.as<ast::If>()) {
      expression(condition->test);
      body(condition->body);
      body(condition->orelse);
    } else if (const auto* alone = statement.as<ast::ExprStmt>()) {
      const auto* call = alone->value->as<ast::Call>();
      const std::string_view name = call == nullptr ? std::string_view() : callee(*call->func);
      if (call != nullptr && name != "execute" && name != "exec_driver_sql") {
        refuse(fmt::format("it calls '{}', which may do more than to execute a statement", name),
               statement.span);
      }
      expression(alone->value);
    } else if (statement.as<ast::Pass>() == nullptr && statement.as<ast::Continue>() == nullptr) {
      refuse("it has a statement that is no assignment, condition or execute()", statement.span);
    }
  }

  static std::string_view callee(const ast::Expr& function) {
    if (const auto* attribute = function.as<ast::Attribute>()) {
      return attribute->attr.text;
    }
    const auto* name = function.as<ast::Name>();
    return name == nullptr ? std::string_view() : name->id;
  }

  // sa.func.anything() is a statement's.
  static bool is_sql_function(const ast::Expr& function) {
    const auto* attribute = function.as<ast::Attribute>();
    return attribute != nullptr &&
           (callee(*attribute->value) == "func" || is_sql_function(*attribute->value));
  }

  void call(const ast::Call& node, Span where) {
    const std::string_view name = callee(*node.func);
    const auto* attribute = node.func->as<ast::Attribute>();
    if (!is_sql_function(*node.func) && !is_one_of(kCallable, name) &&
        (attribute == nullptr || !is_one_of(kMethods, name))) {
      refuse(fmt::format("it calls '{}', which may give something else for each row", name), where);
    }
    if (attribute != nullptr) {
      expression(attribute->value);
    } else {
      called_.push_back(node.func);
    }
    all(node.args);
    for (const ast::Keyword& keyword : node.keywords) {
      expression(keyword.value);
    }
  }

  template <class Expressions>
  void all(const Expressions& expressions) {
    for (const ast::Expr* one : expressions) {
      expression(one);
    }
  }

  void expression(const ast::Expr* node) {
    if (node == nullptr || node->as<ast::Constant>() != nullptr || node->as<ast::Name>() != nullptr) {
      return;
    }
    if (const auto* called = node->as<ast::Call>()) {
      call(*called, node->span);
    } else if (const auto* attribute = node->as<ast::Attribute>()) {
      expression(attribute->value);
    } else if (const auto* subscript = node->as<ast::Subscript>()) {
      expression(subscript->value);
      expression(subscript->slice);
    } else if (const auto* binary = node->as<ast::BinOp>()) {
      expression(binary->left);
      expression(binary->right);
    } else if (const auto* logic = node->as<ast::BoolOp>()) {
      all(logic->values);
    } else if (const auto* unary = node->as<ast::UnaryOp>()) {
      expression(unary->operand);
    } else if (const auto* compare = node->as<ast::Compare>()) {
      expression(compare->left);
      all(compare->comparators);
    } else if (const auto* conditional = node->as<ast::IfExp>()) {
      expression(conditional->test);
      expression(conditional->body);
      expression(conditional->orelse);
    } else if (const auto* joined = node->as<ast::JoinedStr>()) {
      all(joined->values);
    } else if (const auto* formatted = node->as<ast::FormattedValue>()) {
      expression(formatted->value);
    } else if (const auto* list = node->as<ast::List>()) {
      all(list->elts);
    } else if (const auto* tuple = node->as<ast::Tuple>()) {
      all(tuple->elts);
    } else if (const auto* dict = node->as<ast::Dict>()) {
      all(dict->keys);
      all(dict->values);
    } else {
      refuse("it has an expression of a kind that is not followed for unknown rows", node->span);
    }
  }

  std::vector<const ast::Expr*>& assigned_;
  std::vector<const ast::Expr*>& called_;
  std::optional<LoopProblem> problem_;
};

}  // namespace

std::optional<LoopProblem> plain_loop_problem(const ast::For& loop, std::vector<const ast::Expr*>& assigned,
                                              std::vector<const ast::Expr*>& called) {
  LoopReader reader(assigned, called);
  reader.target(*loop.target);
  reader.body(loop.body);
  return reader.problem();
}

}  // namespace sqlgen::python
