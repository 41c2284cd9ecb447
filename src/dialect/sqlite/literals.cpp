#include "dialect/sqlite/literals.hpp"

#include <optional>

#include "dialect/sqlite/storage_format.hpp"

namespace sqlgen::dialect {

namespace {

// What the type takes: SQLite's Date takes a date and time, its DateTime a date, its Time only a time.
std::optional<ir::DateTimeValue> moment(const ir::LiteralValue& value, ir::TypeFamily family) {
  if (const auto* time = value.get<ir::TimeValue>()) {
    return family == ir::TypeFamily::time ? std::optional(ir::DateTimeValue{{}, *time}) : std::nullopt;
  }
  if (family == ir::TypeFamily::time) {
    return std::nullopt;
  }
  if (const auto* date = value.get<ir::DateValue>()) {
    return ir::DateTimeValue{*date, {}};
  }
  if (const auto* both = value.get<ir::DateTimeValue>()) {
    return *both;
  }
  const auto* interval = value.get<ir::IntervalValue>();
  return interval != nullptr ? std::optional(since_epoch(*interval)) : std::nullopt;
}

std::string path_element(const ir::LiteralValue& element) {
  const auto* text = element.get<std::string>();
  return text != nullptr ? ".\"" + *text + "\"" : "[" + ir::python_repr(element) + "]";
}

}  // namespace

// SQLite has arrays only where a script asks for types in place of those that it lacks: as JSON.
LiteralRenderer::Text SqliteLiteralRenderer::process(const ir::LiteralValue& value,
                                                     const ir::Type& type) const {
  const bool kept_as_json = ir::value_family(type) == ir::TypeFamily::array &&
                            facts().type_names.contains(ir::type_name(type.kind));
  return kept_as_json ? verbatim(ir::json_dumps(value)) : LiteralRenderer::process(value, type);
}

LiteralRenderer::Text SqliteLiteralRenderer::date_or_time(const ir::LiteralValue& value,
                                                          const ir::Type& type) const {
  const ir::TypeFamily family = ir::value_family(type);
  if (family == ir::TypeFamily::interval) {
    return LiteralRenderer::date_or_time(value, type);
  }
  const auto stored = moment(value, family);
  return stored ? Text(quoted(format_stored(type, *stored))) : std::nullopt;
}

// SQLite keeps a NaN as NULL, and has no name for an infinity: a number too large is one.
std::string SqliteLiteralRenderer::special_number(std::string_view name, std::string_view /*type*/) const {
  return name == "Infinity" ? "9e999" : name == "-Infinity" ? "-9e999" : "NULL";
}

LiteralRenderer::Text SqliteLiteralRenderer::json_path(const ir::LiteralValue& value,
                                                       const ir::Type& /*type*/) const {
  std::string path = "$";
  if (const auto* list = value.get<ir::ListValue>()) {
    for (const ir::LiteralValue& element : list->items) {
      path += path_element(element);
    }
  } else {
    path += path_element(value);
  }
  return quoted(path);
}

}  // namespace sqlgen::dialect
