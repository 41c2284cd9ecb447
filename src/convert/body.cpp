#include "convert/body.hpp"

#include <fmt/format.h>

#include <array>

#include "convert/nodes/execute_nodes.hpp"
#include "convert/nodes/operations/operation_nodes.hpp"
#include "dialect/sql_writer.hpp"
#include "frontend/native/model/model.hpp"
#include "frontend/native/operation_reader.hpp"

namespace sqlgen::convert {

namespace {

// Errors that a revision makes on purpose: what it says is that it can't be done.
bool is_deliberate(const Diagnostic& diagnostic, const SourceManager& sources) {
  constexpr std::array<std::string_view, 4> kIds{"missing-function", "no-downgrade", "irreversible",
                                                 "revision-fails"};
  if (std::find(kIds.begin(), kIds.end(), diagnostic.id) != kIds.end()) {
    return true;
  }
  return diagnostic.id == "python-exception" && diagnostic.span.valid() &&
         sources.text(diagnostic.span).starts_with("raise");
}

Node fail_node(const std::string& message) {
  Entries entries(native::find_operation("fail")->parameters);
  entries.text("message", message);
  return entries.take("fail");
}

bool is_statement(const ir::Operation& operation) {
  return std::holds_alternative<ir::Execute>(operation) || std::holds_alternative<ir::ExecuteText>(operation);
}

bool changes_schema(const ir::Operation& operation) {
  return !is_statement(operation) && !std::holds_alternative<ir::BulkInsert>(operation);
}

// Writes a body's operations, keeping what a run of the result remembers beside what a run of the original
// does.
class Writer {
 public:
  Writer(const ir::Revision& revision, ir::Direction direction, const dialect::Dialect& dialect,
         const Context& context, const ir::EvaluationContext& evaluation, Diagnostics& diagnostics)
      : dialect_(dialect),
        sources_(context.sources),
        evaluation_(evaluation),
        seed_(revision.id),
        diagnostics_(diagnostics),
        tables_(known_tables(revision, direction, dialect, evaluation, context)),
        original_telling_(dialect, telling_convention()),
        written_(dialect, evaluation.naming_convention),
        written_telling_(dialect, telling_convention()) {}

  List write(const Body& body);

 private:
  [[nodiscard]] List nodes_of(const ir::Operation& operation, const Rendering& rendering);
  [[nodiscard]] std::optional<Node> structure(const ir::Operation& operation, const Rendering& rendering,
                                              std::string& why);
  [[nodiscard]] List statements(const Rendering& rendering) const;
  [[nodiscard]] bool comes_to_the_same(const Node& node, const Rendering& rendering,
                                       const Rendering& telling);
  Rendering render_all(Renderer& renderer, const std::vector<ir::Operation>& operations);

