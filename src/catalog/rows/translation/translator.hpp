#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/postgresql/context.hpp"
#include "catalog/rows/row_tables.hpp"
#include "catalog/rows/values/value_kind.hpp"
#include "ir/database/not_known.hpp"

namespace sqlgen::catalog {

/// An expression as SQL of SQLite, and what is known of its value.
struct Term {
  std::string sql;
  ValueKind kind = ValueKind::null;
  std::optional<SqliteValue> constant = {};
  bool literal = false;     // a string that has no type of its own yet
  DoubtPtr doubt = {};      // a column some of whose values are not known: it may only be given as it is
  TypeReference type = {};  // where it is a column's, or that of a cast
  Oid relation = kNoOid;    // of which a regclass is the name
};

/// A query as SQL of SQLite.
struct TranslatedQuery {
  struct Output {
    std::string name;
    ValueKind kind = ValueKind::null;
    DoubtPtr doubt = {};
    TypeReference type = {};
    std::string sql = {};  // the expression, where it may stand in ORDER BY
  };
  std::string sql;
  std::vector<Output> columns;
};

/// A table of the system catalogs or of information_schema, as it is given to queries.
struct SystemTable {
  std::string sql;  // a query that gives its rows
  std::vector<TranslatedQuery::Output> columns;
};
using SystemTables =
    std::function<std::optional<SystemTable>(const std::string& schema, const std::string& name)>;

/// Says what a query of PostgreSQL's is in SQLite, where both mean the same by it. Anything else throws
/// ir::NotKnown with what it was.
class Translator {
 public:
  Translator(const Database& database, const Session& session, RowTables& rows, SystemTables system_tables);

  [[nodiscard]] TranslatedQuery query(const Node& select);
  [[nodiscard]] Term expression(const Node& node);
  /// The same where the value decides: it has to be known.
  [[nodiscard]] Term operand(const Node& node);
  /// The same; also one whose unknown values have a shape.
  [[nodiscard]] Term shaped_operand(const Node& node);
  /// The same where it is only given: what can't be followed is a value that is not known.
  [[nodiscard]] Term output(const Node& node);
  /// What decides of a row, as far as it is known.
  struct Condition {
    std::string sql;
    std::optional<ir::NotKnown> unknown =
        {};  // the condition has other parts: rows that it is true of may not be meant
  };
  [[nodiscard]] Condition condition(const Node& node);
  /// The columns of a table, of which expressions may be made then, and the table's name in SQLite.
  std::string open_table(Oid table, const std::string& alias);
  /// What FROM makes visible beside that, as SQL.
  std::string open_from(const Node& items);
  /// "excluded", whose values these are.
  void open_values(const std::string& alias, const std::vector<std::pair<std::string, Term>>& values);
  void with(const Node& with_clause);

  /// Whether a query has no rows for certain, whatever it computes, because of tables that have none.
  [[nodiscard]] bool is_empty(const Node& select);
  [[nodiscard]] bool from_is_empty(const Node& items);
  /// Whether the statements in a WITH clause change rows, or may.
  [[nodiscard]] bool changes_rows(const Node& with_clause);
  /// The answer's columns of such a query.
  [[nodiscard]] std::vector<std::string> column_names(const Node& select);
  /// What a query with aggregates and without GROUP BY gives over no rows.
  [[nodiscard]] TranslatedQuery over_nothing(const Node& select);

  [[nodiscard]] Oid relation(const Node& range);
  [[nodiscard]] TypeReference type(const Node& type_name);
  [[nodiscard]] const Database& database() const { return database_; }

 private:
  struct SourceColumn {
    std::string name;
    Term term;
  };
  struct Source {
    std::string name;
    std::vector<SourceColumn> columns;
    std::vector<std::string> merged = {};  // columns that USING has merged into another's
    Oid table = kNoOid;
  };

