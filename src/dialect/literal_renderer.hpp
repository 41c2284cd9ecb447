#pragma once

#include <string>

#include "dialect/type_compiler.hpp"
#include "ir/literal.hpp"
#include "ir/type.hpp"

namespace sqlgen::dialect {

/// Writes values as SQL literals, as SQLAlchemy's literal processors do under literal_binds
/// (SQLCompiler.render_literal_value and each type's literal_processor).
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
  [[nodiscard]] const Facts& facts() const { return facts_; }
  [[nodiscard]] const TypeCompiler& types() const { return types_; }
  /// A value that is not None, of a type that is no decorator, before the dialect's treatment of backslashes.
  [[nodiscard]] virtual std::string process(const ir::LiteralValue& value, const ir::Type& type) const;

 private:
  const Facts& facts_;
  const TypeCompiler& types_;
};

}  // namespace sqlgen::dialect
