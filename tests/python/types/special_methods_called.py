class Words(dict):
    def __missing__(self, key):
        return f"no {key}"


class Loud(str):
    def __format__(self, spec):
        return super().__format__(spec).upper() + "!"


words = Words(one=1)
words.__setitem__("two", 2)
words.__delitem__("one")
print(words["two"], words["three"], words.__getitem__("four"), words.__contains__("two"), words.__len__())
# expect: 2 no three no four True 1
print(list(words.__iter__()), f"{Loud('abc'):>5}", Loud("x").__len__(), Loud("b").__lt__("c"), Loud("b").__eq__("c"))
# expect: ['two']   ABC! 1 True False
print([1, 2].__len__(), [1, 2].__contains__(2), (3).__add__(4), (3).__radd__(4), (7).__sub__(2), "ab".__mul__(2))
# expect: 2 True 7 7 5 abab
print((3).__eq__(3), (3).__lt__(2), "a".__ge__("b"), (5).__bool__(), (0).__bool__(), [].__eq__([]), {1}.__len__())
# expect: True False False True False True 1
print((255).__repr__(), "it's".__repr__(), (1.5).__str__(), (3.14159).__format__(".2f"), [1].__repr__())
# expect: 255 "it's" 1.5 3.14 [1]
print(hash("a") == "a".__hash__(), (12).__hash__(), True.__hash__(), (6).__and__(3), (6).__or__(3))
# expect: True 12 1 2 7
numbers = [3, 1]
numbers.__setitem__(0, 9)
numbers.__delitem__(1)
print(numbers, next(numbers.__iter__()), numbers.__getitem__(-1))
# expect: [9] 9 9
print("a".__lt__("b"), [2] == [2.0])
# expect: True True
