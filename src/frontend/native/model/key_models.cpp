#include <algorithm>
#include <array>

#include "frontend/native/model/model.hpp"

namespace sqlgen::native {

namespace {

using P = Parameter;

constexpr std::array kHeader{
    P{"id", Kind::text, "the revision's id", true},
    P{"parents", Kind::names, "ids of the revisions before it; none for a base"},
    P{"labels", Kind::names, "branch labels"},
    P{"depends_on", Kind::names, "ids or labels of revisions of other branches that must come first"},
    P{"message", Kind::text, "what the revision does"},
    P{"date", Kind::value, "when it was written"},
    P{"author", Kind::text, "who wrote it"},
    P{"accept", Kind::names, "findings of a review that are meant: RULE because REASON"},
};

// A value whose type the notation has no word for: { decimal = "1.5" }.
constexpr std::array kTypedValue{
    P{"text", Kind::text, "a text"},
    P{"integer", Kind::integer, "a whole number"},
    P{"float", Kind::value, "a floating-point number"},
    P{"boolean", Kind::flag, "true or false"},
    P{"none", Kind::flag, "no value: NULL"},
    P{"sql", Kind::sql, "an SQL expression"},
    P{"function", Kind::text, "a call of this SQL function"},
    P{"arguments", Kind::rows, "with these arguments"},
    P{"decimal", Kind::text, "a decimal number, exact"},
    P{"uuid", Kind::text, "a UUID"},
    P{"bytes", Kind::text, "bytes, two hexadecimal digits each"},
    P{"date", Kind::text, "a date, as 2024-01-31"},
    P{"time", Kind::text, "a time, as 12:30:00"},
    P{"datetime", Kind::text, "a moment, as 2024-01-31T12:30:00"},
    P{"seconds", Kind::value, "an interval, in seconds"},
    P{"json", Kind::text, "a JSON document"},
};

constexpr std::array kDefaultValue{
    P{"sql", Kind::sql, "an SQL expression"},
    P{"function", Kind::text, "a call of this SQL function"},
    P{"arguments", Kind::rows, "with these arguments"},
    P{"none", Kind::flag, "no default"},
    P{"boolean", Kind::flag, "true or false, as the database writes it"},
};

constexpr std::array kDialectOptions{
    P{"postgresql_concurrently", Kind::flag},
    P{"postgresql_ignore_search_path", Kind::flag},
    P{"postgresql_include", Kind::names},
    P{"postgresql_inherits", Kind::names},
    P{"postgresql_not_valid", Kind::flag},
    P{"postgresql_nulls_not_distinct", Kind::flag},
    P{"postgresql_on_commit", Kind::text},
    P{"postgresql_ops", Kind::set},
    P{"postgresql_partition_by", Kind::text},
    P{"postgresql_tablespace", Kind::text},
    P{"postgresql_using", Kind::text},
    P{"postgresql_where", Kind::sql},
    P{"postgresql_with", Kind::set},
    P{"postgresql_with_oids", Kind::flag},
    P{"sqlite_autoincrement", Kind::flag},
    P{"sqlite_on_conflict", Kind::text},
    P{"sqlite_on_conflict_not_null", Kind::text},
    P{"sqlite_on_conflict_primary_key", Kind::text},
    P{"sqlite_on_conflict_unique", Kind::text},
    P{"sqlite_strict", Kind::flag},
    P{"sqlite_where", Kind::sql},
    P{"sqlite_with_rowid", Kind::flag},
};

constexpr P kOtherOptions{"other_options", Kind::set, "options of databases that sqlgen does not write for"};

}  // namespace

std::span<const Parameter> header_model() {
  return kHeader;
}

std::span<const Parameter> typed_value_model() {
  return kTypedValue;
}

std::span<const Parameter> default_value_model() {
  return kDefaultValue;
}

std::span<const Parameter> dialect_option_models() {
  return kDialectOptions;
}

const Parameter& other_options_model() {
  return kOtherOptions;
}

const Parameter* find_parameter(std::span<const Parameter> model, std::string_view name) {
  const auto found =
      std::find_if(model.begin(), model.end(), [&](const Parameter& p) { return p.name == name; });
  return found == model.end() ? nullptr : &*found;
}

const Parameter* find_dialect_option(std::string_view name) {
  const auto found = std::find_if(kDialectOptions.begin(), kDialectOptions.end(),
                                  [&](const Parameter& p) { return p.name == name; });
  return found != kDialectOptions.end() ? &*found : name == kOtherOptions.name ? &kOtherOptions : nullptr;
}

}  // namespace sqlgen::native
