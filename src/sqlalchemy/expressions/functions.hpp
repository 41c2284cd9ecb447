#pragma once

#include <string>
#include <vector>

#include "sqlalchemy/expressions/builder.hpp"

// func.*: what SQLAlchemy knows of functions (sqlalchemy/sql/functions.py).

namespace sqlgen::ir {

/// func.PACKAGES.NAME(arguments). A known function gets its class's type; `type` is a type_ given by the
/// caller. Errors: CompileError "bad-operand" where a known function's arguments don't fit.
[[nodiscard]] ExpressionPtr make_function(std::vector<std::string> packages, const std::string& name,
                                          const std::vector<Operand>& arguments, TypePtr type = {},
                                          Span span = {});

/// Functions of the SQL standard that are written without parentheses where they have no arguments
/// (AnsiFunction); an empty string for others. Also the spelling of known functions whose name differs.
[[nodiscard]] std::string standard_function_spelling(const std::string& name);

/// Known functions that have parentheses even without arguments (_has_args).
[[nodiscard]] bool always_has_parentheses(const std::string& name);

/// The type of an ordered-set aggregate within a group (mode, percentile_cont ...).
[[nodiscard]] ExpressionPtr make_within_group(const ExpressionPtr& function,
                                              std::vector<ExpressionPtr> order_by);
/// function.filter(*criteria).
[[nodiscard]] ExpressionPtr make_function_filter(const ExpressionPtr& function,
                                                 const std::vector<ExpressionPtr>& criteria);

}  // namespace sqlgen::ir
