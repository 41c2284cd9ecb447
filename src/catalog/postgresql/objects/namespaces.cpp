#include "catalog/postgresql/objects/namespaces.hpp"

#include <fmt/format.h>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/options.hpp"

namespace sqlgen::catalog {

void create_schema(Context& context, const Node& statement) {
  std::string name = cut_name(statement["schemaname"].str());
  if (name.empty()) {
    name = statement["authrole"]["rolename"].str();
  }
  const Oid there = context.db.find_schema(name);
  if (there != kNoOid) {
    const Object& object = *context.db.find(there);
    if (statement["if_not_exists"].truth()) {
      return;
    }
    if (!object.assumed) {
      context.fail(Problem::Kind::duplicate_object, "42P06",
                   fmt::format("schema \"{}\" already exists", name), {name}, object.doubt);
    }
    context.report_if_used(object);
    Object& made = context.db.edit(there);
    made.assumed = false;
    made.doubt = nullptr;
    return;
  }
  context.db.add(context.make(name, kNoOid, Namespace{}));
}

void create_extension(Context& context, const Node& statement) {
  const std::string& name = statement["extname"].str();
  if (context.db.find_extension(name) != kNoOid) {
    if (!statement["if_not_exists"].truth()) {
      context.fail(Problem::Kind::duplicate_object, "42710",
                   fmt::format("extension \"{}\" already exists", name), {name});
    }
    return;
  }
  const Node& schema = find_option(statement["options"], "schema");
  const Node& version = find_option(statement["options"], "new_version");
  const Oid holder = schema ? context.schema(schema["arg"].str()) : context.creation_schema("");
  context.db.add(context.make(name, holder, Extension{version ? version["arg"].str() : ""}));
}

void alter_extension(Context& context, const Node& statement) {
  const std::string& name = statement["extname"].str();
  const Oid oid = context.db.find_extension(name);
  if (oid == kNoOid) {
    Problem problem{
        Problem::Kind::unknown_object, "42704", fmt::format("extension \"{}\" does not exist", name), {name}};
    problem.certainty = context.certainty_of_absence(name);
    if (problem.certainty == Certainty::certain) {
      throw Failure{problem};
    }
    context.report(problem);
    return;
  }
  if (const Node& version = find_option(statement["options"], "new_version")) {
    context.db.edit_as<Extension>(oid).version = version["arg"].str();
  }
}

}  // namespace sqlgen::catalog
