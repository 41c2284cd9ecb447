"""What migrations use of Python's inspect."""


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    return cleandoc(object.__doc__) if object.__doc__ else None


def isclass(object):
    return isinstance(object, type)


def isfunction(object):
    return type(object).__name__ == "function"


def ismethod(object):
    return type(object).__name__ == "method"


def isgenerator(object):
    return type(object).__name__ == "generator"


def getmembers(object, predicate=None):
    members = [(name, getattr(object, name)) for name in dir(object)]
    return [member for member in members if predicate is None or predicate(member[1])]
