"""Slightly wrong revisions: one argument of one call is left out, doubled, renamed, swapped or of another kind."""
import ast

OTHERS = ["None", "1", "'a'", "[]", "True", "sa.text('x')", "sa.Integer", "sa.Integer()", "('a',)", "{}", "sa.column('a')", "b'a'", "1.5", "object()", "sa", "''", "-1", "lambda: 1", "'a b'", "['a', 1]", "sa.Column('a', sa.Integer)"]
NAMES = ["type_", "name", "existing", "unique", "schema", "server_default", "nullable", "columns", "where", "extra", "postgresql_x", "sqlite_where", "mysql_engine", "comment"]


def spoiled(words, text):
    """`text`, the body of a function, with one call of it changed."""
    r = words.random
    try:
        tree = ast.parse("def f():\n    " + text)
    except SyntaxError:  # A draw that is no Python; Alembic's answer is the same.
        return text
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    if not calls:
        return text
    call = r.choice(calls)
    kind = r.choice(["drop", "drop", "replace", "replace", "replace", "swap", "rename", "extra", "positional", "attribute"])
    if kind == "drop" and (call.args or call.keywords):
        (lambda l: l.pop(r.randrange(len(l))))(r.choice([l for l in (call.args, call.keywords) if l]))
    elif kind == "replace" and (call.args or call.keywords):
        other = ast.parse(r.choice(OTHERS), mode="eval").body
        at = r.randrange(len(call.args) + len(call.keywords))
        if at < len(call.args):
            call.args[at] = other
        else:
            call.keywords[at - len(call.args)].value = other
    elif kind == "swap" and len(call.args) > 1:
        i, j = r.sample(range(len(call.args)), 2)
        call.args[i], call.args[j] = call.args[j], call.args[i]
    elif kind == "rename" and any(k.arg for k in call.keywords):
        r.choice([k for k in call.keywords if k.arg]).arg = r.choice(NAMES)
    elif kind == "positional" and call.keywords:
        call.args.append(call.keywords.pop().value)
    elif kind == "attribute" and isinstance(call.func, ast.Attribute):
        call.func.attr = r.choice(["create", "drop", "execute", "create_table", "add_column", "name", "where", "values", "Integer", "String", "Column", call.func.attr + "s", call.func.attr[:-1] or "x"])
    else:
        call.keywords.append(ast.keyword(r.choice(NAMES), ast.parse(r.choice(OTHERS), mode="eval").body))
    if len({k.arg for k in call.keywords if k.arg}) != len([k for k in call.keywords if k.arg]):
        return text
    lines = ast.unparse(tree).split("\n")[1:]
    return "\n".join(lines).removeprefix("    ")
