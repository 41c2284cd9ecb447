"""constraints and indexes of columns that get their names from the class: __table_args__ sees them without"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

revision = "a1b2c3d4e5f6"
down_revision = None


class Base(DeclarativeBase):
    metadata = sa.MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(column_0_name)s",
        }
    )


class Word(Base):
    __tablename__ = "words"
    text: Mapped[str] = mapped_column(sa.String(5), primary_key=True)


class Shop(Base):
    __tablename__ = "shops"
    id: Mapped[int] = mapped_column()
    name = sa.Column(sa.String(5))
    short = sa.Column("abbreviation", sa.String(5))
    __table_args__ = (
        sa.PrimaryKeyConstraint(id, short, name="pk_shops"),
        sa.UniqueConstraint(id, name),
        sa.CheckConstraint(name > "a"),
        sa.ForeignKeyConstraint([name], ["words.text"]),
        sa.Index("ix_shops_name", name.desc(), short),
        sa.Index(None, short, unique=True),
        sa.Index("ix_shops_lower", sa.func.lower(name), postgresql_where=(name != None)),  # noqa: E711
    )


class Room(Base):
    __tablename__ = "rooms"
    id = sa.Column(sa.Integer, primary_key=True)
    number = sa.Column(sa.Integer)
    __table_args__ = (ExcludeConstraint((number, "="), using="gist", name="one_room"),)


def upgrade():
    bind = op.get_bind()
    tables = [Word.__table__, Shop.__table__]
    Base.metadata.create_all(bind, tables, checkfirst=False)
    if bind.dialect.name == "postgresql":
        Base.metadata.create_all(bind, [Room.__table__], checkfirst=False)


def downgrade():
    op.drop_table("shops")
