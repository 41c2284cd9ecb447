#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/scopes/variables.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

struct ExceptionRow {
  std::string_view name;
  std::string_view base;
};

// docs.python.org/3.12/library/exceptions.html, "Exception hierarchy".
constexpr ExceptionRow kExceptions[] = {
    {"BaseException", ""},
    {"BaseExceptionGroup", "BaseException"},
    {"GeneratorExit", "BaseException"},
    {"KeyboardInterrupt", "BaseException"},
    {"SystemExit", "BaseException"},
    {"Exception", "BaseException"},
    {"ExceptionGroup", "BaseExceptionGroup"},
    {"ArithmeticError", "Exception"},
    {"FloatingPointError", "ArithmeticError"},
    {"OverflowError", "ArithmeticError"},
    {"ZeroDivisionError", "ArithmeticError"},
    {"AssertionError", "Exception"},
    {"AttributeError", "Exception"},
    {"BufferError", "Exception"},
    {"EOFError", "Exception"},
    {"ImportError", "Exception"},
    {"ModuleNotFoundError", "ImportError"},
    {"LookupError", "Exception"},
    {"IndexError", "LookupError"},
    {"KeyError", "LookupError"},
    {"MemoryError", "Exception"},
    {"NameError", "Exception"},
    {"UnboundLocalError", "NameError"},
    {"OSError", "Exception"},
    {"EnvironmentError", "OSError"},
    {"IOError", "OSError"},
    {"BlockingIOError", "OSError"},
    {"ConnectionError", "OSError"},
    {"BrokenPipeError", "ConnectionError"},
    {"ConnectionRefusedError", "ConnectionError"},
    {"FileExistsError", "OSError"},
    {"FileNotFoundError", "OSError"},
    {"InterruptedError", "OSError"},
    {"IsADirectoryError", "OSError"},
    {"NotADirectoryError", "OSError"},
    {"PermissionError", "OSError"},
    {"ProcessLookupError", "OSError"},
    {"TimeoutError", "OSError"},
    {"ReferenceError", "Exception"},
    {"RuntimeError", "Exception"},
    {"NotImplementedError", "RuntimeError"},
    {"RecursionError", "RuntimeError"},
    {"StopAsyncIteration", "Exception"},
    {"StopIteration", "Exception"},
    {"SyntaxError", "Exception"},
    {"IndentationError", "SyntaxError"},
    {"SystemError", "Exception"},
    {"TypeError", "Exception"},
    {"ValueError", "Exception"},
    {"UnicodeError", "ValueError"},
    {"UnicodeDecodeError", "UnicodeError"},
    {"UnicodeEncodeError", "UnicodeError"},
    {"Warning", "Exception"},
    {"BytesWarning", "Warning"},
    {"DeprecationWarning", "Warning"},
    {"FutureWarning", "Warning"},
    {"ImportWarning", "Warning"},
    {"PendingDeprecationWarning", "Warning"},
    {"ResourceWarning", "Warning"},
    {"RuntimeWarning", "Warning"},
    {"SyntaxWarning", "Warning"},
    {"UnicodeWarning", "Warning"},
    {"UserWarning", "Warning"},
};

constexpr std::size_t kMostCalls = 10;

}  // namespace

std::optional<std::string_view> exception_base(std::string_view name) {
  for (const auto& row : kExceptions) {
    if (row.name == name) {
      return row.base;
    }
  }
  return std::nullopt;
}

std::shared_ptr<ClassObject> Interpreter::State::exception_class(std::string_view name) {
  const auto value = builtin(name == "EnvironmentError" || name == "IOError" ? "OSError" : name);
  auto cls = value ? value->as<ClassObject>() : nullptr;
  return cls && cls->is_exception ? cls : exception_class("RuntimeError");
}

Value make_exception(Interpreter& in, std::string_view exception_class, std::vector<Value> arguments) {
  auto exception = std::make_shared<ExceptionInstance>(in.state().exception_class(exception_class));
  exception->arguments = std::move(arguments);
  in.state().heap.track(*exception);
  return Value::object(std::move(exception));
}

void throw_exception(Interpreter& in, const Value& exception, Span where) {
  constexpr std::uint64_t kRaiseSteps = 40;  // unwinding costs about as much
  in.count_steps(kRaiseSteps, where);
  if (auto* instance = dynamic_cast<ExceptionInstance*>(exception.cast<InstanceObject>())) {
    instance->raised = where;
    instance->calls.clear();
    for (const auto* frame = in.state().frame; frame != nullptr && instance->calls.size() < kMostCalls;
         frame = frame->parent) {
      if (frame->function != nullptr) {
        instance->calls.push_back({frame->function->name, frame->call_span});
      }
    }
  }
  throw PythonException{exception, where};
}

