import random
rng = random.Random(42)
print(rng.choice("abcdefgh"), rng.randint(1, 6), rng.random(), rng.getrandbits(70), rng.uniform(1, 2))
# expect: b 1 0.7415504997598329 151691464061534419856 1.7364712141640124
items = list(range(9))
rng.shuffle(items)
print(items, rng.sample(range(1000), 3), rng.sample("abcdef", 3), rng.sample(range(40), 8))
# expect: [7, 2, 5, 6, 0, 3, 4, 1, 8] [238, 517, 616] ['a', 'e', 'b'] [34, 26, 14, 28, 17, 0, 10, 27]
print(rng.choices([1, 2, 3], k=4), rng.choices("ab", weights=[1, 3], k=4), rng.randbytes(5), rng.randrange(0, 100, 7))
# expect: [2, 1, 3, 2] ['a', 'a', 'b', 'b'] b'\x7f\xf5\x9f\xce\x0b' 77
print(rng.gauss(0, 1), rng.gauss(10, 2), rng.normalvariate(0, 1), rng.expovariate(2), rng.triangular(0, 10, 3))
# expect: -0.49970575226363245 10.260458394518775 -0.9554292602868603 1.0833795646796531 3.31527501176663
rng.seed("a text")
print(rng.random(), rng.sample(["x", "y"], 3, counts=[2, 2]))
# expect: 0.4720092723042699 ['y', 'y', 'x']
random.seed(-7)
first = [random.randint(0, 9) for _ in range(700)][-3:]
random.seed(2 ** 100)
print(first, random.random(), random.Random(b"raw").random(), random.Random(True).random(), random.Random(0).getrandbits(0))
# expect: [6, 4, 2] 0.7586581712996778 0.7960390689166421 0.13436424411240122 0
random.Random().sample([1], 2)  # expect error: ValueError: Sample larger than population or is negative
