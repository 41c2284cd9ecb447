"""gettext without a catalog: a message is its own translation."""


class NullTranslations:
    def __init__(self, fp=None):
        pass

    def gettext(self, message):
        return message

    def ngettext(self, msgid1, msgid2, n):
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return message

    def npgettext(self, context, msgid1, msgid2, n):
        return msgid1 if n == 1 else msgid2

    def add_fallback(self, fallback):
        pass

    def info(self):
        return {}

    def charset(self):
        return None


_null = NullTranslations()
gettext, ngettext, pgettext, npgettext = _null.gettext, _null.ngettext, _null.pgettext, _null.npgettext


def dgettext(domain, message):
    return message


def dngettext(domain, msgid1, msgid2, n):
    return ngettext(msgid1, msgid2, n)


def textdomain(domain=None):
    return "messages" if domain is None else domain


def bindtextdomain(domain, localedir=None):
    return localedir
