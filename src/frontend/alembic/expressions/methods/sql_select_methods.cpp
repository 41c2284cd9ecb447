#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/constructors/older_select.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/methods/sql_select_methods.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_statements.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

// Methods of SELECT (Select of sqlalchemy/sql/selectable.py): each gives a changed copy.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

Value having_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call,
                        [&](ir::Select& s) { append_elements(s.having, clauses_from(in, call.rest())); });
}

/// The FROM object whose columns filter_by() names: the last joined, else the first.
ir::ExpressionPtr filtered_from(const ir::Select& select) {
  if (!select.joins.empty()) {
    return select.joins.back().right;
  }
  if (!select.froms.empty()) {
    return select.froms.front();
  }
  for (const auto& column : select.columns) {
    for (const auto& from : ir::froms_of(column)) {
      return from;
    }
  }
  return nullptr;
}

Value select_filter_by(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    const auto from = filtered_from(s);
    for (const auto& keyword : call.keywords()) {
      const auto column = from ? ir::find_from_column(from, keyword.name) : nullptr;
      if (!column) {
        bad_argument(in, fmt::format("Entity namespace has no property \"{}\"", keyword.name),
                     keyword.name_span);
      }
      s.where.push_back(
          ir::operate(column, ir::OperatorKind::eq, operand_from(in, keyword.value, keyword.span)));
    }
  });
}

bool resets(const BoundArguments& call) {
  return call.rest().size() == 1 && call.rest().front().value.is_none();
}

Value select_order_by(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    if (resets(call)) {
      s.order_by.clear();
    }
    append_elements(s.order_by, orderings_from(in, call.rest(), true));
  });
}

Value select_group_by(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    if (resets(call)) {
      s.group_by.clear();
    }
    append_elements(s.group_by, groupings_from(in, call.rest()));
  });
}

Value select_limit(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    s.limits.fetch = nullptr;
    s.limits.limit = limit_from(in, call.value("limit"), call.span("limit"));
  });
}

Value select_offset(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    s.limits.offset = limit_from(in, call.value("offset"), call.span("offset"));
  });
}

Value select_fetch(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    s.limits.limit = nullptr;
    s.limits.fetch = limit_from(in, call.value("count"), call.span("count"));
    s.limits.fetch_with_ties = flag(in, call, "with_ties");
    s.limits.fetch_percent = flag(in, call, "percent");
  });
}

Value slice_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    const auto start = optional_integer(in, call, "start");
    const auto stop = optional_integer(in, call, "stop");
    const auto number = [&](std::int64_t value) {
      return ir::make_bind(ir::LiteralValue(ir::LiteralValue::Data(value)), ir::integer_type(),
                           call.call_span());
    };
    s.limits = {};
    if (stop) {
      s.limits.limit = number(*stop - start.value_or(0));
    }
    if (start && *start != 0) {
      s.limits.offset = number(*start);
    }
  });
}

Value select_distinct(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    s.distinct = true;
    append_elements(s.distinct_on, orderings_from(in, call.rest(), false));
  });
}

Value add_columns_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) { append_columns(in, s, call.rest()); });
}

Value add_column_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    append_columns(in, s, {{call.value("column"), call.span("column")}});
  });
}

Value with_only_columns_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    if (flag(in, call, "maintain_column_froms")) {
      for (const auto& column : s.columns) {
        ir::collect_froms(column, s.froms);
      }
    }
    if (!s.joins.empty()) {
      s.earlier.push_back({std::move(s.columns), std::move(s.joins)});
      s.joins.clear();
    }
    const auto older = older_columns(in, call.rest(), "with_only_columns");
    s.columns.clear();
    s.entity_columns.clear();
    append_columns(in, s, older ? *older : call.rest());
  });
}

Value select_with_for_update(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    ir::ForUpdate lock;
    lock.nowait = flag(in, call, "nowait");
    lock.read = flag(in, call, "read");
    lock.skip_locked = flag(in, call, "skip_locked");
    lock.key_share = flag(in, call, "key_share");
    if (!call.absent("of")) {
      const auto* items = python::sequence_items(call.value("of"));
      const auto values = items != nullptr ? *items : std::vector<Value>{call.value("of")};
      for (const auto& value : values) {
        lock.of.push_back(column_from(in, value, call.span("of")));
      }
    }
    s.for_update = std::move(lock);
  });
}

Value prefix_with_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call,
                        [&](ir::Select& s) { append_elements(s.prefixes, dialect_texts(in, call)); });
}

Value suffix_with_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call,
                        [&](ir::Select& s) { append_elements(s.suffixes, dialect_texts(in, call)); });
}

Value statement_hint_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    s.hints.push_back({sql_from_value(in, call.value("text"), call.span("text")),
                       optional_string(in, call, "dialect_name").value_or("*")});
  });
}

Value select_add_cte(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) { append_elements(s.ctes, added_ctes(in, call)); });
}

Value label_style_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    const auto style = text_of(call.value("style"));
    if (style == "LABEL_STYLE_TABLENAME_PLUS_COL") {
      s.label_style = ir::LabelStyle::tablename_plus_col;
    } else if (style == "LABEL_STYLE_NONE") {
      s.label_style = ir::LabelStyle::none;
    } else if (style) {
      s.label_style = ir::LabelStyle::disambiguate;
    } else {
      bad_argument(in, "a label style is expected", call.span("style"));
    }
  });
}

}  // namespace

Value select_where(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call,
                        [&](ir::Select& s) { append_elements(s.where, clauses_from(in, call.rest())); });
}

const SqlMethods& select_methods() {
  static const SqlMethods table = {
      {"where(*whereclause)", select_where},
      {"filter(*criteria)", select_where},
      {"filter_by(**kwargs)", select_filter_by},
      {"having(*having)", having_method},
      {"order_by(*clauses)", select_order_by},
      {"group_by(*clauses)", select_group_by},
      {"limit(limit)", select_limit},
      {"offset(offset)", select_offset},
      {"fetch(count, with_ties=False, percent=False, **dialect_kw)", select_fetch},
      {"slice(start, stop)", slice_method},
      {"distinct(*expr)", select_distinct},
      {"join(target, onclause=None, isouter=False, full=False)", select_join},
      {"outerjoin(target, onclause=None, full=False, isouter=True)", outerjoin_method},
      {"join_from(from_, target, onclause=None, isouter=False, full=False)", join_from_method},
      {"outerjoin_from(from_, target, onclause=None, full=False, isouter=True)", outerjoin_from_method},
      {"select_from(*froms)", select_from_method},
      {"add_columns(*entities)", add_columns_method},
      {"column(column)", add_column_method},
      {"with_only_columns(*entities, maintain_column_froms=False)", with_only_columns_method},
      {"correlate(*fromclauses)", correlate_method},
      {"correlate_except(*fromclauses)", correlate_except_method},
      {"with_for_update(*, nowait=False, read=False, of=None, skip_locked=False, key_share=False)",
       select_with_for_update},
      {"prefix_with(*prefixes, dialect='*')", prefix_with_method},
      {"suffix_with(*suffixes, dialect='*')", suffix_with_method},
      {"with_statement_hint(text, dialect_name='*')", statement_hint_method},
      {"add_cte(*ctes, nest_here=False)", select_add_cte},
      {"set_label_style(style)", label_style_method},
  };
  return table;
}

}  // namespace sqlgen::alembic
