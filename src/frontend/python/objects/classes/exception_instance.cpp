#include <fmt/format.h>

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/limits/memory_budget.hpp"

namespace sqlgen::python {

// One may hold another without end, as an argument or as what it came from.
ExceptionInstance::~ExceptionInstance() {
  const MemoryBudget::Suspended in_destructor;
  arguments.push_back(std::move(cause));
  arguments.push_back(std::move(context));
  dispose(std::move(arguments));
}

std::optional<Value> ExceptionInstance::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "args") {
    return make_tuple(arguments);
  }
  if (name == "__cause__") {
    return cause;
  }
  if (name == "__context__") {
    return context;
  }
  if (name == "__traceback__" || name == "__suppress_context__") {
    return name == "__traceback__" ? Value() : Value::boolean(!cause.is_none());
  }
  if (auto value = InstanceObject::attribute(in, name, where)) {
    return value;
  }
  Value self = Value::object(shared_from_this());
  if (name == "with_traceback" || name == "add_note") {
    return make_builtin("with_traceback(tb)", [self](Interpreter&, const BoundArguments&) { return self; });
  }
  if (name == "value" && is_exception(self, "StopIteration")) {
    return arguments.empty() ? Value() : arguments.front();
  }
  if (name == "code" && is_exception(self, "SystemExit")) {
    return arguments.empty() ? Value() : arguments.front();
  }
  if (name == "exceptions" && is_exception(self, "BaseExceptionGroup")) {
    return make_tuple(arguments.size() > 1 ? in.to_vector(arguments[1], where) : std::vector<Value>{});
  }
  if (name == "message" && is_exception(self, "BaseExceptionGroup")) {
    return arguments.empty() ? Value() : arguments.front();
  }
  return std::nullopt;
}

bool ExceptionInstance::set_attribute(Interpreter& in, std::string_view name, const Value& value,
                                      Span where) {
  if (name == "args") {
    arguments = in.to_vector(value, where);
  } else if (name == "__cause__") {
    cause = value;
  } else if (name == "__context__") {
    context = value;
  } else if (name != "__traceback__" && name != "__suppress_context__") {
    return InstanceObject::set_attribute(in, name, value, where);
  }
  return true;
}

std::string ExceptionInstance::message(Interpreter& in, Span where) {
  const Value self = Value::object(shared_from_this());
  if (arguments.empty()) {
    return {};
  }
  if (is_exception(self, "BaseExceptionGroup") && arguments.size() > 1) {
    const auto count = in.length(arguments[1], where);
    return fmt::format("{} ({} sub-exception{})", in.str(arguments[0], where), count, count == 1 ? "" : "s");
  }
  if (arguments.size() == 1) {
    return is_exception(self, "KeyError") ? in.repr(arguments[0], where) : in.str(arguments[0], where);
  }
  if (is_exception(self, "OSError") && arguments.size() == 2) {
    return fmt::format("[Errno {}] {}", in.str(arguments[0], where), in.str(arguments[1], where));
  }
  return in.str(make_tuple(arguments), where);
}

std::string ExceptionInstance::str(Interpreter& in, Span where) {
  return cls->find("__str__") != nullptr ? InstanceObject::str(in, where) : message(in, where);
}

std::string ExceptionInstance::repr(Interpreter& in, Span where) {
  if (cls->find("__repr__") != nullptr) {
    return InstanceObject::repr(in, where);
  }
  std::string text = cls->name + "(";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    text += (i == 0 ? "" : ", ") + in.repr(arguments[i], where);
  }
  return text + ")";
}

void ExceptionInstance::release() {
  InstanceObject::release();
  arguments.clear();
  cause = Value();
  context = Value();
}

}  // namespace sqlgen::python
