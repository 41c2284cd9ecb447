#include "convert/convert.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "convert/header.hpp"
#include "convert/merge.hpp"
#include "convert/nodes/sql_notation.hpp"
#include "frontend/native/native_revision.hpp"
#include "frontend/native/schemas/xml_shape.hpp"
#include "frontend/sql/sql_revision.hpp"
#include "frontend/tree/toml/toml_notation.hpp"
#include "frontend/tree/xml/xml_notation.hpp"
#include "support/text.hpp"

namespace sqlgen::convert {

namespace {

constexpr std::array kDirections{ir::Direction::upgrade, ir::Direction::downgrade};

std::string_view direction_name(ir::Direction direction) {
  return direction == ir::Direction::upgrade ? "upgrade" : "downgrade";
}

// XML 1.0 has no way to write other control characters, not even by number.
bool fits_xml(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
  });
}

class Converter {
 public:
  Converter(const ir::Revision& revision, Format format, const Context& context, Diagnostics& diagnostics)
      : revision_(revision), format_(format), context_(context), diagnostics_(diagnostics) {}

  std::optional<std::string> convert();

 private:
  [[nodiscard]] bool has_one_engine();
  [[nodiscard]] bool evaluate();
  [[nodiscard]] std::string text();
  [[nodiscard]] std::string native_text();
  [[nodiscard]] std::optional<ir::Revision> read_again(const std::string& text);
  [[nodiscard]] bool check(const std::string& text);
  [[nodiscard]] bool check_direction(const ir::Revision& again, ir::Direction direction);

  const ir::Revision& revision_;
  Format format_;
  const Context& context_;
  Diagnostics& diagnostics_;
  std::array<DirectionBodies, 2> bodies_;
};

bool Converter::evaluate() {
  const std::size_t before = diagnostics_.error_count();
  for (const ir::Direction direction : kDirections) {
    for (const auto& dialect : context_.dialects) {
      if (auto body = evaluate_body(revision_, direction, *dialect, context_, diagnostics_)) {
        bodies_[static_cast<std::size_t>(direction)].emplace_back(dialect->name(), *std::move(body));
      }
    }
  }
  return diagnostics_.error_count() == before;
}

std::string Converter::native_text() {
  Node root = header_node(revision_);
  Map& entries = std::get<Map>(root.value);
  std::array<List, 2> lists;
  for (const ir::Direction direction : kDirections) {
    std::vector<std::pair<std::string, List>> by_dialect;
    const auto place = static_cast<std::size_t>(direction);
    for (std::size_t i = 0; i < context_.dialects.size(); ++i) {
      const auto& [name, body] = bodies_[place][i];
      by_dialect.emplace_back(
          name, body_nodes(revision_, direction, body, *context_.dialects[i], context_, diagnostics_));
    }
    lists[place] = merge_dialects(std::move(by_dialect));
  }
  // A downgrade that is missing would be derived: one that does nothing is written.
  const bool empty = lists[0].empty() && lists[1].empty();
  for (const ir::Direction direction : kDirections) {
    if (!empty) {
      entries.emplace_back(std::string(direction_name(direction)),
                           Node{std::move(lists[static_cast<std::size_t>(direction)])});
    }
  }
  if (format_ == Format::xml) {
    const Node shaped = native::xml_shape(std::move(root));
    std::string written = xml_notation::print(*shaped.map(), "revision");
    if (!fits_xml(written)) {
      throw Unsayable{"a control character in XML"};
    }
    return written;
  }
  return toml_notation::print(entries);
}

std::string Converter::text() {
  return format_ == Format::sql ? sql_revision(revision_, bodies_[0], bodies_[1]) : native_text();
}

std::optional<ir::Revision> Converter::read_again(const std::string& text) {
  const std::string path = fmt::format("<{} as {}>", revision_.path,
                                       format_ == Format::toml  ? "TOML"
                                       : format_ == Format::xml ? "XML"
                                                                : "SQL");
  const FileId file = context_.sources.add(path, text);
  Diagnostics found;
  std::optional<ir::Revision> again;
  if (format_ == Format::sql) {
    again = sql::read_sql_revision(context_.sources, file, path, found);
  } else {
    const auto notation = format_ == Format::toml ? native::Notation::toml : native::Notation::xml;
    again = native::read_native_revision(context_.sources, file, path, notation, found);
  }
  if (!again) {
    for (const Diagnostic& diagnostic : found.all()) {
      diagnostics_.add(diagnostic);
    }
  }
  return again;
}

