#include "frontend/alembic/run/environment/unrun_statements.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "frontend/alembic/names.hpp"
#include "frontend/alembic/op/op_module.hpp"
#include "frontend/alembic/reference/what_executes.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::alembic {

namespace ast = python::ast;
using python::Value;

namespace {

bool is_execution(std::string_view method) {
  constexpr std::array<std::string_view, 6> kMethods{"execute", "exec_driver_sql", "executemany",
                                                     "scalar",  "scalars",         "static_output"};
  return std::find(kMethods.begin(), kMethods.end(), method) != kMethods.end();
}

const ast::Expr& without_await(const ast::Expr& expression) {
  const auto* await = expression.as<ast::Await>();
  return await == nullptr ? expression : *await->value;
}

// What `context.is_offline_mode()` and `not context.is_offline_mode()` decide.
std::optional<bool> offline_answer(const ast::Expr& test) {
  if (const auto* negated = test.as<ast::UnaryOp>();
      negated != nullptr && negated->op == ast::PrefixOperator::not_) {
    const auto answer = offline_answer(*negated->operand);
    return answer ? std::optional(!*answer) : std::nullopt;
  }
  const auto* call = test.as<ast::Call>();
  const auto* method = call != nullptr ? call->func->as<ast::Attribute>() : nullptr;
  return method != nullptr && method->attr.text == "is_offline_mode" ? std::optional(true) : std::nullopt;
}

class UnrunWalk {
 public:
  UnrunWalk(python::Interpreter& in, Value module, Span stopped, bool offline,
            const std::function<bool(Span)>& was_run)
      : in_(in), module_(std::move(module)), stopped_(stopped), offline_(offline), was_run_(was_run) {}

  void statement(const ast::Stmt& node) {
    if (const auto* condition = node.as<ast::If>()) {
      branch(*condition);
    } else if (const auto* with = node.as<ast::With>()) {
      for (const ast::WithItem& item : with->items) {
        expression(item.context_expr);
      }
      body(with->body);
    } else if (const auto* loop = node.as<ast::For>()) {
      expression(loop->iter);
      body(loop->body);
      body(loop->orelse);
    } else if (const auto* repeated = node.as<ast::While>()) {
      expression(repeated->test);
      body(repeated->body);
    } else if (const auto* guarded = node.as<ast::Try>()) {
      body(guarded->body);
      for (const ast::ExceptHandler& handler : guarded->handlers) {
        body(handler.body);
      }
      body(guarded->orelse);
      body(guarded->finalbody);
    } else if (const auto* assign = node.as<ast::Assign>()) {
      expression(assign->value);
    } else if (const auto* annotated = node.as<ast::AnnAssign>()) {
      expression(annotated->value);
    } else if (const auto* result = node.as<ast::Return>()) {
      expression(result->value);
    } else if (const auto* plain = node.as<ast::ExprStmt>()) {
      expression(plain->value);
    }
  }

  UnrunStatements found;

 private:
  // What stands behind a statement that leaves is never run.
  void body(ast::Body statements) {
    for (const ast::Stmt* node : statements) {
      statement(*node);
      if (node->as<ast::Return>() != nullptr || node->as<ast::Raise>() != nullptr) {
        return;
      }
    }
  }

  void branch(const ast::If& condition) {
    expression(condition.test);
    const auto offline = offline_answer(*condition.test);
    const auto holds = offline ? std::optional(*offline == offline_) : std::nullopt;
    if (holds.value_or(true)) {
      body(condition.body);
    }
    if (!holds.value_or(false)) {
      body(condition.orelse);
    }
  }

  void expression(const ast::Expr* value) {
    if (value == nullptr) {
      return;
    }
    const ast::Expr& plain = without_await(*value);
    if (const auto* call = plain.as<ast::Call>()) {
      called(*call, plain.span);
    }
  }

  void called(const ast::Call& call, Span span) {
    const auto* method = call.func->as<ast::Attribute>();
    if (method != nullptr) {
      expression(method->value);
    }
    for (const ast::Expr* argument : call.args) {
      expression(argument);
      follow(*argument);
    }
    for (const ast::Keyword& keyword : call.keywords) {
      expression(keyword.value);
    }
    found.runs_migrations |= method != nullptr && method->attr.text == "run_migrations";
    if (!found.execution && executes(call) && !is_done(span)) {
      found.execution = span;
    }
    follow(*call.func);
  }

  bool executes(const ast::Call& call) {
    const auto* method = call.func->as<ast::Attribute>();
    if (method != nullptr && is_execution(method->attr.text)) {
      return true;
    }
    const auto owner = method != nullptr ? known(*method->value) : std::nullopt;
    if (owner && owner->get<OpModule>() != nullptr) {
      return true;
    }
    const bool is_own = known(*call.func).has_value() && !python::is_opaque(*known(*call.func));
    return !is_own && std::any_of(call.args.begin(), call.args.end(), [&](const ast::Expr* argument) {
      const auto value = known(*argument);
      return value && executes_itself(*value).value_or(false);
    });
  }

  // What stands before the place where the function was left has been run, or passed over.
  bool is_done(Span span) {
    const bool same_function =
        function_.file == stopped_.file && function_.begin <= stopped_.begin && stopped_.end <= function_.end;
    return was_run_(span) || (same_function && span.file == stopped_.file && span.end <= stopped_.begin);
  }

  std::optional<Value> known(const ast::Expr& expression) {
    if (const auto* name = expression.as<ast::Name>()) {
      return in_.global(module_, name->id);
    }
    const auto* attribute = expression.as<ast::Attribute>();
    const auto owner = attribute != nullptr && attribute->value->as<ast::Name>() != nullptr
                           ? known(*attribute->value)
                           : std::nullopt;
    if (!owner || owner->cast<python::ModuleObject>() == nullptr) {
      return std::nullopt;
    }
    try {
      return in_.find_attribute(*owner, attribute->attr.text, expression.span);
    } catch (const python::PythonException&) {
      return std::nullopt;  // a name that the module has not: what ended env.py, or would have
    } catch (const CompileError&) {
      return std::nullopt;
    }
  }

  void follow(const ast::Expr& callee) {
    const auto value = known(callee);
    const auto* function = value ? value->cast<python::FunctionObject>() : nullptr;
    if (function == nullptr || function->definition == nullptr ||
        std::find(followed_.begin(), followed_.end(), function->definition) != followed_.end()) {
      return;
    }
    followed_.push_back(function->definition);
    const Value outer = std::exchange(module_, Value::object(function->module));
    const auto& statements = function->definition->body;
    const Span around = std::exchange(
        function_, statements.empty() ? Span{} : join(statements.front()->span, statements.back()->span));
    body(statements);
    module_ = outer;
    function_ = around;
  }

  python::Interpreter& in_;
  Value module_;
  Span stopped_;
  bool offline_;
  Span function_;  // of the body that is walked
  const std::function<bool(Span)>& was_run_;
  std::vector<const ast::FunctionDef*> followed_;
};

}  // namespace

UnrunStatements unrun_statements(python::Interpreter& in, const Value& module,
                                 const StoppedStatement& stopped, bool offline,
                                 const std::function<bool(Span call)>& was_run) {
  UnrunWalk walk(in, module, stopped.failure.span, offline, was_run);
  walk.statement(*stopped.statement);
  return walk.found;
}

}  // namespace sqlgen::alembic
