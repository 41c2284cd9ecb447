import gettext
from gettext import gettext as _
print(_("a"), gettext.ngettext("one", "many", 2))  # expect: a many
print(gettext.NullTranslations().gettext("b"), gettext.dgettext("x", "c"))  # expect: b c
