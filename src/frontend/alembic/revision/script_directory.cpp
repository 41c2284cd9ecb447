#include "frontend/alembic/revision/script_directory.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/revision/revision_body.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/run.hpp"
#include "frontend/python/objects/containers.hpp"
#include "ir/environment.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

const ir::RevisionDirectory& directory(Interpreter& in, Span where) {
  const ir::RevisionDirectory* revisions = Evaluation::of(in).context().revisions;
  if (revisions == nullptr) {
    in.fail(Diagnostic{.id = "other-revisions",
                       .message = "the project's other revisions are not known here",
                       .span = where,
                       .help = {"write into the revision what it takes from another one"}});
  }
  return *revisions;
}

const ir::Revision& revision_of(Interpreter& in, const std::string& id, Span where) {
  const auto found = directory(in, where).resolve(id);
  if (found.size() != 1) {
    raise_command_error(in, fmt::format("Can't locate revision identified by '{}'", id), where);
  }
  return *found.front();
}

Value texts(const std::vector<std::string>& ids, bool list) {
  std::vector<Value> values;
  std::transform(ids.begin(), ids.end(), std::back_inserter(values),
                 [](const std::string& id) { return Value::string(id); });
  return list ? python::make_list(std::move(values)) : python::make_tuple(std::move(values));
}

// None, a str, or a tuple where there are several, as Revision keeps them.
Value plain_ids(const std::vector<ir::Located>& ids) {
  if (ids.empty()) {
    return Value::none();
  }
  std::vector<std::string> names;
  std::transform(ids.begin(), ids.end(), std::back_inserter(names),
                 [](const ir::Located& id) { return id.text; });
  return names.size() == 1 ? Value::string(names.front()) : texts(names, false);
}

Value labels_of(const ir::Revision& revision) {
  std::vector<std::string> labels;
  std::transform(revision.branch_labels.begin(), revision.branch_labels.end(), std::back_inserter(labels),
                 [](const ir::Located& label) { return label.text; });
  return texts(labels, false);
}

Value facts(Interpreter& in, const BoundArguments& call) {
  const ir::Revision& revision = revision_of(in, string_argument(in, call, "id"), call.call_span());
  return python::make_dict(in,
                           {{Value::string("revision"), Value::string(revision.id)},
                            {Value::string("down_revision"), plain_ids(revision.down_revisions)},
                            {Value::string("dependencies"), plain_ids(revision.depends_on)},
                            {Value::string("branch_labels"), labels_of(revision)},
                            {Value::string("doc"), Value::string(revision.doc)},
                            {Value::string("path"), Value::string(revision.path)}},
                           call.call_span());
}

Value resolve(Interpreter& in, const BoundArguments& call) {
  if (call.absent("symbol")) {
    return python::make_list({});
  }
  return texts(resolve_revisions(in, string_argument(in, call, "symbol"), call.call_span()), true);
}

Value load(Interpreter& in, const ir::Revision& revision, Span where) {
  const auto* body = dynamic_cast<const AlembicBody*>(&revision.body->original());
  if (body == nullptr) {
    in.fail(Diagnostic{.id = "other-revisions",
                       .message = fmt::format("the revision '{}' is no Python module", revision.id),
                       .span = where,
                       .help = {"write into the revision what it takes from another one"}});
  }
  const auto run = std::dynamic_pointer_cast<Run>(Evaluation::of(in).context().run);
  if (run == nullptr) {
    in.fail(Diagnostic{.id = "other-revisions",
                       .message = "the project's other revisions are not known here",
                       .span = where,
                       .help = {"write into the revision what it takes from another one"}});
  }
  return body->module(in, *run);
}

Value module(Interpreter& in, const BoundArguments& call) {
  return load(in, revision_of(in, string_argument(in, call, "id"), call.call_span()), call.call_span());
}

Value heads(Interpreter& in, const BoundArguments& call) {
  return texts(directory(in, call.call_span()).heads(), true);
}

Value all(Interpreter& in, const BoundArguments& call) {
  std::vector<std::string> ids;
  for (const ir::Revision* revision : directory(in, call.call_span()).all()) {
    ids.push_back(revision->id);
  }
  return texts(ids, true);
}

}  // namespace

void raise_command_error(Interpreter& in, const std::string& message, Span where) {
  const Value errors = in.import_module("alembic.util.exc", where);
  const Value error =
      in.call(in.get_attribute(errors, "CommandError", where), {Value::string(message)}, where);
  throw python::PythonException{error, where};
}

std::vector<std::string> resolve_revisions(Interpreter& in, const std::string& symbol, Span where) {
  std::vector<std::string> ids;
  try {
    for (const ir::Revision* revision : directory(in, where).resolve(symbol)) {
      ids.push_back(revision->id);
    }
  } catch (const CompileError& error) {
    if (error.diagnostic().span.valid()) {
      throw;
    }
    raise_command_error(in, error.diagnostic().message, where);
  }
  return ids;
}

Value project_module() {
  using python::make_function;
  return python::make_module("alembic._project", {{"facts", make_function("facts(id)", facts)},
                                                  {"resolve", make_function("resolve(symbol)", resolve)},
                                                  {"module", make_function("module(id)", module)},
                                                  {"heads", make_function("heads()", heads)},
                                                  {"all", make_function("all()", all)}});
}

Value script_directory(Interpreter& in, Span where) {
  const Value module = in.import_module("alembic.script", where);
  const Value directory_class = in.get_attribute(module, "ScriptDirectory", where);
  const Value config = Evaluation::of(in).config(in, where);
  return in.call(in.get_attribute(directory_class, "from_config", where), {config}, where);
}

void load_registering_revisions(Interpreter& in, Span where) {
  const ir::RevisionDirectory* revisions = Evaluation::of(in).context().revisions;
  if (revisions == nullptr || !Evaluation::of(in).first_load()) {
    return;
  }
  for (const ir::Revision* revision : revisions->all()) {
    const bool registers =
        revision->file != kNoFile &&
        in.sources().text(revision->file).find("register_operation") != std::string_view::npos;
    if (registers && dynamic_cast<const AlembicBody*>(&revision->body->original()) != nullptr) {
      (void)load(in, *revision, where);
    }
  }
}

}  // namespace sqlgen::alembic
