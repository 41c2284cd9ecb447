#include "frontend/alembic/live/answer.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <utility>

#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/sql_writer.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

// What Python's own modules make of a text: datetime.datetime.fromisoformat("...").
Value made_by(Interpreter& in, const std::string& module, std::string_view name, std::string_view method,
              const std::string& text, Span where) {
  Value callee = in.get_attribute(in.import_module(module, where), name, where);
  if (!method.empty()) {
    callee = in.get_attribute(callee, method, where);
  }
  return in.call(callee, {Value::string(text)}, where);
}

}  // namespace

Value value_of_row(Interpreter& in, const ir::RowValue& value, Span where) {
  using Kind = ir::RowValue::Kind;
  switch (value.kind) {
    case Kind::null:
      return Value::none();
    case Kind::boolean:
      return Value::boolean(value.text == "1");
    case Kind::integer:
      return Value::integer(std::strtoll(value.text.c_str(), nullptr, 10));
    case Kind::real:
      return Value::floating(std::strtod(value.text.c_str(), nullptr));
    case Kind::text:
      return Value::string(value.text);
    case Kind::numeric:
      return made_by(in, "decimal", "Decimal", "", value.text, where);
    case Kind::date:
      return made_by(in, "datetime", "date", "fromisoformat", value.text, where);
    case Kind::time:
      return made_by(in, "datetime", "time", "fromisoformat", value.text, where);
    case Kind::timestamp:
      return made_by(in, "datetime", "datetime", "fromisoformat", value.text, where);
    case Kind::timestamptz:
      return made_by(in, "datetime", "datetime", "fromisoformat", value.text + "+00:00", where);
    case Kind::uuid:
      return made_by(in, "uuid", "UUID", "", value.text, where);
    case Kind::json:
      return made_by(in, "json", "loads", "", value.text, where);
    case Kind::bytes:
      return python::make_opaque("bytes of a row", where);
    case Kind::unknown:
      return python::make_opaque(fmt::format("a value of a row ({})", value.text), where);
  }
  return {};
}

const ir::Answer& AnswerObject::answer(Interpreter& in, std::string_view wanted, Span where) {
  if (const auto* uncertain = std::get_if<ir::Uncertain>(&outcome_)) {
    fail_on_uncertain(in, wanted, *uncertain, where);
  }
  const auto& answer = std::get<ir::Answer>(outcome_);
  if (answer.only_reads) {
    if (!std::exchange(is_told_, true)) {
      in.warn("answered-query",
              fmt::format("'{}' is answered from what the script has made so far: {} row{}", wanted,
                          answer.rows.size(), answer.rows.size() == 1 ? "" : "s"),
              where, "the script holds for the START that it was made for");
    }
    for (const std::size_t operation : operations_) {
      Recorder::of(in).leave_out(operation);
    }
  }
  return answer;
}

Value AnswerObject::rows(Interpreter& in, const ir::Answer& answer, Span where) const {
  std::vector<Value> rows;
  for (const auto& row : answer.rows) {
    std::vector<Value> values;
    for (const ir::RowValue& value : row) {
      values.push_back(value_of_row(in, value, where));
    }
    rows.push_back(python::make_tuple(std::move(values)));
    in.count_steps(row.size() + 1, where);
  }
  return python::make_list(std::move(rows));
}

void AnswerObject::refuse_loop(Interpreter& in, const std::string& why, Span where) const {
  const auto* uncertain = std::get_if<ir::Uncertain>(&outcome_);
  fail_on_uncertain(in, "the rows",
                    uncertain == nullptr ? ir::Uncertain{"they are not asked for here"} : *uncertain, where,
                    "the loop over them can't be said in SQL: " + why);
}

// What a block of the database's own needs to go over the rows: the query, which leaves the script then, and
// its columns. None where that can't be said, or something was done since.
Value AnswerObject::loop(Interpreter& in) const {
  const auto* uncertain = std::get_if<ir::Uncertain>(&outcome_);
  Recorder& recorder = Recorder::of(in);
  if (uncertain == nullptr || uncertain->columns.empty() || !uncertain->only_reads ||
      operations_.size() != 1 || operations_.front() + 1 != recorder.recorded().size()) {
    return {};
  }
  const std::vector<std::string> texts =
      recorder.writer().operation(recorder.recorded()[operations_.front()]);
  if (texts.size() != 1) {
    return {};
  }
  std::vector<Value> columns;
  for (const auto& [name, type] : uncertain->columns) {
    columns.push_back(python::make_tuple({Value::string(name), Value::string(type)}));
  }
  recorder.leave_out(operations_.front());
  return python::make_tuple({Value::string(texts.front()), python::make_list(std::move(columns))});
}

std::optional<Value> AnswerObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "rowcount") {
    // What a query of unknown rows gives is not known, but that it changes none is.
    return Value::integer(answer(in, name, where).row_count);
  }
  if (name == "returns_rows") {
    const auto* known = std::get_if<ir::Answer>(&outcome_);
    return Value::boolean(known == nullptr || known->gives_rows);
  }
  if (name == "unknown_columns") {
    const auto* unknown = std::get_if<ir::Uncertain>(&outcome_);
    return Value::boolean(unknown != nullptr && !unknown->columns.empty());
  }
  if (name == "loop") {
    return loop(in);
  }
  if (name == "keys") {
    std::vector<Value> keys;
    for (const std::string& key : answer(in, name, where).columns) {
      keys.push_back(Value::string(key));
    }
    return python::make_list(std::move(keys));
  }
  if (name == "rows") {
    return rows(in, answer(in, "the rows", where), where);
  }
  if (name == "inserted_primary_key") {
    const ir::Answer& known = answer(in, name, where);
    std::vector<Value> values;
    for (const ir::RowValue& value : known.rows.empty() ? std::vector<ir::RowValue>() : known.rows.front()) {
      values.push_back(value_of_row(in, value, where));
    }
    return values.empty() ? python::make_tuple({python::make_opaque("the key of the new row", where)})
                          : python::make_tuple(std::move(values));
  }
  return std::nullopt;
}

}  // namespace sqlgen::alembic
