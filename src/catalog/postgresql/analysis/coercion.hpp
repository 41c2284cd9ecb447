#pragma once

#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/analysis/typed.hpp"

namespace sqlgen::catalog {

/// Thrown where it is not followed what the server makes of an expression.
struct NotFollowed {};

/// A type of the server's own by its number, arrays as such.
[[nodiscard]] TypeReference type_of_oid(Oid oid);
[[nodiscard]] bool is_same_type(const TypeReference& left, const TypeReference& right);
/// Whether nothing is known of the type's casts and operators: an extension's, or one in doubt.
[[nodiscard]] bool is_foreign_type(const Database& database, const TypeReference& type);
/// TypeCategory(): a letter.
[[nodiscard]] char category_of(const Database& database, const TypeReference& type);
[[nodiscard]] bool is_preferred(const TypeReference& type);
/// Whether it stands for what the arguments are: anyelement and its like.
[[nodiscard]] bool is_polymorphic(const TypeReference& type);

/// can_coerce_type(), without being told to; an untyped constant becomes anything.
[[nodiscard]] bool coerces(const Database& database, const Typed& from, const TypeReference& to);
[[nodiscard]] bool coerces(const Database& database, const TypeReference& from, const TypeReference& to);

/// coerce_type(): the part as one of the type, by a cast of the server's own where it takes one.
[[nodiscard]] Typed coerced(const Database& database, Typed part, const TypeReference& to);
/// The same where a cast asks for it.
[[nodiscard]] Typed cast_to(const Database& database, Typed part, const TypeReference& to);

/// select_common_type(): of parts that become one; text where none has a type.
[[nodiscard]] TypeReference common_type(const Database& database, const std::vector<Typed>& parts);

}  // namespace sqlgen::catalog