bool is_exception(const Value& exception, std::string_view name) {
  const auto* instance = exception.cast<InstanceObject>();
  if (instance == nullptr) {
    return false;
  }
  const auto matches = [name](const ClassObject& cls) { return cls.name == name && cls.is_exception; };
  return matches(*instance->cls) ||
         std::any_of(instance->cls->mro.begin(), instance->cls->mro.end(), [&](const Value& base) {
           const auto* cls = base.cast<ClassObject>();
           return cls != nullptr && matches(*cls);
         });
}

Diagnostic Interpreter::describe(const PythonException& exception) {
  const auto* instance = dynamic_cast<ExceptionInstance*>(exception.exception.cast<InstanceObject>());
  Diagnostic diagnostic{
      .id = "python-exception", .message = {}, .span = exception.span, .label = "raised here"};
  const auto text_of = [&](const Value& raised) -> std::string {
    try {
      return str(raised, exception.span);
    } catch (const PythonException&) {
    } catch (const CompileError&) {  // it tells of a value that is not known
    }
    return "<its text cannot be made>";
  };
  const std::string message = text_of(exception.exception);
  const auto name = type_name(exception.exception);
  diagnostic.message = message.empty() ? name : fmt::format("{}: {}", name, message);
  const auto* listener = dynamic_cast<const VariableListener*>(host());
  const std::string* missed = listener != nullptr ? listener->missed_variable(exception.span) : nullptr;
  if (name == "KeyError" && missed != nullptr) {
    diagnostic.with_help(fmt::format(
        "'--env {0}' passes on the variable of the environment, '--env {0}=VALUE' sets it", *missed));
  }
  if (instance == nullptr) {
    return diagnostic;
  }
  const auto in_library = [this](Span span) {
    return !span.valid() || state_->library_files.contains(span.file);
  };
  std::size_t first = 0;
  while (in_library(diagnostic.span) && first < instance->calls.size()) {
    diagnostic.span = instance->calls[first++].span;
  }
  for (std::size_t i = first; i < instance->calls.size(); ++i) {
    const auto& call = instance->calls[i];
    const bool has_place = call.span.begin != call.span.end;  // a body is called from nowhere in its file
    if (has_place && !in_library(call.span) && !(call.span == diagnostic.span)) {
      diagnostic.with_note(fmt::format("in `{}`, called here", call.function), call.span);
    }
  }
  if (const auto* cause = dynamic_cast<ExceptionInstance*>(instance->cause.cast<InstanceObject>())) {
    diagnostic.with_note(fmt::format("it comes from {}: {}", cause->cls->name, text_of(instance->cause)),
                         in_library(cause->raised) ? Span{} : cause->raised);
  }
  return diagnostic;
}

std::optional<Value> Interpreter::State::builtin(std::string_view name) {
  if (const auto* value = builtins.find(name)) {
    return *value;
  }
  std::optional<Value> made;
  if (const auto base = exception_base(name)) {
    auto dict = std::make_shared<DictObject>();
    dict->table.set("__module__", Value::string("builtins"));
    std::vector<Value> bases;
    if (!base->empty()) {
      bases.push_back(*builtin(*base));
    }
    if (name == "ExceptionGroup") {
      bases.push_back(*builtin("Exception"));
    }
    made = name == "IOError" || name == "EnvironmentError"
               ? builtin("OSError")
               : make_class(in, std::string(name), std::move(bases), dict, {}, {});
    made->cast<ClassObject>()->is_exception = true;
  } else if (auto type_object = make_builtin_type(in, name)) {
    made = types.try_emplace(std::string(name), Value::object(std::move(type_object))).first->second;
  } else {
    made = make_builtin_function(name);
  }
  if (made) {
    builtins.set(name, *made);
  }
  return made;
}

Value Interpreter::State::type(std::string_view name) {
  if (const auto found = types.find(name); found != types.end()) {
    return found->second;
  }
  auto made = make_builtin_type(in, name);
  if (!made) {
    made = std::make_shared<BuiltinType>(fmt::format("{}()", name), NativeClass::Constructor{});
  }
  return types.try_emplace(std::string(name), Value::object(std::move(made))).first->second;
}

}  // namespace sqlgen::python
