#include <fmt/format.h>

#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/print/ddl_parts.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

std::string DdlParts::index_element(const Object& table, const IndexElement& element) const {
  std::string text;
  if (element.expression == nullptr) {
    text = column_list(table, {element.column});
  } else {
    text = expression(element.expression, &table);
    const bool bare = element.expression->is("FuncCall") &&
                      (*element.expression)["funcformat"].str() != "COERCE_SQL_SYNTAX";
    text = bare || (text.front() == '(' && text.back() == ')' && element.expression->is("A_Expr"))
               ? text
               : "(" + text + ")";
  }
  if (!element.collation.empty()) {
    text += " COLLATE " + quote_names(element.collation);
  }
  if (!element.operator_class.empty()) {
    text += " " + quote_names(element.operator_class);
    if (!element.operator_class_options.empty()) {
      text += with_options(element.operator_class_options).substr(std::string_view(" WITH").size());
    }
  }
  text += element.descending ? " DESC" : "";
  if (element.nulls_first) {
    text += *element.nulls_first ? " NULLS FIRST" : " NULLS LAST";
  }
  if (!element.exclusion_operator.empty()) {
    const auto& names = element.exclusion_operator;
    text += names.size() == 1 ? " WITH " + names.front()
                              : fmt::format(" WITH OPERATOR({}.{})", quote_name(names.front()), names.back());
  }
  return text;
}

std::string DdlParts::index_key(const Object& object, const Constraint* constraint) const {
  const Index& index = *object.as<Index>();
  const Object& table = *db_.find(index.table);
  std::vector<std::string> parts;
  for (const IndexElement& element : index.elements) {
    parts.push_back(index_element(table, element));
  }
  std::string text;
  if (constraint == nullptr || constraint->kind == ConstraintKind::exclusion) {
    text = fmt::format("{} {} ({})", constraint == nullptr ? "USING" : "EXCLUDE USING", index.method,
                       join(parts, ", "));
  } else {
    text =
        fmt::format("{} {}({})", constraint->kind == ConstraintKind::primary_key ? "PRIMARY KEY" : "UNIQUE",
                    index.nulls_not_distinct ? "NULLS NOT DISTINCT " : "", join(parts, ", "));
  }
  text += index.included.empty() ? "" : " INCLUDE (" + column_list(table, index.included) + ")";
  text += constraint == nullptr && index.nulls_not_distinct ? " NULLS NOT DISTINCT" : "";
  text += with_options(index.options);
  if (!index.tablespace.empty()) {
    text +=
        (constraint == nullptr ? " TABLESPACE " : " USING INDEX TABLESPACE ") + quote_name(index.tablespace);
  }
  if (index.predicate != nullptr) {
    const std::string predicate = expression(index.predicate, &table);
    text += " WHERE " + (constraint == nullptr ? predicate : "(" + predicate + ")");
  }
  return text;
}

std::string DdlParts::index(const Object& object) const {
  const Index& index = *object.as<Index>();
  const auto* table = db_.find_as<Table>(index.table);
  const bool only = table != nullptr && table->kind == Table::Kind::partitioned && index.only;
  return fmt::format("CREATE {}INDEX {} ON {}{} {}", index.unique ? "UNIQUE " : "", quote_name(object.name),
                     only ? "ONLY " : "", name(*db_.find(index.table)), index_key(object, nullptr));
}

std::vector<std::string> DdlParts::indexes(const Object& table) const {
  std::vector<std::string> statements;
  for (const Oid oid : db_.indexes_of(table.oid)) {
    const Object& object = *db_.find(oid);
    const Index& one = *object.as<Index>();
    if (one.constraint == kNoOid) {
      statements.push_back(index(object));
    }
    if (one.only) {
      db_.for_each([&](const Object& other) {
        if (const auto* part = other.as<Index>(); part != nullptr && part->parent == oid) {
          statements.push_back(fmt::format("ALTER INDEX {} ATTACH PARTITION {}", name(object), name(other)));
        }
      });
    }
    if (object.comment) {
      statements.push_back(fmt::format("COMMENT ON INDEX {} IS {}", name(object), literal(*object.comment)));
    }
    if (one.clustered) {
      statements.push_back(fmt::format("ALTER TABLE {} CLUSTER ON {}", name(table), quote_name(object.name)));
    }
  }
  const auto* body = table.as<Table>();
  if (body != nullptr && body->replica_identity != 'd') {
    const Object* chosen = db_.find(body->replica_index);
    const std::string identity = body->replica_identity == 'f' ? "FULL"
                                 : body->replica_identity == 'i' && chosen != nullptr
                                     ? "USING INDEX " + quote_name(chosen->name)
                                     : "NOTHING";
    statements.push_back(fmt::format("ALTER TABLE ONLY {} REPLICA IDENTITY {}", name(table), identity));
  }
  return statements;
}

std::vector<std::string> DdlParts::foreign_keys(const Object& table) const {
  std::vector<std::string> statements;
  for (const Constraint& one : table.as<Table>()->constraints) {
    if (one.kind == ConstraintKind::foreign_key && one.inherited == 0) {
      const bool partitioned = table.as<Table>()->kind == Table::Kind::partitioned;
      statements.push_back(fmt::format("ALTER TABLE {}{} ADD CONSTRAINT {} {}", partitioned ? "" : "ONLY ",
                                       name(table), quote_name(one.name), constraint(table, one)));
    }
  }
  return statements;
}

}  // namespace sqlgen::catalog
