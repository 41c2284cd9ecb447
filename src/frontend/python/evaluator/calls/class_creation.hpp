#pragma once

#include <memory>
#include <string>
#include <vector>

#include "frontend/python/objects/classes/classes.hpp"

namespace sqlgen::python {

/// What a class statement makes: its metaclass is called where that has a `__new__` of its own, otherwise as
/// make_class().
Value create_class(Interpreter& in, const std::string& name, std::vector<Value> bases,
                   const std::shared_ptr<DictObject>& dict, const std::vector<KeywordArgument>& keywords,
                   Span where);
/// Whether its instances are classes.
bool is_metaclass(const ClassObject& cls);
/// type.__new__(metaclass, name, bases, namespace): a class on which `__init__` has not run.
Value allocate_class(Interpreter& in, const std::shared_ptr<ClassObject>& metaclass,
                     const Arguments& arguments);
/// Runs `__init__` of the metaclass on a class, where there is one.
void initialize_class(Interpreter& in, const Value& self, const std::vector<KeywordArgument>& keywords,
                      Span where);

}  // namespace sqlgen::python
