names = []


def check(wanted):
    if names != wanted:
        raise ValueError(f"{names} are not {wanted}")
