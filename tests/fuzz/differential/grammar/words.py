"""Names and literal values, the plain ones often and the odd ones sometimes."""

PLAIN = ["account", "item", "price", "name", "note", "status", "created_at", "owner_id", "data", "kind", "amount", "flag", "code", "total"]
ODD = ["order", "user", "Mixed", "two words", "select", 'qu"ote', "perc%ent", "col:on", "naïve", "a$b", "1st", "_x", "UPPER", "table", "a.b", "end", "grant",
       "x" * 40, "group", "value", "key", "desc", "back\\slash", "apos'trophe"]
TEXTS = ["", "a", "it's", "100%", "50%% off", "a:b", ":name", "x::text", "back\\slash", "naïve", "tab\there", "two\nlines", "NULL", "0", "{}", '"q"', "a;b", "--no", "/*x*/", "\\:c"]


class Words:
    """Draws names; `quiet` keeps to those that need no quotes; `suffix` makes a name the revision's own."""

    def __init__(self, random, quiet=False, suffix=""):
        self.random, self.quiet, self.suffix = random, quiet, suffix
        self.are_wrong = False  # set where an argument was spoiled

    def name(self):
        if self.quiet or self.random.random() < 0.8:
            return self.random.choice(PLAIN)
        return self.random.choice(ODD)

    def own_name(self):
        """One that no other revision of the chain has: what a chain knows of an object is not what this compares."""
        return self.name() + self.suffix

    def names(self, least, most):
        count = self.random.randint(least, most)
        found = []
        while len(found) < count:
            name = self.name()
            if name not in found:
                found.append(name)
        return found

    def text(self):
        return self.random.choice(TEXTS)

    def maybe(self, chance, *texts):
        """One of `texts` or nothing."""
        return self.random.choice(texts) if self.random.random() < chance else ""

    def subset(self, chance, options):
        """Those of `options`, each with that chance, in a drawn order."""
        found = [option for option in options if self.random.random() < chance]
        self.random.shuffle(found)
        return found
