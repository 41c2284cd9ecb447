#include "catalog/model/objects.hpp"

#include "support/overloaded.hpp"

namespace sqlgen::catalog {

bool Object::is_relation() const {
  return as<Table>() != nullptr || as<Index>() != nullptr || as<Sequence>() != nullptr ||
         as<View>() != nullptr || as<CompositeType>() != nullptr;
}

bool Object::is_type() const {
  return as<EnumType>() != nullptr || as<DomainType>() != nullptr || as<OtherType>() != nullptr;
}

std::string_view Object::kind_name() const {
  return std::visit(
      Overloaded{
          [](const Namespace&) -> std::string_view { return "schema"; },
          [](const Table& t) -> std::string_view {
            return t.kind == Table::Kind::foreign ? "foreign table" : "table";
          },
          [](const Index&) -> std::string_view { return "index"; },
          [](const Sequence&) -> std::string_view { return "sequence"; },
          [](const View& v) -> std::string_view { return v.materialized ? "materialized view" : "view"; },
          [](const EnumType&) -> std::string_view { return "type"; },
          [](const DomainType&) -> std::string_view { return "domain"; },
          [](const CompositeType&) -> std::string_view { return "type"; },
          [](const OtherType&) -> std::string_view { return "type"; },
          [](const Function& f) -> std::string_view {
            return f.kind == 'p' ? "procedure" : f.kind == 'a' ? "aggregate" : "function";
          },
          [](const Extension&) -> std::string_view { return "extension"; },
          [](const OtherObject& o) -> std::string_view { return o.kind; },
      },
      body);
}

const std::vector<Column>& Object::columns() const {
  static const std::vector<Column> none;
  if (const auto* table = as<Table>()) {
    return table->columns;
  }
  if (const auto* view = as<View>()) {
    return view->columns;
  }
  if (const auto* composite = as<CompositeType>()) {
    return composite->columns;
  }
  return none;
}

}  // namespace sqlgen::catalog
