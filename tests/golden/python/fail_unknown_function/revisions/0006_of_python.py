"""Of python."""
import locale
from locale import setlocale

revision = "0006"
down_revision = '0005'


def upgrade():
    setlocale(locale.LC_ALL, 'C')


def downgrade():
    pass