  const dialect::Dialect& dialect_;
  SourceManager& sources_;
  const ir::EvaluationContext& evaluation_;
  std::string seed_;
  Diagnostics& diagnostics_;
  compile::KnownTables tables_;
  Renderer original_telling_;
  Renderer written_, written_telling_;
};

Rendering Writer::render_all(Renderer& renderer, const std::vector<ir::Operation>& operations) {
  Rendering all;
  for (const ir::Operation& operation : operations) {
    Rendering one = renderer.render(operation, tables_);
    all.statements.insert(all.statements.end(), one.statements.begin(), one.statements.end());
    if (one.error) {
      all.error = std::move(one.error);
      break;
    }
  }
  return all;
}

bool Writer::comes_to_the_same(const Node& node, const Rendering& rendering, const Rendering& telling) {
  Diagnostics ignored;
  native::OperationReader reader(sources_, evaluation_, seed_, ignored);
  const auto operations = reader.read({List{node}});
  if (ignored.has_errors()) {
    return false;
  }
  Renderer written = written_;
  Renderer written_telling = written_telling_;
  if (!same_rendering(render_all(written, operations), rendering) ||
      !same_rendering(render_all(written_telling, operations), telling)) {
    return false;
  }
  written_ = written;
  written_telling_ = written_telling;
  return true;
}

std::optional<Node> Writer::structure(const ir::Operation& operation, const Rendering& rendering,
                                      std::string& why) {
  const Rendering telling = original_telling_.render(operation, tables_);
  try {
    Node node = operation_node(dialect_, operation);
    if (comes_to_the_same(node, rendering, telling)) {
      return node;
    }
    why = "no operation comes to the same SQL";
  } catch (const Unsayable& unsayable) {
    why = fmt::format("there is no key for {}", unsayable.what);
  } catch (const CompileError& error) {
    why = error.diagnostic().message;
  }
  return std::nullopt;
}

List Writer::statements(const Rendering& rendering) const {
  List nodes;
  for (const dialect::Statement& statement : rendering.statements) {
    nodes.push_back(statement.kind == dialect::Statement::Kind::complete
                        ? execute_complete_node(statement.text)
                        : execute_node(statement.text));
  }
  return nodes;
}

List Writer::nodes_of(const ir::Operation& operation, const Rendering& rendering) {
  std::string why;
  if (!std::holds_alternative<ir::ExecuteText>(operation)) {
    if (auto node = structure(operation, rendering, why)) {
      return {*std::move(node)};
    }
  }
  if (rendering.error) {
    return {fail_node(rendering.error->message)};
  }
  if (changes_schema(operation)) {
    diagnostics_
        .warning("written-as-sql", "this operation is written as the SQL that it comes to",
                 ir::span_of(operation))
        .with_label(why);
  }
  return statements(rendering);
}

List Writer::write(const Body& body) {
  if (body.failure) {
    return {fail_node(*body.failure)};
  }
  List nodes;
  List* target = &nodes;
  for (std::size_t i = 0; i < body.operations.size(); ++i) {
    const ir::Operation& operation = body.operations[i];
    if (std::holds_alternative<ir::AutocommitBegin>(operation)) {
      Entries entries(native::find_operation("autocommit")->parameters);
      entries.set("operations", Node{List{}});
      nodes.push_back(entries.take("autocommit"));
      target = &std::get<List>(std::get<Map>(nodes.back().value).back().second.value);
    } else if (std::holds_alternative<ir::AutocommitEnd>(operation)) {
      target = &nodes;
    } else {
      for (Node& node : nodes_of(operation, body.renderings[i])) {
        target->push_back(std::move(node));
      }
    }
    tables_.record(operation);
  }
  return nodes;
}

}  // namespace

compile::KnownTables known_tables(const ir::Revision& revision, ir::Direction direction,
                                  const dialect::Dialect& dialect, const ir::EvaluationContext& evaluation,
                                  const Context& context) {
  return {[&revision, direction, &context] {
            auto applied =
                context.ancestors ? context.ancestors(revision) : std::vector<const ir::Revision*>();
            if (direction == ir::Direction::downgrade) {
              applied.push_back(&revision);
            }
            return applied;
          },
          evaluation, dialect};
}

namespace {

/// What a revision may ask about a run for the dialect.
ir::EvaluationContext evaluation_for(const dialect::Dialect& dialect, const Context& context) {
  ir::EvaluationContext evaluation = context.evaluation;
  evaluation.dialect = dialect.name();
  evaluation.for_conversion = true;
  evaluation.writer = dialect::make_sql_writer(dialect, {evaluation.naming_convention});
  evaluation.one_transaction =
      context.one_transaction ? context.one_transaction(dialect) : dialect.facts().can("transactional_ddl");
  return evaluation;
}

}  // namespace

std::optional<Body> evaluate_body(const ir::Revision& revision, ir::Direction direction,
                                  const dialect::Dialect& dialect, const Context& context,
                                  Diagnostics& diagnostics) {
  const ir::EvaluationContext evaluation = evaluation_for(dialect, context);
  Diagnostics found;
  Body body;
  body.operations = revision.body->evaluate(direction, evaluation, found);
  for (const Diagnostic& diagnostic : found.all()) {
    if (diagnostic.severity == Severity::error && is_deliberate(diagnostic, context.sources)) {
      body.failure = diagnostic.message;
      return body;
    }
  }
  for (const Diagnostic& diagnostic : found.all()) {
    diagnostics.add(diagnostic);
  }
  if (found.has_errors()) {
    return std::nullopt;
  }
  Renderer renderer(dialect, evaluation.naming_convention);
  compile::KnownTables tables = known_tables(revision, direction, dialect, evaluation, context);
  bool known = true;
  for (const ir::Operation& operation : body.operations) {
    body.renderings.push_back(renderer.render(operation, tables));
    const auto& error = body.renderings.back().error;
    if (error && error->id == "unknown-type") {  // what the database can't do is said in the result, this not
      diagnostics.add(*error);
      known = false;
    }
    tables.record(operation);
  }
  return known ? std::optional(std::move(body)) : std::nullopt;
}

List body_nodes(const ir::Revision& revision, ir::Direction direction, const Body& body,
                const dialect::Dialect& dialect, const Context& context, Diagnostics& diagnostics) {
  const ir::EvaluationContext evaluation = evaluation_for(dialect, context);
  return Writer(revision, direction, dialect, context, evaluation, diagnostics).write(body);
}

}  // namespace sqlgen::convert
