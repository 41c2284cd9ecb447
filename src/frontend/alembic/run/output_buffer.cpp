#include "frontend/alembic/run/migration_context.hpp"

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/connection/transaction.hpp"
#include "frontend/alembic/run/environment/environment_run.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/output_buffer.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

Value write_to_buffer(Interpreter& in, OutputBufferObject& /*self*/, const BoundArguments& call) {
  const std::string text = string_argument(in, call, "text");
  Recorder::of(in).write(text, call.call_span());
  return Value::integer(static_cast<std::int64_t>(utf8_length(text)));
}

/// Config.print_stdout(): a message beside the script, which offline is in it.
Value print_to_buffer(Interpreter& in, OutputBufferObject& self, const BoundArguments& call) {
  const std::string given = string_argument(in, call, "text");
  const std::string_view text = trim(given);
  const bool harmless = text.empty() || text.ends_with(";") ||
                        (text.starts_with("--") && text.find('\n') == std::string_view::npos);
  if (!harmless) {
    in.warn("printed-text", "config.print_stdout() writes into the script what is no statement",
            call.call_span());
  }
  return write_to_buffer(in, self, call);
}

Value write_lines(Interpreter& in, OutputBufferObject& /*self*/, const BoundArguments& call) {
  for (const Value& line : in.to_vector(call.value("lines"), call.span("lines"))) {
    Recorder::of(in).write(string_of(in, line, call.span("lines")), call.call_span());
  }
  return {};
}

Value flush_buffer(Interpreter& /*in*/, OutputBufferObject& /*self*/, const BoundArguments& /*call*/) {
  return {};
}

Value no_terminal(Interpreter& /*in*/, OutputBufferObject& /*self*/, const BoundArguments& /*call*/) {
  return Value::boolean(false);
}

Value is_writable(Interpreter& /*in*/, OutputBufferObject& /*self*/, const BoundArguments& /*call*/) {
  return Value::boolean(true);
}

const NativeMethodTable<OutputBufferObject>& buffer_methods() {
  static const NativeMethodTable<OutputBufferObject> table = {
      {"TextIOWrapper.write(text)", write_to_buffer},   {"TextIOWrapper._print(text)", print_to_buffer},
      {"TextIOWrapper.writelines(lines)", write_lines}, {"TextIOWrapper.flush()", flush_buffer},
      {"TextIOWrapper.isatty()", no_terminal},          {"TextIOWrapper.readable()", no_terminal},
      {"TextIOWrapper.seekable()", no_terminal},        {"TextIOWrapper.writable()", is_writable},
  };
  return table;
}

}  // namespace

std::optional<Value> OutputBufferObject::attribute(Interpreter& /*in*/, std::string_view name,
                                                   Span /*where*/) {
  if (name == "encoding") {
    return Value::string("utf-8");
  }
  if (name == "name") {
    return Value::string("<stdout>");
  }
  if (name == "closed") {
    return Value::boolean(false);
  }
  return buffer_methods().bind(self<OutputBufferObject>(), name);
}

}  // namespace sqlgen::alembic
