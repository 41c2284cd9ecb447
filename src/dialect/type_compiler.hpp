#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dialect/facts/facts.hpp"
#include "dialect/names.hpp"
#include "ir/type.hpp"

namespace sqlgen::dialect {

/// Spells types as SQLAlchemy's type compilers do (sqlalchemy/sql/compiler.py, GenericTypeCompiler, and each
/// dialect's own): the name from the facts, then the arguments.
class TypeCompiler {
 public:
  TypeCompiler(const Facts& facts, const Names& names) : facts_(facts), names_(names) {}
  TypeCompiler(const TypeCompiler&) = delete;
  TypeCompiler& operator=(const TypeCompiler&) = delete;
  virtual ~TypeCompiler() = default;

  /// The type in this dialect's SQL, "VARCHAR(30)". Errors: CompileError "unsupported-type" where the dialect
  /// has no such type, "incomplete-type" where an argument is missing.
  [[nodiscard]] std::string render(const ir::Type& type) const;

  /// "CAST(operand AS TYPE)"; a collation of the type's stands after the parenthesis
  /// (SQLCompiler.visit_cast). Errors: as render().
  [[nodiscard]] std::string cast(std::string_view operand, const ir::Type& type) const;

  /// Raises "unknown-type" for a type of a module that can't be read.
  static void require_known(const ir::Type& type);

  /// What the type is in this dialect: its variant, what a decorator or an emulated type stands for. For
  /// questions such as "is it an integer" (SQLAlchemy's dialect_impl).
  [[nodiscard]] const ir::Type& implementation(const ir::Type& type) const;

 protected:
  [[nodiscard]] const Facts& facts() const { return facts_; }
  [[nodiscard]] const Names& names() const { return names_; }

  /// The spelling from the facts; an error where the dialect has none.
  [[nodiscard]] const std::string& spelling(const ir::Type& type) const;
  /// A type of a kind that is no decorator, after variants are resolved.
  [[nodiscard]] virtual std::string render_implementation(const ir::Type& type) const;
  /// "NAME(length) COLLATE "collation"", what is absent left out.
  [[nodiscard]] static std::string with_length(std::string_view name, std::optional<std::int64_t> length,
                                               const std::optional<std::string>& collation = {});
  /// The name of a named type (Enum, DOMAIN) with its schema; an error where it has none.
  [[nodiscard]] std::string named_type(const ir::Type& type) const;

 private:
  const Facts& facts_;
  const Names& names_;
};

}  // namespace sqlgen::dialect