  // Queries.
  [[nodiscard]] TranslatedQuery simple_query(const Node& select);
  [[nodiscard]] TranslatedQuery set_operation(const Node& select);
  [[nodiscard]] TranslatedQuery values_query(const Node& select);
  /// PostgreSQL refuses columns beside aggregates or groups that are none of the groups'.
  void require_grouped(const Node& select, const std::vector<std::string>& groups);
  [[nodiscard]] bool is_grouped(const Node& node, const std::vector<std::string>& groups);
  [[nodiscard]] bool follows_from_key(const Node& column, const std::vector<std::string>& groups) const;
  /// Whether a subquery has one row at most, whatever the tables hold.
  [[nodiscard]] static bool gives_one_row(const Node& select);
  [[nodiscard]] std::string targets(const Node& select, std::vector<TranslatedQuery::Output>& columns);
  /// What rows are ordered by, and how ("DESC NULLS FIRST").
  struct Ordering {
    Term term;
    std::string manner;
  };
  [[nodiscard]] std::vector<Ordering> orderings(const Node& items,
                                                const std::vector<TranslatedQuery::Output>& columns);
  [[nodiscard]] static std::string order_sql(const std::vector<Ordering>& orderings);
  [[nodiscard]] std::string order(const Node& select, const std::vector<TranslatedQuery::Output>& columns);
  [[nodiscard]] std::string limit(const Node& select);
  [[nodiscard]] std::string from_item(const Node& item);
  [[nodiscard]] std::string range_variable(const Node& range);
  [[nodiscard]] std::string subselect(const Node& item);
  [[nodiscard]] std::string join(const Node& node);
  [[nodiscard]] std::string range_function(const Node& item);
  /// The rows that a function gives, as VALUES has them; nothing where they are not known.
  [[nodiscard]] std::optional<std::vector<Node>> function_rows(const Node& call);
  [[nodiscard]] std::optional<std::vector<Node>> labels(const Node& array);
  /// SELECT of such a function alone, which is moved to FROM.
  [[nodiscard]] std::optional<Node> with_function_in_from(const Node& select);
  [[nodiscard]] std::string add_source(const Node& alias, const std::string& name,
                                       const std::vector<TranslatedQuery::Output>& columns,
                                       const std::vector<std::string>& expressions);
  [[nodiscard]] bool item_is_empty(const Node& item);
  [[nodiscard]] bool relation_is_empty(const Node& range);

  [[nodiscard]] std::string where(const Node& select, const std::string& from);
  [[nodiscard]] TranslatedQuery view_query(Oid oid);
  [[nodiscard]] TranslatedQuery without_rows(const Node& select);
  [[nodiscard]] bool gives_one_value(const Node& node) const;

  // Expressions.
  [[nodiscard]] Term constant(const Node& node);
  [[nodiscard]] Term column(const Node& node);
  [[nodiscard]] Term bound_column(const Node& node);
  [[nodiscard]] const SourceColumn* find_column(const std::vector<std::string>& names) const;
  [[nodiscard]] Term operation(const Node& node);
  [[nodiscard]] Term comparison(const std::string& op, const Node& left, const Node& right);
  [[nodiscard]] Term in_list(const Node& node);
  [[nodiscard]] Term between(const Node& node);
  [[nodiscard]] Term like(const Node& node);
  [[nodiscard]] Term arithmetic(const std::string& op, const Node& node);
  [[nodiscard]] Term logic(const Node& node);
  [[nodiscard]] Term conditional(const Node& node);
  [[nodiscard]] Term coalesce(const Node& node);
  [[nodiscard]] Term sublink(const Node& node);
  [[nodiscard]] Term cast(const Node& node);
  [[nodiscard]] Term relation_name(const Term& number);
  [[nodiscard]] Term object_number(const std::string& text, bool is_type);
  [[nodiscard]] Term cast_to(const Term& term, const TypeReference& type);
  [[nodiscard]] Term call(const Node& node);
  [[nodiscard]] std::optional<Term> window_call(const std::string& name, const Node& node);
  [[nodiscard]] Term aggregate(const Node& node, const std::string& name);
  [[nodiscard]] Term current_schema() const;
  [[nodiscard]] std::optional<Term> plain_call(const std::string& name, const Node& node);
  [[nodiscard]] std::optional<Term> part_of_text(const std::string& name, const std::vector<Node>& arguments);
  [[nodiscard]] std::optional<Term> coded_bytes(const std::string& name, const Term& value,
                                                const Term& format) const;
  [[nodiscard]] std::optional<Term> format_call(const std::vector<Node>& arguments);
  // Arrays.
  /// ARRAY[...], or such a one that is cast to a type.
  [[nodiscard]] Term array(const Node& node, const TypeReference* type);
  [[nodiscard]] Term array_of(std::vector<Term> elements, const TypeReference* type);
  [[nodiscard]] Term element(const Node& node);
  [[nodiscard]] Term any_of(const Node& left, const Node& right, bool negated);
  [[nodiscard]] Term appended(Term array, Term element);
  /// Nothing where there is no array, or the operator or the function is not followed.
  [[nodiscard]] std::optional<Term> array_operation(const std::string& op, Term left, Term right);
  [[nodiscard]] std::optional<Term> array_call(const std::string& name, const std::vector<Node>& arguments);
  [[nodiscard]] ValueKind element_kind(const Term& array) const;
  [[nodiscard]] bool has_comparable_elements(const Term& array) const;
  /// A value that is put into an array takes the type of its elements.
  void match_element(const Term& array, Term& element) const;
  /// The same of one that is looked for among them.
  void match_sought(const Term& array, Term& element) const;

