"""Python's copy."""


class Error(Exception):
    pass


def _is_one_of_its_kind(x):
    return isinstance(x, type) or callable(x) or hasattr(type(x), "__members__")


def _plain_copy(x):
    made = x.__class__.__new__(x.__class__)
    made.__dict__.update(x.__dict__)
    return made


def copy(x):
    if isinstance(x, list) and type(x) is list:
        return list(x)
    if type(x) is dict:
        return dict(x)
    if type(x) is set:
        return set(x)
    if hasattr(x, "__copy__"):
        return x.__copy__()
    if isinstance(x, (dict, list, set)) and hasattr(x, "copy"):
        return x.copy()
    if hasattr(x, "__dict__") and not _is_one_of_its_kind(x):
        return _plain_copy(x)
    return x


def deepcopy(x, memo=None):
    memo = {} if memo is None else memo
    if id(x) in memo:
        return memo[id(x)]
    if type(x) is list:
        made = memo[id(x)] = []
        made.extend(deepcopy(item, memo) for item in x)
    elif type(x) is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif type(x) is set:
        made = {deepcopy(item, memo) for item in x}
    elif type(x) is tuple:
        made = tuple(deepcopy(item, memo) for item in x)
    elif hasattr(x, "__deepcopy__"):
        made = x.__deepcopy__(memo)
    elif isinstance(x, tuple):
        items = [deepcopy(item, memo) for item in x]
        made = x._make(items) if hasattr(x, "_make") else type(x)(items)
    elif isinstance(x, (dict, list, set)) and hasattr(x, "copy"):
        made = memo[id(x)] = copy(x)
        if isinstance(x, dict):
            for key, value in x.items():
                made[key] = deepcopy(value, memo)
        elif isinstance(x, list):
            made[:] = [deepcopy(item, memo) for item in x]
    elif hasattr(x, "__dict__") and not _is_one_of_its_kind(x):
        made = x.__class__.__new__(x.__class__)
        memo[id(x)] = made
        for name, value in x.__dict__.items():
            made.__dict__[name] = deepcopy(value, memo)
    else:
        return x
    memo[id(x)] = made
    return made
