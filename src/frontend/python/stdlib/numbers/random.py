"""random: of a seed the numbers that Python makes; without one numbers that come of the revision's id, so that a
script is the same each time it is made."""
import bisect
import hashlib
import itertools
import math

from _random import bits, words

_BITS = 48
_FEW = 250


def _seed_number(seed):
    """The number that a seed stands for (version 2)."""
    if isinstance(seed, int):
        return abs(seed)
    if isinstance(seed, str):
        seed = seed.encode()
    if isinstance(seed, (bytes, bytearray)):
        return int.from_bytes(bytes(seed) + hashlib.sha512(seed).digest(), "big")
    raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")


class _Chance:
    """Numbers that come of the revision's id."""

    def below(self, limit, name):
        return bits("random." + name) * limit >> _BITS

    def fraction(self, name):
        return bits("random." + name) / (1 << _BITS)

    def bits(self, k):
        return self.below(1 << k, "getrandbits")

    def bytes(self, n):
        return bytes([self.below(256, "randbytes") for _ in range(n)])

    def choices(self, population, k):
        return [population[self.below(len(population), "choices")] for _ in range(k)]

    def sample(self, population, k):
        if len(population) > 4 * max(k, _FEW):
            return self._few_of_many(population, k)
        rest = list(population)
        return [rest.pop(self.below(len(rest), "sample")) for _ in range(k)]

    def _few_of_many(self, population, k):
        """What sample() gives, without a list of all that is left: a range may be as long as it likes."""
        taken = []
        for left in range(len(population), len(population) - k, -1):
            place = self.below(left, "sample")
            for other in sorted(taken):
                place += other <= place
            taken.append(place)
        return [population[place] for place in taken]

    def gauss(self):
        radius = math.sqrt(-2.0 * math.log(1.0 - self.fraction("gauss")))
        return radius * math.cos(2.0 * math.pi * self.fraction("gauss"))

    normal = gauss


class _Seeded:
    """The numbers that Python's random makes of a seed, by its own ways."""

    def __init__(self, seed):
        number = _seed_number(seed)
        parts = []
        while number:
            parts.append(number & 0xFFFFFFFF)
            number >>= 32
        self._word = words(parts or [0])
        self._second = None

    def bits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        value = 0
        for place in range(0, k, 32):
            value |= self._word() >> max(0, 32 - (k - place)) << place
        return value

    def below(self, limit, name):
        k = limit.bit_length()
        value = self.bits(k)
        while value >= limit:
            value = self.bits(k)
        return value

    def fraction(self, name):
        high = self._word() >> 5
        return (high * 67108864.0 + (self._word() >> 6)) / 9007199254740992.0

    def bytes(self, n):
        return self.bits(n * 8).to_bytes(n, "little")

    def choices(self, population, k):
        return [population[math.floor(self.fraction("choices") * (len(population) + 0.0))] for _ in range(k)]

    def sample(self, population, k):
        n = len(population)
        most_in_a_set = 21 + (4 ** math.ceil(math.log(k * 3, 4)) if k > 5 else 0)
        if n <= most_in_a_set:
            pool = list(population)
            made = []
            for left in range(n, n - k, -1):
                place = self.below(left, "sample")
                made.append(pool[place])
                pool[place] = pool[left - 1]
            return made
        taken = {}  # in their order
        while len(taken) < k:
            taken[self.below(n, "sample")] = True
        return [population[place] for place in taken]

    def gauss(self):
        """Two at a time, of which the second waits."""
        value, self._second = self._second, None
        if value is None:
            angle = self.fraction("gauss") * math.tau
            radius = math.sqrt(-2.0 * math.log(1.0 - self.fraction("gauss")))
            value = math.cos(angle) * radius
            self._second = math.sin(angle) * radius
        return value

    def normal(self):
        """Kinderman and Monahan's way."""
        while True:
            first = self.fraction("normalvariate")
            second = 1.0 - self.fraction("normalvariate")
            value = 4 * math.exp(-0.5) / math.sqrt(2.0) * (first - 0.5) / second
            if value * value / 4.0 <= -math.log(second):
                return value


class Random:
    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        self._source = _Chance() if a is None else _Seeded(a)

    def random(self, name="random"):
        return self._source.fraction(name)

    def getrandbits(self, k):
        return self._source.bits(k)

    def randrange(self, start, stop=None, step=1, name="randrange"):
        choices = range(start) if stop is None else range(start, stop, step)
        if not len(choices):
            raise ValueError("empty range for randrange()")
        return choices[self._source.below(len(choices), name)]

    def randint(self, a, b):
        return self.randrange(a, b + 1, name="randint")

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._source.below(len(seq), "choice")]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        if weights is None and cum_weights is None:
            return self._source.choices(population, k)
        limits = list(itertools.accumulate(weights)) if cum_weights is None else list(cum_weights)
        if len(limits) != len(population):
            raise ValueError("The number of weights does not match the population")
        total = limits[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        made = []
        for _ in range(k):
            point = self.random("choices") * total
            made.append(population[bisect.bisect(limits, point, 0, len(population) - 1)])
        return made

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._source.below(i + 1, "shuffle")
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if counts is not None:
            limits = list(itertools.accumulate(counts))
            places = self.sample(range(limits[-1]), k)
            return [population[bisect.bisect(limits, place)] for place in places]
        if not 0 <= k <= len(population):
            raise ValueError("Sample larger than population or is negative")
        return self._source.sample(population, k)

    def uniform(self, a, b):
        return a + (b - a) * self.random("uniform")

    def triangular(self, low=0.0, high=1.0, mode=None):
        point = self.random("triangular")
        if low == high:
            return low
        middle = 0.5 if mode is None else (mode - low) / (high - low)
        if point > middle:
            point, middle, low, high = 1.0 - point, 1.0 - middle, high, low
        return low + (high - low) * math.sqrt(point * middle)

    def expovariate(self, lambd=1.0):
        return -math.log(1.0 - self.random("expovariate")) / lambd

    def randbytes(self, n):
        return self._source.bytes(n)

    def gauss(self, mu=0.0, sigma=1.0):
        return mu + self._source.gauss() * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        return mu + self._source.normal() * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return math.exp(self.normalvariate(mu, sigma))


class SystemRandom(Random):
    def seed(self, *args, **kwds):
        super().seed()


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
triangular = _own.triangular
expovariate = _own.expovariate
lognormvariate = _own.lognormvariate
