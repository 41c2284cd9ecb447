#include <fmt/format.h>

#include "frontend/python/stdlib/library.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

namespace {

using Bound = const BoundArguments&;

std::string path_text(Interpreter& in, const Value& value, Span where) {
  if (is_opaque(value)) {
    fail_on_opaque(in, value, where);
  }
  const auto& plain = unwrap(value);
  if (plain.is_string()) {
    return plain.as_string();
  }
  if (const auto method = in.find_attribute(value, "__fspath__", where)) {
    return in.str(in.call(*method, std::vector<Value>{}, where), where);
  }
  in.raise("TypeError", fmt::format("expected str, bytes or os.PathLike object, not {}", in.type_name(value)),
           where);
}

std::string first_path(Interpreter& in, Bound a) {
  return path_text(in, a.value(std::size_t{0}), a.call_span());
}

std::string join_paths(Interpreter& in, Bound a) {
  std::string out = first_path(in, a);
  for (const auto& argument : a.rest()) {
    const auto part = path_text(in, argument.value, argument.span);
    if (part.starts_with('/')) {
      out = part;
    } else {
      out += (out.empty() || out.ends_with('/') ? "" : "/") + part;
    }
  }
  return out;
}

std::string normalize(const std::string& path) {
  std::vector<std::string> parts;
  const bool absolute = path.starts_with('/');
  for (const auto& part : split(path, '/')) {
    if (part.empty() || part == ".") {
      continue;
    }
    if (part == ".." && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (part != ".." || !absolute) {
      parts.push_back(part);
    }
  }
  const auto joined = (absolute ? "/" : "") + join(parts, "/");
  return joined.empty() ? "." : joined;
}

std::pair<std::string, std::string> split_path(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) {
    return {"", path};
  }
  std::string head = path.substr(0, slash + 1);
  const auto last = head.find_last_not_of('/');
  if (last != std::string::npos) {
    head.resize(last + 1);
  }
  return {head, path.substr(slash + 1)};
}

std::pair<std::string, std::string> split_extension(const std::string& path) {
  const auto name = path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1;
  const auto first = path.find_first_not_of('.', name);
  const auto dot = path.rfind('.');
  if (first == std::string::npos || dot == std::string::npos || dot < first) {
    return {path, ""};
  }
  return {path.substr(0, dot), path.substr(dot)};
}

Value pair_of(std::pair<std::string, std::string> parts) {
  return make_tuple({Value::string(std::move(parts.first)), Value::string(std::move(parts.second))});
}

// The working folder is not looked at: paths stay as they are written.
Value exists(Interpreter& in, Bound a) {
  const auto path = first_path(in, a);
  const auto& reader = in.state().reader;
  return Value::boolean(reader && reader(path).has_value());
}

Value text_function(std::string_view declaration, std::string (*function)(const std::string&)) {
  return make_builtin(declaration, [function](Interpreter& in, Bound a) {
    return Value::string(function(first_path(in, a)));
  });
}

std::string same(const std::string& path) {
  return path;
}

Value get_environment(Interpreter& in, Bound a) {
  const auto& environment = in.state().environment;
  const Value& key = a.value(std::size_t{0});
  const auto found = key.is_string() ? environment.find(key.as_string()) : environment.end();
  return found != environment.end() ? Value::string(found->second) : a.value(1);
}

Value environment_dict(Interpreter& in) {
  auto dict = std::make_shared<DictObject>();
  for (const auto& [name, value] : in.state().environment) {
    dict->table.set(name, Value::string(value));
  }
  return Value::object(std::move(dict));
}

}  // namespace

Value make_os_path(Interpreter&) {
  const auto part = [](std::string_view declaration, bool extension, bool first) {
    return make_builtin(declaration, [extension, first](Interpreter& in, Bound a) {
      const auto path = first_path(in, a);
      const auto parts = extension ? split_extension(path) : split_path(path);
      return Value::string(first ? parts.first : parts.second);
    });
  };
  return make_module(
      "posixpath",
      {{"sep", Value::string("/")},
       {"join", make_builtin("join(path, /, *paths)",
                             [](Interpreter& in, Bound a) { return Value::string(join_paths(in, a)); })},
       {"dirname", part("dirname(path)", false, true)},
       {"basename", part("basename(path)", false, false)},
       {"split", make_builtin("split(path)", [](Interpreter& in,
                                                Bound a) { return pair_of(split_path(first_path(in, a))); })},
       {"splitext",
        make_builtin("splitext(path)",
                     [](Interpreter& in, Bound a) { return pair_of(split_extension(first_path(in, a))); })},
       {"normpath", text_function("normpath(path)", normalize)},
       {"abspath", text_function("abspath(path)", normalize)},
       {"realpath", text_function("realpath(path, strict=False)", normalize)},
       {"normcase", text_function("normcase(path)", same)},
       {"expanduser", text_function("expanduser(path)", same)},
       {"expandvars", text_function("expandvars(path)", same)},
       {"isabs", make_builtin("isabs(path)",
                              [](Interpreter& in, Bound a) {
                                return Value::boolean(first_path(in, a).starts_with('/'));
                              })},
       {"exists", make_builtin("exists(path)", exists)},
       {"isfile", make_builtin("isfile(path)", exists)}},
      true);
}

Value make_os(Interpreter& in) {
  return make_module(
      "os",
      {{"environ", environment_dict(in)},
       {"getenv", make_builtin("getenv(key, default=None)", get_environment)},
       {"path", in.import_module("os.path", {})},
       {"sep", Value::string("/")},
       {"linesep", Value::string("\n")},
       {"pathsep", Value::string(":")},
       {"name", Value::string("posix")},
       {"curdir", Value::string(".")},
       {"fspath", make_builtin("fspath(path)", [](Interpreter& inner,
                                                  Bound a) { return Value::string(first_path(inner, a)); })}},
      true);
}

}  // namespace sqlgen::python::stdlib
