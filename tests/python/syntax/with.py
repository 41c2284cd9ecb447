log = []
class Manager:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self): log.append("in " + self.name); return self.name
    def __exit__(self, kind, value, tb): log.append(f"out {self.name} {kind.__name__ if kind else None}"); return self.swallow
with Manager("a") as a, Manager("b"):
    log.append(a)
print(log)  # expect: ['in a', 'in b', 'a', 'out b None', 'out a None']
log.clear()
with Manager("s", True):
    raise ValueError("x")
print(log)  # expect: ['in s', 'out s ValueError']
with (Manager("p") as p, Manager("q") as q):
    print(p, q)  # expect: p q
def early():
    with Manager("r"):
        return "returned"
print(early(), log[-1])  # expect: returned out r None
with Manager("e"):
    raise KeyError("k")  # expect error: KeyError: 'k'
