#include "frontend/native/operations/runner.hpp"

#include <array>

#include "frontend/alembic/run/evaluation.hpp"

namespace sqlgen::native {

using python::Arguments;
using python::Value;

void OperationRunner::type(const Node& node, const OperationModel& model) {
  (void)keywords(node, model);
  const Node& written = *node.find("type");
  Arguments arguments;
  arguments.span = node.span;
  arguments.positional.push_back({alembic::Evaluation::of(in_).connection(), node.span});
  const Node* checkfirst = node.find("checkfirst");
  arguments.keywords.push_back(
      {"checkfirst", Value::boolean(checkfirst != nullptr && maker_.flag(*checkfirst, "checkfirst")),
       node.span, node.span});
  const std::string_view method = model.name == "create_type" ? "create" : "drop";
  in_.call(in_.get_attribute(maker_.type(written), method, written.span), arguments);
}

void OperationRunner::sequence(const Node& node, const OperationModel& model) {
  const bool create = model.name == "create_sequence";
  const Value made = maker_.sequence(node, model.parameters);
  if (const Node* where = node.find("where_supported");
      where != nullptr && maker_.flag(*where, "where_supported")) {
    Arguments said;  // what a revision says is done; it asks for no look first
    said.span = node.span;
    said.keywords.push_back({"checkfirst", Value::boolean(false), node.span, node.span});
    in_.call(in_.get_attribute(made, create ? "create" : "drop", node.span), said);
    return;
  }
  Arguments of_ddl;
  of_ddl.span = node.span;
  of_ddl.positional.push_back({made, node.span});
  for (const std::string_view key : {"if_not_exists", "if_exists"}) {
    if (const Node* given = node.find(key)) {
      of_ddl.keywords.push_back(
          {std::string(key), Value::boolean(maker_.flag(*given, key)), given->span, given->name_span});
    }
  }
  execute_value(
      in_.call(maker_.sqlalchemy(create ? "schema.CreateSequence" : "schema.DropSequence", node.span),
               of_ddl),
      node.span);
}

void OperationRunner::schema(const Node& node, const OperationModel& model) {
  constexpr std::array<std::string_view, 1> kOwn{"name"};
  Arguments arguments = keywords(node, model, kOwn);
  const Node& named = *node.find("name");
  arguments.positional.push_back({maker_.identifier(named, "name"), named.span});
  const bool create = model.name == "create_schema";
  execute_value(
      in_.call(maker_.sqlalchemy(create ? "schema.CreateSchema" : "schema.DropSchema", node.span), arguments),
      node.span);
}

void OperationRunner::autocommit(const Node& node, const OperationModel& model) {
  (void)keywords(node, model, std::array<std::string_view, 1>{"operations"});
  alembic::Recorder& recorder = alembic::Recorder::of(in_);
  recorder.add(ir::AutocommitBegin{node.span});
  run(*node.find("operations"));
  recorder.add(ir::AutocommitEnd{node.span});
}

void OperationRunner::fail(const Node& node, const OperationModel& model) {
  (void)keywords(node, model);
  const Node& message = *node.find("message");
  throw CompileError("revision-fails", maker_.text(message, "message"), message.span,
                     "the revision says so itself: it can't be compiled here");
}

}  // namespace sqlgen::native
