#pragma once

#include <string_view>

#include "catalog/model/database.hpp"

namespace sqlgen::catalog {

/// Whether a value of one type becomes one of another where it is assigned: by a cast of the server's, or
/// because the target is a string. Types that the server does not know are taken to convert.
[[nodiscard]] bool converts_by_assignment(const Database& database, const TypeReference& from,
                                          const TypeReference& to);

/// Whether a value of one type is one of another as it is, byte for byte, by a cast of the server's.
[[nodiscard]] bool is_binary_coercible(Oid from, Oid to);

/// Whether a cast of the server's between two types is a function.
[[nodiscard]] bool is_cast_by_function(Oid from, Oid to);

/// The volatility of a cast between two types, i or s: of the server's function, or of the output of one type
/// and the input of the other.
[[nodiscard]] char cast_volatility(const Database& database, const TypeReference& from,
                                   const TypeReference& to);

/// Whether a value of one type of the server's own becomes one of another without being told.
[[nodiscard]] bool converts_implicitly(Oid from, Oid to);

/// Whether an access method has an operator class for the type without being told one; for types that the
/// server does not know, it is taken to have.
[[nodiscard]] bool has_default_operator_class(const Database& database, std::string_view method,
                                              const TypeReference& type);

/// Whether an operator class of the server's is the one that its access method takes without being told.
[[nodiscard]] bool is_default_operator_class(std::string_view method, std::string_view name);

/// The type under a domain, or the type itself.
[[nodiscard]] TypeReference base_type(const Database& database, const TypeReference& type);

/// Whether the modifiers of the type (a length, a precision) are applied by a function, so that even a
/// default of NULL is one that is kept.
[[nodiscard]] bool has_length_coercion(const Database& database, const TypeReference& type);

}  // namespace sqlgen::catalog
