#include <fmt/format.h>

#include "catalog/postgresql/drops/drop.hpp"
#include "catalog/postgresql/objects/functions.hpp"
#include "catalog/postgresql/objects/others/other_objects.hpp"
#include "catalog/postgresql/objects/rename.hpp"
#include "catalog/postgresql/objects/types.hpp"

namespace sqlgen::catalog {

namespace {

using Comment = std::optional<std::string>;

// What a comment is on: a list of names whose last one is a part of the relation that the others name.
struct PartName {
  Node relation;
  std::string name;
};

PartName part_name(const Node& list) {
  std::vector<Node> names = list.items();
  PartName part;
  part.name = names.back().str();
  names.pop_back();
  part.relation = Node::list(std::move(names));
  return part;
}

template <class Items>
bool set_on(Items& items, const std::string& name, const Comment& comment) {
  for (auto& item : items) {
    if (item.name == name) {
      item.comment = comment;
      return true;
    }
  }
  return false;
}

bool comment_on_part(Object& object, const std::string& type, const std::string& name,
                     const Comment& comment) {
  auto* table = object.as<Table>();
  auto* view = object.as<View>();
  auto* composite = object.as<CompositeType>();
  if (type == "OBJECT_COLUMN") {
    if (table != nullptr) {
      return set_on(table->columns, name, comment);
    }
    if (view != nullptr) {
      return set_on(view->columns, name, comment) || !view->columns_known;
    }
    return composite != nullptr && set_on(composite->columns, name, comment);
  }
  if (type == "OBJECT_TRIGGER") {
    return table != nullptr ? set_on(table->triggers, name, comment)
                            : view != nullptr && set_on(view->triggers, name, comment);
  }
  if (table == nullptr) {
    return true;
  }
  if (type == "OBJECT_TABCONSTRAINT") {
    return set_on(table->constraints, name, comment);
  }
  return type == "OBJECT_POLICY" ? set_on(table->policies, name, comment)
                                 : set_on(table->rules, name, comment);
}

void comment_on_part_of(Context& context, const Node& statement, const Comment& comment) {
  const std::string& type = statement["objtype"].str();
  const PartName part = part_name(statement["object"]);
  const Oid oid = context.relation(part.relation);
  if (type == "OBJECT_COLUMN") {
    const auto* view = context.db.find_as<View>(oid);
    if (view == nullptr || view->columns_known) {
      static_cast<void>(context.column(oid, part.name));
    }
  }
  const Object before = *context.db.find(oid);
  if (!comment_on_part(context.db.edit(oid), type, part.name, comment)) {
    context.fail(Problem::Kind::unknown_object, "42704",
                 fmt::format("{} \"{}\" for table \"{}\" does not exist",
                             type == "OBJECT_TABCONSTRAINT" ? "constraint"
                             : type == "OBJECT_TRIGGER"     ? "trigger"
                             : type == "OBJECT_POLICY"      ? "policy"
                                                            : "rule",
                             part.name, before.name),
                 {before.name + "." + part.name}, before.doubt);
  }
}

void require_kind(Context& context, const std::string& type, Oid relation) {
  const Object& object = *context.db.find(relation);
  const auto* view = object.as<View>();
  const bool stored = view != nullptr && view->materialized;
  const bool fits = type == "OBJECT_VIEW"       ? view != nullptr && !stored
                    : type == "OBJECT_MATVIEW"  ? stored
                    : type == "OBJECT_INDEX"    ? object.as<Index>() != nullptr
                    : type == "OBJECT_SEQUENCE" ? object.as<Sequence>() != nullptr
                                                : object.as<Table>() != nullptr;
  const std::string_view word = type == "OBJECT_VIEW"       ? "view"
                                : type == "OBJECT_MATVIEW"  ? "materialized view"
                                : type == "OBJECT_INDEX"    ? "index"
                                : type == "OBJECT_SEQUENCE" ? "sequence"
                                                            : "table";
  if (!fits && !object.assumed) {
    context.fail(Problem::Kind::wrong_object, "42809",
                 fmt::format("\"{}\" is not a{} {}", object.name, word == "index" ? "n" : "", word),
                 {object.name}, object.doubt);
  }
}

std::vector<Oid> commented_objects(Context& context, const Node& statement) {
  const std::string& type = statement["objtype"].str();
  const Node& object = statement["object"];
  if (type == "OBJECT_SCHEMA") {
    return {context.schema(object.str())};
  }
  if (type == "OBJECT_EXTENSION") {
    return {context.db.find_extension(object.str())};
  }
  if (type == "OBJECT_TYPE" || type == "OBJECT_DOMAIN") {
    const Oid found = context.user_type(names_of(object));
    if (type == "OBJECT_DOMAIN") {
      require_domain(context, found);
    }
    return {found};
  }
  if (is_other_type(type)) {
    return find_other(context, type, object);
  }
  if (object["objname"]) {
    std::vector<Oid> found = find_functions(context, object);
    require_found(context, object, found);
    return found;
  }
  if (type == "OBJECT_TABLE" || type == "OBJECT_VIEW" || type == "OBJECT_MATVIEW" || type == "OBJECT_INDEX" ||
      type == "OBJECT_SEQUENCE" || type == "OBJECT_FOREIGN_TABLE") {
    const Oid found = context.find_relation(object);
    if (found == kNoOid && type != "OBJECT_TABLE") {
      context.no_relation("relation", object);
    }
    require_kind(context, type, context.relation(object));
    return {context.relation(object)};
  }
  return {};
}

void comment_on_domain_constraint(Context& context, Oid domain, const std::string& name,
                                  const Comment& comment) {
  require_domain(context, domain);
  const Object object = *context.db.find(domain);
  if (object.as<DomainType>() != nullptr &&
      !set_on(context.db.edit_as<DomainType>(domain).constraints, name, comment)) {
    context.fail(Problem::Kind::unknown_object, "42704",
                 fmt::format("constraint \"{}\" for domain {} does not exist", name, object.name),
                 {object.name + "." + name}, object.doubt);
  }
}

}  // namespace

void comment_statement(Context& context, const Node& statement) {
  // A comment that is empty, or NULL, is none.
  const std::string& text = statement["comment"].str();
  const Comment comment = text.empty() ? Comment() : Comment(text);
  const std::string& type = statement["objtype"].str();
  if (type == "OBJECT_COLUMN" || type == "OBJECT_TABCONSTRAINT" || type == "OBJECT_TRIGGER" ||
      type == "OBJECT_POLICY" || type == "OBJECT_RULE") {
    comment_on_part_of(context, statement, comment);
    return;
  }
  if (type == "OBJECT_DOMCONSTRAINT") {
    const auto& items = statement["object"].items();
    comment_on_domain_constraint(context, context.user_type(names_of(items.front())), items.back().str(),
                                 comment);
    return;
  }
  for (const Oid oid : commented_objects(context, statement)) {
    if (context.db.find(oid) != nullptr) {
      context.db.edit(oid).comment = comment;
    }
  }
}

}  // namespace sqlgen::catalog
