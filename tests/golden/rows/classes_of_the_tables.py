"""automap_base(): classes of the tables that the script has made, with the relationships that their foreign keys say"""

# Not as Alembic: its offline mode has no database to ask
import sqlalchemy as sa
from alembic import op
from sqlalchemy.ext.automap import automap_base
from sqlalchemy.orm import Session

revision = "a1"
down_revision = None


def make_tables():
    op.create_table("team", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))
    op.create_table(
        "person",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(20)),
        sa.Column("team_id", sa.Integer, sa.ForeignKey("team.id"), nullable=False),
        sa.Column("boss_id", sa.Integer, sa.ForeignKey("person.id", ondelete="SET NULL")),
    )
    op.create_table("skill", sa.Column("id", sa.Integer, primary_key=True), sa.Column("label", sa.String(20)))
    op.create_table(
        "person_skill",
        sa.Column("person_id", sa.Integer, sa.ForeignKey("person.id"), primary_key=True),
        sa.Column("skill_id", sa.Integer, sa.ForeignKey("skill.id"), primary_key=True),
    )
    op.create_table("heap", sa.Column("a", sa.Integer))
    op.execute("INSERT INTO team (id, name) VALUES (1, 'red'), (2, 'blue')")
    op.execute("INSERT INTO person (id, name, team_id, boss_id) VALUES (1, 'Ann', 1, NULL), (2, 'Bob', 2, 1), (3, 'Cy', 1, 1)")
    op.execute("INSERT INTO skill (id, label) VALUES (1, 'sail'), (2, 'row')")
    op.execute("INSERT INTO person_skill VALUES (1, 1), (1, 2), (2, 2)")


def ask_all():
    Base = automap_base()
    Base.prepare(autoload_with=op.get_bind())
    assert sorted(Base.classes.keys()) == ["alembic_version", "person", "skill", "team"]
    Person, Team, Skill = Base.classes.person, Base.classes.team, Base.classes["skill"]
    assert Base.by_module.sqlalchemy.ext.automap.team is Team
    with Session(op.get_bind()) as session:
        people = session.scalars(sa.select(Person).order_by(Person.id)).all()
        assert [(person.name, person.team.name) for person in people] == [("Ann", "red"), ("Bob", "blue"), ("Cy", "red")]
        teams = session.query(Team).order_by(Team.id)
        assert [sorted(one.name for one in team.person_collection) for team in teams] == [["Ann", "Cy"], ["Bob"]]
        assert sorted(skill.label for skill in people[0].skill_collection) == ["row", "sail"]
        people[1].name = "Bobby"
        session.add(Skill(id=3, label="swim"))
        session.add(Person(id=4, name="Di", team=session.get(Team, 2)))
        session.commit()


def ask_some():
    """Classes that the revision writes down get the columns that they leave out."""
    Base = automap_base()

    class Skills(Base):
        __tablename__ = "skill"

    class Crew(Base):
        __tablename__ = "person"
        called = sa.Column("name", sa.String(20))

    Base.prepare(op.get_bind(), classname_for_table=lambda base, name, table: "Row_" + name)
    assert sorted(Base.classes.keys()) == ["Row_alembic_version", "Row_team"]
    with Session(op.get_bind()) as session:
        assert [skill.label for skill in session.query(Skills).order_by(Skills.id)] == ["sail", "row", "swim"]
        crew = session.query(Crew).order_by(Crew.id).all()
        assert [(one.called, one.team_id) for one in crew] == [("Ann", 1), ("Bobby", 2), ("Cy", 1), ("Di", 2)]
        crew[3].called = "Dia"
        session.commit()


def upgrade():
    make_tables()
    ask_all()
    ask_some()


def downgrade():
    for name in ("heap", "person_skill", "skill", "person", "team"):
        op.drop_table(name)
