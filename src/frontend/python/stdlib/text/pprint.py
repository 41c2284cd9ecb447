"""Python's pprint, on one line."""


def pformat(object, *args, **options):
    return repr(object)


def pprint(object, *args, **options):
    return None


pp = pprint
