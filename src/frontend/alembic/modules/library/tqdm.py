"""tqdm and packages like it: bars that go through what they are given and show nothing here."""


class tqdm:
    def __init__(self, iterable=None, desc=None, total=None, *others, **options):
        self._items = iterable
        self.total = total
        self.n = 0

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return self.total if self._items is None else len(self._items)

    def __enter__(self):
        return self

    def __exit__(self, kind, exception, trace):
        return False

    def __call__(self, *given, **options):
        """progressbar's bars are called with what they are to go through, alive_progress's to go on."""
        return tqdm(*given, **options) if given and hasattr(given[0], "__iter__") else None

    def _nothing(self, *given, **options):
        """Shows nothing."""

    update = close = refresh = reset = clear = set_description = set_postfix = set_postfix_str = _nothing
    finish = increment = next = _nothing

    @classmethod
    def write(cls, s, *others, **options):
        """Shows nothing."""

    def start(self, *given, **options):
        return self


def trange(*bounds, **options):
    return tqdm(range(*bounds))


class ProgressBar(tqdm):
    """progressbar and progressbar2, whose options come first."""

    def __init__(self, *given, **options):
        super().__init__()

    def __call__(self, iterable, *others):
        return tqdm(iterable)


Bar = ProgressBar


def progressbar(iterator, *others, **options):
    return tqdm(iterator)


def alive_it(it, *others, **options):
    return tqdm(it)


class alive_bar(tqdm):
    def __init__(self, *given, **options):
        super().__init__()

    def __call__(self, *given, **options):
        """Shows nothing."""
