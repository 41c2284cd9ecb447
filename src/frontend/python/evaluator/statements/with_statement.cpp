#include <fmt/format.h>

#include <new>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/statements/exception_guard.hpp"
#include "frontend/python/objects/callables.hpp"

namespace sqlgen::python {

namespace {

bool is_async_manager(Interpreter& in, const ast::With& node, const Value& manager, Span where) {
  return node.is_async && manager.cast<InstanceObject>() != nullptr &&
         in.find_attribute(manager, "__aenter__", where).has_value();
}

// Calls __aenter__ or __aexit__ and awaits what it gives.
Value await_method(Interpreter& in, const Value& manager, const char* name, std::vector<Value> arguments,
                   Span where) {
  return await_value(in, in.call(in.get_attribute(manager, name, where), std::move(arguments), where), where);
}

std::optional<Value> enter_manager(Interpreter& in, const ast::With& node, const Value& manager, Span where) {
  if (is_async_manager(in, node, manager, where)) {
    return await_method(in, manager, "__aenter__", {}, where);
  }
  return manager.is_object() ? manager.as_object()->enter(in, where) : std::nullopt;
}

// Whether the manager takes the exception; None: there is none.
bool exit_manager(Interpreter& in, const ast::With& node, const Value& manager, const Value& exception,
                  Span where) {
  if (!is_async_manager(in, node, manager, where)) {
    return manager.as_object()->exit(in, exception, where);
  }
  const Value type = exception.is_none() ? Value() : in.type_of(exception);
  return in.truth(await_method(in, manager, "__aexit__", {type, exception, Value()}, where), where);
}

}  // namespace

Completion Evaluator::execute_with(const ast::With& node, std::size_t index) {
  if (index == node.items.size()) {
    return run(node.body);
  }
  const auto& item = node.items[index];
  const Span where = item.context_expr->span;
  const Value manager = evaluate(*item.context_expr);
  auto entered = enter_manager(in_, node, manager, where);
  if (!entered) {
    in_.raise(
        "TypeError",
        fmt::format("'{}' object does not support the context manager protocol", in_.type_name(manager)),
        where);
  }
  if (item.optional_vars != nullptr) {
    assign(*item.optional_vars, std::move(*entered));
  }
  std::optional<PythonException> pending;
  Completion completion = Completion::normal;
  try {
    const CatchingScope catching(in_, in_.type_name(manager) == "suppress");
    completion = execute_with(node, index + 1);
  } catch (const PythonException& exception) {
    pending = exception;
  } catch (const CompileError& error) {
    pending = as_exception(in_, error);
    if (!pending) {
      throw;
    }
  }
  if (!pending) {
    const Value result = frame_.return_value;
    exit_manager(in_, node, manager, Value(), where);
    frame_.return_value = result;
    return completion;
  }
  if (!exit_manager(in_, node, manager, pending->exception, where)) {
    throw *pending;
  }
  return Completion::normal;
}

}  // namespace sqlgen::python
