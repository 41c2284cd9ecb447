#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/scopes/scope.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::python {

/// Whether the name is among these.
[[nodiscard]] bool holds_name(const std::vector<std::string_view>& names, std::string_view name);

/// Walks a module once: makes its scopes, collects what each binds and which names it uses.
class ScopeBuilder {
 public:
  ScopeBuilder(ScopeTable& table, ast::Module& module) : table_(table) {
    open(&module, ScopeInfo::Kind::module);
    body(module.body);
    for (const auto& use : uses_) {
      table_.bindings_.push_back(use.scope->resolve(use.name->id));
      use.name->binding = static_cast<std::uint32_t>(table_.bindings_.size() - 1);
    }
    check_nonlocals();
    check_globals();
  }

 private:
  struct Use {
    ast::Name* name;
    ScopeInfo* scope;
  };
  struct GlobalName {
    const ScopeInfo* scope;
    const ast::Identifier* name;
    std::size_t uses_before;
  };

  ScopeInfo* open(const void* node, ScopeInfo::Kind kind);
  void close() { scope_ = scope_->parent; }
  void bind(std::string_view name);
  void bind(const ast::Identifier& name);
  void body(ast::Body statements);
  void declare(ast::Body statements);
  void check_nonlocals();
  // Errors: `syntax-error` for a name that stands before its `global`.
  void check_globals();

  void visit(ast::Stmt& statement);
  void visit(ast::Expr* expression);
  void visit_all(ast::Seq<ast::Expr*> expressions);
  void parameters(ast::Parameters& arguments);
  void parameter(const ast::Identifier& name);
  // Defaults belong to the scope around the function. Annotations are never evaluated.
  void outer_parts(ast::Parameters& arguments);
  void statement(ast::FunctionDef& node);
  void statement(ast::ClassDef& node);
  // The declarations of the whole function come before its first binding.
  void declare_nested(ast::Body statements);
  void declare_both(ast::Body first, ast::Body second);
  void statement(ast::Return& node) { visit(node.value); }
  void statement(ast::Delete& node) { visit_all(node.targets); }
  void statement(ast::Assign& node);
  void statement(ast::TypeAlias& node) { visit(node.name); }
  void statement(ast::AugAssign& node);
  void statement(ast::AnnAssign& node);
  void statement(ast::For& node);
  void statement(ast::While& node);
  void statement(ast::If& node);
  void statement(ast::With& node);
  void statement(ast::Match& node);
  void statement(ast::Raise& node);
  void statement(ast::Try& node);
  void statement(ast::Assert& node);
  void statement(ast::Import& node);
  void statement(ast::ImportFrom& node);
  void statement(ast::Global& node);
  void statement(ast::Nonlocal&) {}
  void statement(ast::ExprStmt& node) { visit(node.value); }
  void statement(ast::Pass&) {}
  void statement(ast::Break&) {}
  void statement(ast::Continue&) {}

  void pattern(ast::Pattern& node);
  void patterns(ast::Seq<ast::Pattern*> nodes);
  void expression(ast::Constant&) {}
  void expression(ast::Name& node);
  void expression(ast::Attribute& node) { visit(node.value); }
  void expression(ast::Call& node);
  void expression(ast::Subscript& node);
  void expression(ast::Starred& node) { visit(node.value); }
  void expression(ast::List& node) { visit_all(node.elts); }
  void expression(ast::Tuple& node) { visit_all(node.elts); }
  void expression(ast::Dict& node);
  void expression(ast::Set& node) { visit_all(node.elts); }
  void expression(ast::BoolOp& node) { visit_all(node.values); }
  void expression(ast::BinOp& node);
  void expression(ast::UnaryOp& node) { visit(node.operand); }
  void expression(ast::Compare& node);
  void expression(ast::IfExp& node);
  void expression(ast::NamedExpr& node);
  void expression(ast::Lambda& node);
  void expression(ast::ListComp& node) { comprehension(&node, node.generators, node.elt, nullptr); }
  void expression(ast::SetComp& node) { comprehension(&node, node.generators, node.elt, nullptr); }
  void expression(ast::DictComp& node) { comprehension(&node, node.generators, node.key, node.value); }
  void expression(ast::GeneratorExp& node) { comprehension(&node, node.generators, node.elt, nullptr); }
  void comprehension(const void* node, ast::Seq<ast::Comprehension> generators, ast::Expr* element,
                     ast::Expr* value);
  void expression(ast::Await& node) { visit(node.value); }
  void expression(ast::Yield& node);
  void expression(ast::YieldFrom& node);
  void mark_generator() { scope_->is_generator = true; }
  void expression(ast::FormattedValue& node);
  void expression(ast::JoinedStr& node) { visit_all(node.values); }
  void expression(ast::Slice& node);

  ScopeTable& table_;
  ScopeInfo* scope_ = nullptr;
  std::vector<Use> uses_;
  std::vector<std::pair<const ScopeInfo*, ast::Identifier>> nonlocals_;
  std::vector<GlobalName> globals_;
};

}  // namespace sqlgen::python
