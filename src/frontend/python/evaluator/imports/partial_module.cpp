#include "frontend/python/evaluator/imports/partial_module.hpp"

#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

/// The name at the left of `a.b[c].d`; empty where there is none.
std::string_view root_name(const ast::Expr& expression) {
  const ast::Expr* current = &expression;
  while (true) {
    if (const auto* name = current->as<ast::Name>()) {
      return name->id;
    }
    if (const auto* attribute = current->as<ast::Attribute>()) {
      current = attribute->value;
    } else if (const auto* subscript = current->as<ast::Subscript>()) {
      current = subscript->value;
    } else if (const auto* call = current->as<ast::Call>()) {
      current = call->func;
    } else {
      return {};
    }
  }
}

/// The names that a statement binds in the scope that it stands in, and those whose values it may change.
class Effects {
 public:
  std::vector<std::string_view> bound, changed;

  void visit(const ast::Stmt& statement) {
    if (!simple(statement)) {
      compound(statement);
    }
  }

 private:
  void body(ast::Body statements) {
    for (const ast::Stmt* statement : statements) {
      visit(*statement);
    }
  }

  void target(const ast::Expr& expression) {
    if (const auto* name = expression.as<ast::Name>()) {
      bound.push_back(name->id);
    } else if (const auto* tuple = expression.as<ast::Tuple>()) {
      targets(tuple->elts);
    } else if (const auto* list = expression.as<ast::List>()) {
      targets(list->elts);
    } else if (const auto* starred = expression.as<ast::Starred>()) {
      target(*starred->value);
    } else {
      changed.push_back(root_name(expression));
    }
  }

  void targets(ast::Seq<ast::Expr*> expressions) {
    for (const ast::Expr* expression : expressions) {
      target(*expression);
    }
  }

  void call(const ast::Expr& expression) {
    const auto* node = expression.as<ast::Call>();
    if (node == nullptr) {
      return;
    }
    changed.push_back(root_name(*node->func));
    for (const ast::Expr* argument : node->args) {
      changed.push_back(root_name(*argument));
    }
    for (const ast::Keyword& keyword : node->keywords) {
      changed.push_back(root_name(*keyword.value));
    }
  }

  void aliases(ast::Seq<ast::Alias> names) {
    for (const ast::Alias& alias : names) {
      const std::string_view name = alias.asname ? alias.asname.text : alias.name.text;
      bound.push_back(name.substr(0, name.find('.')));
    }
  }

  bool simple(const ast::Stmt& statement) {
    if (const auto* assign = statement.as<ast::Assign>()) {
      targets(assign->targets);
    } else if (const auto* annotated = statement.as<ast::AnnAssign>()) {
      target(*annotated->target);
    } else if (const auto* augmented = statement.as<ast::AugAssign>()) {
      target(*augmented->target);
    } else if (const auto* expression = statement.as<ast::ExprStmt>()) {
      call(*expression->value);
    } else if (const auto* import = statement.as<ast::Import>()) {
      aliases(import->names);
    } else if (const auto* import_from = statement.as<ast::ImportFrom>()) {
      aliases(import_from->names);
    } else if (const auto* function = statement.as<ast::FunctionDef>()) {
      bound.push_back(function->name.text);
    } else if (const auto* cls = statement.as<ast::ClassDef>()) {
      bound.push_back(cls->name.text);
    } else {
      return false;
    }
    return true;
  }

  void compound(const ast::Stmt& statement) {
    if (const auto* condition = statement.as<ast::If>()) {
      body(condition->body);
      body(condition->orelse);
    } else if (const auto* loop = statement.as<ast::For>()) {
      target(*loop->target);
      body(loop->body);
      body(loop->orelse);
    } else if (const auto* repeated = statement.as<ast::While>()) {
      body(repeated->body);
      body(repeated->orelse);
    } else if (const auto* with = statement.as<ast::With>()) {
      for (const ast::WithItem& item : with->items) {
        if (item.optional_vars != nullptr) {
          target(*item.optional_vars);
        }
      }
      body(with->body);
    } else if (const auto* guarded = statement.as<ast::Try>()) {
      body(guarded->body);
      for (const ast::ExceptHandler& handler : guarded->handlers) {
        body(handler.body);
      }
      body(guarded->orelse);
      body(guarded->finalbody);
    } else if (const auto* match = statement.as<ast::Match>()) {
      for (const ast::MatchCase& match_case : match->cases) {
        body(match_case.body);
      }
    }
  }
};

bool is_container(const Value& value) {
  return value.cast<ListObject>() != nullptr || value.cast<DictObject>() != nullptr ||
         value.cast<SetObject>() != nullptr;
}

}  // namespace

Value lost_value(Interpreter& in, const std::string& name, Span where, const Diagnostic& error) {
  in.state().unfinished.insert_or_assign(name, error);
  return make_opaque(name, error.span.valid() ? error.span : where);
}

void lose_names(Interpreter& in, const Names& held, const ast::Stmt& statement, const Diagnostic& error) {
  const auto lose = [&](std::string_view name) {
    held.table.set(std::string(name),
                   lost_value(in, fmt::format("{}.{}", held.owner, name), statement.span, error));
  };
  Effects effects;
  effects.visit(statement);
  for (const std::string_view name : effects.bound) {
    if (name != "*") {
      lose(name);
    }
  }
  for (const std::string_view name : effects.changed) {
    const Value* value = name.empty() ? nullptr : held.table.find(name);
    if (value != nullptr && is_container(*value)) {  // it may lack what the statement was to put there
      lose(name);
    }
  }
}

void lose_names(Interpreter& in, ModuleObject& module, const ast::Stmt& statement, const Diagnostic& error) {
  lose_names(in, Names{module.names(), module.name}, statement, error);
  module.open = true;
  in.state().unfinished.emplace(module.name, error);
}

}  // namespace sqlgen::python
