class Mine(ValueError):
    def __str__(self):
        return "mine: " + self.args[0]
def f():
    raise Mine("x")
print("before")  # expect: before
f()  # expect error: Mine: mine: x
