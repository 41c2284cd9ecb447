#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "frontend/python/evaluator/evaluator.hpp"

#include "frontend/python/evaluator/statements/exception_guard.hpp"
#include "frontend/python/evaluator/statements/unknown_pass.hpp"

namespace sqlgen::python {

namespace {

/// Says while it lives whose imports decide something, and whether an attribute that is not there does.
class HandlerScope {
 public:
  HandlerScope(Interpreter::State& state, const Frame* importing, bool takes_attribute_errors)
      : state_(state),
        outer_importing_(std::exchange(state.importing, importing)),
        outer_takes_(std::exchange(state.taking_attribute_errors, takes_attribute_errors)) {}
  HandlerScope(const HandlerScope&) = delete;
  HandlerScope& operator=(const HandlerScope&) = delete;
  ~HandlerScope() {
    state_.importing = outer_importing_;
    state_.taking_attribute_errors = outer_takes_;
  }

 private:
  Interpreter::State& state_;
  const Frame* outer_importing_;
  bool outer_takes_;
};

}  // namespace

// Runs a part of a try statement; the exception that leaves it is kept. What handles it runs after the C++
// handler has ended: a generator may stand still there.
template <class Run>
Completion Evaluator::guarded(std::optional<PythonException>& pending, const Run& run_part) {
  auto* const frame = state_.frame;
  const auto keep = [&](const PythonException& exception) {
    state_.frame = frame;
    if (pending) {
      auto* instance = dynamic_cast<ExceptionInstance*>(exception.exception.cast<InstanceObject>());
      if (instance != nullptr && instance->context.is_none() &&
          exception.exception.as_object() != pending->exception.as_object()) {
        instance->context = pending->exception;
      }
    }
    pending = exception;
  };
  try {
    const CatchingScope catching(in_);
    return run_part();
  } catch (const PythonException& exception) {
    keep(exception);
  } catch (const CompileError& error) {
    const auto exception = as_exception(in_, error);
    if (!exception) {
      throw;
    }
    keep(*exception);
  }
  return Completion::normal;
}

bool Evaluator::handles(const ast::ExceptHandler& handler, const Value& exception) {
  if (handler.type == nullptr) {
    return true;
  }
  const Value type = evaluate(*handler.type);
  const auto one = [&](const Value& candidate) {
    if (is_opaque(candidate)) {
      // Every class of the exception is known, and an unknown one is not among them.
      return false;
    }
    const auto* cls = candidate.cast<ClassObject>();
    const auto* native = candidate.get<NativeClass>();
    if ((cls == nullptr || !cls->is_exception) && native == nullptr) {
      in_.raise("TypeError", "catching classes that do not inherit from BaseException is not allowed",
                handler.type->span);
    }
    return in_.is_instance(exception, candidate, handler.type->span);
  };
  if (const auto* tuple = type.cast<TupleObject>()) {
    for (const auto& candidate : tuple->items) {
      if (one(candidate)) {
        return true;
      }
    }
    return false;
  }
  return one(type);
}

Completion Evaluator::run_handler(const ast::ExceptHandler& handler, const PythonException& exception) {
  if (handler.name) {
    store_identifier(handler.name.text, exception.exception, handler.name.span);
  }
  const Value outer = std::exchange(frame_.handled, exception.exception);
  struct Restore {
    Evaluator& self;
    const ast::ExceptHandler& handler;
    const Value& outer;
    ~Restore() {
      self.frame_.handled = outer;
      if (handler.name) {
        self.delete_identifier(handler.name.text);
      }
    }
  } const restore{*this, handler, outer};
  return run(handler.body);
}

namespace {

// Whether a handler's type is one of these names, or a tuple that has one.
template <std::size_t size>
bool names_one_of(const ast::Expr& type, const std::array<std::string_view, size>& wanted) {
  if (const auto* tuple = type.as<ast::Tuple>()) {
    return std::any_of(tuple->elts.begin(), tuple->elts.end(),
                       [&](const ast::Expr* element) { return names_one_of(*element, wanted); });
  }
  const auto* name = type.as<ast::Name>();
  return name != nullptr && std::find(wanted.begin(), wanted.end(), name->id) != wanted.end();
}

bool catches_import_errors(const ast::ExceptHandler& handler) {
  constexpr std::array<std::string_view, 2> kNames{"ImportError", "ModuleNotFoundError"};
  return handler.type != nullptr && names_one_of(*handler.type, kNames);
}

// One that ends in a `raise` goes on nowhere.
bool catches_attribute_errors(const ast::ExceptHandler& handler) {
  constexpr std::array<std::string_view, 3> kNames{"AttributeError", "Exception", "BaseException"};
  const bool raises = !handler.body.empty() && handler.body.back()->as<ast::Raise>() != nullptr;
  return !raises && (handler.type == nullptr || names_one_of(*handler.type, kNames));
}

}  // namespace

Completion Evaluator::execute_try(const ast::Try& node) {
  std::optional<PythonException> pending;
  const bool asks_for_modules =
      std::any_of(node.handlers.begin(), node.handlers.end(), catches_import_errors);
  const bool asks_for_attributes =
      std::any_of(node.handlers.begin(), node.handlers.end(), catches_attribute_errors);
  Completion completion = guarded(pending, [&] {
    const HandlerScope handling(state_, asks_for_modules ? &frame_ : state_.importing,
                                asks_for_attributes || state_.taking_attribute_errors);
    const CatchingScope catching(in_, !node.handlers.empty());
    return run(node.body);
  });
  if (pending) {
    for (const auto& handler : node.handlers) {
      const PythonException caught = *pending;
      const Value outer = std::exchange(frame_.handled, caught.exception);
      bool wanted = false;
      guarded(pending, [&] {
        wanted = handles(handler, caught.exception);
        if (wanted && in_unknown_pass(handler.span)) {
          require_certain_exception(in_, caught, handler.span);
        }
        return Completion::normal;
      });
      frame_.handled = outer;
      if (wanted) {
        std::optional<PythonException> raised = caught;
        bool ended = false;
        completion = guarded(raised, [&] {
          const auto result = run_handler(handler, caught);
          ended = true;
          return result;
        });
        pending = ended ? std::nullopt : raised;
        break;
      }
      if (pending->exception.as_object() != caught.exception.as_object()) {
        break;  // the test itself raised
      }
    }
  } else if (completion == Completion::normal) {
    completion = guarded(pending, [&] { return run(node.orelse); });
  }
  if (!node.finalbody.empty()) {
    const Value result = frame_.return_value;
    const Completion last = run(node.finalbody);
    if (last != Completion::normal) {
      return last;  // it takes the place of an exception too
    }
    frame_.return_value = result;
  }
  if (pending) {
    throw *pending;
  }
  return completion;
}

namespace {

// The exceptions of a group and of the groups in it; the exception itself where it is none.
void collect_leaves(Interpreter& in, const Value& exception, std::vector<Value>& leaves, Span where) {
  if (!is_exception(exception, "BaseExceptionGroup")) {
    leaves.push_back(exception);
    return;
  }
  for (const auto& inner : in.to_vector(in.get_attribute(exception, "exceptions", where), where)) {
    collect_leaves(in, inner, leaves, where);
  }
}

}  // namespace

Completion Evaluator::execute_try_star(const ast::Try& node) {
  std::optional<PythonException> pending;
  Completion completion = guarded(pending, [&] { return run(node.body); });
  if (pending) {
    const Span where = pending->span;
    const Value message = is_exception(pending->exception, "BaseExceptionGroup")
                              ? in_.get_attribute(pending->exception, "message", where)
                              : Value::string("");
    std::vector<Value> rest;
    collect_leaves(in_, pending->exception, rest, where);
    const auto group = [&](std::vector<Value> members) {
      return make_exception(in_, "ExceptionGroup", {message, make_list(std::move(members))});
    };
    for (const auto& handler : node.handlers) {
      if (in_unknown_pass(handler.span)) {
        require_certain_exception(in_, *pending, handler.span);
      }
      std::vector<Value> matched;
      std::vector<Value> others;
      for (const auto& leaf : rest) {
        (handles(handler, leaf) ? matched : others).push_back(leaf);
      }
      if (!matched.empty()) {
        run_handler(handler, PythonException{group(std::move(matched)), where});
      }
      rest = std::move(others);
    }
    pending = rest.empty() ? std::nullopt : std::optional(PythonException{group(std::move(rest)), where});
  } else if (completion == Completion::normal) {
    completion = guarded(pending, [&] { return run(node.orelse); });
  }
  const Completion last = run(node.finalbody);
  if (last != Completion::normal) {
    return last;
  }
  if (pending) {
    throw *pending;
  }
  return completion;
}

namespace {

Value exception_from(Interpreter& in, const Value& value, const char* message, Span where) {
  if (is_opaque(value)) {
    fail_on_opaque(in, value, where);
  }
  const auto* cls = value.cast<ClassObject>();
  Value exception = cls != nullptr && cls->is_exception ? in.call(value, std::vector<Value>{}, where) : value;
  if (dynamic_cast<ExceptionInstance*>(exception.cast<InstanceObject>()) == nullptr) {
    in.raise("TypeError", message, where);
  }
  return exception;
}

}  // namespace

void Evaluator::execute_raise(const ast::Raise& node, Span where) {
  if (node.exc == nullptr) {
    for (const auto* frame = &frame_; frame != nullptr; frame = frame->parent) {
      if (!frame->handled.is_none()) {
        auto* instance = dynamic_cast<ExceptionInstance*>(frame->handled.cast<InstanceObject>());
        throw PythonException{frame->handled, instance != nullptr ? instance->raised : where};
      }
    }
    in_.raise("RuntimeError", "No active exception to reraise", where);
  }
  const Value exception =
      exception_from(in_, evaluate(*node.exc), "exceptions must derive from BaseException", node.exc->span);
  auto* instance = dynamic_cast<ExceptionInstance*>(exception.cast<InstanceObject>());
  if (node.cause != nullptr) {
    const Value cause = evaluate(*node.cause);
    instance->cause =
        cause.is_none()
            ? Value()
            : exception_from(in_, cause, "exception causes must derive from BaseException", node.cause->span);
  }
  throw_exception(in_, exception, where);
}

}  // namespace sqlgen::python