  // JSON.
  /// What stands at a place of the value; of a scalar in jsonb that is one element too.
  [[nodiscard]] Term json_part(const Term& json, const Term& place, bool as_text) const;
  [[nodiscard]] Term json_at(const Term& json, const std::string& path, bool as_text) const;
  [[nodiscard]] Term json_element(Term json, const std::vector<Node>& steps);
  [[nodiscard]] static std::optional<Term> json_kind(const Term& json);
  [[nodiscard]] Term json_without(const Term& json, const Term& key) const;
  [[nodiscard]] Term json_joined(const Term& left, Term right) const;
  [[nodiscard]] std::optional<Term> json_made(const std::string& name, const std::vector<Node>& arguments);
  [[nodiscard]] std::optional<Term> json_set(const std::vector<Node>& arguments);
  /// Nothing where the left side is no JSON, or the operator is not followed.
  [[nodiscard]] std::optional<Term> json_operation(const std::string& op, const Term& left,
                                                   const Term& right) const;

  /// Whether equal values of the term are held alike.
  [[nodiscard]] bool has_equality(const Term& term) const;
  void require_equality(const Term& term) const;
  /// A column of a query's as a term of that kind.
  [[nodiscard]] static Term term_of(const TranslatedQuery::Output& column);
  void match(Term& left, Term& right) const;
  [[nodiscard]] Term as_kind(const Term& term, ValueKind kind, const TypeReference& type) const;
  void unify(std::vector<Term>& terms) const;

  const Database& database_;
  Database names_;  // what looking up a name may change
  Session session_;
  RowTables& rows_;
  SystemTables system_tables_;
  std::vector<std::vector<Source>> scopes_;
  std::map<std::string, TranslatedQuery> ctes_;
  std::map<std::string, bool> empty_ctes_;
  std::vector<Problem> problems_;
  bool over_nothing_ = false;  // aggregates are those of no rows
  int aliases_ = 0;
};

/// A term as it is compared with one of another kind: equal numbers are alike.
[[nodiscard]] std::string comparable_sql(const Term& term, ValueKind other);
/// A term of which equal values become one that is shown.
[[nodiscard]] std::string grouped_sql(const Term& term);
/// A number of the type numeric.
[[nodiscard]] Term decimal_term(std::string sql);
/// An operator between such a number and another; nothing where it is not followed.
[[nodiscard]] std::optional<Term> decimal_operation(const std::string& op, const Term& left,
                                                    const Term& right);
/// A function of such a number; nothing where it is not followed.
[[nodiscard]] std::optional<Term> decimal_call(const std::string& name, const std::vector<Term>& arguments);
/// That two are equal; also of values that are not known, but of a shape that mostly tells.
[[nodiscard]] std::string equality_sql(const Term& left, const Term& right);
/// Where unknown values have a shape: the known ones of them; to meet another one is not known.
[[nodiscard]] Term known_alone(Term term);
/// Whether its values are known, or have a shape.
[[nodiscard]] bool may_be_compared(const Term& term);
/// SQL that is true, false or NULL.
[[nodiscard]] Term boolean(std::string sql);
/// The elements of an array that is written out: ARRAY[...], or the text '{a,b}' where nothing in it is
/// quoted.
[[nodiscard]] std::optional<Node> array_elements(const Node& node);
/// The last of a list of names, in the parser's form ("pg_catalog", "int4").
[[nodiscard]] std::string last_name(const Node& names);
/// Whether a node is the call of an aggregate.
[[nodiscard]] bool is_aggregate(const Node& node);
/// Whether aggregates stand in a query's own targets.
[[nodiscard]] bool has_aggregate(const Node& node);
[[noreturn]] void not_known(std::string reason, const DoubtPtr& since = nullptr);

}  // namespace sqlgen::catalog
