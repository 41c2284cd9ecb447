"""The iterators of Python's itertools, as generators."""

import operator as _operator


def count(start=0, step=1):
    while True:
        yield start
        start += step


def cycle(iterable):
    saved = []
    for item in iterable:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


def repeat(object, times=None):
    if times is None:
        while True:
            yield object
    for _ in range(times):
        yield object


def accumulate(iterable, func=_operator.add, *, initial=None):
    total = initial
    first = initial is None
    if not first:
        yield total
    for item in iterable:
        total = item if first else func(total, item)
        first = False
        yield total


class chain:
    def __init__(self, *iterables):
        self._items = chain._run(iterables)

    @staticmethod
    def _run(iterables):
        for iterable in iterables:
            yield from iterable

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._items = chain._run(iterables)
        return made

    def __iter__(self):
        return self._items

    def __next__(self):
        return next(self._items)


def compress(data, selectors):
    return (item for item, selected in zip(data, selectors) if selected)


def dropwhile(predicate, iterable):
    dropping = True
    for item in iterable:
        dropping = dropping and predicate(item)
        if not dropping:
            yield item


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable):
    return (item for item in iterable if not (predicate(item) if predicate else item))


def starmap(function, iterable):
    return (function(*arguments) for arguments in iterable)


def groupby(iterable, key=None):
    group = []
    current = None
    for item in iterable:
        own = item if key is None else key(item)
        if group and own != current:
            yield current, iter(group)
            group = []
        current = own
        group.append(item)
    if group:
        yield current, iter(group)


def islice(iterable, *bounds):
    limits = slice(*bounds)
    start = limits.start or 0
    step = limits.step or 1
    if limits.stop is not None and limits.stop <= start:
        return
    for index, item in enumerate(iterable):
        if index >= start and (index - start) % step == 0:
            yield item
        if limits.stop is not None and index + 1 >= limits.stop:
            return


def pairwise(iterable):
    previous = None
    for index, item in enumerate(iterable):
        if index:
            yield previous, item
        previous = item


def batched(iterable, n):
    batch = []
    for item in iterable:
        batch.append(item)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def tee(iterable, n=2):
    items = list(iterable)
    return tuple(iter(items) for _ in range(n))


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(iterable) for iterable in iterables]
    missing = object()
    while True:
        row = [next(iterator, missing) for iterator in iterators]
        if all(item is missing for item in row):
            return
        yield tuple(fillvalue if item is missing else item for item in row)


def product(*iterables, repeat=1):
    pools = [tuple(iterable) for iterable in iterables] * repeat

    def rows(index):
        if index == len(pools):
            yield ()
            return
        for item in pools[index]:
            for rest in rows(index + 1):
                yield (item,) + rest

    return rows(0)


def permutations(iterable, r=None):
    pool = tuple(iterable)
    size = len(pool) if r is None else r

    def rows(chosen):
        if len(chosen) == size:
            yield tuple(pool[index] for index in chosen)
            return
        for index in range(len(pool)):
            if index not in chosen:
                yield from rows(chosen + (index,))

    return rows(())


def _combinations(pool, size, step):
    def rows(start, chosen):
        if len(chosen) == size:
            yield chosen
            return
        for index in range(start, len(pool)):
            yield from rows(index + step, chosen + (pool[index],))

    return rows(0, ())


def combinations(iterable, r):
    return _combinations(tuple(iterable), r, 1)


def combinations_with_replacement(iterable, r):
    return _combinations(tuple(iterable), r, 0)
