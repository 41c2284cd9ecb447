#include <fmt/format.h>

#include <utility>

#include "frontend/python/stdlib/library.hpp"
#include "frontend/python/stdlib/system/os_path.hpp"

namespace sqlgen::python::stdlib {

namespace {

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
  for (std::string folder = is_there ? "" : normal_path(path);
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

}  // namespace

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