// All that a script of a body shows: its statements, or that it fails.
struct Script {
  explicit Script(const Body& body) : fails(body.failure.has_value()) {
    for (const Rendering& rendering : body.renderings) {
      fails = fails || rendering.error.has_value();
      statements.insert(statements.end(), rendering.statements.begin(), rendering.statements.end());
    }
  }
  bool fails;
  std::vector<dialect::Statement> statements;
};

std::string shown(const Script& script, std::size_t place) {
  return script.fails                        ? "an error"
         : place >= script.statements.size() ? "nothing"
                                             : fmt::format("`{}`", script.statements[place].text);
}

// Says where two scripts differ; nothing where they do not.
std::optional<std::string> difference(const Script& was, const Script& is) {
  if (was.fails && is.fails) {
    return std::nullopt;
  }
  std::size_t place = 0;
  while (place < was.statements.size() && place < is.statements.size() &&
         same_statement(was.statements[place], is.statements[place])) {
    ++place;
  }
  if (was.fails == is.fails && place == was.statements.size() && place == is.statements.size()) {
    return std::nullopt;
  }
  return fmt::format("where it gives {}, that gives {}", shown(was, place), shown(is, place));
}

std::string why_unreadable(const Diagnostics& found) {
  for (const Diagnostic& diagnostic : found.all()) {
    if (diagnostic.severity == Severity::error) {
      return fmt::format("it can't be read again: {}", diagnostic.message);
    }
  }
  return "it can't be read again";
}

bool Converter::check_direction(const ir::Revision& again, ir::Direction direction) {
  for (std::size_t i = 0; i < context_.dialects.size(); ++i) {
    Diagnostics found;
    const dialect::Dialect& dialect = *context_.dialects[i];
    const auto body = evaluate_body(again, direction, dialect, context_, found);
    const auto differs =
        body ? difference(Script(bodies_[static_cast<std::size_t>(direction)][i].second), Script(*body))
             : std::optional<std::string>(why_unreadable(found));
    if (differs) {
      diagnostics_
          .error("conversion-differs",
                 fmt::format("the {} for {} can't be carried over: read again, it gives another script",
                             direction_name(direction), dialect.name()),
                 revision_.id_span)
          .with_note(*differs)
          .with_help("keep this revision as it is: revisions of all formats go together in one chain");
      return false;
    }
  }
  return true;
}

bool Converter::check(const std::string& text) {
  const auto again = read_again(text);
  return again && check_direction(*again, ir::Direction::upgrade) &&
         check_direction(*again, ir::Direction::downgrade);
}

// A part for each of several databases has no place in a native revision.
bool Converter::has_one_engine() {
  const std::vector<std::string> engines = revision_.body->engines();
  const auto& wanted = context_.evaluation.engine;
  if (engines.empty() || (wanted && std::find(engines.begin(), engines.end(), *wanted) != engines.end())) {
    return true;
  }
  diagnostics_
      .error("several-engines", fmt::format("this revision has a part for each of {}", join(engines, ", ")),
             revision_.id_span)
      .with_help("name one with --engine: a folder for each database takes the place of this one");
  return false;
}

std::optional<std::string> Converter::convert() {
  if (!has_one_engine() || !evaluate()) {
    return std::nullopt;
  }
  try {
    std::string written = text();
    return check(written) ? std::optional(std::move(written)) : std::nullopt;
  } catch (const Unsayable& unsayable) {
    diagnostics_.error("not-convertible", fmt::format("there is no way to write {}", unsayable.what),
                       revision_.id_span);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> convert_revision(const ir::Revision& revision, Format format,
                                            const Context& context, Diagnostics& diagnostics) {
  return Converter(revision, format, context, diagnostics).convert();
}

}  // namespace sqlgen::convert
