#include "frontend/python/stdlib/library.hpp"

namespace sqlgen::python {

namespace {

using Maker = Value (*)(Interpreter&);

struct ModuleRow {
  std::string_view name;
  Maker maker;
};

constexpr ModuleRow kModules[] = {
    {"os", stdlib::make_os},
    {"os.path", stdlib::make_os_path},
};

}  // namespace

std::optional<Value> make_library_module(Interpreter& in, const std::string& name) {
  for (const auto& row : kModules) {
    if (row.name == name) {
      return row.maker(in);
    }
  }
  return std::nullopt;
}

std::optional<FileId> Interpreter::State::library_source(const std::string&) {
  return std::nullopt;
}

}  // namespace sqlgen::python
