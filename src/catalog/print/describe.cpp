#include "catalog/print/describe.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/postgresql/tables/constraints.hpp"
#include "catalog/print/ddl_parts.hpp"

namespace sqlgen::catalog {

namespace {

Node text_or_nothing(const std::string& text) {
  return text.empty() ? Node() : Node::text(text);
}

Node comment_of(const std::optional<std::string>& comment) {
  return comment ? Node::text(*comment) : Node();
}

Node text_list(const std::vector<std::string>& items) {
  std::vector<Node> nodes;
  for (const std::string& item : items) {
    nodes.push_back(Node::text(item));
  }
  return Node::list(std::move(nodes));
}

// Fields in their order, without those that say nothing.
class Fields {
 public:
  Fields& put(std::string name, Node value) {
    if (value) {
      fields_.emplace_back(std::move(name), std::move(value));
    }
    return *this;
  }
  Fields& put_true(std::string name, bool value) {
    return put(std::move(name), value ? Node::boolean(true) : Node());
  }
  Node object() { return Node::object("", std::move(fields_)); }

 private:
  std::vector<std::pair<std::string, Node>> fields_;
};

class Describer {
 public:
  explicit Describer(const Database& database) : db_(database), parts_(database, {}) {}

  Node describe(bool with_assumed) {
    std::vector<const Object*> objects;
    db_.for_each([&](const Object& object) {
      const Object* schema = db_.find(object.schema);
      if ((schema == nullptr || schema->name != "pg_temp") && (with_assumed || !object.assumed)) {
        objects.push_back(&object);
      }
    });
    std::sort(objects.begin(), objects.end(), [this](const Object* left, const Object* right) {
      return std::tuple(db_.schema_name(*left), left->name, left->oid) <
             std::tuple(db_.schema_name(*right), right->name, right->oid);
    });
    for (const Object* one : objects) {
      add(*one);
    }
    Fields all;
    for (auto& [name, list] : lists_) {
      all.put(name, list.empty() ? Node() : Node::list(std::move(list)));
    }
    return all.object();
  }

 private:
  void add(const Object& object) {
    if (object.as<Namespace>() != nullptr) {
      put("schemas", header(object));
    } else if (object.as<Extension>() != nullptr) {
      put("extensions", header(object));
    } else if (object.as<Table>() != nullptr) {
      put("tables", table(object));
    } else if (const auto* view = object.as<View>()) {
      Fields fields = header(object);
      fields.put_true("materialized", view->materialized).put("columns", columns(object));
      fields.put("definition",
                 Node::text(view->query != nullptr ? Deparser(db_, {}).select(*view->query) : object.text));
      put("views", fields);
    } else if (const auto* sequence = object.as<Sequence>()) {
      put("sequences", this->sequence(object, *sequence));
    } else if (const auto* function = object.as<Function>()) {
      Fields fields = header(object);
      fields.put("arguments", text_list(function->argument_texts));
      for (const std::string& text : parts_.object(object)) {
        fields.put("definition", Node::text(text));
      }
      put("functions", fields);
    } else if (object.is_type() || object.as<CompositeType>() != nullptr) {
      put("types", type(object));
    } else if (object.as<OtherObject>() != nullptr) {
      put("objects", other(object));
    }
  }

  void put(std::string_view list, Fields fields) {
    for (auto& [name, items] : lists_) {
      if (name == list) {
        items.push_back(fields.object());
      }
    }
  }

  [[nodiscard]] Fields header(const Object& object) const {
    Fields fields;
    fields.put("name", Node::text(object.name)).put("schema", text_or_nothing(db_.schema_name(object)));
    fields.put("comment", comment_of(object.comment));
    return fields.put("doubt", object.doubt == nullptr ? Node() : Node::text(object.doubt->reason));
  }

  [[nodiscard]] std::string expression(const NodePtr& node, const Object* table) const {
    return Deparser(db_, {}, table == nullptr ? nullptr : &table->columns()).expression(*node);
  }

  [[nodiscard]] std::string type_of(const Column& column) const {
    return column.type.type == kNoOid ? column.type_text : shown_type(db_, column.type, {});
  }

  [[nodiscard]] Node columns(const Object& object) const {
    std::vector<Node> list;
    for (const Column& column : object.columns()) {
      Fields fields;
      fields.put("name", Node::text(column.name)).put("type", text_or_nothing(type_of(column)));
      fields.put_true("not_null", column.not_null);
      if (column.default_value != nullptr) {
        const bool computed = column.generated || column.generated_virtual;
        fields.put(
            computed ? "generated" : "default",
            Node::text(shown_default(db_, column).value_or(expression(column.default_value, &object))));
      }
      fields.put("identity", column.identity == 0
                                 ? Node()
                                 : Node::text(column.identity == 'a' ? "always" : "by default"));
      fields.put("collation", text_or_nothing(column.collation_name))
          .put("comment", comment_of(column.comment));
      fields.put("doubt", column.doubt == nullptr ? Node() : Node::text(column.doubt->reason));
      list.push_back(fields.object());
    }
    return list.empty() ? Node() : Node::list(std::move(list));
  }

