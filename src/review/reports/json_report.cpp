#include <fmt/format.h>

#include "review/reports/places.hpp"
#include "review/reports/report.hpp"
#include "support/digest/sha256.hpp"
#include "support/spelling/json_string.hpp"

namespace sqlgen::review {

namespace {

template <class Items, class Write>
std::string json_list(const Items& items, const Write& write) {
  std::string out = "[";
  for (const auto& item : items) {
    out += (out.size() == 1 ? "" : ",") + write(item);
  }
  return out + "]";
}

std::string json_strings(const std::vector<std::string>& items) {
  return json_list(items, [](const std::string& item) { return json_string(item); });
}

std::string json_tables(const std::vector<TouchedTable>& tables) {
  return json_list(tables, [](const TouchedTable& table) { return json_string(table.name); });
}

std::string json_place(const Place& place) {
  return place.line == 0 ? "null"
                         : fmt::format(R"({{"file":{},"line":{}}})", json_string(place.file), place.line);
}

template <class Value>
std::string json_optional(const std::optional<Value>& value) {
  return value ? fmt::format("{}", *value) : "null";
}

std::string json_revision(const ir::Revision* revision) {
  return revision == nullptr ? "null" : json_string(revision->id);
}

std::string json_lock(const Review& review, const Lock& lock) {
  return fmt::format(R"({{"table":{},"mode":"{}","held_to":{},"new_table":{},"empty":{}}})",
                     json_string(lock.table.name), lock_name(lock.mode), line_held_to(review, lock),
                     lock.table.is_new, lock.table.is_empty);
}

std::string json_statement(const Review& review, std::size_t index, const ReportContext& context) {
  const Statement& statement = review.statements[index];
  return fmt::format(
      "  {{\"n\":{},\"line\":{},\"sql\":{},\"revision\":{},\"direction\":{},\"source\":{},\n"
      "   \"transaction\":{},\"objects\":{},\n"
      "   \"locks\":{},\n"
      "   \"scan\":{},\"rewrite\":{},\"index_build\":{},\n"
      "   \"lock_timeout_ms\":{},\"statement_timeout_ms\":{},\"reversible\":{},\"unknown\":{}}}",
      index + 1, statement.line, json_string(statement.sql), json_revision(statement.revision()),
      statement.step == nullptr                             ? "null"
      : statement.step->direction == ir::Direction::upgrade ? "\"upgrade\""
                                                            : "\"downgrade\"",
      json_place(place_of(statement.span, statement.revision(), context.sources)),
      json_optional(statement.transaction), json_strings(statement.objects),
      json_list(statement.locks, [&](const Lock& lock) { return json_lock(review, lock); }),
      json_tables(statement.reads), json_tables(statement.rewrites), json_tables(statement.builds),
      json_optional(statement.lock_timeout_ms), json_optional(statement.statement_timeout_ms),
      statement.is_reversible, statement.unknown ? json_string(*statement.unknown) : "null");
}

std::string json_statement_number(const std::optional<std::size_t>& index) {
  return index ? fmt::format("{}", *index + 1) : "null";
}

std::string json_finding(const Finding& finding, const ReportContext& context) {
  return fmt::format(
      "  {{\"rule\":\"{}\",\"level\":\"{}\",\"statement\":{},\"since\":{},\"revision\":{},\"source\":{},\n"
      "   \"object\":{},\"message\":{},\"fix\":{},\"fix_sql\":{},\"accepted\":{}}}",
      finding.rule, level_name(finding.level), json_statement_number(finding.statement),
      json_statement_number(finding.since), json_revision(finding.revision),
      json_place(place_of(finding.span, finding.revision, context.sources)), json_string(finding.object),
      json_string(finding.message), json_string(finding.fix),
      finding.fix_sql.empty() ? "null" : json_string(finding.fix_sql),
      finding.accepted ? json_string(*finding.accepted) : "null");
}

std::string_view way_name(WayBack::Kind kind) {
  switch (kind) {
    case WayBack::Kind::works:
      return "works";
    case WayBack::Kind::empty:
      return "empty";
    case WayBack::Kind::irreversible:
      return "irreversible";
    case WayBack::Kind::fails:
      return "fails";
  }
  return "";
}

std::string json_lines(const std::vector<std::string>& items) {
  std::string out = "[";
  for (const std::string& item : items) {
    out += (out.size() == 1 ? "\n" : ",\n") + item;
  }
  return out + (items.empty() ? "]" : "\n ]");
}

}  // namespace

std::string json_report(const Review& review, const ReportContext& context) {
  std::vector<std::string> statements, findings, revisions;
  for (std::size_t i = 0; i < review.statements.size(); ++i) {
    statements.push_back(json_statement(review, i, context));
  }
  for (const Finding& finding : review.findings) {
    findings.push_back(json_finding(finding, context));
  }
  const ir::Revision* last = nullptr;
  for (const Statement& statement : review.statements) {
    const ir::Revision* revision = statement.revision();
    if (revision != nullptr && revision != last) {
      revisions.push_back(fmt::format(R"(  {{"id":{},"message":{},"author":{},"date":{},"file":{}}})",
                                      json_string(revision->id), json_string(message_of(*revision)),
                                      json_string(revision->author), json_string(revision->date),
                                      json_string(revision->path)));
    }
    last = revision;
  }
  const auto transactions = json_list(review.transactions, [&](const Transaction& transaction) {
    return fmt::format(R"({{"first":{},"last":{}}})", review.statements[transaction.first].line,
                       review.statements[transaction.last].line);
  });
  const auto ways = json_list(review.way_back, [](const WayBack& way) {
    return fmt::format(R"({{"revision":{},"kind":"{}","reason":{},"left":{}}})", json_revision(way.revision),
                       way_name(way.kind), json_string(way.reason), json_string(way.left));
  });
  const auto unknown = json_list(review.unknown, [](const Review::Unknown& u) {
    return fmt::format(R"({{"revision":{},"why":{}}})", json_revision(u.revision), json_string(u.why));
  });
  return fmt::format(
      "{{\"schema\":1,\"dialect\":\"{}\",\"from\":{},\"to\":{},\"sha256\":\"{}\",\n \"transactions\":{},\n"
      " \"revisions\":{},\n \"statements\":{},\n \"findings\":{},\n \"way_back\":{},\n \"unknown\":{}}}\n",
      review.dialect, json_strings(review.from), json_strings(review.to), sha256_hex(review.script),
      transactions, json_lines(revisions), json_lines(statements), json_lines(findings), ways, unknown);
}

}  // namespace sqlgen::review
