#include "dialect/postgresql/literals.hpp"

#include <fmt/format.h>

#include "dialect/literals/literal_renderer_text.hpp"
#include "support/spelling/float_repr.hpp"
#include "support/text.hpp"

namespace sqlgen::dialect {

namespace {

// timedelta.total_seconds()
double total_seconds(const ir::IntervalValue& interval) {
  const auto whole =
      static_cast<long double>(interval.days) * 86400 + static_cast<long double>(interval.seconds);
  return static_cast<double>((whole * 1'000'000 + static_cast<long double>(interval.microseconds)) /
                             1'000'000);
}

// As psycopg2 writes a timedelta: its days stay days.
std::string driver_interval(const ir::IntervalValue& interval) {
  return fmt::format("'{} days {}.{:06} seconds'::interval", interval.days, interval.seconds,
                     interval.microseconds);
}

}  // namespace

// A list or tuple without a type is written as psycopg2 does: = ANY(ARRAY[1, 2]), IN (1, 2).
LiteralRenderer::Text PostgresqlLiteralRenderer::process(const ir::LiteralValue& value,
                                                         const ir::Type& type) const {
  const auto* list = facts().bound_values && ir::value_family(type) == ir::TypeFamily::null
                         ? value.get<ir::ListValue>()
                         : nullptr;
  if (list == nullptr) {
    return LiteralRenderer::process(value, type);
  }
  if (list->items.empty()) {
    return list->is_tuple ? std::nullopt : Text("'{}'");
  }
  std::vector<std::string> items;
  for (const ir::LiteralValue& item : list->items) {
    const Text text = item.is_none() ? Text("NULL") : process(item, *ir::type_of_value(item));
    if (!text) {
      return std::nullopt;
    }
    items.push_back(*text);
  }
  return list->is_tuple ? "(" + join(items, ", ") + ")" : "ARRAY[" + join(items, ", ") + "]";
}

LiteralRenderer::Text PostgresqlLiteralRenderer::date_or_time(const ir::LiteralValue& value,
                                                              const ir::Type& type) const {
  const auto* interval = value.get<ir::IntervalValue>();
  if (interval != nullptr && ir::value_family(type) == ir::TypeFamily::interval) {
    return facts().bound_values
               ? driver_interval(*interval)
               : fmt::format("make_interval(secs=>{})", float_repr(total_seconds(*interval)));
  }
  return LiteralRenderer::date_or_time(value, type);
}

// A UUID only where its adapter is registered, which SQLAlchemy's dialect does.
bool PostgresqlLiteralRenderer::driver_takes(const ir::LiteralValue& value) const {
  return value.get<ir::DecimalValue>() != nullptr || value.get<ir::TimeValue>() != nullptr ||
         value.get<ir::IntervalValue>() != nullptr || value.get<ir::UuidValue>() != nullptr;
}

// decode() depends on no setting, as a literal of bytea's hex format with its backslash would.
std::string PostgresqlLiteralRenderer::binary(std::string_view bytes) const {
  std::string hex;
  for (const char c : bytes) {
    hex += fmt::format("{:02x}", static_cast<unsigned char>(c));
  }
  return "decode('" + hex + "', 'hex')";
}

std::string PostgresqlLiteralRenderer::special_number(std::string_view name, std::string_view type) const {
  return fmt::format("'{}'::{}", name, type);
}

// With E'' the doubled backslash means one under every standard_conforming_strings.
std::string PostgresqlLiteralRenderer::verbatim(std::string_view text) const {
  const bool doubled = doubles_backslashes() && text.find('\\') != std::string_view::npos;
  return (doubled ? "E" : "") + quoted(text);
}

LiteralRenderer::Text PostgresqlLiteralRenderer::json_path(const ir::LiteralValue& value,
                                                           const ir::Type& type) const {
  if (const auto* text = value.get<std::string>()) {
    return quoted(*text);
  }
  const auto* list = value.get<ir::ListValue>();
  if (list == nullptr) {
    return type.kind == ir::TypeKind::json_path ? std::nullopt : integer_text(value);
  }
  std::vector<std::string> parts;
  for (const ir::LiteralValue& item : list->items) {
    const auto* text = item.get<std::string>();
    parts.push_back(text != nullptr ? *text : ir::python_repr(item));
  }
  return quoted("{" + join(parts, ", ") + "}");
}

}  // namespace sqlgen::dialect
