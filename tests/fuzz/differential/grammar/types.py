"""Column types as revisions write them."""


def string(words):
    r = words.random
    name = r.choice(["String", "Unicode", "VARCHAR", "CHAR", "NVARCHAR", "Text", "UnicodeText", "TEXT", "NCHAR", "CLOB"])
    length = r.choice(["", str(r.choice([1, 20, 255]))])
    if name in ("VARCHAR", "CHAR", "NVARCHAR", "NCHAR", "String", "Unicode") and r.random() < 0.7:
        length = str(r.choice([1, 20, 255]))
    collation = r.choice(["", "", "", "collation='C'", "collation='de_DE'", "collation='NOCASE'"])
    return f"sa.{name}({', '.join(x for x in (length, collation) if x)})"


def number(words):
    r = words.random
    return r.choice([
        "sa.Integer()", "sa.Integer", "sa.BigInteger()", "sa.SmallInteger()", "sa.INTEGER()", "sa.BIGINT()", "sa.SMALLINT()",
        "sa.Numeric()", "sa.Numeric(10, 2)", "sa.Numeric(precision=8)", "sa.Numeric(12, 4, asdecimal=False)", "sa.NUMERIC(5)", "sa.DECIMAL(7, 3)",
        "sa.Float()", "sa.Float(53)", "sa.Float(precision=10)", "sa.FLOAT()", "sa.REAL()", "sa.Double()", "sa.DOUBLE_PRECISION()", "sa.Double(53)"])


def moment(words):
    r = words.random
    return r.choice([
        "sa.Date()", "sa.DATE()", "sa.Time()", "sa.Time(timezone=True)", "sa.DateTime()", "sa.DateTime(timezone=True)", "sa.TIMESTAMP()", "sa.TIMESTAMP(timezone=True)",
        "sa.Interval()", "sa.Interval(native=False)", "sa.Interval(second_precision=3)", "sa.DATETIME()", "sa.TIME()"])


def other(words):
    r = words.random
    return r.choice([
        "sa.Boolean()", "sa.Boolean(create_constraint=True, name='ck_flag')", "sa.Boolean(create_constraint=False)", "sa.BOOLEAN()", "sa.LargeBinary()", "sa.LargeBinary(16)",
        "sa.BLOB()", "sa.BINARY(4)", "sa.VARBINARY(8)", "sa.JSON()", "sa.Uuid()", "sa.Uuid(native_uuid=False)", "sa.Uuid(as_uuid=False)", "sa.UUID()", "sa.PickleType()",
        "sa.JSON(none_as_null=True)", "sa.String", "sa.types.NullType()", "sa.types.MatchType()", "sa.Variant" if r.random() < 0.05 else "sa.Text", "sa.types.JSON()", "sa.types.INTEGER()"])


def enum(words):
    r = words.random
    labels = ", ".join(repr(x) for x in words.names(1, 4))
    if r.random() < 0.2:
        labels += ", " + repr(words.text() or "z")
    options = words.subset(0.3, [f"native_enum={r.choice([True, False])}", f"create_constraint={r.choice([True, False])}", f"length={r.choice([40, 60])}",
                                 f"schema={words.own_name()!r}", "inherit_schema=True", "validate_strings=True"])
    return f"sa.Enum({', '.join([labels, f'name={words.own_name()!r}'] + options)})"


def postgresql(words, depth=0):
    r = words.random
    if depth == 0 and r.random() < 0.2:
        inner = r.choice([string, number, moment, other])(words)
        extra = words.maybe(0.4, ", dimensions=2", ", as_tuple=True", ", zero_indexes=True")
        return f"{r.choice(['postgresql.ARRAY', 'sa.ARRAY'])}({inner}{extra})"
    return "postgresql." + r.choice([
        "JSONB()", "JSON()", "UUID()", "UUID(as_uuid=True)", "INET()", "CIDR()", "MACADDR()", "MACADDR8()", "BYTEA()", "TSVECTOR()", "TSQUERY()", "HSTORE()", "OID()", "REGCLASS()", "MONEY()",
        "BIT(4)", "BIT()", "BIT(8, varying=True)", "BIT(varying=True)", "INTERVAL()", "INTERVAL(precision=2)", "INTERVAL(fields='DAY TO SECOND')", "TIMESTAMP()", "TIMESTAMP(precision=3)",
        "TIMESTAMP(timezone=True, precision=0)", "TIME(precision=6)", "TIME(timezone=True)", "INT4RANGE()", "INT8RANGE()", "NUMRANGE()", "DATERANGE()", "TSRANGE()", "TSTZRANGE()",
        "INT4MULTIRANGE()", "TSTZMULTIRANGE()", "DOUBLE_PRECISION()", "REAL()", "CITEXT()", "JSONPATH()", "ENUM('a', 'b', name=x)",
        "ENUM('a', 'b', name='pg_kind2', create_type=False)", f"DOMAIN({words.own_name()!r}, sa.Integer())", "VARCHAR(12)", "NUMERIC(4, 1)", "BIGINT()", "TEXT()", "HSTORE(text_type=sa.Text())", "JSONB(none_as_null=True)", "JSONB(astext_type=sa.Text())", "JSON(astext_type=sa.Text())", "INT8MULTIRANGE()",
        "NUMMULTIRANGE()", "DATEMULTIRANGE()", "TSMULTIRANGE()", "REGCONFIG()", "SMALLINT()", "CHAR(3)", "BOOLEAN()", "DATE()", "FLOAT(24)", "UUID(as_uuid=False)", "INTERVAL(precision=3, fields='SECOND')", "BYTEA", "JSONB", "UUID", "INTEGER()"])


def sqlite(words):
    return "sqlite." + words.random.choice(["DATETIME(truncate_microseconds=True)", "JSON", "TEXT()", "CHAR(3)", "DECIMAL(4, 2)", "FLOAT(5)", "SMALLINT()", "BIGINT()", "JSON()", "DATETIME()", "DATE()", "TIME()", "BLOB()", "VARCHAR(4)", "INTEGER()", "REAL()", "NUMERIC(3)", "BOOLEAN()", "TIMESTAMP()"])


def any_type(words, dialect):
    r = words.random
    makers = [string] * 4 + [number] * 5 + [moment] * 3 + [other] * 3 + [enum] * 2
    makers += [postgresql] * 5 if dialect == "postgresql" else [sqlite]
    text = r.choice(makers)(words)
    if r.random() < 0.06 and text.endswith(")"):
        text += f".with_variant({r.choice([string, number])(words)}, {r.choice(['postgresql', 'sqlite', 'mysql'])!r})"
    return text


def plain_type(words, dialect):
    """One that needs nothing beside the table: no enum."""
    while True:
        text = any_type(words, dialect)
        if "num(" not in text and "ENUM" not in text and "ck_flag" not in text:
            return text
