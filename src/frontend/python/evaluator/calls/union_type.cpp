
#include <fmt/format.h>

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

class UnionObject final : public Object {
 public:
  explicit UnionObject(std::vector<Value> members) : classes(std::move(members)) {}
  [[nodiscard]] std::string type_name() const override { return "UnionType"; }
  std::optional<Value> binary(Interpreter&, BinaryOperator op, const Value& other, bool reflected,
                              Span) override {
    if (op != BinaryOperator::bit_or) {
      return std::nullopt;
    }
    auto all = classes;
    all.insert(reflected ? all.begin() : all.end(), other);
    return make_union(std::move(all));
  }
  std::vector<Value> classes;
};

}  // namespace

Value make_union(std::vector<Value> classes) {
  return Value::make<UnionObject>(std::move(classes));
}

const std::vector<Value>* union_classes(const Value& value) {
  const auto* object = value.get<UnionObject>();
  return object != nullptr ? &object->classes : nullptr;
}

}  // namespace sqlgen::python
