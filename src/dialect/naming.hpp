#pragma once

#include <string>

#include "dialect/dialect.hpp"
#include "sqlalchemy/naming/naming.hpp"
#include "support/source.hpp"

namespace sqlgen::dialect {

using ir::FinalName;
using ir::NamedKind;
using ir::NamingColumn;
using ir::NamingConvention;
using ir::NamingSubject;

/// The name, quoted, and cut to the dialect's limit with a hash at its end where that is allowed. Errors:
/// CompileError "identifier-too-long" (IdentifierPreparer._truncate_and_render_maxlen_name).
[[nodiscard]] std::string render_name(const Dialect& dialect, const FinalName& name, Span span);

/// The same without quotes.
[[nodiscard]] ir::Identifier fitted_name(const Dialect& dialect, const FinalName& name, Span span);

}  // namespace sqlgen::dialect
