#pragma once

#include <string>

#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// Says, where the run is asked to say more, that what SQLAlchemy 1 allowed is read as it was meant there.
inline void note_older_notation(python::Interpreter& in, const std::string& what, Span where) {
  in.warn("sqlalchemy-1", what + " is SQLAlchemy 1's notation, which 2.0 refuses", where,
          "it is read as it was meant");
}

}  // namespace sqlgen::alembic
