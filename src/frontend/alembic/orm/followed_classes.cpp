#include "frontend/alembic/orm/followed_classes.hpp"

#include <fmt/format.h>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/classes/classes.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

bool shares_a_table(Interpreter& in, const Value& cls, Span where) {
  const auto mapper = in.find_attribute(cls, "__mapper__", where);
  const auto single = mapper ? in.find_attribute(*mapper, "single", where) : std::nullopt;
  return single && in.truth(*single, where);
}

[[noreturn]] void refuse(Interpreter& in, std::string message, Span where) {
  in.fail(
      Diagnostic{.id = "not-modelled",
                 .message = std::move(message),
                 .span = where,
                 .help = {"write the statement with tables: `__table__` of the classes, their join or the "
                          "condition that tells their rows apart"}});
}

}  // namespace

void require_followed(Interpreter& in, const Value& cls, ClassUse use, Span where) {
  const auto* known = cls.cast<python::ClassObject>();
  if (known == nullptr || use == ClassUse::insert) {
    return;
  }
  if (use == ClassUse::below) {
    refuse(in,
           fmt::format("a row of '{}' is an object of another class that its polymorphic_on tells, which is "
                       "not followed here",
                       known->name),
           where);
  }
  if (known->find("_sa_rows_of") != nullptr) {
    if (shares_a_table(in, cls, where)) {
      if (use != ClassUse::row) {
        refuse(in,
               fmt::format("'{}' shares its table with other classes, and the condition on its rows is not "
                           "followed here",
                           known->name),
               where);
      }
    } else if (use != ClassUse::change) {
      refuse(in,
             fmt::format("the rows of '{}' are in its table and in that of the class above it, which is "
                         "not followed here",
                         known->name),
             where);
    }
  } else if (use == ClassUse::entity && known->find("_sa_columns_below") != nullptr) {
    refuse(in,
           fmt::format("the table of '{}' has columns of classes below it, which is not followed here",
                       known->name),
           where);
  }
}

}  // namespace sqlgen::alembic