  [[nodiscard]] Node constraints(const Object& object) const {
    std::vector<Node> list;
    for (const Constraint& one : object.as<Table>()->constraints) {
      static constexpr std::array<std::string_view, 6> kKinds{"primary key", "unique",    "foreign key",
                                                              "check",       "exclusion", "trigger"};
      Fields fields;
      fields.put("name", text_or_nothing(one.name));
      fields.put("kind", Node::text(std::string(kKinds.at(static_cast<std::size_t>(one.kind)))));
      if (one.kind != ConstraintKind::check) {
        fields.put("columns", text_list(column_names(object, one.columns)));
      }
      if (const Object* referenced = db_.find(one.referenced_table)) {
        fields.put("references", Node::text(shown_name(db_, *referenced, {})));
        fields.put("referenced_columns", text_list(column_names(*referenced, one.referenced_columns)));
      }
      if (!one.name.empty()) {  // SQLite's have none, and are told by the table's text
        fields.put("definition", Node::text(parts_.constraint(object, one)));
      }
      fields.put("comment", comment_of(one.comment));
      list.push_back(fields.object());
    }
    return list.empty() ? Node() : Node::list(std::move(list));
  }

  [[nodiscard]] Node indexes(const Object& object) const {
    std::vector<Node> list;
    for (const Oid oid : db_.indexes_of(object.oid)) {
      const Object& one = *db_.find(oid);
      if (one.as<Index>()->constraint != kNoOid) {
        continue;
      }
      Fields fields;
      fields.put("name", Node::text(one.name)).put_true("unique", one.as<Index>()->unique);
      fields.put("definition", Node::text(one.text.empty() ? parts_.index(one) : one.text));
      list.push_back(fields.put("comment", comment_of(one.comment)).object());
    }
    return list.empty() ? Node() : Node::list(std::move(list));
  }

  template <class Items, class Define>
  static Node named(const Items& items, const Define& define) {
    std::vector<Node> list;
    for (const auto& one : items) {
      list.push_back(
          Fields().put("name", Node::text(one.name)).put("definition", Node::text(define(one))).object());
    }
    return list.empty() ? Node() : Node::list(std::move(list));
  }

  [[nodiscard]] Fields table(const Object& object) const {
    const Table& body = *object.as<Table>();
    Fields fields = header(object);
    fields.put_true("unlogged", body.unlogged).put_true("strict", body.strict);
    fields.put_true("without_rowid", body.without_rowid).put_true("row_security", body.row_security);
    std::vector<std::string> parents;
    for (const Oid parent : body.parents) {
      parents.push_back(shown_name(db_, *db_.find(parent), {}));
    }
    fields.put(body.partition_bound != nullptr ? "partition_of" : "inherits",
               parents.empty() ? Node() : text_list(parents));
    fields.put("columns", columns(object))
        .put("constraints", constraints(object))
        .put("indexes", indexes(object));
    fields.put("triggers", named(body.triggers, [&](const Trigger& one) {
                 return one.definition->is("SqlText") ? (*one.definition)["text"].str()
                                                      : parts_.trigger(object, one);
               }));
    fields.put("policies",
               named(body.policies, [&](const Attachment& one) { return parts_.policy(object, one); }));
    return fields.put("rules",
                      named(body.rules, [&](const Attachment& one) { return parts_.rule(object, one); }));
  }

  [[nodiscard]] Fields sequence(const Object& object, const Sequence& body) const {
    Fields fields = header(object);
    fields.put("type", Node::text(shown_type(db_, body.type, {}))).put("start", Node::integer(body.start));
    fields.put("increment", Node::integer(body.increment)).put("minimum", Node::integer(body.minimum));
    fields.put("maximum", Node::integer(body.maximum)).put_true("cycle", body.cycle);
    if (const Object* owner = db_.find(body.owner.table)) {
      for (const std::string& column : column_names(*owner, {body.owner.number})) {
        fields.put("owner", Node::text(shown_name(db_, *owner, {}) + "." + quote_name(column)));
      }
    }
    return fields;
  }

  [[nodiscard]] Fields other(const Object& object) const {
    Fields fields = header(object);
    std::vector<std::string> arguments;
    for (const TypeReference& type : object.as<OtherObject>()->arguments) {
      arguments.push_back(type.type == kNoOid ? "NONE" : shown_type(db_, type, {}));
    }
    fields.put("arguments", object.as<OtherObject>()->kind == "OPERATOR" ? text_list(arguments) : Node());
    std::string definition;
    for (const std::string& statement : parts_.object(object)) {
      definition += (definition.empty() ? "" : "; ") + statement;
    }
    return fields.put("kind", Node::text(std::string(object.kind_name())))
        .put("definition", Node::text(definition));
  }

  [[nodiscard]] Fields type(const Object& object) const {
    Fields fields = header(object);
    if (const auto* body = object.as<EnumType>()) {
      fields.put("kind", Node::text("enum")).put("values", text_list(body->values));
    } else if (const auto* domain = object.as<DomainType>()) {
      fields.put("kind", Node::text("domain")).put("base", Node::text(shown_type(db_, domain->base, {})));
      fields.put_true("not_null", domain->not_null);
      if (domain->default_value != nullptr) {
        fields.put("default", Node::text(expression(domain->default_value, nullptr)));
      }
      fields.put("constraints", named(domain->constraints, [&](const Constraint& one) {
                   return "CHECK (" + expression(one.expression, nullptr) + ")";
                 }));
    } else if (object.as<CompositeType>() != nullptr) {
      fields.put("kind", Node::text("composite")).put("columns", columns(object));
    }
    return fields;
  }

  const Database& db_;
  DdlParts parts_;
  std::vector<std::pair<std::string, std::vector<Node>>> lists_ = {
      {"schemas", {}}, {"extensions", {}}, {"types", {}},     {"sequences", {}},
      {"tables", {}},  {"views", {}},      {"functions", {}}, {"objects", {}}};
};

}  // namespace

Node describe(const Database& database, bool with_assumed) {
  return Describer(database).describe(with_assumed);
}

}  // namespace sqlgen::catalog
