"""alembic_utils.statement: how names and definitions are brought into one form."""
import re


def normalize_whitespace(text, base_whitespace=" "):
    return base_whitespace.join(text.split()).strip()


def strip_terminating_semicolon(sql):
    return sql.strip().rstrip(";").strip()


def strip_double_quotes(sql):
    return sql.strip().rstrip('"').strip().lstrip('"').strip()


def escape_colon_for_sql(sql):
    """Single colons, which sqlalchemy.text() would take for the beginning of a parameter."""
    return re.sub("::|:", lambda found: found[0] if found[0] == "::" else r"\:", sql)


def escape_colon_for_plpgsql(sql):
    """The same where `:=` assigns and what is escaped stays so."""
    return re.sub(r"::|:=|\\:(?!:)|:", lambda found: r"\:" if found[0] == ":" else found[0], sql)


def coerce_to_quoted(text):
    """public.table as "public"."table"."""
    schema, dot, name = text.partition(".")
    if not dot:
        return f'"{strip_double_quotes(text)}"'
    return f'"{strip_double_quotes(schema)}"."{strip_double_quotes(name)}"'


def coerce_to_unquoted(text):
    return text.replace('"', "")


def match(pattern, text):
    """The groups of a pattern that fits the whole text, in any case; None where it does not."""
    return re.fullmatch(pattern, text, re.IGNORECASE | re.DOTALL)
