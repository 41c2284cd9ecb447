#include "frontend/python/evaluator/scopes/scope_builder.hpp"

#include <fmt/format.h>

#include <variant>

#include "frontend/python/evaluator/scopes/scope.hpp"
#include "frontend/python/objects/objects.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::python {

void ScopeBuilder::pattern(ast::Pattern& node) {
  std::visit(Overloaded{[this](ast::MatchValue& match) { visit(match.value); }, [](ast::MatchSingleton&) {},
                        [this](ast::MatchSequence& match) { patterns(match.patterns); },
                        [this](ast::MatchMapping& match) {
                          visit_all(match.keys);
                          patterns(match.patterns);
                          bind(match.rest);
                        },
                        [this](ast::MatchClass& match) {
                          visit(match.cls);
                          patterns(match.patterns);
                          patterns(match.kwd_patterns);
                        },
                        [this](ast::MatchStar& match) { bind(match.name); },
                        [this](ast::MatchAs& match) {
                          if (match.pattern != nullptr) {
                            pattern(*match.pattern);
                          }
                          bind(match.name);
                        },
                        [this](ast::MatchOr& match) { patterns(match.patterns); }},
             node.node);
}

void ScopeBuilder::patterns(ast::Seq<ast::Pattern*> nodes) {
  for (auto* node : nodes) {
    pattern(*node);
  }
}

void ScopeBuilder::expression(ast::Name& node) {
  if (node.ctx != ast::ExprContext::load) {
    bind(node.id);
  }
  uses_.push_back({&node, scope_});
}

void ScopeBuilder::expression(ast::Call& node) {
  visit(node.func);
  visit_all(node.args);
  for (auto& keyword : node.keywords) {
    visit(keyword.value);
  }
}

void ScopeBuilder::expression(ast::Subscript& node) {
  visit(node.value);
  visit(node.slice);
}

void ScopeBuilder::expression(ast::Dict& node) {
  visit_all(node.keys);
  visit_all(node.values);
}

void ScopeBuilder::expression(ast::BinOp& node) {
  // Long chains lean to the left.
  ast::BinOp* current = &node;
  while (true) {
    visit(current->right);
    auto* left = current->left->as<ast::BinOp>();
    if (left == nullptr) {
      break;
    }
    current = left;
  }
  visit(current->left);
}

void ScopeBuilder::expression(ast::Compare& node) {
  visit(node.left);
  visit_all(node.comparators);
}

void ScopeBuilder::expression(ast::IfExp& node) {
  visit(node.test);
  visit(node.body);
  visit(node.orelse);
}

void ScopeBuilder::expression(ast::NamedExpr& node) {
  visit(node.value);
  // The target belongs to the scope around all comprehensions (PEP 572).
  auto* inner = scope_;
  while (scope_->kind == ScopeInfo::Kind::comprehension) {
    scope_ = scope_->parent;
  }
  if (auto* name = node.target->as<ast::Name>()) {
    bind(name->id);
  }
  scope_ = inner;
  auto* name = node.target->as<ast::Name>();
  if (name != nullptr) {
    uses_.push_back({name, inner});
  }
}

void ScopeBuilder::expression(ast::Lambda& node) {
  outer_parts(*node.args);
  open(&node, ScopeInfo::Kind::function);
  parameters(*node.args);
  visit(node.body);
  close();
}

void ScopeBuilder::expression(ast::Yield& node) {
  mark_generator();
  visit(node.value);
}

void ScopeBuilder::expression(ast::YieldFrom& node) {
  mark_generator();
  visit(node.value);
}

void ScopeBuilder::expression(ast::FormattedValue& node) {
  visit(node.value);
  visit(node.format_spec);
}

void ScopeBuilder::expression(ast::Slice& node) {
  visit(node.lower);
  visit(node.upper);
  visit(node.step);
}

void ScopeBuilder::comprehension(const void* node, ast::Seq<ast::Comprehension> generators,
                                 ast::Expr* element, ast::Expr* value) {
  visit(generators[0].iter);
  open(node, ScopeInfo::Kind::comprehension);
  for (std::size_t i = 0; i < generators.size(); ++i) {
    visit(generators[i].target);
    if (i > 0) {
      visit(generators[i].iter);
    }
    visit_all(generators[i].ifs);
  }
  visit(element);
  visit(value);
  close();
}

}  // namespace sqlgen::python
