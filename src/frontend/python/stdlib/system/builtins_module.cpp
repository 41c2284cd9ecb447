#include "frontend/python/stdlib/library.hpp"

// builtins: the names that every module has. What a program adds to them is there under this module's name.
namespace sqlgen::python::stdlib {

Value make_builtins_module(Interpreter&) {
  auto module = std::make_shared<ModuleObject>("builtins");
  module->lazy = [](Interpreter& in, std::string_view name, Span) { return in.state().builtin(name); };
  return Value::object(std::move(module));
}

}  // namespace sqlgen::python::stdlib
