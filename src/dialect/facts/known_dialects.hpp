#pragma once

#include <string_view>
#include <vector>

#include "dialect/facts/facts.hpp"

namespace sqlgen::dialect {

/// All databases that dialects/*.toml describes, read once: those that sqlgen writes for, then the others;
/// each sorted by name.
[[nodiscard]] const std::vector<Facts>& known_dialects();

/// Nothing where no file is of that name.
[[nodiscard]] const Facts* find_dialect(std::string_view name);

/// SQLAlchemy's default dialect, which is that of no database (dialects/default.toml).
[[nodiscard]] const Facts& default_facts();

/// The one that is taken where nothing names a dialect.
[[nodiscard]] const Facts& usual_dialect();

/// That of the name, or the usual one where there is none: env.py runs before a dialect is named.
[[nodiscard]] const Facts& dialect_or_usual(std::string_view name);

/// Whether the dialect of that name can; false where there is none.
[[nodiscard]] bool dialect_can(std::string_view name, std::string_view capability);

/// Whether the dialect of that name spells a type; false where there is none.
[[nodiscard]] bool dialect_has_type(std::string_view name, std::string_view type_class);

/// That of a database URL's scheme without its driver ("postgres"); nothing for others.
[[nodiscard]] const Facts* find_dialect_of_scheme(std::string_view scheme);

}  // namespace sqlgen::dialect
