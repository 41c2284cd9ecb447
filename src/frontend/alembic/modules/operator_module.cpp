#include "frontend/alembic/modules/python_modules.hpp"

// sqlalchemy/sql/operators.py: functions that call the methods of an expression. Comparisons and arithmetic
// are those of Python's operator.

namespace sqlgen::alembic {

namespace {

constexpr std::string_view kOperators = R"py(
from operator import (
    add, and_, contains, eq, floordiv, ge, getitem, gt, inv, le, lshift, lt, mod, mul, ne, neg, or_, rshift,
    sub, truediv,
)

def _method(name):
    return lambda a, *args, **kw: getattr(a, name)(*args, **kw)

def _opposite(name):
    return lambda a, *args, **kw: ~getattr(a, name)(*args, **kw)

is_ = _method("is_")
is_not = isnot = _method("is_not")
is_distinct_from = _method("is_distinct_from")
is_not_distinct_from = isnot_distinct_from = _method("is_not_distinct_from")
collate = _method("collate")
like_op = _method("like")
not_like_op = notlike_op = _method("not_like")
ilike_op = _method("ilike")
not_ilike_op = notilike_op = _method("not_ilike")
between_op = _method("between")
not_between_op = notbetween_op = _opposite("between")
in_op = _method("in_")
not_in_op = notin_op = _method("not_in")
distinct_op = _method("distinct")
any_op = _method("any_")
all_op = _method("all_")
startswith_op = _method("startswith")
not_startswith_op = notstartswith_op = _opposite("startswith")
istartswith_op = _method("istartswith")
not_istartswith_op = _opposite("istartswith")
endswith_op = _method("endswith")
not_endswith_op = notendswith_op = _opposite("endswith")
iendswith_op = _method("iendswith")
not_iendswith_op = _opposite("iendswith")
contains_op = _method("contains")
not_contains_op = notcontains_op = _opposite("contains")
icontains_op = _method("icontains")
not_icontains_op = _opposite("icontains")
match_op = _method("match")
not_match_op = notmatch_op = _opposite("match")
regexp_match_op = _method("regexp_match")
not_regexp_match_op = _opposite("regexp_match")
regexp_replace_op = _method("regexp_replace")
concat_op = _method("concat")
desc_op = _method("desc")
asc_op = _method("asc")
nulls_first_op = nullsfirst_op = _method("nulls_first")
nulls_last_op = nullslast_op = _method("nulls_last")
bitwise_xor_op = _method("bitwise_xor")
bitwise_or_op = _method("bitwise_or")
bitwise_and_op = _method("bitwise_and")
bitwise_not_op = _method("bitwise_not")
bitwise_lshift_op = _method("bitwise_lshift")
bitwise_rshift_op = _method("bitwise_rshift")

def op(a, opstring, b):
    return a.op(opstring)(b)

def custom_op(opstring, precedence=0, is_comparison=False, return_type=None):
    return lambda a, b: a.op(opstring, precedence, is_comparison, return_type)(b)
)py";

}  // namespace

std::string_view operators_text() {
  return kOperators;
}

}  // namespace sqlgen::alembic
