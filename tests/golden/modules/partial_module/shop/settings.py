CACHE = None
TABLE_NAMES = {}
LIMIT = 100
raise RuntimeError("no settings at hand")
