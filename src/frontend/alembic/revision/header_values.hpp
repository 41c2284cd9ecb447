#pragma once

#include <string>
#include <string_view>

#include "frontend/alembic/revision/revision_header.hpp"

namespace sqlgen::alembic {

/// A value that only running the module tells.
[[nodiscard]] HeaderValue computed(Span span);

/// A value of a type that no header has.
[[nodiscard]] HeaderValue wrong_type(Span span, std::string type);

/// One text.
[[nodiscard]] HeaderValue header_text(std::string text, Span span);

/// The place in the header of the name that a module assigns; null for others.
[[nodiscard]] HeaderValue* field(RevisionHeader& header, std::string_view name);

}  // namespace sqlgen::alembic
