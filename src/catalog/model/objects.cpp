#include "catalog/model/objects.hpp"

#include <array>
#include <utility>

#include "support/overloaded.hpp"

namespace sqlgen::catalog {

namespace {

// What getObjectTypeDescription() calls them.
std::string_view other_kind_name(std::string_view kind) {
  static constexpr auto kNames = std::to_array<std::pair<std::string_view, std::string_view>>(
      {{"ACCESS_METHOD", "access method"},
       {"CAST", "cast"},
       {"COLLATION", "collation"},
       {"CONVERSION", "conversion"},
       {"EVENT_TRIGGER", "event trigger"},
       {"FDW", "foreign-data wrapper"},
       {"FOREIGN_SERVER", "server"},
       {"LANGUAGE", "language"},
       {"OPCLASS", "operator class"},
       {"OPERATOR", "operator"},
       {"OPFAMILY", "operator family"},
       {"PUBLICATION", "publication"},
       {"STATISTIC_EXT", "statistics object"},
       {"SUBSCRIPTION", "subscription"},
       {"TRANSFORM", "transform"},
       {"TSCONFIGURATION", "text search configuration"},
       {"TSDICTIONARY", "text search dictionary"},
       {"TSPARSER", "text search parser"},
       {"TSTEMPLATE", "text search template"},
       {"USER_MAPPING", "user mapping"}});
  for (const auto& [known, name] : kNames) {
    if (known == kind) {
      return name;
    }
  }
  return kind;
}

}  // namespace

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
          [](const OtherObject& o) -> std::string_view { return other_kind_name(o.kind); },
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
