#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/callables.hpp"

namespace sqlgen::python {

Completion Evaluator::run(ast::Body body) {
  const ast::Stmt* current = nullptr;
  try {
    for (const auto* statement : body) {
      current = statement;
      const auto completion = execute(*statement);
      if (completion != Completion::normal) {
        return completion;
      }
    }
  } catch (CompileError& error) {
    if (!error.diagnostic().span.valid()) {
      error.diagnostic().span = current->span;
    }
    throw;
  } catch (const std::bad_alloc&) {
    state_.out_of_memory(current->span);
  } catch (const std::length_error&) {  // longer than any string or list may be
    state_.out_of_memory(current->span);
  }
  return Completion::normal;
}

Completion Evaluator::execute(const ast::Stmt& statement) {
  state_.step(statement.span);
  if (const auto* expression = statement.as<ast::ExprStmt>()) {
    const Value result = evaluate(*expression->value);
    if (is_opaque(result)) {
      tell_unknown_call(*expression->value, opaque_description(result));
    }
    return Completion::normal;
  }
  if (const auto* node = statement.as<ast::Assign>()) {
    Value value = evaluate(*node->value);
    for (std::size_t i = 0; i + 1 < node->targets.size(); ++i) {
      assign(*node->targets[i], value);
    }
    assign(*node->targets.back(), std::move(value));
    return Completion::normal;
  }
  if (const auto* node = statement.as<ast::Return>()) {
    frame_.return_value = node->value != nullptr ? evaluate(*node->value) : Value();
    return Completion::return_;
  }
  if (const auto* node = statement.as<ast::If>()) {
    return execute_if(*node);
  }
  return execute_compound(statement);
}

Completion Evaluator::execute_compound(const ast::Stmt& statement) {
  const Span where = statement.span;
  struct Visitor {
    Evaluator& self;
    Span where;
    Completion operator()(const ast::FunctionDef& node) {
      self.execute_function(node, where);
      return Completion::normal;
    }
    Completion operator()(const ast::ClassDef& node) {
      self.execute_class(node, where);
      return Completion::normal;
    }
    Completion operator()(const ast::Return&) { return Completion::normal; }
    Completion operator()(const ast::Delete& node) {
      for (const auto* target : node.targets) {
        self.execute_delete(*target);
      }
      return Completion::normal;
    }
    Completion operator()(const ast::Assign&) { return Completion::normal; }
    Completion operator()(const ast::TypeAlias& node) {
      self.assign(*node.name, make_opaque("type alias", where));
      return Completion::normal;
    }
    Completion operator()(const ast::AugAssign& node) {
      self.execute_augmented(node, where);
      return Completion::normal;
    }
    Completion operator()(const ast::AnnAssign& node) {
      self.execute_annotated(node);
      return Completion::normal;
    }
    Completion operator()(const ast::For& node) { return self.execute_for(node); }
    Completion operator()(const ast::While& node) { return self.execute_while(node); }
    Completion operator()(const ast::If& node) { return self.execute_if(node); }
    Completion operator()(const ast::With& node) { return self.execute_with(node, 0); }
    Completion operator()(const ast::Match& node) { return self.execute_match(node); }
    Completion operator()(const ast::Raise& node) { self.execute_raise(node, where); }
    Completion operator()(const ast::Try& node) {
      return node.is_star ? self.execute_try_star(node) : self.execute_try(node);
    }
    Completion operator()(const ast::Assert& node) {
      self.execute_assert(node, where);
      return Completion::normal;
    }
    Completion operator()(const ast::Import& node) {
      self.execute_import(node);
      return Completion::normal;
    }
    Completion operator()(const ast::ImportFrom& node) {
      self.execute_import_from(node, where);
      return Completion::normal;
    }
    Completion operator()(const ast::Global&) { return Completion::normal; }
    Completion operator()(const ast::Nonlocal&) { return Completion::normal; }
    Completion operator()(const ast::ExprStmt&) { return Completion::normal; }
    Completion operator()(const ast::Pass&) { return Completion::normal; }
    Completion operator()(const ast::Break&) { return Completion::break_; }
    Completion operator()(const ast::Continue&) { return Completion::continue_; }
  };
  return std::visit(Visitor{*this, where}, statement.node);
}

Completion Evaluator::execute_if(const ast::If& node) {
  const auto* current = &node;
  while (true) {
    const Value test = evaluate(*current->test);
    if (is_opaque(test) && current->orelse.empty() && changes_nothing(current->body)) {
      return Completion::normal;
    }
    if (const auto tell = hook(test, "__if_any__", current->test->span)) {
      if (const auto done = execute_if_any(*current, test, *tell, current->test->span)) {
        return *done;
      }
    }
    if (in_.truth(test, current->test->span)) {
      return run(current->body);
    }
    const auto* next = current->orelse.size() == 1 ? current->orelse[0]->as<ast::If>() : nullptr;
    if (next == nullptr) {
      return run(current->orelse);
    }
    current = next;
  }
}

Completion Evaluator::execute_while(const ast::While& node) {
  while (in_.truth(evaluate(*node.test), node.test->span)) {
    state_.step(node.test->span);
    const auto completion = run(node.body);
    if (completion == Completion::break_) {
      return Completion::normal;
    }
    if (completion == Completion::return_) {
      return completion;
    }
  }
  return run(node.orelse);
}

Completion Evaluator::execute_for(const ast::For& node) {
  const Value iterable = evaluate_iterable(*node.iter);
  if (const auto begin = node.is_async ? std::nullopt : hook(iterable, "__for_loop__", node.iter->span)) {
    if (const auto done = execute_unknown_rows(node, iterable, *begin)) {
      return *done;
    }
  }
  const auto next = node.is_async ? iterate_awaiting(in_, iterable, node.iter->span)
                                  : in_.iterate(iterable, node.iter->span);
  while (auto item = next()) {
    state_.step(node.iter->span);
    assign(*node.target, std::move(*item));
    const auto completion = run(node.body);
    if (completion == Completion::break_) {
      return Completion::normal;
    }
    if (completion == Completion::return_) {
      return completion;
    }
  }
  return run(node.orelse);
}

void Evaluator::execute_assert(const ast::Assert& node, Span where) {
  if (in_.truth(evaluate(*node.test), node.test->span)) {
    return;
  }
  std::vector<Value> message;
  if (node.msg != nullptr) {
    message.push_back(evaluate(*node.msg));
  }
  throw_exception(in_, make_exception(in_, "AssertionError", std::move(message)), where);
}

void Evaluator::execute_delete(const ast::Expr& target) {
  if (const auto* name = target.as<ast::Name>()) {
    load_name(*name, target.span);  // a name that is not there raises NameError
    delete_identifier(name->id);
  } else if (const auto* attribute = target.as<ast::Attribute>()) {
    in_.delete_attribute(evaluate(*attribute->value), attribute->attr.text, target.span);
  } else if (const auto* subscript = target.as<ast::Subscript>()) {
    const Value object = evaluate(*subscript->value);
    in_.delete_subscript(object, slice(*subscript->slice), target.span);
  } else if (const auto* tuple = target.as<ast::Tuple>()) {
    for (const auto* element : tuple->elts) {
      execute_delete(*element);
    }
  } else if (const auto* list = target.as<ast::List>()) {
    for (const auto* element : list->elts) {
      execute_delete(*element);
    }
  }
}

}  // namespace sqlgen::python
