#include "frontend/alembic/reference/reference_classes.hpp"

#include <charconv>

#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/classes/classes.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

std::string class_name_part(const std::string& path) {
  return path.substr(path.rfind('.') + 1);
}

}  // namespace

std::string module_of(const std::string& path) {
  return path.substr(0, path.rfind('.'));
}

Value library_class(const std::string& path) {
  return Value::make<python::LibraryClass>(reference_declaration(path, path));
}

std::optional<Value> reference_class_object(Interpreter& in, const std::string& path, Span where) {
  if (path.empty() || reference_has_module(module_of(path)) != ReferenceAnswer::yes) {
    return std::nullopt;  // a class in a class
  }
  const Value module = in.import_module(module_of(path), where);
  auto value = in.find_attribute(module, class_name_part(path), where);
  if (value && python::is_class(*value)) {
    return value;
  }
  if (!class_name_part(path).starts_with("_") || !reference_is_class(path)) {
    return std::nullopt;
  }
  Value made = library_class(path);  // modules.txt leaves such names out
  in.set_attribute(module, class_name_part(path), made, where);
  return made;
}

std::optional<Value> literal_constant(std::string_view text) {
  if (text.starts_with("'")) {
    return Value::string(std::string(text.substr(1, text.size() - 2)));
  }
  if (text == "None") {
    return Value::none();
  }
  if (text == "True" || text == "False") {
    return Value::boolean(text == "True");
  }
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(Value::integer(number))
                                                                  : std::nullopt;
}

}  // namespace sqlgen::alembic
