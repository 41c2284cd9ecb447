#include "frontend/alembic/live/answer.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <utility>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/live/row_kinds.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/live.hpp"
#include "frontend/alembic/types/result_values.hpp"
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

// psycopg2 takes a year for 365 days and a month for 30.
Value interval_of(Interpreter& in, const std::string& text, Span where) {
  char* rest = nullptr;
  const std::int64_t months = std::strtoll(text.c_str(), &rest, 10);
  const std::int64_t days = std::strtoll(rest, &rest, 10);
  const std::int64_t microseconds = std::strtoll(rest, &rest, 10);
  const std::int64_t all_days = months / 12 * 365 + months % 12 * 30 + days;
  const Value timedelta = in.get_attribute(in.import_module("datetime", where), "timedelta", where);
  return in.call(timedelta, {Value::integer(all_days), Value::integer(0), Value::integer(microseconds)},
                 where);
}

std::string bytes_of(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned int byte = 0;
    std::from_chars(digits.data() + i, digits.data() + i + 2, byte, 16);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

// A value as SQLAlchemy's type gives it on; of bytes that have none PostgreSQL's driver makes a memoryview.
Value typed_value(Interpreter& in, const ir::RowValue& value, const ir::TypePtr& type, Span where) {
  const bool plain_bytes = value.kind == ir::RowValue::Kind::bytes &&
                           !dialect::dialect_can(Recorder::of(in).dialect(), "bytes_objects") &&
                           (type == nullptr || ir::type_family(type->kind) != ir::TypeFamily::binary);
  return plain_bytes ? python::make_opaque("bytes of a row", where)
                     : process_result_value(in, type, value_of_row(in, value, where), where);
}

}  // namespace

std::vector<Value> loop_columns(const std::vector<std::pair<std::string, std::string>>& stored,
                                const std::vector<std::pair<std::string, std::string>>& declared) {
  const auto& columns = stored.empty() ? declared : stored;
  const bool is_declared = declared.size() == columns.size();
  std::vector<Value> found;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].first.empty()) {
      return {};
    }
    found.push_back(python::make_tuple({Value::string(columns[i].first),
                                        Value::string(stored.empty() ? std::string() : columns[i].second),
                                        Value::string(is_declared ? declared[i].second : std::string())}));
  }
  return found;
}

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
    case Kind::interval:
      return interval_of(in, value.text, where);
    case Kind::uuid:
      return made_by(in, "uuid", "UUID", "", value.text, where);
    case Kind::json:
      return made_by(in, "json", "loads", "", value.text, where);
    case Kind::jsonb:
      return in.call(
          in.get_attribute(in.import_module("sqlalchemy._live_result", where), "jsonb_value", where),
          {made_by(in, "json", "loads", "", value.text, where)}, where);
    case Kind::bytes:
      return python::make_bytes(bytes_of(value.text));
    case Kind::array: {
      std::vector<Value> elements;
      for (const ir::RowValue& element : value.elements) {
        elements.push_back(value_of_row(in, element, where));
      }
      return python::make_list(std::move(elements));
    }
    case Kind::unknown:
      return python::make_shaped(fmt::format("a value of a row ({})", value.text), value.shape,
                                 value.identity, where);
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

Value AnswerObject::rows(Interpreter& in, const ir::Answer& answer, const ir::ExpressionPtr& statement,
                         Span where) const {
  const auto types =
      statement == nullptr ? std::vector<ir::TypePtr>() : result_types(statement, answer.columns);
  const Span origin = asked_.valid() ? asked_ : where;
  std::vector<Value> rows;
  for (const auto& row : answer.rows) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < row.size(); ++i) {
      values.push_back(typed_value(in, row[i], i < types.size() ? types[i] : nullptr, origin));
    }
    rows.push_back(python::make_tuple(std::move(values)));
    in.count_steps(row.size() + 1, where);
  }
  return python::make_list(std::move(rows));
}

void AnswerObject::refuse_loop(Interpreter& in, const std::string& what, const std::string& why,
                               Span where) const {
  std::string told = what + " can't be said in SQL: " + why;
  if (why.find(" (line ") == std::string::npos && where.valid()) {
    told += fmt::format(" (line {})", in.sources().locate(where.file, where.begin).line);
  }
  const auto* uncertain = std::get_if<ir::Uncertain>(&outcome_);
  fail_on_uncertain(in, "the rows",
                    uncertain == nullptr ? ir::Uncertain{"they are not asked for here"} : *uncertain,
                    asked_.valid() ? asked_ : where, told);
}

