"""click: what a revision shows on the terminal is not in a script."""


def echo(message=None, file=None, nl=True, err=False, color=None):
    """Shows nothing."""


def secho(message=None, file=None, nl=True, err=False, color=None, **styles):
    """Shows nothing."""


def style(text, **styles):
    return str(text)


def unstyle(text):
    return text


class progressbar:
    """Goes through what it is given."""

    def __init__(self, iterable=None, length=None, **options):
        self._items = iterable

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, trace):
        return False

    def __iter__(self):
        return iter(self._items)

    def update(self, n_steps, current_item=None):
        """Shows nothing."""
