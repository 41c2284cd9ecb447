#include <fmt/format.h>

#include "catalog/postgresql/context.hpp"
#include "catalog/postgresql/expressions/deparser.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/print/ddl_parts.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

std::string DdlParts::sequence_options(const Sequence& sequence, bool with_type) const {
  std::string text;
  if (with_type && sequence.type.type != type_oid::kInt8) {
    text += " AS " + shown_type(db_, sequence.type, style_);
  }
  text += fmt::format(" START WITH {} INCREMENT BY {}", sequence.start, sequence.increment);
  text += fmt::format(" MINVALUE {} MAXVALUE {}", sequence.minimum, sequence.maximum);
  text += sequence.cache == 1 ? "" : fmt::format(" CACHE {}", sequence.cache);
  return sequence.cycle ? text + " CYCLE" : text;
}

std::string DdlParts::sequence(const Object& object) const {
  const Sequence& body = *object.as<Sequence>();
  return fmt::format("CREATE {}SEQUENCE {}{}", body.unlogged ? "UNLOGGED " : "", name(object),
                     sequence_options(body, true));
}

std::vector<std::string> DdlParts::ownership(const Object& object) const {
  const Sequence& body = *object.as<Sequence>();
  const Object* table = db_.find(body.owner.table);
  if (table == nullptr || body.identity) {
    return {};
  }
  return {fmt::format("ALTER SEQUENCE {} OWNED BY {}.{}", name(object), name(*table),
                      column_list(*table, {body.owner.number}))};
}

std::string DdlParts::view(const Object& object) const {
  const View& body = *object.as<View>();
  std::string text = fmt::format("CREATE {}VIEW {}", body.materialized ? "MATERIALIZED " : "", name(object));
  std::vector<std::string> names;
  for (const Column& column : body.columns) {
    names.push_back(quote_name(column.name));
  }
  if (body.columns_known && !names.empty()) {
    text += " (" + join(names, ", ") + ")";
  }
  text += with_options(body.options);
  text += body.tablespace.empty() ? "" : " TABLESPACE " + quote_name(body.tablespace);
  text += " AS\n" + Deparser(db_, style_).select(*body.query);
  text += body.check_option.empty() ? "" : "\nWITH " + body.check_option + " CHECK OPTION";
  return body.populated ? text : text + "\nWITH NO DATA";
}

std::string DdlParts::domain(const Object& object) const {
  const DomainType& body = *object.as<DomainType>();
  std::string text = fmt::format("CREATE DOMAIN {} AS {}", name(object), shown_type(db_, body.base, style_));
  text += body.collation.empty() ? "" : " COLLATE " + quote_names(body.collation);
  text += body.default_value == nullptr ? "" : " DEFAULT " + expression(body.default_value, nullptr);
  text += body.not_null ? " NOT NULL" : "";
  for (const Constraint& one : body.constraints) {
    if (!one.not_valid) {
      text += fmt::format("\n    CONSTRAINT {} CHECK ({})", quote_name(one.name),
                          expression(one.expression, nullptr));
    }
  }
  return text;
}

std::string DdlParts::composite(const Object& object) const {
  std::vector<std::string> lines;
  for (const Column& one : object.columns()) {
    lines.push_back(column(object, one));
  }
  return fmt::format("CREATE TYPE {} AS (\n    {}\n)", name(object), join(lines, ",\n    "));
}

std::string DdlParts::other_type(const Object& object) const {
  const OtherType& body = *object.as<OtherType>();
  if (body.definition == nullptr) {
    return {};
  }
  const Node& options = body.definition->is("CreateRangeStmt") ? (*body.definition)["params"]
                                                               : (*body.definition)["definition"];
  std::vector<std::string> parts;
  for (const Node& option : options.items()) {
    const Node& value = option["arg"];
    const bool is_type = value["names"].is_list();
    const std::string text = option["defname"].str() == "subtype" ? shown_type(db_, body.subtype, style_)
                             : is_type                            ? quote_names(texts(value["names"]))
                             : value.is_text()                    ? literal(value.str())
                                                                  : std::to_string(value.number());
    parts.push_back(fmt::format("{} = {}", option["defname"].str(), text));
  }
  const std::string_view as = body.definition->is("CreateRangeStmt") ? " AS RANGE" : "";
  return fmt::format("CREATE TYPE {}{}{}", name(object), as,
                     parts.empty() ? "" : " (" + join(parts, ", ") + ")");
}

std::vector<std::string> DdlParts::object(const Object& object) const {
  if (object.assumed) {
    return {};
  }
  if (object.as<Namespace>() != nullptr) {
    const bool there = object.name == "public" || object.name == "pg_temp";
    return there ? std::vector<std::string>() : std::vector{"CREATE SCHEMA " + quote_name(object.name)};
  }
  if (object.as<Extension>() != nullptr) {
    if (object.name == "plpgsql") {
      return {};
    }
    const Object* schema = db_.find(object.schema);
    return {fmt::format("CREATE EXTENSION IF NOT EXISTS {} WITH SCHEMA {}", quote_name(object.name),
                        quote_name(schema == nullptr ? "public" : schema->name))};
  }
  if (const auto* type = object.as<EnumType>()) {
    std::vector<std::string> values;
    for (const std::string& value : type->values) {
      values.push_back(literal(value));
    }
    return {fmt::format("CREATE TYPE {} AS ENUM ({})", name(object), join(values, ", "))};
  }
  if (object.as<Table>() != nullptr) {
    std::vector<std::string> statements{table(object)};
    for (std::string& setting : table_settings(object)) {
      statements.push_back(std::move(setting));
    }
    return statements;
  }
  const auto one = [](std::string text) {
    return text.empty() ? std::vector<std::string>() : std::vector{std::move(text)};
  };
  if (const auto* body = object.as<Sequence>()) {
    return body->identity ? std::vector<std::string>() : one(sequence(object));
  }
  if (object.as<View>() != nullptr) {
    return one(view(object));
  }
  if (const auto* body = object.as<DomainType>()) {
    std::vector<std::string> statements{domain(object)};
    for (const Constraint& check : body->constraints) {
      if (check.not_valid) {
        statements.push_back(fmt::format("ALTER DOMAIN {} ADD CONSTRAINT {} CHECK ({}) NOT VALID",
                                         name(object), quote_name(check.name),
                                         expression(check.expression, nullptr)));
      }
    }
    return statements;
  }
  if (object.as<CompositeType>() != nullptr) {
    return one(composite(object));
  }
  if (object.as<OtherType>() != nullptr) {
    return one(other_type(object));
  }
  if (object.as<OtherObject>() != nullptr) {
    return other(object);
  }
  return object.as<Function>() != nullptr ? one(function(object)) : std::vector<std::string>();
}

}  // namespace sqlgen::catalog
