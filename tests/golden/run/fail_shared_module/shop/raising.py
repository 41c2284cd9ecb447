LIMITS = {}
LIMIT = LIMITS["rows"]
WANTED = True
