#include "frontend/python/evaluator/statements/plain_loop.hpp"

namespace sqlgen::python {

namespace {

// Each with a blank on both sides.
constexpr std::string_view kPlainCalls =
    " Boolean Integer String Text abs alias all and_ any any_ append as_scalar asc begin_nested"
    " between bindparam bindparams bool bulk_insert capitalize case cast clear coalesce collate"
    " column columns concat contains correlate count critical debug delete desc dict distinct dumps"
    " encode endswith enumerate error exception exec_driver_sql execute exists extend false fetchall"
    " fetchone filter filter_by find first format from_select frozenset get getLogger getattr"
    " group_by hasattr ilike in_ index info insert int is_ is_not isdigit isinstance isnot items join"
    " keys label len like limit list literal literal_column ljust loads log lower lstrip mappings max"
    " min not_ not_in notin_ null nullif nullsfirst nullslast offset on_conflict_do_nothing"
    " on_conflict_do_update one one_or_none op or_ order_by outerjoin partition pop print query range"
    " remove removeprefix removesuffix replace repr returning reversed rsplit rstrip scalar"
    " scalar_one scalar_one_or_none scalar_subquery scalars select select_from set setdefault sorted"
    " split startswith str strip subquery table text title true tuple tuple_ type_coerce union"
    " union_all update upper values warning where yield_per zfill zip add commit flush options "
    "with_entities ";

// Methods that change the object that they are called on. `update`, `add` and `insert` are SQLAlchemy's too.
constexpr std::string_view kChanging =
    " add append clear difference_update discard extend insert pop popitem remove reverse setdefault"
    " sort update ";
// What gives a new object.
constexpr std::string_view kMaking =
    " copy deepcopy defaultdict dict list loads rsplit set sorted split splitlines ";

bool has_word(std::string_view words, std::string_view word) {
  return words.find(std::string(" ").append(word).append(" ")) != std::string_view::npos;
}

}  // namespace

std::string_view callee_name(const ast::Expr& function) {
  const auto* attribute = function.as<ast::Attribute>();
  const auto* name = function.as<ast::Name>();
  return attribute != nullptr ? attribute->attr.text : name != nullptr ? name->id : std::string_view();
}

bool is_sql_function(const ast::Expr& function) {
  const auto* attribute = function.as<ast::Attribute>();
  return attribute != nullptr &&
         (callee_name(*attribute->value) == "func" || is_sql_function(*attribute->value));
}

bool changes_its_object(std::string_view method) {
  return has_word(kChanging, method);
}

bool makes_new_object(std::string_view name) {
  return has_word(kMaking, name);
}

bool is_plain_call(std::string_view name) {
  return has_word(kPlainCalls, name);
}

}  // namespace sqlgen::python
