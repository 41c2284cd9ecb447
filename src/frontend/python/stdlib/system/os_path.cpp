#include "frontend/python/stdlib/system/os_path.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "support/text.hpp"

namespace sqlgen::python::stdlib {

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

std::string normal_path(const std::string& path) {
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

namespace {

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

std::string real_path(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::weakly_canonical(absolute_path(path), error).string();
  return error ? absolute_path(path) : normal_path(real);
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

Value text_function(std::string_view declaration, std::string (*function)(const std::string&)) {
  return path_function(declaration, [function](Interpreter& in, Bound a) {
    return Value::string(function(first_path(in, a)));
  });
}

template <bool kFile, bool kFolder>
Value exists(Interpreter& in, Bound a) {
  const auto path = first_path(in, a);
  const FileView files = file_view(in);
  if (!files.covers(path)) {
    warn_no_file(in, path, a.call_span());
    return Value::boolean(false);
  }
  return Value::boolean((kFile && files.read(path) != nullptr) || (kFolder && files.is_folder(path)));
}

std::string unchanged_path(const std::string& path) {
  return path;
}

// What the shell and C headers name; the same on each Unix.
ModuleObject::Lazy constants_and_extras(std::vector<std::string_view> extras) {
  return [extras = std::move(extras)](Interpreter& in, std::string_view name,
                                      Span where) -> std::optional<Value> {
    if (std::find(extras.begin(), extras.end(), name) != extras.end()) {
      return in.find_attribute(in.import_module("_os_extras", where), std::string(name), where);
    }
    constexpr std::pair<std::string_view, std::string_view> kTexts[] = {{"curdir", "."},
                                                                        {"pardir", ".."},
                                                                        {"extsep", "."},
                                                                        {"devnull", "/dev/null"},
                                                                        {"defpath", "/bin:/usr/bin"},
                                                                        {"sep", "/"},
                                                                        {"pathsep", ":"}};
    for (const auto& [constant, text] : kTexts) {
      if (constant == name) {
        return Value::string(std::string(text));
      }
    }
    constexpr std::pair<std::string_view, std::int64_t> kNumbers[] = {
        {"SEEK_SET", 0}, {"SEEK_CUR", 1}, {"SEEK_END", 2}, {"F_OK", 0},
        {"R_OK", 4},     {"W_OK", 2},     {"X_OK", 1}};
    for (const auto& [constant, number] : kNumbers) {
      if (constant == name) {
        return Value::integer(number);
      }
    }
    return name == "altsep" ? std::optional(Value()) : std::nullopt;
  };
}

}  // namespace

std::string first_path(Interpreter& in, Bound a) {
  return path_text(in, a.value(std::size_t{0}), a.call_span());
}

std::string absolute_path(const std::string& path) {
  std::error_code error;
  const auto whole = std::filesystem::absolute(path.empty() ? "." : path, error).string();
  return normal_path(error ? path : whole);
}

Value path_function(std::string_view declaration, std::function<Value(Interpreter&, Bound)> function) {
  return make_builtin(declaration, [function = std::move(function)](Interpreter& in, Bound a) {
    if (is_opaque(a.value(std::size_t{0}))) {
      return a.value(std::size_t{0});
    }
    for (const auto& argument : a.rest()) {
      if (is_opaque(argument.value)) {
        return argument.value;
      }
    }
    return function(in, a);
  });
}

Value with_extras(Value module, std::vector<std::string_view> extras) {
  module.cast<ModuleObject>()->lazy = constants_and_extras(std::move(extras));
  return module;
}

Value make_os_path(Interpreter&) {
  const auto part = [](std::string_view declaration, bool extension, bool first) {
    return path_function(declaration, [extension, first](Interpreter& in, Bound a) {
      const auto path = first_path(in, a);
      const auto parts = extension ? split_extension(path) : split_path(path);
      return Value::string(first ? parts.first : parts.second);
    });
  };
  return with_extras(
      make_module(
          "posixpath",
          {{"sep", Value::string("/")},
           {"join", path_function("join(path, /, *paths)",
                                  [](Interpreter& in, Bound a) { return Value::string(join_paths(in, a)); })},
           {"dirname", part("dirname(path)", false, true)},
           {"basename", part("basename(path)", false, false)},
           {"split",
            path_function("split(path)",
                          [](Interpreter& in, Bound a) { return pair_of(split_path(first_path(in, a))); })},
           {"splitext", path_function("splitext(path)",
                                      [](Interpreter& in, Bound a) {
                                        return pair_of(split_extension(first_path(in, a)));
                                      })},
           {"normpath", text_function("normpath(path)", normal_path)},
           {"abspath", text_function("abspath(path)", absolute_path)},
           {"realpath", text_function("realpath(path, strict=False)", real_path)},
           {"normcase", text_function("normcase(path)", unchanged_path)},
           {"isabs", path_function("isabs(path)",
                                   [](Interpreter& in, Bound a) {
                                     return Value::boolean(first_path(in, a).starts_with('/'));
                                   })},
           {"exists", path_function("exists(path)", exists<true, true>)},
           {"lexists", path_function("lexists(path)", exists<true, true>)},
           {"isfile", path_function("isfile(path)", exists<true, false>)},
           {"isdir", path_function("isdir(path)", exists<false, true>)}},
          true),
      {"relpath", "commonprefix", "commonpath", "splitdrive", "islink", "expanduser", "expandvars"});
}

}  // namespace sqlgen::python::stdlib
