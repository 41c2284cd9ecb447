#include "frontend/python/stdlib/library.hpp"

namespace sqlgen::python::stdlib {

Value make_struct_sequence(Interpreter& in, const std::string& type_name,
                           const std::vector<std::string>& fields, std::vector<Value> values, Span where) {
  auto& types = in.state().types;
  auto known = types.find(type_name);
  if (known == types.end()) {
    std::vector<Value> names;
    for (const auto& field : fields) {
      names.push_back(Value::string(field));
    }
    const Value maker = in.get_attribute(in.import_module("collections", where), "namedtuple", where);
    Value made = in.call(maker, std::vector{Value::string(type_name), make_list(std::move(names))}, where);
    known = types.emplace(type_name, std::move(made)).first;
  }
  return in.call(known->second, std::move(values), where);
}

}  // namespace sqlgen::python::stdlib
