import random
random.seed()
print(1 <= random.randint(1, 6) <= 6, random.choice("a"), 0 <= random.random() < 1, random.randrange(0, 10, 5) in (0, 5))
# expect: True a True True
items = list(range(9))
random.shuffle(items)
print(sorted(items), len(set(random.sample("abcdef", 3))), random.choices([1, 2], weights=[0, 1], k=2), random.getrandbits(4) < 16)
# expect: [0, 1, 2, 3, 4, 5, 6, 7, 8] 3 [2, 2] True
print(1 <= random.Random().uniform(1, 2) <= 2, len(random.randbytes(3)), random.sample([1], 1))
# expect: True 3 [1]
random.choice([])  # expect error: IndexError: Cannot choose from an empty sequence
