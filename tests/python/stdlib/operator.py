import operator as op
print(op.add(1, 2), op.itemgetter(1)("ab"), op.itemgetter("a", "b")({"a": 1, "b": 2}), op.attrgetter("real")(3), op.methodcaller("upper")("x"))
# expect: 3 b (1, 2) 3 X
print(sorted([{"n": 2}, {"n": 1}], key=op.itemgetter("n")), op.contains([1], 1), op.not_(0), op.getitem([5], 0), op.mul(2, 3), op.and_(6, 3), op.eq(1, 1))
# expect: [{'n': 1}, {'n': 2}] True True 5 6 2 True
