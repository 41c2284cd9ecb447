#include "dialect/type_compiler.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <map>

#include "support/diagnostic.hpp"

namespace sqlgen::dialect {

namespace {

using ir::Type;
using ir::TypeKind;

std::string with_precision(std::string_view name, const Type& type) {
  if (!type.precision) {
    return std::string(name);
  }
  return type.scale ? fmt::format("{}({}, {})", name, *type.precision, *type.scale)
                    : fmt::format("{}({})", name, *type.precision);
}

// The name that a person knows the type by.
std::string shown_name(const Type& type) {
  return type.text_spelling ? *type.text_spelling : std::string(ir::type_name(type.kind));
}

// A way out for the types that are asked for most often where they don't exist.
std::string_view help_for(TypeKind kind) {
  static const std::map<TypeKind, std::string_view> kHelp{
      {TypeKind::pg_jsonb, "use sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"},
      {TypeKind::array, "use sa.JSON().with_variant(sa.ARRAY(...), 'postgresql')"},
      {TypeKind::pg_array, "use sa.JSON().with_variant(postgresql.ARRAY(...), 'postgresql')"},
      {TypeKind::pg_hstore, "use sa.JSON().with_variant(postgresql.HSTORE(), 'postgresql')"},
      {TypeKind::pg_bytea, "use sa.LargeBinary()"},
      {TypeKind::pg_interval, "use sa.Interval()"},
      {TypeKind::pg_citext, "use sa.Text().with_variant(postgresql.CITEXT(), 'postgresql')"},
  };
  const auto found = kHelp.find(kind);
  return found != kHelp.end() ? found->second
                              : "give the type a variant for this database with .with_variant(...)";
}

}  // namespace

const Type& TypeCompiler::implementation(const Type& type) const {
  static const Type kDateTime(TypeKind::date_time);
  static const Type kLargeBinary(TypeKind::large_binary);
  const Type& resolved = ir::resolve_variant(type, facts_.name);
  switch (resolved.kind) {
    case TypeKind::type_decorator:
      return resolved.item ? implementation(*resolved.item) : resolved;
    case TypeKind::pickle_type:
      return resolved.item ? implementation(*resolved.item) : kLargeBinary;
    case TypeKind::interval:
      return resolved.native && facts_.can("native_interval") ? resolved : kDateTime;
    default:
      return resolved;
  }
}

void TypeCompiler::require_known(const Type& type) {
  if (type.kind == TypeKind::unknown) {
    throw CompileError(
        "unknown-type", fmt::format("the type {} is not known", shown_name(type)), type.span,
        "write the type with SQLAlchemy's own, such as sa.String(), or as a class in the revision "
        "with get_col_spec()");
  }
}

std::string TypeCompiler::render(const Type& type) const {
  if (const Type& given = ir::resolve_variant(type, facts_.name); given.compiled) {
    return *given.compiled;
  }
  const Type& resolved = implementation(type);
  return resolved.compiled ? *resolved.compiled : render_implementation(resolved);
}

std::string TypeCompiler::cast(std::string_view operand, const Type& type) const {
  const std::string text = render(type);
  const std::string_view spelt = text;
  const auto collation = std::min(spelt.rfind(" COLLATE "), spelt.size());
  return fmt::format("CAST({} AS {}){}", operand, spelt.substr(0, collation), spelt.substr(collation));
}

const std::string& TypeCompiler::spelling(const Type& type) const {
  const auto found = facts_.type_names.find(ir::type_name(type.kind));
  if (found == facts_.type_names.end()) {
    throw CompileError("unsupported-type", fmt::format("{} has no type {}", facts_.title, shown_name(type)),
                       type.span, std::string(help_for(type.kind)));
  }
  return found->second;
}

std::string TypeCompiler::with_length(std::string_view name, std::optional<std::int64_t> length,
                                      const std::optional<std::string>& collation) {
  std::string text(name);
  if (length.value_or(0) != 0) {
    text += fmt::format("({})", *length);
  }
  if (collation && !collation->empty()) {
    text += fmt::format(" COLLATE \"{}\"", *collation);
  }
  return text;
}

std::string TypeCompiler::named_type(const Type& type) const {
  if (type.name.name.empty()) {
    throw CompileError("incomplete-type",
                       fmt::format("{} {} type requires a name", facts_.title, shown_name(type)), type.span,
                       "give the type a name=");
  }
  const std::string name = names_.quote(type.name.name);
  return type.schema ? names_.quote(*type.schema) + "." + name : name;
}

std::string TypeCompiler::render_implementation(const Type& type) const {
  require_known(type);
  switch (type.kind) {
    case TypeKind::null_type:
      throw CompileError("incomplete-type", "no SQL can be made for a column without a type", type.span,
                         "give the column a type");
    case TypeKind::user_defined:
      if (!type.text_spelling) {
        throw CompileError("incomplete-type", "the type has no get_col_spec() that says how it is spelt",
                           type.span);
      }
      return *type.text_spelling;
    case TypeKind::enumeration:
    case TypeKind::pg_enum:
      return with_length(spelling(type), type.length, type.collation);
    case TypeKind::uuid:
      return type.native ? spelling(type) : "CHAR(32)";
    case TypeKind::numeric:
    case TypeKind::NUMERIC:
    case TypeKind::DECIMAL:
      return with_precision(spelling(type), type);
    case TypeKind::BINARY:
    case TypeKind::VARBINARY:
      return with_length(spelling(type), type.length);
    case TypeKind::CLOB:
    case TypeKind::NCLOB:
    case TypeKind::pg_citext:
      return spelling(type);
    default:
      return ir::type_family(type.kind) == ir::TypeFamily::string
                 ? with_length(spelling(type), type.length, type.collation)
                 : spelling(type);
  }
}

}  // namespace sqlgen::dialect