const ir::Operation* AnswerObject::operation(Interpreter& in) const {
  const auto& recorded = Recorder::of(in).recorded();
  return operations_.size() == 1 && operations_.front() < recorded.size() ? &recorded[operations_.front()]
                                                                          : nullptr;
}

std::vector<Value> AnswerObject::unknown_columns(Interpreter& in) const {
  const auto* unknown = std::get_if<ir::Uncertain>(&outcome_);
  const ir::Operation* asked = operation(in);
  if (unknown == nullptr || asked == nullptr) {
    return {};
  }
  const auto* execute = std::get_if<ir::Execute>(asked);
  const auto declared = execute == nullptr ? std::vector<std::pair<std::string, std::string>>()
                                           : selected_kinds(execute->statement, Recorder::of(in).dialect());
  return loop_columns(unknown->columns, declared);
}

// What a block of the database's own needs to go over the rows: the query, which leaves the script then, and
// its columns. None where that can't be said, or something was done since.
Value AnswerObject::loop(Interpreter& in) const {
  Recorder& recorder = Recorder::of(in);
  const ir::Operation* asked = operation(in);
  const std::vector<Value> columns = unknown_columns(in);
  if (columns.empty() || operations_.front() + 1 != recorder.recorded().size()) {
    return {};
  }
  const auto* execute = std::get_if<ir::Execute>(asked);
  const bool only_reads = std::get<ir::Uncertain>(outcome_).only_reads ||
                          (execute != nullptr && ir::as<ir::Select>(execute->statement) != nullptr);
  const std::vector<std::string> texts = recorder.writer().operation(*asked);
  if (!only_reads || texts.size() != 1) {
    return {};
  }
  recorder.leave_out(operations_.front());
  return python::make_tuple({Value::string(texts.front()), python::make_list(columns)});
}

std::optional<Value> AnswerObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "rowcount") {
    // It is told people more often than it decides.
    if (const auto* uncertain = std::get_if<ir::Uncertain>(&outcome_)) {
      return python::make_opaque_with("rowcount", uncertain_answer(name, *uncertain, where), where);
    }
    return Value::integer(answer(in, name, where).row_count);
  }
  if (name == "returns_rows") {
    const auto* known = std::get_if<ir::Answer>(&outcome_);
    return Value::boolean(keyed_ == nullptr && (known == nullptr || known->gives_rows));
  }
  if (name == "unknown_columns") {
    return Value::boolean(!unknown_columns(in).empty());
  }
  if (name == "unknown_tables") {
    const auto* unknown = std::get_if<ir::Uncertain>(&outcome_);
    std::vector<Value> tables;
    for (const std::string& table : unknown == nullptr ? std::vector<std::string>() : unknown->tables) {
      tables.push_back(Value::string(table));
    }
    return python::make_list(std::move(tables));
  }
  if (name == "loop") {
    return loop(in);
  }
  if (name == "place") {
    const auto place = in.sources().locate(asked_.file, asked_.begin);
    return Value::string(fmt::format("{}:{}", in.sources().path(asked_.file), place.line));
  }
  if (name == "keys") {
    std::vector<Value> keys;
    for (const std::string& key : answer(in, name, where).columns) {
      keys.push_back(Value::string(key));
    }
    return python::make_list(std::move(keys));
  }
  if (name == "rows") {
    const ir::Operation* asked = operation(in);
    const auto* execute = asked == nullptr ? nullptr : std::get_if<ir::Execute>(asked);
    return rows(in, answer(in, "the rows", where), execute == nullptr ? nullptr : execute->statement, where);
  }
  if (name == "inserted_primary_key") {
    const ir::Answer& known = answer(in, name, where);
    return keyed_ == nullptr || known.rows.empty()
               ? python::make_list(
                     {python::make_tuple({python::make_opaque("the key of the new row", where)})})
               : rows(in, known, keyed_, where);
  }
  return std::nullopt;
}

}  // namespace sqlgen::alembic
