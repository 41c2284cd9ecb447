#include <fmt/format.h>

#include "frontend/python/evaluator/imports/file_modules.hpp"
#include "frontend/python/stdlib/library.hpp"
#include "support/text.hpp"

// importlib: modules by their names, and files of the project as modules (importlib.util, in Python).
namespace sqlgen::python::stdlib {

namespace {

using Bound = const BoundArguments&;

// "..a" in the package "x.y" is "x.a" (importlib._bootstrap._resolve_name).
std::string absolute_name(Interpreter& in, Bound a, const std::string& name) {
  const std::size_t dots = std::min(name.find_first_not_of('.'), name.size());
  if (dots == 0) {
    return name;
  }
  if (!a.value("package").is_string()) {
    in.raise("TypeError",
             fmt::format("the 'package' argument is required to perform a relative import for '{}'", name),
             a.call_span());
  }
  std::string package = a.value("package").as_string();
  for (std::size_t i = 1; i < dots; ++i) {
    const std::size_t dot = package.rfind('.');
    if (dot == std::string::npos) {
      in.raise("ImportError", "attempted relative import beyond top-level package", a.call_span());
    }
    package.resize(dot);
  }
  return dots == name.size() ? package : package + "." + name.substr(dots);
}

Value import_by_name(Interpreter& in, Bound a) {
  if (is_opaque(a.value("name"))) {
    fail_on_opaque(in, a.value("name"), a.span("name"));
  }
  return in.import_module(absolute_name(in, a, in.str(a.value("name"), a.span("name"))), a.call_span());
}

Value create(Interpreter& in, Bound a) {
  const Value& path = a.value("path");
  if (is_opaque(path)) {
    fail_on_opaque(in, path, a.call_span());
  }
  return make_file_module(in, in.str(a.value("name"), a.call_span()), in.str(path, a.call_span()),
                          a.call_span());
}

Value execute(Interpreter& in, Bound a) {
  run_file_module(in, a.value("module"), a.call_span());
  return {};
}

Value reloaded(Interpreter&, Bound a) {
  return a.value("module");
}

// no_packages(what): the question is answered as if nothing were installed.
Value warn_of_packages(Interpreter& in, Bound a) {
  in.warn(
      "unknown-module",
      fmt::format("`{}` is answered as if no package were installed", in.str(a.value("what"), a.call_span())),
      a.call_span(), "if that decides anything, write into the revision what it should give");
  return {};
}

}  // namespace

Value make_importlib(Interpreter&) {
  return make_module("importlib",
                     {{"import_module", make_builtin("import_module(name, package=None)", import_by_name)},
                      {"reload", make_builtin("reload(module)", reloaded)}},
                     true);
}

Value make_importlib_core(Interpreter&) {
  return make_module("_importlib", {{"create", make_builtin("create(name, path)", create)},
                                    {"execute", make_builtin("execute(module)", execute)},
                                    {"no_packages", make_builtin("no_packages(what)", warn_of_packages)}});
}

}  // namespace sqlgen::python::stdlib
