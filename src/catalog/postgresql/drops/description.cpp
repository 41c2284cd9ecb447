#include "catalog/postgresql/drops/dependencies.hpp"

#include <fmt/format.h>

#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/extension_members.hpp"

namespace sqlgen::catalog {

namespace {

using Part = Address::Part;

}  // namespace

std::string describe(const Database& database, const Address& address) {
  const Object* object = database.find(address.object);
  if (object == nullptr) {
    return "an object";
  }
  std::string name = shown_name(database, *object, {});
  if (const auto* function = object->as<Function>()) {
    name += "(";
    for (std::size_t i = 0; i < function->argument_texts.size(); ++i) {
      name += (i == 0 ? "" : ",") + function->argument_texts[i];
    }
    name += ")";
  }
  std::string what = fmt::format("{} {}", object->kind_name(), name);
  switch (address.part) {
    case Part::column:
    case Part::default_value:
      for (const Column& column : object->columns()) {
        if (column.number == address.number) {
          return fmt::format("{}column {} of {}", address.part == Part::column ? "" : "default value for ",
                             quote_name(column.name), what);
        }
      }
      return what;
    case Part::constraint: {
      const auto* table = object->as<Table>();
      const auto* domain = object->as<DomainType>();
      const std::vector<Constraint> none;
      for (const Constraint& constraint : table != nullptr    ? table->constraints
                                          : domain != nullptr ? domain->constraints
                                                              : none) {
        if (constraint.oid == address.number) {
          return fmt::format("constraint {} on {}", quote_name(constraint.name), what);
        }
      }
      return what;
    }
    case Part::trigger:
      return fmt::format("trigger {} on {}", quote_name(address.name), what);
    case Part::policy:
      return fmt::format("policy {} on {}", quote_name(address.name), what);
    case Part::rule:
      return fmt::format("rule {} on {}", quote_name(address.name), what);
    case Part::whole:
      break;
  }
  return what;
}

}  // namespace sqlgen::catalog
