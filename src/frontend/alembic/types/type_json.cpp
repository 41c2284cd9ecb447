#include "frontend/alembic/types/type_json.hpp"

#include <memory>
#include <string>

namespace sqlgen::alembic {

namespace {

class JsonNull final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "symbol"; }
  std::string repr(python::Interpreter& /*in*/, Span /*where*/) override { return "symbol('JSON_NULL')"; }
};

}  // namespace

python::Value make_json_null() {
  return python::Value::make<JsonNull>();
}

bool is_json_null(const python::Value& value) {
  return value.get<JsonNull>() != nullptr;
}

ir::EnumMemberValue json_null_value() {
  return {.class_name = "JSON",
          .name = "NULL",
          .value = std::make_shared<const ir::LiteralValue>(),
          .is_value = true};
}

}  // namespace sqlgen::alembic
