#include "frontend/python/evaluator/scope.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "frontend/python/objects/objects.hpp"
#include "support/diagnostic.hpp"
#include "support/limits/stack.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::python {

namespace {

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::size_t kMostNames = 10'000;  // of one scope: they are looked for one by one

void add_name(std::vector<std::string_view>& names, std::string_view name) {
  if (!holds(names, name)) {
    if (names.size() == kMostNames) {
      throw CompileError("too-large", fmt::format("a scope has more than {} names", kMostNames), {},
                         "hold the values in a dict or a list");
    }
    names.push_back(name);
  }
}

}  // namespace

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
  }

 private:
  struct Use {
    ast::Name* name;
    ScopeInfo* scope;
  };

  ScopeInfo* open(const void* node, ScopeInfo::Kind kind) {
    auto scope = std::make_unique<ScopeInfo>();
    scope->kind = kind;
    scope->parent = scope_;
    table_.by_node_[node] = scope.get();
    table_.scopes_.push_back(std::move(scope));
    scope_ = table_.scopes_.back().get();
    return scope_;
  }
  void close() { scope_ = scope_->parent; }

  void bind(std::string_view name) {
    if (scope_->has_environment() && !holds(scope_->globals, name) && !holds(scope_->nonlocals, name)) {
      add_name(scope_->locals, name);
    }
  }
  void bind(const ast::Identifier& name) {
    if (name) {
      bind(name.text);
    }
  }

  void body(ast::Body statements) {
    declare(statements);
    for (auto* statement : statements) {
      visit(*statement);
    }
  }
  // `global` may stand after a use in nested blocks; what counts is the whole scope.
  void declare(ast::Body statements) {
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
  void check_nonlocals() {
    for (const auto& [scope, name] : nonlocals_) {
      if (scope->resolve(name.text).kind == Binding::Kind::global && !table_.problem_) {
        table_.problem_ = ScopeTable::Problem{name.text, name.span};
      }
    }
  }

  void visit(ast::Stmt& statement) {
    std::visit([this](auto& node) { this->statement(node); }, statement.node);
  }
  void visit(ast::Expr* expression) {
    if (expression != nullptr) {
      if (Stack::is_low()) {
        throw CompileError("nesting-too-deep", "this is nested too deeply", expression->span,
                           "take it apart, for instance with variables for its parts");
      }
      std::visit([this](auto& node) { this->expression(node); }, expression->node);
    }
  }
  void visit_all(ast::Seq<ast::Expr*> expressions) {
    for (auto* expression : expressions) {
      visit(expression);
    }
  }

  void parameters(ast::Parameters& arguments) {
    for (const auto& argument : arguments.posonlyargs) {
      bind(argument.arg);
    }
    for (const auto& argument : arguments.args) {
      bind(argument.arg);
    }
    for (const auto& argument : arguments.kwonlyargs) {
      bind(argument.arg);
    }
    if (arguments.vararg != nullptr) {
      bind(arguments.vararg->arg);
    }
    if (arguments.kwarg != nullptr) {
      bind(arguments.kwarg->arg);
    }
  }
  // Defaults belong to the scope around the function. Annotations are never evaluated.
  void outer_parts(ast::Parameters& arguments) {
    visit_all(arguments.defaults);
    visit_all(arguments.kw_defaults);
  }

  void statement(ast::FunctionDef& node) {
    bind(node.name);
    visit_all(node.decorator_list);
    outer_parts(*node.args);
    open(&node, ScopeInfo::Kind::function)->is_async = node.is_async;
    declare_nested(node.body);
    parameters(*node.args);
    body(node.body);
    close();
  }
  void statement(ast::ClassDef& node) {
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
  // The declarations of the whole function come before its first binding.
  void declare_nested(ast::Body statements) {
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
  void declare_both(ast::Body first, ast::Body second) {
    declare_nested(first);
    declare_nested(second);
  }

  void statement(ast::Return& node) { visit(node.value); }
  void statement(ast::Delete& node) { visit_all(node.targets); }
  void statement(ast::Assign& node) {
    visit(node.value);
    visit_all(node.targets);
  }
  void statement(ast::TypeAlias& node) { visit(node.name); }
  void statement(ast::AugAssign& node) {
    visit(node.target);
    visit(node.value);
  }
  void statement(ast::AnnAssign& node) {
    visit(node.value);
    visit(node.target);
    if (scope_->kind == ScopeInfo::Kind::class_) {
      visit(node.annotation);
    }
  }
  void statement(ast::For& node) {
    visit(node.iter);
    visit(node.target);
    body(node.body);
    body(node.orelse);
  }
  void statement(ast::While& node) {
    visit(node.test);
    body(node.body);
    body(node.orelse);
  }
  void statement(ast::If& node) {
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
  void statement(ast::With& node) {
    for (auto& item : node.items) {
      visit(item.context_expr);
      visit(item.optional_vars);
    }
    body(node.body);
  }
  void statement(ast::Match& node) {
    visit(node.subject);
    for (auto& match_case : node.cases) {
      pattern(*match_case.pattern);
      visit(match_case.guard);
      body(match_case.body);
    }
  }
  void statement(ast::Raise& node) {
    visit(node.exc);
    visit(node.cause);
  }
  void statement(ast::Try& node) {
    body(node.body);
    for (auto& handler : node.handlers) {
      visit(handler.type);
      bind(handler.name);
      body(handler.body);
    }
    body(node.orelse);
    body(node.finalbody);
  }
  void statement(ast::Assert& node) {
    visit(node.test);
    visit(node.msg);
  }
  void statement(ast::Import& node) {
    for (const auto& alias : node.names) {
      const auto name = alias.asname ? alias.asname.text : alias.name.text;
      bind(name.substr(0, name.find('.')));
    }
  }
  void statement(ast::ImportFrom& node) {
    for (const auto& alias : node.names) {
      bind(alias.asname ? alias.asname : alias.name);
    }
  }
  void statement(ast::Global&) {}
  void statement(ast::Nonlocal&) {}
  void statement(ast::ExprStmt& node) { visit(node.value); }
  void statement(ast::Pass&) {}
  void statement(ast::Break&) {}
  void statement(ast::Continue&) {}

  void pattern(ast::Pattern& node) {
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
  void patterns(ast::Seq<ast::Pattern*> nodes) {
    for (auto* node : nodes) {
      pattern(*node);
    }
  }

  void expression(ast::Constant&) {}
  void expression(ast::Name& node) {
    if (node.ctx != ast::ExprContext::load) {
      bind(node.id);
    }
    uses_.push_back({&node, scope_});
  }
  void expression(ast::Attribute& node) { visit(node.value); }
  void expression(ast::Call& node) {
    visit(node.func);
    visit_all(node.args);
    for (auto& keyword : node.keywords) {
      visit(keyword.value);
    }
  }
  void expression(ast::Subscript& node) {
    visit(node.value);
    visit(node.slice);
  }
  void expression(ast::Starred& node) { visit(node.value); }
  void expression(ast::List& node) { visit_all(node.elts); }
  void expression(ast::Tuple& node) { visit_all(node.elts); }
  void expression(ast::Dict& node) {
    visit_all(node.keys);
    visit_all(node.values);
  }
  void expression(ast::Set& node) { visit_all(node.elts); }
  void expression(ast::BoolOp& node) { visit_all(node.values); }
  void expression(ast::BinOp& node) {
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
  void expression(ast::UnaryOp& node) { visit(node.operand); }
  void expression(ast::Compare& node) {
    visit(node.left);
    visit_all(node.comparators);
  }
  void expression(ast::IfExp& node) {
    visit(node.test);
    visit(node.body);
    visit(node.orelse);
  }
  void expression(ast::NamedExpr& node) {
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
  void expression(ast::Lambda& node) {
    outer_parts(*node.args);
    open(&node, ScopeInfo::Kind::function);
    parameters(*node.args);
    visit(node.body);
    close();
  }
  void expression(ast::ListComp& node) { comprehension(&node, node.generators, node.elt, nullptr); }
  void expression(ast::SetComp& node) { comprehension(&node, node.generators, node.elt, nullptr); }
  void expression(ast::DictComp& node) { comprehension(&node, node.generators, node.key, node.value); }
  void expression(ast::GeneratorExp& node) { comprehension(&node, node.generators, node.elt, nullptr); }
  void comprehension(const void* node, ast::Seq<ast::Comprehension> generators, ast::Expr* element,
                     ast::Expr* value) {
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
  void expression(ast::Await& node) { visit(node.value); }
  void expression(ast::Yield& node) {
    mark_generator();
    visit(node.value);
  }
  void expression(ast::YieldFrom& node) {
    mark_generator();
    visit(node.value);
  }
  void mark_generator() { scope_->is_generator = true; }
  void expression(ast::FormattedValue& node) {
    visit(node.value);
    visit(node.format_spec);
  }
  void expression(ast::JoinedStr& node) { visit_all(node.values); }
  void expression(ast::Slice& node) {
    visit(node.lower);
    visit(node.upper);
    visit(node.step);
  }

  ScopeTable& table_;
  ScopeInfo* scope_ = nullptr;
  std::vector<Use> uses_;
  std::vector<std::pair<const ScopeInfo*, ast::Identifier>> nonlocals_;
};

std::optional<std::uint32_t> ScopeInfo::slot(std::string_view name) const {
  for (std::uint32_t i = 0; i < locals.size(); ++i) {
    if (locals[i] == name) {
      return i;
    }
  }
  return std::nullopt;
}

Binding ScopeInfo::resolve(std::string_view name) const {
  const bool in_class = kind == Kind::class_;
  const auto local = in_class ? Binding::Kind::class_then_local : Binding::Kind::local;
  const auto global = in_class ? Binding::Kind::class_then_global : Binding::Kind::global;
  if (holds(globals, name)) {
    return {Binding::Kind::global, 0, 0};
  }
  std::uint32_t depth = 0;
  for (const auto* scope = this; scope != nullptr; scope = scope->parent) {
    if (!scope->has_environment()) {
      continue;
    }
    if (holds(scope->globals, name)) {
      break;
    }
    if (const auto index = scope->slot(name)) {
      return {holds(nonlocals, name) ? Binding::Kind::local : local, depth, *index};
    }
    ++depth;
  }
  return {global, 0, 0};
}

Environment::~Environment() {
  dispose(std::move(slots));
}

ScopeTable::ScopeTable(ast::Module& module) {
  try {
    ScopeBuilder(*this, module);
  } catch (CompileError& error) {
    if (!error.diagnostic().span.valid()) {
      error.diagnostic().span = {module.file, 0, 0};
    }
    throw;
  }
}

}  // namespace sqlgen::python
