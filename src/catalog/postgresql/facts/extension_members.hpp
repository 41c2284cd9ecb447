#pragma once

#include <cstdint>
#include <string_view>

namespace sqlgen::catalog {

enum class MemberKind : std::uint8_t { type, operator_class, function };

/// The extension that brings an object of this name; empty where it is not known. Of what PostgreSQL 15 is
/// delivered with, and of those that migrations use most beside it.
[[nodiscard]] std::string_view extension_of(MemberKind kind, std::string_view name);

}  // namespace sqlgen::catalog
