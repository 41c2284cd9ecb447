#include <algorithm>
#include <utility>

#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/objects/others/other_objects.hpp"

namespace sqlgen::catalog {

namespace {

Node published_table(Context& context, const Node& spec) {
  const Node& range = spec["relation"];
  const Oid table = context.table(range);
  std::vector<Node> columns;
  for (const std::string& name : texts(spec["columns"])) {
    columns.push_back(Node::integer(context.column(table, name)));
  }
  Node made = Node::object("PublishedTable", {{"table", oid_value(table)},
                                              {"only", Node::boolean(!range["inh"].truth())},
                                              {"columns", Node::list(std::move(columns))}});
  if (spec["whereClause"]) {
    made.set("condition", Binder(context, table).bind(spec["whereClause"]));
  }
  return made;
}

std::vector<Node> published(Context& context, const Node& objects) {
  std::vector<Node> made;
  for (const Node& object : objects.items()) {
    const std::string& type = object["pubobjtype"].str();
    if (type == "PUBLICATIONOBJ_TABLE") {
      made.push_back(published_table(context, object["pubtable"]));
    } else {
      const bool current = type == "PUBLICATIONOBJ_TABLES_IN_CUR_SCHEMA";
      const Oid schema = current ? context.creation_schema("") : context.schema(object["name"].str());
      made.push_back(Node::object("PublishedSchema", {{"schema", oid_value(schema)}}));
    }
  }
  return made;
}

bool is_same_part(const Node& left, const Node& right) {
  return left.tag() == right.tag() && left["table"] == right["table"] && left["schema"] == right["schema"];
}

}  // namespace

void create_publication(Context& context, const Node& statement) {
  OtherObject publication{"PUBLICATION"};
  const Node name = Node::list({statement["pubname"]});
  if (!place_is_free(context, publication, name, false)) {
    return;
  }
  publication.definition = std::make_shared<Node>(
      Node::object("Publication", {{"all", Node::boolean(statement["for_all_tables"].truth())},
                                   {"parts", Node::list(published(context, statement["pubobjects"]))},
                                   {"options", statement["options"]}}));
  add_other(context, name, std::move(publication));
}

void alter_publication(Context& context, const Node& statement) {
  for (const Oid oid : find_other(context, "OBJECT_PUBLICATION", Node::list({statement["pubname"]}))) {
    Node definition = *context.db.find_as<OtherObject>(oid)->definition;
    std::vector<Node> options = definition["options"].items();
    for (const Node& option : statement["options"].items()) {
      std::erase_if(options,
                    [&](const Node& one) { return one["defname"].str() == option["defname"].str(); });
      options.push_back(option);
    }
    std::vector<Node> parts = definition["parts"].items();
    const std::vector<Node> named = published(context, statement["pubobjects"]);
    const std::string& action = statement["action"].str();
    if (action == "AP_SetObjects") {
      parts = named;
    } else if (action == "AP_DropObjects") {
      std::erase_if(parts, [&](const Node& part) {
        return std::any_of(named.begin(), named.end(),
                           [&](const Node& one) { return is_same_part(one, part); });
      });
    } else {
      parts.insert(parts.end(), named.begin(), named.end());
    }
    definition.set("options", Node::list(std::move(options)));
    definition.set("parts", Node::list(std::move(parts)));
    context.db.edit_as<OtherObject>(oid).definition = std::make_shared<Node>(std::move(definition));
  }
}

}  // namespace sqlgen::catalog
