"""Wrapping and indenting of text: the functions of Python's textwrap."""


def _leading(line):
    return line[: len(line) - len(line.lstrip(" \t"))]


def dedent(text):
    lines = text.split("\n")
    margin = None
    for line in lines:
        if not line.strip(" \t"):
            continue
        lead = _leading(line)
        if margin is None:
            margin = lead
        else:
            common = 0
            while common < len(margin) and common < len(lead) and margin[common] == lead[common]:
                common += 1
            margin = margin[:common]
    margin = margin or ""
    return "\n".join("" if not line.strip(" \t") else line[len(margin):] for line in lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))


def wrap(text, width=70, *, initial_indent="", subsequent_indent="", break_long_words=True, max_lines=None,
         placeholder=" [...]", **options):
    words = text.split()
    lines = []
    while words:
        lead = subsequent_indent if lines else initial_indent
        room = width - len(lead)
        if break_long_words and len(words[0]) > room and room > 0:
            lines.append(lead + words[0][:room])
            words[0] = words[0][room:]
            continue
        line = words.pop(0)
        while words and len(line) + 1 + len(words[0]) <= room:
            line += " " + words.pop(0)
        lines.append(lead + line)
    if max_lines is not None and len(lines) > max_lines:
        last = lines[max_lines - 1]
        while last and len(last) + len(placeholder) > width:
            last = last.rpartition(" ")[0]
        lines = lines[: max_lines - 1] + [(last + placeholder) if last.strip() else placeholder.lstrip()]
    return lines


def fill(text, width=70, **options):
    return "\n".join(wrap(text, width, **options))


def shorten(text, width, *, placeholder=" [...]", **options):
    text = " ".join(text.split())
    if len(text) <= width:
        return text
    kept = []
    for word in text.split(" "):
        if len(" ".join(kept + [word])) + len(placeholder) > width:
            break
        kept.append(word)
    return " ".join(kept) + placeholder if kept else placeholder.lstrip()
