class Items:
    def __getitem__(self, index):
        if index == 3:
            raise IndexError
        return index * 10


class Countdown:
    def __init__(self, start):
        self.left = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


print(list(Items()), 20 in Items(), 25 in Items(), list(Countdown(3)), sum(Countdown(4)), max(Countdown(5)))
# expect: [0, 10, 20] True False [2, 1, 0] 6 4
print(dict(zip("ab", Countdown(2))), [*Items(), *Countdown(1)], sorted(Countdown(3)))
# expect: {'a': 1, 'b': 0} [0, 10, 20, 0] [0, 1, 2]
walk = iter([1, 2])
print(walk.__next__(), iter(walk) is walk, walk.__iter__() is walk, next(walk), next(walk, "end"))
# expect: 1 True True 2 end
steps = (n * n for n in range(3))
print(steps.__next__(), next(steps), list(steps), next(steps, None))
# expect: 0 1 [4] None


class Bad:
    def __str__(self):
        return 5

    def __iter__(self):
        return 5


for act in (str, list):
    try:
        act(Bad())
    except TypeError as error:
        print(error)
# expect: __str__ returned non-string (type int)
# expect: iter() returned non-iterator of type 'int'
