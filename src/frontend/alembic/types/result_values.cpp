#include "frontend/alembic/types/result_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/types/type_decorator.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

namespace {

using python::Interpreter;
using python::Value;

constexpr std::int64_t kDefaultScale = 10;  // Numeric._default_decimal_return_scale

// The driver's value of one type, which is not None.
class ResultProcessor {
 public:
  ResultProcessor(Interpreter& in, const ir::Type& type, Span where)
      : in_(in), type_(type), dialect_(Recorder::of(in).dialect()), where_(where) {}

  Value process(const Value& value) {
    switch (ir::type_family(type_.kind)) {
      case ir::TypeFamily::boolean:
        return can("native_boolean") ? value : Value::boolean(in_.truth(value, where_));
      case ir::TypeFamily::date:
        return moment("date", value);
      case ir::TypeFamily::time:
        return moment("time", value);
      case ir::TypeFamily::datetime:
        return moment("datetime", value);
      case ir::TypeFamily::interval:
        return interval(value);
      case ir::TypeFamily::numeric:
      case ir::TypeFamily::floating:
        return number(value);
      case ir::TypeFamily::enumeration:
        return label(value);
      case ir::TypeFamily::uuid:
        return uuid(value);
      case ir::TypeFamily::json:
        return json(value);
      case ir::TypeFamily::array:
        return array(value);
      case ir::TypeFamily::null:
      case ir::TypeFamily::string:
      case ir::TypeFamily::integer:
      case ir::TypeFamily::binary:
      case ir::TypeFamily::hstore:
      case ir::TypeFamily::range:
      case ir::TypeFamily::multirange:
      case ir::TypeFamily::tuple:
      case ir::TypeFamily::other:
        break;
    }
    return value;
  }

 private:
  [[nodiscard]] bool can(std::string_view capability) const {
    return dialect::dialect_can(dialect_, capability);
  }

  Value call(const std::string& module, std::string_view name, const Value& argument) {
    return in_.call(in_.get_attribute(in_.import_module(module, where_), name, where_), {argument}, where_);
  }

  // sqlite's DATE, TIME and DATETIME; a driver with such types of its own gives the object.
  Value moment(std::string_view class_name, const Value& value) {
    if (can("native_datetime")) {
      return value;
    }
    if (type_.storage_format) {
      return python::make_opaque("a value that is stored in a format of its own", where_);
    }
    const Value made = in_.get_attribute(in_.import_module("datetime", where_), class_name, where_);
    return in_.call(in_.get_attribute(made, "fromisoformat", where_), {value}, where_);
  }

  Value interval(const Value& value) {
    if (can("native_interval") && type_.native) {
      return value;
    }
    const Value class_object = in_.get_attribute(in_.import_module("datetime", where_), "datetime", where_);
    const Value epoch =
        in_.call(class_object, {Value::integer(1970), Value::integer(1), Value::integer(1)}, where_);
    return in_.binary(python::BinaryOperator::sub, moment("datetime", value), epoch, where_);
  }

  // Numeric's, and that of psycopg, which gives Decimal for what is stored as one.
  Value number(const Value& value) {
    const bool is_plain = value.is_int() || value.is_float();
    if (type_.as_decimal && (value.is_float() || (value.is_int() && !can("native_decimal")))) {
      const auto scale = type_.decimal_return_scale.value_or(type_.scale.value_or(kDefaultScale));
      const double real = value.is_float() ? value.as_float() : static_cast<double>(value.as_int());
      return call("decimal", "Decimal", Value::string(fmt::format("{:.{}f}", real, scale)));
    }
    if (type_.as_decimal && !can("native_decimal") && value.is_string()) {
      in_.raise("TypeError", "must be real number, not str", where_);
    }
    if (!type_.as_decimal && can("native_decimal") && (!is_plain || value.is_int())) {
      return call("builtins", "float", value);
    }
    return value;
  }

  Value label(const Value& value) {
    const ir::EnumInfo& info = *type_.enumeration;
    if (!value.is_string()) {
      return value;
    }
    if (std::find(info.labels.begin(), info.labels.end(), value.as_string()) == info.labels.end()) {
      in_.raise("LookupError",
                fmt::format("'{}' is not among the defined enum values. Enum name: {}. Possible values: {}",
                            value.as_string(), type_.name.name.text.empty() ? "None" : type_.name.name.text,
                            fmt::join(shown_labels(info.labels), ", ")),
                where_);
    }
    if (info.frontend_members == nullptr) {
      return value;
    }
    const Value members = Value::object(std::static_pointer_cast<python::Object>(info.frontend_members));
    return in_.subscript(members, value, where_);
  }

  // Four at most, from both ends, each cut (langhelpers.repr_tuple_names).
  static std::vector<std::string> shown_labels(const std::vector<std::string>& labels) {
    std::vector<std::string> shown;
    const bool all = labels.size() <= 4;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (all || i < 3 || i + 1 == labels.size()) {
        shown.push_back(labels[i].size() > 11 ? labels[i].substr(0, 11) + ".." : labels[i]);
      } else if (i == 3) {
        shown.emplace_back("...");
      }
    }
    return shown;
  }

  Value uuid(const Value& value) {
    const bool is_text = !can("native_uuid") || !type_.native;
    const Value made = is_text ? call("uuid", "UUID", value) : value;
    return type_.as_uuid ? made : Value::string(in_.str(made, where_));
  }

  // A driver with such a type gives the object.
  Value json(const Value& value) {
    return can("native_json") || !value.is_string() ? value : call("json", "loads", value);
  }

  Value array(const Value& value) {
    const auto* items = python::sequence_items(value);
    if (items == nullptr || type_.item == nullptr) {
      return value;
    }
    std::vector<Value> made;
    for (const Value& item : *items) {
      made.push_back(python::sequence_items(item) != nullptr
                         ? array(item)
                         : process_result_value(in_, type_.item, item, where_));
    }
    return python::make_list(std::move(made));
  }

  Interpreter& in_;
  const ir::Type& type_;
  const std::string& dialect_;
  Span where_;
};

}  // namespace

Value process_result_value(Interpreter& in, const ir::TypePtr& type, const Value& value, Span where) {
  if (type == nullptr || python::is_opaque(value)) {
    return value;
  }
  const ir::Type& own = ir::resolve_variant(*type, Recorder::of(in).dialect());
  if (own.kind == ir::TypeKind::type_decorator) {
    return process_stored_value(in, own, process_result_value(in, own.item, value, where), where);
  }
  if (value.is_none()) {
    return value;
  }
  if (own.kind == ir::TypeKind::pickle_type) {
    return python::make_opaque("what a pickled value holds", where);
  }
  return ResultProcessor(in, own, where).process(value);
}

}  // namespace sqlgen::alembic
