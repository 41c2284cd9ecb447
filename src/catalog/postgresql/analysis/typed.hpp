#pragma once

#include <string>
#include <vector>

#include "catalog/model/identity.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// A part of an expression whose type is known. What `text` and `parts` are depends on the kind.
struct Typed {
  enum class Kind {
    column,         // text: its name, quoted
    constant,       // text: the value as the type's output function writes it; null: is_null
    untyped,        // a string, or NULL, that has no type yet
    relation,       // a constant regclass; relation: the table or sequence
    call,           // node: the call, for its name
    sql_call,       // the same, in SQL's own syntax (AT TIME ZONE)
    function_like,  // text: COALESCE, GREATEST, LEAST, NULLIF, ARRAY; CURRENT_DATE without parts
    operation,      // text: the operator, before the only part or between two
    any_operation,  // text: "= ANY"; the second part is an array
    boolean,        // text: AND, OR, NOT
    test,           // text: "IS NULL", "IS NOT TRUE" behind the part
    distinct,       // IS DISTINCT FROM
    choice,         // CASE: text "CASE" where there is an operand before the pairs; an odd last part is ELSE
    cast,           // to the type
    collated,       // text: the collation's name
  };
  Kind kind = Kind::untyped;
  TypeReference type = {};
  std::string text = {};
  std::vector<Typed> parts = {};
  bool is_null = false;
  bool implicit = false;     // of a cast: nobody wrote it
  bool by_function = false;  // of a cast
  char volatility = 'i';     // of the function alone: i immutable, s stable, v volatile, ? not known
  Oid relation = kNoOid;
  const Node* node = nullptr;
};

}  // namespace sqlgen::catalog
