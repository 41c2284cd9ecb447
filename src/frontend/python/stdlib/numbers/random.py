"""random: numbers that come of the revision's id, so that a script is the same each time it is made."""
import math

from _random import bits, refuse_seed

_BITS = 48
_FEW = 250


class Random:
    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is not None:
            refuse_seed()

    def _below(self, limit, name):
        return bits("random." + name) * limit >> _BITS

    def random(self, name="random"):
        return bits("random." + name) / (1 << _BITS)

    def getrandbits(self, k):
        return self._below(1 << k, "getrandbits")

    def randrange(self, start, stop=None, step=1, name="randrange"):
        choices = range(start) if stop is None else range(start, stop, step)
        if not len(choices):
            raise ValueError("empty range for randrange()")
        return choices[self._below(len(choices), name)]

    def randint(self, a, b):
        return self.randrange(a, b + 1, name="randint")

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._below(len(seq), "choice")]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        if weights is None and cum_weights is None:
            return [population[self._below(len(population), "choices")] for _ in range(k)]
        if cum_weights is None:
            cum_weights = [sum(weights[: i + 1]) for i in range(len(weights))]
        made = []
        for _ in range(k):
            point = self.random("choices") * cum_weights[-1]
            made.append(population[next(i for i, limit in enumerate(cum_weights) if point < limit)])
        return made

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._below(i + 1, "shuffle")
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if counts is None and k >= 0 and len(population) > 4 * max(k, _FEW):
            return self._few_of_many(population, k)
        rest = list(population)
        if counts is not None:
            rest = [item for item, count in zip(rest, counts) for _ in range(count)]
        if not 0 <= k <= len(rest):
            raise ValueError("Sample larger than population or is negative")
        return [rest.pop(self._below(len(rest), "sample")) for _ in range(k)]

    def _few_of_many(self, population, k):
        """What sample() gives, without a list of all that is left: a range may be as long as it likes."""
        taken = []
        for left in range(len(population), len(population) - k, -1):
            place = self._below(left, "sample")
            for other in sorted(taken):
                place += other <= place
            taken.append(place)
        return [population[place] for place in taken]

    def uniform(self, a, b):
        return a + (b - a) * self.random("uniform")

    def randbytes(self, n):
        return bytes([self._below(256, "randbytes") for _ in range(n)])

    def gauss(self, mu=0.0, sigma=1.0):
        radius = math.sqrt(-2.0 * math.log(1.0 - self.random("gauss")))
        return mu + sigma * radius * math.cos(2.0 * math.pi * self.random("gauss"))

    normalvariate = gauss


SystemRandom = Random
_own = Random()
seed = _own.seed
random = _own.random
getrandbits = _own.getrandbits
randrange = _own.randrange
randint = _own.randint
choice = _own.choice
choices = _own.choices
shuffle = _own.shuffle
sample = _own.sample
uniform = _own.uniform
randbytes = _own.randbytes
gauss = _own.gauss
normalvariate = _own.normalvariate
