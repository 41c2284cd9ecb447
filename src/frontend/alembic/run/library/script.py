"""alembic.script: the project's revisions, as far as env.py and other revisions ask for them."""
from alembic import _project


class Script:
    __module__ = "alembic.script.base"

    def __init__(self, facts):
        self.__dict__.update(facts)
        self.longdoc = facts["doc"].strip()
        self.doc = self.longdoc.split("\n\n")[0]

    @property
    def module(self):
        return _project.module(self.revision)

    @property
    def is_base(self):
        return self.down_revision is None

    @property
    def is_head(self):
        return self.revision in _project.heads()

    @property
    def is_merge_point(self):
        return isinstance(self.down_revision, tuple)

    @property
    def _versioned_down_revisions(self):
        down = self.down_revision
        return () if down is None else down if isinstance(down, tuple) else (down,)

    @property
    def cmd_format(self):
        return self.revision

    def __repr__(self):
        return f"Script({self.revision!r}, {self.down_revision!r})"


class ScriptDirectory:
    __module__ = "alembic.script.base"

    def __init__(self, dir="", **options):
        self.dir = dir

    @classmethod
    def from_config(cls, config):
        return cls(config.get_main_option("script_location") or "")

    def get_revision(self, id_):
        found = _project.resolve(id_)
        return Script(_project.facts(found[0])) if found else None

    def get_revisions(self, id_):
        ids = id_ if isinstance(id_, (list, tuple, set)) else (id_,)
        return tuple(Script(_project.facts(found)) for one in ids for found in _project.resolve(one))

    def get_all_current(self, id_):
        return set(self.get_revisions(id_))

    def as_revision_number(self, id_):
        found = _project.resolve(id_)
        return tuple(found) if id_ == "heads" else found[0] if found else None

    def get_heads(self):
        return list(_project.heads())

    def get_current_head(self):
        heads = _project.heads()
        if len(heads) > 1:
            from alembic.util.exc import CommandError

            raise CommandError(
                "The script directory has multiple heads (due to branching).Please use get_heads(), or merge the "
                "branches using alembic merge."
            )
        return heads[0] if heads else None

    def get_bases(self):
        return [script.revision for script in self.walk_revisions() if script.is_base]

    def get_base(self):
        bases = self.get_bases()
        return bases[0] if bases else None

    def walk_revisions(self, base="base", head="heads"):
        first = None if base == "base" else self.get_revision(base).revision
        wanted = set(_project.resolve(head))
        for id_ in _project.all():
            if id_ in wanted:
                script = Script(_project.facts(id_))
                yield script
                if id_ != first:
                    wanted.update(script._versioned_down_revisions)
