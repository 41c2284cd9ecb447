#pragma once

#include "frontend/python/objects/value.hpp"
#include "support/source.hpp"

namespace sqlgen::alembic {

/// What a mapped class is asked for: as what a SELECT gives, or goes over, by an attribute, as the table of
/// an INSERT, of an UPDATE or a DELETE, for the row of an object, or for one of a class below it.
enum class ClassUse { entity, source, attribute, insert, change, row, below };

/// Of classes below other mapped classes that is followed which their table alone says: not the condition on
/// polymorphic_on that tells their rows from others of the table, and not the join with the table of the
/// class above. Errors: `not-modelled` where the use would need more.
void require_followed(python::Interpreter& in, const python::Value& cls, ClassUse use, Span where);

}  // namespace sqlgen::alembic
