"""Only prints."""
import click
from rich import print as show

revision = "0005"
down_revision = '0004'


def upgrade():
    click.secho('on the way'); show('[b]there[/b]')


def downgrade():
    pass
