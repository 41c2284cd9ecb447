#include "frontend/alembic/run/environment_modules.hpp"

#include <string>
#include <utility>
#include <vector>

#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

constexpr std::string_view kConfig = R"py(
class CommandOptions:
    sql = True
    autogenerate = False

    def __getattr__(self, name):
        return None


class FileConfig:
    def __init__(self, sections):
        self._sections = sections

    def sections(self):
        return list(self._sections)

    def has_section(self, section):
        return section in self._sections

    def has_option(self, section, option):
        return option in self._sections.get(section, {})

    def get(self, section, option, fallback=None, **kw):
        return self._sections.get(section, {}).get(option, fallback)

    def items(self, section):
        return list(self._sections.get(section, {}).items())

    def set(self, section, option, value):
        self._sections.setdefault(section, {})[option] = value


class Config:
    def __init__(self, file, section, sections):
        self.config_file_name = file
        self.toml_file_name = None
        self.config_ini_section = section
        self.file_config = FileConfig(sections)
        self.attributes = {}
        self.cmd_opts = CommandOptions()

    def print_stdout(self, text, *args):
        pass

    def get_section(self, name, default=None):
        if not self.file_config.has_section(name):
            return default
        return dict(self.file_config.items(name))

    def get_section_option(self, section, name, default=None):
        return self.file_config.get(section, name, default)

    def set_section_option(self, section, name, value):
        self.file_config.set(section, name, value)

    def get_main_option(self, name, default=None):
        return self.get_section_option(self.config_ini_section, name, default)

    def set_main_option(self, name, value):
        self.set_section_option(self.config_ini_section, name, value)

    def remove_main_option(self, name):
        self.file_config._sections.get(self.config_ini_section, {}).pop(name, None)

    get_alembic_option = get_main_option


def open(*args, **kw):
    """What env.py would write goes nowhere."""
    import io

    return io.StringIO()
)py";

Value script_nothing(Interpreter& /*in*/, const BoundArguments& /*call*/) {
  return {};
}

}  // namespace

std::string_view config_source() {
  return kConfig;
}

void add_environment_names(Interpreter& in, const Value& config) {
  const Value context = in.import_module("alembic.context", Span{});
  in.set_attribute(context, "config", config, Span{});
  for (const std::string name : {"get_head_revision", "get_revision_argument"}) {
    in.set_attribute(context, name, python::make_function("context." + name + "()", script_nothing), Span{});
  }
}

Value sections_value(Interpreter& in, const EnvironmentInput& input) {
  std::vector<std::pair<Value, Value>> sections;
  for (const auto& [name, options] : input.sections) {
    std::vector<std::pair<Value, Value>> items;
    for (const auto& [key, value] : options) {
      items.emplace_back(Value::string(key), Value::string(value));
    }
    sections.emplace_back(Value::string(name), python::make_dict(in, std::move(items), Span{}));
  }
  return python::make_dict(in, std::move(sections), Span{});
}

}  // namespace sqlgen::alembic
