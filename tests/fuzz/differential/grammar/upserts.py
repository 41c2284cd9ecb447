"""Inserts with their dialects' clauses, values of several rows, RETURNING, updates in order."""
import keyword

from .expressions import Expressions
from .selects import Selects


def statement(words, dialect, names):
    r = words.random
    columns = [f"t.c[{name!r}]" for name in names]
    e, selects = Expressions(words, columns), Selects(words, dialect, names)
    value = lambda: r.choice([e.literal(), e.literal(), e.value(1), "sa.null()", "sa.func.now()", "sa.text('DEFAULT')", "sa.bindparam('b', 1)", f"sa.select(sa.func.max(u.c.x)).scalar_subquery()", "None"])
    row = lambda: "{" + ", ".join(f"{n!r}: {value()}" for n in names) + "}"
    some = "{" + ", ".join(f"{n!r}: {value()}" for n in r.sample(names, r.randint(1, len(names)))) + "}"
    plain = "{" + ", ".join(f"{n!r}: {e.literal()}" for n in names) + "}"
    returning = words.maybe(0.25, f".returning({e.column()})", f".returning({e.column()}, {e.value(1)}.label('r'))", ".returning(t)", ".returning(sa.literal_column('1'))")
    made = r.choice([f".values({row()})", f".values({some})", f".values([{plain}, {plain}])", ".values()", "", f".from_select([{names[0]!r}], {r.choice([selects.plain, selects.nested])()})", f".values({', '.join(n + '=' + e.literal() for n in names if n.isidentifier() and not keyword.iskeyword(n)) or '{}'})", f".values(({', '.join(e.literal() for _ in names)},))"])
    target = r.choice(["", f"index_elements=[{names[0]!r}]", f"index_elements=[{columns[0]}]", "constraint='uq_x'" if dialect == "postgresql" else f"index_elements=[{names[-1]!r}]", f"index_elements=[{names[0]!r}], index_where={e.boolean(1)}"])
    excluded = f"(lambda i: i.on_conflict_do_update({target or 'index_elements=[' + repr(names[0]) + ']'}, set_={{{names[-1]!r}: i.excluded[{names[-1]!r}]}}{words.maybe(0.3, ', where=' + e.boolean(1))}))({dialect}.insert(t){made})"
    return r.choice([
        f"sa.insert(t){made}{returning}", f"t.insert(){made}{returning}", f"{dialect}.insert(t){made}.on_conflict_do_nothing({target}){returning}", excluded + returning,
        f"{dialect}.insert(t).values({row()}).on_conflict_do_update({target or 'index_elements=[' + repr(names[0]) + ']'}, set_={some})", f"sa.update(t).values({some}){returning}", f"t.update().where({e.boolean()}).values({some}){returning}",
        f"sa.update(t).where({e.boolean(1)}).ordered_values(({names[-1]!r}, {value()}), ({names[0]!r}, {e.literal()}))", f"sa.delete(t).where({e.boolean()}){returning}", f"t.insert().prefix_with('OR REPLACE').values({plain})", f"sa.insert(t).values({plain}).inline()",
        f"t.update().values({some}).with_hint('x')", f"t.insert().values({plain}).values({some})", f"t.update().filter_by({names[0]}=1).values({some})" if names[0].isidentifier() else f"t.delete()",
        f"sa.update(t).values({{{columns[0]}: sa.case(({e.boolean(1)}, {e.literal()}), else_={columns[0]})}})", f"sa.update(t).where({columns[0]}.in_(sa.bindparam('ids', [1, 2], expanding=True))).values({some})",
    ])
