#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace sqlgen::ir {

/// A name of a database object. `quote` is SQLAlchemy's quoted_name: unset leaves the decision to the
/// dialect's rules.
struct Identifier {
  std::string text;
  std::optional<bool> quote = {};

  Identifier() = default;
  Identifier(std::string name, std::optional<bool> force = {})  // NOLINT(google-explicit-constructor)
      : text(std::move(name)), quote(force) {}
  Identifier(const char* name) : text(name) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool empty() const { return text.empty(); }
  friend bool operator==(const Identifier&, const Identifier&) = default;
};

/// A table's name with its schema, if it has one.
struct TableName {
  Identifier name;
  std::optional<Identifier> schema = {};

  /// "schema.table", or the table alone: what a MetaData has it under, and ForeignKey("...") names.
  [[nodiscard]] std::string fullname() const;
  /// Whether that is its full name.
  [[nodiscard]] bool is_named(std::string_view full) const;
  friend bool operator==(const TableName&, const TableName&) = default;
};

/// The name of a constraint or index as a revision gives it.
struct ConstraintName {
  enum class Kind {
    none,    // no name was given: a naming convention may make one
    plain,   // a string: a convention with %(constraint_name)s still applies
    final,   // op.f(...), sqlalchemy's conv: taken as it is
    no_name  // sqlalchemy's _NONE_NAME: explicitly without a name
  };
  Kind kind = Kind::none;
  Identifier name = {};

  [[nodiscard]] bool given() const { return kind == Kind::plain || kind == Kind::final; }
  static ConstraintName plain(Identifier text) { return {Kind::plain, std::move(text)}; }
  static ConstraintName final_name(Identifier text) { return {Kind::final, std::move(text)}; }
  friend bool operator==(const ConstraintName&, const ConstraintName&) = default;
};

}  // namespace sqlgen::ir
