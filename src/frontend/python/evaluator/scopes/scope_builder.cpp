#include "frontend/python/evaluator/scopes/scope_builder.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "frontend/python/evaluator/scopes/scope.hpp"
#include "frontend/python/objects/objects.hpp"
#include "support/diagnostic.hpp"
#include "support/limits/stack.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::python {

namespace {

constexpr std::size_t kMostNames = 10'000;  // of one scope: they are looked for one by one

void add_name(std::vector<std::string_view>& names, std::string_view name) {
  if (!holds_name(names, name)) {
    if (names.size() == kMostNames) {
      throw CompileError("too-large", fmt::format("a scope has more than {} names", kMostNames), {},
                         "hold the values in a dict or a list");
    }
    names.push_back(name);
  }
}

[[noreturn]] void fail_on_syntax(std::string message, Span where) {
  throw CompileError(Diagnostic{.id = "syntax-error", .message = std::move(message), .span = where});
}

}  // namespace

ScopeInfo* ScopeBuilder::open(const void* node, ScopeInfo::Kind kind) {
  auto scope = std::make_unique<ScopeInfo>();
  scope->kind = kind;
  scope->parent = scope_;
  table_.by_node_[node] = scope.get();
  table_.scopes_.push_back(std::move(scope));
  scope_ = table_.scopes_.back().get();
  return scope_;
}

void ScopeBuilder::bind(std::string_view name) {
  if (scope_->has_environment() && !holds_name(scope_->globals, name) &&
      !holds_name(scope_->nonlocals, name)) {
    add_name(scope_->locals, name);
  }
}

void ScopeBuilder::bind(const ast::Identifier& name) {
  if (name) {
    bind(name.text);
  }
}

void ScopeBuilder::body(ast::Body statements) {
  declare(statements);
  for (auto* statement : statements) {
    visit(*statement);
  }
}

void ScopeBuilder::declare(ast::Body statements) {
  for (auto* statement : statements) {
    if (const auto* global = statement->as<ast::Global>()) {
      for (const auto& name : global->names) {
        add_name(scope_->globals, name.text);
      }
    } else if (const auto* nonlocal = statement->as<ast::Nonlocal>()) {
      for (const auto& name : nonlocal->names) {
        add_name(scope_->nonlocals, name.text);
        nonlocals_.emplace_back(scope_, name);
      }
    }
  }
}

void ScopeBuilder::check_nonlocals() {
  for (const auto& [scope, name] : nonlocals_) {
    if (scope->resolve(name.text).kind == Binding::Kind::global && !table_.problem_) {
      table_.problem_ = ScopeTable::Problem{name.text, name.span};
    }
  }
}

void ScopeBuilder::statement(ast::Global& node) {
  for (const auto& name : node.names) {
    globals_.push_back({scope_, &name, uses_.size()});
  }
}

void ScopeBuilder::check_globals() {
  std::map<std::pair<const ScopeInfo*, std::string_view>, const GlobalName*> last;
  for (const GlobalName& global : globals_) {
    last[{global.scope, global.name->text}] = &global;
  }
  for (std::size_t i = 0; i < uses_.size() && !last.empty(); ++i) {
    const auto& [name, scope] = uses_[i];
    const auto found = last.find({scope, name->id});
    if (found != last.end() && i < found->second->uses_before) {
      fail_on_syntax(
          fmt::format("name '{}' is {} global declaration", name->id,
                      name->ctx == ast::ExprContext::load ? "used prior to" : "assigned to before"),
          found->second->name->span);
    }
  }
}

void ScopeBuilder::visit(ast::Stmt& statement) {
  std::visit([this](auto& node) { this->statement(node); }, statement.node);
}

void ScopeBuilder::visit(ast::Expr* expression) {
  if (expression != nullptr) {
    if (Stack::is_low()) {
      throw CompileError("nesting-too-deep", "this is nested too deeply", expression->span,
                         "take it apart, for instance with variables for its parts");
    }
    std::visit([this](auto& node) { this->expression(node); }, expression->node);
  }
}

void ScopeBuilder::visit_all(ast::Seq<ast::Expr*> expressions) {
  for (auto* expression : expressions) {
    visit(expression);
  }
}

void ScopeBuilder::parameter(const ast::Identifier& name) {
  const bool is_global = holds_name(scope_->globals, name.text);
  if (is_global || holds_name(scope_->nonlocals, name.text)) {
    fail_on_syntax(fmt::format("name '{}' is parameter and {}", name.text, is_global ? "global" : "nonlocal"),
                   name.span);
  }
  bind(name);
}

void ScopeBuilder::parameters(ast::Parameters& arguments) {
  for (const auto& argument : arguments.posonlyargs) {
    parameter(argument.arg);
  }
  for (const auto& argument : arguments.args) {
    parameter(argument.arg);
  }
  for (const auto& argument : arguments.kwonlyargs) {
    parameter(argument.arg);
  }
  if (arguments.vararg != nullptr) {
    parameter(arguments.vararg->arg);
  }
  if (arguments.kwarg != nullptr) {
    parameter(arguments.kwarg->arg);
  }
}

void ScopeBuilder::outer_parts(ast::Parameters& arguments) {
  visit_all(arguments.defaults);
  visit_all(arguments.kw_defaults);
}

void ScopeBuilder::statement(ast::FunctionDef& node) {
  bind(node.name);
  visit_all(node.decorator_list);
  outer_parts(*node.args);
  open(&node, ScopeInfo::Kind::function)->is_async = node.is_async;
  declare_nested(node.body);
  parameters(*node.args);
  body(node.body);
  close();
}

void ScopeBuilder::statement(ast::ClassDef& node) {
  bind(node.name);
  visit_all(node.decorator_list);
  visit_all(node.bases);
  for (auto& keyword : node.keywords) {
    visit(keyword.value);
  }
  open(&node, ScopeInfo::Kind::class_);
  declare_nested(node.body);
  body(node.body);
  close();
}

void ScopeBuilder::declare_nested(ast::Body statements) {
  declare(statements);
  for (auto* statement : statements) {
    std::visit(Overloaded{[this](ast::If& node) { declare_both(node.body, node.orelse); },
                          [this](ast::For& node) { declare_both(node.body, node.orelse); },
                          [this](ast::While& node) { declare_both(node.body, node.orelse); },
                          [this](ast::With& node) { declare_nested(node.body); },
                          [this](ast::Try& node) {
                            declare_both(node.body, node.orelse);
                            declare_nested(node.finalbody);
                            for (auto& handler : node.handlers) {
                              declare_nested(handler.body);
                            }
                          },
                          [](auto&) {}},
               statement->node);
  }
}

void ScopeBuilder::declare_both(ast::Body first, ast::Body second) {
  declare_nested(first);
  declare_nested(second);
}

}  // namespace sqlgen::python
