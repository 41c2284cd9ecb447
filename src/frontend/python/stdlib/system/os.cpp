#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "frontend/python/stdlib/library.hpp"
#include "support/text.hpp"

namespace sqlgen::python::stdlib {

namespace {

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

// A path that nothing but its text says. Paths of the project are written as the user writes them, from the
// folder that the program runs in.
std::string absolute_path(const std::string& path) {
  std::error_code error;
  const auto whole = std::filesystem::absolute(path.empty() ? "." : path, error).string();
  return normalize(error ? path : whole);
}

std::string real_path(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::weakly_canonical(absolute_path(path), error).string();
  return error ? absolute_path(path) : normalize(real);
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

// A function over paths; of a path that is not known it gives what is not known.
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

// The order is that of the names, where Python's is the file system's.
Value list_names(Interpreter& in, Bound a) {
  const auto path = first_path(in, a);
  const FileView files = file_view(in);
  const auto entries = files.list(path);
  if (!entries) {
    if (!files.covers(path) && in.state().catching == 0) {
      in.fail(Diagnostic{.id = "file-access",
                         .message = fmt::format("what is in '{}' depends on the machine", path),
                         .span = a.call_span(),
                         .help = {"look only at files of the project, beside the revisions"}});
    }
    if (!files.covers(path)) {
      warn_no_file(in, path, a.call_span());
    }
    raise_no_file(in, path, a.call_span());
  }
  std::vector<Value> names;
  for (const std::string& name : *entries) {
    names.push_back(Value::string(name));
  }
  return make_list(std::move(names));
}

// A folder is nothing that a database holds: that it is made goes without a word. Those above it are made
// with it, the machine's too.
Value make_folders(Interpreter& in, Bound a) {
  const auto path = first_path(in, a);
  FileView files = file_view(in);
  const bool is_there = files.exists(path);
  if (is_there && !(a.given("exist_ok") && in.truth(a.value("exist_ok"), a.span("exist_ok")))) {
    in.raise("FileExistsError", fmt::format("[Errno 17] File exists: '{}'", path), a.call_span());
  }
  for (std::string folder = is_there ? "" : normalize(path);
       folder.size() > 1 && folder != "." && folder != ".."; folder = split_path(folder).first) {
    if (!files.exists(folder)) {
      files.make_folder(folder);
    }
  }
  return {};
}

// os.remove(), os.rmdir(): a file of the machine is taken not to be there.
Value remove_path(Interpreter& in, Bound a) {
  const auto path = first_path(in, a);
  FileView files = file_view(in);
  if (!files.exists(path)) {
    if (!files.covers(path)) {
      warn_no_file(in, path, a.call_span());
    }
    raise_no_file(in, path, a.call_span());
  }
  warn_of_writing(in, path, a.call_span());
  files.remove(path);
  return {};
}

Value rename_path(Interpreter& in, Bound a) {
  const auto from = first_path(in, a);
  const auto to = path_text(in, a.value(1), a.call_span());
  FileView files = file_view(in);
  if (!files.exists(from)) {
    if (!files.covers(from)) {
      warn_no_file(in, from, a.call_span());
    }
    raise_no_file(in, from, a.call_span());
  }
  warn_of_writing(in, from, a.call_span());
  files.move(from, to);
  return {};
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

Value with_extras(Value module, std::vector<std::string_view> extras) {
  module.cast<ModuleObject>()->lazy = constants_and_extras(std::move(extras));
  return module;
}

}  // namespace

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
           {"normpath", text_function("normpath(path)", normalize)},
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

// Where alembic would be run.
Value working_folder(Interpreter& in, Bound /*a*/) {
  const auto* files = project_files(in);
  return Value::string(absolute_path(files != nullptr ? files->working_folder() : "."));
}

Value make_os(Interpreter& in) {
  auto [environ, getenv] = make_environ(in);
  return with_extras(
      make_module("os",
                  {{"environ", std::move(environ)},
                   {"getenv", std::move(getenv)},
                   {"path", in.import_module("os.path", {})},
                   {"sep", Value::string("/")},
                   {"linesep", Value::string("\n")},
                   {"name", Value::string("posix")},
                   {"getcwd", make_builtin("getcwd()", working_folder)},
                   {"listdir", path_function("listdir(path='.')", list_names)},
                   {"makedirs", path_function("makedirs(name, mode=511, exist_ok=False)", make_folders)},
                   {"mkdir", path_function("mkdir(path, mode=511)", make_folders)},
                   {"remove", path_function("remove(path)", remove_path)},
                   {"unlink", path_function("unlink(path)", remove_path)},
                   {"rmdir", path_function("rmdir(path)", remove_path)},
                   {"rename", path_function("rename(src, dst)", rename_path)},
                   {"replace", path_function("replace(src, dst)", rename_path)},
                   {"_is_known", make_builtin("_is_known(value)",
                                              [](Interpreter&, Bound a) {
                                                return Value::boolean(!is_opaque(a.value(std::size_t{0})));
                                              })},
                   {"fspath", path_function("fspath(path)",
                                            [](Interpreter& inner, Bound a) {
                                              return Value::string(first_path(inner, a));
                                            })}},
                  true),
      {"walk", "fsencode", "fsdecode"});
}

}  // namespace sqlgen::python::stdlib
