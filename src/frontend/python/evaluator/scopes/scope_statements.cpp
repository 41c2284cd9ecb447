#include "frontend/python/evaluator/scopes/scope.hpp"
#include "frontend/python/evaluator/scopes/scope_builder.hpp"

namespace sqlgen::python {

void ScopeBuilder::statement(ast::Assign& node) {
  visit(node.value);
  visit_all(node.targets);
}

void ScopeBuilder::statement(ast::AugAssign& node) {
  visit(node.target);
  visit(node.value);
}

void ScopeBuilder::statement(ast::AnnAssign& node) {
  visit(node.value);
  visit(node.target);
  if (scope_->kind == ScopeInfo::Kind::class_) {
    visit(node.annotation);
  }
}

void ScopeBuilder::statement(ast::For& node) {
  visit(node.iter);
  visit(node.target);
  body(node.body);
  body(node.orelse);
}

void ScopeBuilder::statement(ast::While& node) {
  visit(node.test);
  body(node.body);
  body(node.orelse);
}

void ScopeBuilder::statement(ast::If& node) {
  // An `elif` chain can be long: it is followed in a loop.
  ast::If* current = &node;
  while (true) {
    visit(current->test);
    body(current->body);
    if (current->orelse.size() != 1 || current->orelse[0]->as<ast::If>() == nullptr) {
      break;
    }
    current = current->orelse[0]->as<ast::If>();
  }
  body(current->orelse);
}

void ScopeBuilder::statement(ast::With& node) {
  for (auto& item : node.items) {
    visit(item.context_expr);
    visit(item.optional_vars);
  }
  body(node.body);
}

void ScopeBuilder::statement(ast::Match& node) {
  visit(node.subject);
  for (auto& match_case : node.cases) {
    pattern(*match_case.pattern);
    visit(match_case.guard);
    body(match_case.body);
  }
}

void ScopeBuilder::statement(ast::Raise& node) {
  visit(node.exc);
  visit(node.cause);
}

void ScopeBuilder::statement(ast::Try& node) {
  body(node.body);
  for (auto& handler : node.handlers) {
    visit(handler.type);
    bind(handler.name);
    body(handler.body);
  }
  body(node.orelse);
  body(node.finalbody);
}

void ScopeBuilder::statement(ast::Assert& node) {
  visit(node.test);
  visit(node.msg);
}

void ScopeBuilder::statement(ast::Import& node) {
  for (const auto& alias : node.names) {
    const auto name = alias.asname ? alias.asname.text : alias.name.text;
    bind(name.substr(0, name.find('.')));
  }
}

void ScopeBuilder::statement(ast::ImportFrom& node) {
  for (const auto& alias : node.names) {
    bind(alias.asname ? alias.asname : alias.name);
  }
}

}  // namespace sqlgen::python
