#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dialect/facts/facts.hpp"
#include "dialect/type_compiler.hpp"
#include "ir/expressions/literal.hpp"
#include "ir/type.hpp"

namespace sqlgen::dialect {

/// Writes values as SQL literals, as SQLAlchemy's literal processors do under literal_binds
/// (SQLCompiler.render_literal_value and each type's literal_processor). Where SQLAlchemy has no literal for
/// a type (JSON, HSTORE, ranges, network addresses ...) it writes what the database reads as that value.
class LiteralRenderer {
 public:
  LiteralRenderer(const Facts& facts, const TypeCompiler& types) : facts_(facts), types_(types) {}
  LiteralRenderer(const LiteralRenderer&) = delete;
  LiteralRenderer& operator=(const LiteralRenderer&) = delete;
  virtual ~LiteralRenderer() = default;

  /// `value` as a literal of `type`. None is NULL, except for a JSON type that stores it as JSON's null.
  /// Errors: CompileError "unrenderable-literal".
  [[nodiscard]] std::string render(const ir::LiteralValue& value, const ir::Type& type) const;

  /// A string as this dialect quotes it, whatever its type (sql_compiler.render_literal_value(text,
  /// STRINGTYPE)).
  [[nodiscard]] std::string render_string(std::string_view text) const;

 protected:
  // What follows gives text before the dialect's treatment of backslashes, which render() adds once; nothing
  // where the value is none of the type's.
  using Text = std::optional<std::string>;

  [[nodiscard]] const Facts& facts() const { return facts_; }
  /// SQLAlchemy's literals are for a server whose strings may have escapes in them.
  [[nodiscard]] bool doubles_backslashes() const {
    return !facts_.bound_values && facts_.can("backslash_escapes");
  }
  /// Any value of a type that is an implementation.
  [[nodiscard]] virtual Text process(const ir::LiteralValue& value, const ir::Type& type) const;
  /// Dates and times as isoformat() writes them; strings as they are.
  [[nodiscard]] virtual Text date_or_time(const ir::LiteralValue& value, const ir::Type& type) const;
  /// Bytes that are no UTF-8 text.
  [[nodiscard]] virtual std::string binary(std::string_view bytes) const;
  /// NaN, Infinity or -Infinity of one of PostgreSQL's types.
  [[nodiscard]] virtual std::string special_number(std::string_view name, std::string_view type) const = 0;
  /// A string in which backslashes mean themselves.
  [[nodiscard]] virtual std::string verbatim(std::string_view text) const;
  /// The index or path of a JSON operator.
  [[nodiscard]] virtual Text json_path(const ir::LiteralValue& value, const ir::Type& type) const = 0;
  /// Whether the driver has a form for a value, beside numbers, dates and both together.
  [[nodiscard]] virtual bool driver_takes(const ir::LiteralValue& /*value*/) const { return false; }
  [[nodiscard]] static std::string quoted(std::string_view text);

 private:
  [[nodiscard]] Text uuid(const ir::LiteralValue& value, const ir::Type& type) const;
  [[nodiscard]] Text array(const ir::LiteralValue& value, const ir::Type& type,
                           std::optional<std::int64_t> dimensions) const;
  [[nodiscard]] Text not_a_number(const ir::LiteralValue& value) const;
  [[nodiscard]] Text bytes_literal(const ir::LiteralValue& value) const;
  [[nodiscard]] Text of_another_kind(const ir::LiteralValue& value) const;
  [[nodiscard]] Text untyped(const ir::LiteralValue& value) const;

  const Facts& facts_;
  const TypeCompiler& types_;
};

/// Seconds of 1970-01-01 and later as a date and time, which is how an Interval is stored where the database
/// has none (sqltypes.Interval.epoch).
[[nodiscard]] ir::DateTimeValue since_epoch(const ir::IntervalValue& interval);

}  // namespace sqlgen::dialect
