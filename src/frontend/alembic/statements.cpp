#include "frontend/alembic/statements.hpp"

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/compiled_elements.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/recorder.hpp"
#include "frontend/alembic/sql_compiler_object.hpp"
#include "frontend/alembic/sql_objects.hpp"
#include "frontend/python/containers.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

std::optional<Value> DdlObject::attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) {
  if (name == "execute_if" || name == "against") {  // kept as the statement that it is
    const Value self_value = Value::object(shared_from_this());
    return python::make_function("execute_if(*args, **kw)",
                                 [self_value](Interpreter&, const BoundArguments&) { return self_value; });
  }
  if (name == "compile") {
    return make_compile_method(Value::object(shared_from_this()));
  }
  return std::nullopt;
}

void execute_statement(Interpreter& in, const Value& statement, Span where, Span call) {
  Recorder& recorder = Recorder::of(in);
  if (auto text = text_of(statement)) {
    recorder.add(ir::ExecuteText{*std::move(text), call});
    return;
  }
  if (const auto* element = statement.get<DdlObject>()) {
    recorder.add(element->operation());
    return;
  }
  if (python::is_opaque(statement)) {
    python::fail_on_opaque(in, statement, where);
  }
  if (const auto sql = compiled_text(in, statement, where)) {
    recorder.add(ir::ExecuteText{replace_all(*sql, ":", "\\:"), call});
    return;
  }
  if (auto expression = find_expression(in, statement, where)) {
    recorder.add(ir::Execute{std::move(expression), call});
    return;
  }
  fail_on_type(in, statement, where, "a statement", "a str, sa.text(...) or another SQL statement");
}

}  // namespace sqlgen::alembic
