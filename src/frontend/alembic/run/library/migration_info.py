"""alembic.runtime.migration: what on_version_apply callbacks are told of a step."""
from alembic.script import ScriptDirectory


class MigrationInfo:
    def __init__(self, is_upgrade, is_stamp, up_revisions, down_revisions):
        self.is_upgrade = is_upgrade
        self.is_stamp = is_stamp
        self.up_revision_ids = tuple(up_revisions)
        self.down_revision_ids = tuple(down_revisions)

    @property
    def is_migration(self):
        return not self.is_stamp

    @property
    def up_revision_id(self):
        return self.up_revision_ids[0] if self.up_revision_ids else None

    @property
    def up_revision(self):
        return ScriptDirectory().get_revision(self.up_revision_id)

    @property
    def up_revisions(self):
        return ScriptDirectory().get_revisions(self.up_revision_ids)

    @property
    def down_revisions(self):
        return ScriptDirectory().get_revisions(self.down_revision_ids)

    @property
    def source_revision_ids(self):
        return self.down_revision_ids if self.is_upgrade else self.up_revision_ids

    @property
    def destination_revision_ids(self):
        return self.up_revision_ids if self.is_upgrade else self.down_revision_ids

    @property
    def source_revisions(self):
        return ScriptDirectory().get_revisions(self.source_revision_ids)

    @property
    def destination_revisions(self):
        return ScriptDirectory().get_revisions(self.destination_revision_ids)


def make_set(ids):
    return set(ids)
