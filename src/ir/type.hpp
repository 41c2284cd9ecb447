#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "ir/name.hpp"
#include "support/source.hpp"

namespace sqlgen::ir {

/// The types of sqlalchemy.types, sqlalchemy.dialects.postgresql and .sqlite. Names in CamelCase there are
/// the generic types, which each dialect spells its own way; the upper-case ones are always spelt as they are
/// called.
enum class TypeKind {
#define SQLGEN_TYPE(kind, name, family) kind,
#include "ir/type_kinds.def"
#undef SQLGEN_TYPE
};

/// What a type's values are, for operators and literals (SQLAlchemy's _type_affinity).
enum class TypeFamily {
  null,
  string,
  integer,
  numeric,
  floating,
  boolean,
  date,
  time,
  datetime,
  interval,
  binary,
  enumeration,
  uuid,
  json,
  array,
  hstore,
  range,
  multirange,
  tuple,
  other
};

struct Type;
using TypePtr = std::shared_ptr<Type>;
struct Expression;
using ExpressionPtr = std::shared_ptr<const Expression>;

/// What only Enum and ENUM carry.
struct EnumInfo {
  std::vector<std::string> labels;  // what the database stores
  bool native = true;               // native_enum
  bool create_type = true;          // postgresql.ENUM(create_type=...)
  bool create_constraint = false;
  bool has_metadata = false;  // metadata=...: then the type is not made with each table
  bool inherit_schema = false;
  bool validate_strings = false;
  std::string class_name = {};  // of an enum class
  std::string unwritable =
      {};  // a label that is no text, as Python shows it: only the type's name can be written
  std::map<std::string, std::string> label_of_member = {};  // enum class: member name -> label
  std::map<std::string, std::string> label_of_text =
      {};                                       // of one that derives from str: member's text -> label
  std::shared_ptr<void> frontend_members = {};  // enum class: what a frontend gives for a label
};

/// What a type of the revision's own writes around its values and columns (TypeEngine.bind_expression,
/// column_expression): an expression that holds its operand once or more.
struct TypeExpressions {
  ExpressionPtr bind = {}, bind_operand = {};
  ExpressionPtr column = {}, column_operand = {};
};

/// A type with its arguments. Which of them mean something depends on `kind`. Shared by identity: one Enum
/// object in two columns is one type.
struct Type {
  TypeKind kind;
  Span span = {};

  std::optional<std::int64_t> length = {};     // String, CHAR, BINARY, BIT ...
  std::optional<std::int64_t> precision = {};  // Numeric, Float, postgresql TIMESTAMP, TIME, INTERVAL
  std::optional<std::int64_t> scale = {};
  bool timezone = false;
  std::optional<std::string> collation = {};
  std::optional<std::string> fields = {};  // INTERVAL fields
  bool varying = false;                    // BIT
  bool native = true;                      // Interval(native=), Uuid(native_uuid=)
  bool as_decimal = true;                  // asdecimal, whose default is false for Float
  std::optional<std::int64_t> decimal_return_scale = {};
  std::optional<bool> none_as_null = {};  // JSON
  bool as_uuid = true;
  std::optional<std::string> storage_format =
      {};  // sqlite DATETIME, DATE, TIME: Python's % format over a dict
  std::optional<std::string> text_spelling =
      {};  // a user-defined type's get_col_spec(); the name of a foreign one, "mysql.TINYINT"
  std::optional<std::string> compiled =
      {};  // what a function of the project writes for it in the run's dialect

  // ARRAY's; TypeDecorator's and PickleType's impl; DOMAIN's data_type; what a foreign one's values are.
  TypePtr item = {};
  std::optional<std::int64_t> dimensions = {};  // ARRAY
  bool zero_indexes = false;                    // ARRAY: subscripts count from 0 in Python
  std::vector<TypePtr> items = {};              // TupleType
  std::shared_ptr<EnumInfo> enumeration = {};   // Enum, ENUM
  ConstraintName name = {};                     // Enum, Boolean, DOMAIN
  std::optional<Identifier> schema = {};        // Enum, DOMAIN
  bool create_constraint = false;               // Boolean, Enum
  ExpressionPtr domain_check = {};              // DOMAIN: check, default, not_null
  std::variant<std::monostate, std::string, ExpressionPtr> domain_default = {};
  std::optional<bool> domain_not_null = {};
  std::optional<Identifier> domain_constraint_name = {};

  std::shared_ptr<const TypeExpressions> expressions = {};

  std::map<std::string, TypePtr> variants = {};  // with_variant: dialect -> type
  std::shared_ptr<void> frontend_object = {};  // what a frontend keeps with the type; no other stage reads it

  explicit Type(TypeKind type_kind);
  Type(const Type& other);
  Type(Type&& other) noexcept;
  Type& operator=(const Type& other);
  Type& operator=(Type&& other) noexcept;
  ~Type();
};

/// SQLAlchemy's class name, "String", "DOUBLE_PRECISION".
[[nodiscard]] std::string_view type_name(TypeKind kind);
/// The first kind of that name: the generic one where a dialect has one as well.
[[nodiscard]] std::optional<TypeKind> type_kind_named(std::string_view name);
[[nodiscard]] TypeFamily type_family(TypeKind kind);

/// A new type of this kind without arguments.
[[nodiscard]] TypePtr make_type(TypeKind kind);

/// The family of the type's values: a decorator's, a DOMAIN's or a foreign type's is that of what it stands
/// for.
[[nodiscard]] TypeFamily value_family(const Type& type);

/// The default length of an Enum that is stored as text: that of the longest label, in characters.
[[nodiscard]] std::int64_t longest_label(const std::vector<std::string>& labels);

/// The type that a dialect uses: its variant where there is one, else the type itself.
[[nodiscard]] const Type& resolve_variant(const Type& type, const std::string& dialect);

}  // namespace sqlgen::ir
