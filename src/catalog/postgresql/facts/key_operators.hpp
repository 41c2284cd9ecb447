#pragma once

#include "catalog/model/database.hpp"

namespace sqlgen::catalog {

/// Whether the server finds an operator by which a foreign key's column refers to a key's
/// (ATAddForeignKeyConstraint): one of the operator family of the key's index, or that of the key's type
/// where the column's becomes it without being told. Types that the server does not know are taken to have
/// one.
[[nodiscard]] bool refers_by_equality(const Database& database, const TypeReference& referencing,
                                      const TypeReference& referenced);

}  // namespace sqlgen::catalog
