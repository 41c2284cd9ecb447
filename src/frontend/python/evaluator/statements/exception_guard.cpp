#include "frontend/python/evaluator/statements/exception_guard.hpp"

#include "frontend/python/evaluator/state.hpp"

namespace sqlgen::python {

bool may_be_caught(Interpreter& in) {
  return in.state().catching > 0;
}

bool has_handler(Interpreter& in) {
  return in.state().handling > 0;
}

bool takes_attribute_errors(Interpreter& in) {
  return in.state().taking_attribute_errors;
}

std::optional<PythonException> as_exception(Interpreter& in, const CompileError& error) {
  const auto& reference = in.state().reference;
  auto exception = reference ? reference->exception_of(in, error.diagnostic()) : std::nullopt;
  if (!exception) {
    return std::nullopt;
  }
  const Span where = error.diagnostic().span;
  if (auto* instance = dynamic_cast<ExceptionInstance*>(exception->cast<InstanceObject>())) {
    instance->raised = where;
  }
  return PythonException{*std::move(exception), where};
}

CatchingScope::CatchingScope(Interpreter& in, bool handles) : in_(in), handles_(handles) {
  ++in_.state().catching;
  in_.state().handling += handles_ ? 1 : 0;
}

CatchingScope::~CatchingScope() {
  --in_.state().catching;
  in_.state().handling -= handles_ ? 1 : 0;
}

}  // namespace sqlgen::python
