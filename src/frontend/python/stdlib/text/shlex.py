"""shlex: words of a shell's line."""
import re

_UNSAFE = re.compile(r"[^a-zA-Z0-9_@%+=:,./-]")


def quote(s):
    if not s:
        return "''"
    return "'" + s.replace("'", "'\"'\"'") + "'" if _UNSAFE.search(s) else s


def join(split_command):
    return " ".join(quote(word) for word in split_command)


def split(s, comments=False, posix=True):
    words, word, quoted, place = [], None, None, 0
    while place < len(s):
        c = s[place]
        place += 1
        if quoted is not None:
            if c == quoted:
                quoted = None
            elif c == "\\" and quoted == '"' and place < len(s) and s[place] in '"\\':
                word += s[place]
                place += 1
            else:
                word += c
        elif c in "'\"":
            word, quoted = word or "", c
        elif c == "\\":
            if place == len(s):
                raise ValueError("No escaped character")
            word = (word or "") + s[place]
            place += 1
        elif c in " \t\r\n":
            if word is not None:
                words.append(word)
            word = None
        elif c == "#" and comments:
            end = s.find("\n", place)
            place = len(s) if end < 0 else end
        else:
            word = (word or "") + c
    if quoted is not None:
        raise ValueError("No closing quotation")
    return words if word is None else words + [word]
