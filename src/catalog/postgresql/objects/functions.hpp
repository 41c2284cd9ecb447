#pragma once

#include <string>
#include <vector>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

void create_function(Context& context, const Node& statement);
void alter_function(Context& context, const Node& statement);
/// A function, procedure or aggregate that was read. Fails where there is one of that name and arguments that
/// it does not replace, or is not to (another kind, another result).
void add_function(Context& context, Oid schema, const std::string& name, Function function, bool replaces);

/// A function of the database by its name, that with so many arguments where there are several; kNoOid for
/// one of the server's own, and for one that an extension may have brought.
[[nodiscard]] Oid require_function(Context& context, const std::vector<std::string>& names,
                                   std::size_t arguments);

/// Whether an extension has been made, which may have brought functions that are not known here.
[[nodiscard]] bool has_extensions(const Database& db);

/// Tells that an expression calls a function of which there is none by that name that takes so many
/// arguments.
void require_called(Context& context, const std::vector<std::string>& names, std::size_t arguments);

/// Fails where a statement names a function (ObjectWithArgs) that was not found.
void require_found(Context& context, const Node& object_with_args, const std::vector<Oid>& found);

/// Fails where a schema has another function of that name and of the function's arguments.
void require_free_signature(Context& context, Oid function, Oid schema, const std::string& name);

}  // namespace sqlgen::catalog
