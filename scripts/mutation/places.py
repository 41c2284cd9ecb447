"""The places of a C++ source that can be changed, and the text that holds both meanings.

A place `a == b` becomes `(sqlgen_mutant(17) ? ((a) != (b)) : ((a) == (b)))`, so that one program holds all mutants, and an environment
variable says which one it is. Only what one line holds is changed, and one place of a line.
"""
import dataclasses
import random
import re

OPPOSITE = {" == ": " != ", " != ": " == ", " < ": " <= ", " > ": " >= ", " <= ": " < ", " >= ": " > ", " && ": " || ", " || ": " && "}
COMPARISONS = (" == ", " != ", " <= ", " >= ", " < ", " > ")
STATEMENT = re.compile(r"^ +\w[\w.>()\[\]-]+(?:\.|->|\()[^=;{}]*\);$")
WHOLE_IF = re.compile(r"^( *(?:\} else )?if )\((.*)\) \{$")
OPENING, CLOSING = "([{", ")]}"


@dataclasses.dataclass(frozen=True)
class Place:
    """A line of a file that can be changed: `line` counts from 0, `mutated` holds %d where the mutant's number goes."""

    file: str
    line: int
    original: str
    mutated: str
    what: str


def without_strings(line):
    """The line with what its literals hold blanked, and without a comment at its end."""
    line = re.sub(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'', lambda m: m[0][0] + "_" * (len(m[0]) - 2) + m[0][-1], line)
    return re.sub(r" // .*", lambda m: " " * len(m[0]), line)


def reach(bare, place, step, stops):
    """How far the operand at `place` goes on this line to the left (-1) or to the right (1); None where it leaves the line."""
    depth = 0
    inner, outer = (CLOSING, OPENING) if step < 0 else (OPENING, CLOSING)
    while 0 <= place < len(bare):
        letter = bare[place]
        if letter in inner:
            depth += 1
        elif letter in outer:
            if depth == 0:
                return place
            depth -= 1
        elif depth == 0 and any(bare.startswith(stop, place) for stop in stops):
            return place
        place += step
    return None


def operands(bare, begin, end, logical):
    """The range of `left operator right` round the operator that stands from `begin` to `end`."""
    common = (",", ";", "? ", " : ", "return ", " = ")
    stops = common if logical else common + ("&& ", "|| ")
    left = reach(bare, begin - 1, -1, stops)
    right = reach(bare, end, 1, (",", ";", " ? ", " : ") if logical else (",", ";", " ? ", " : ", " && ", " || "))
    if left is None or right is None:
        return None
    for stop in sorted(stops, key=len, reverse=True):
        if bare.startswith(stop, left):
            left += len(stop) - 1
            break
    first = left + 1
    while first < begin and bare[first] == " ":
        first += 1
    return (first, right) if first < begin and right > end else None


def changes(line, bare):
    """Each change of the line: what it is, and the line's text with the switch in it."""
    for operator in OPPOSITE:
        for found in re.finditer(re.escape(operator), bare):
            extent = operands(bare, found.start(), found.end(), operator not in COMPARISONS)
            if extent is None:
                continue
            left, right = line[extent[0] : found.start()], line[found.end() : extent[1]]
            both = f"(sqlgen_mutant(%d) ? (({left}){OPPOSITE[operator]}({right})) : (({left}){operator}({right})))"
            yield f"{operator.strip()} -> {OPPOSITE[operator].strip()}", line[: extent[0]] + both + line[extent[1] :]
    if (condition := WHOLE_IF.match(line)) and not re.search(r"[^=!<>]=[^=]|;", condition[2]):
        yield "condition turned round", f"{condition[1]}(sqlgen_mutant(%d) != static_cast<bool>({condition[2]})) {{"
    for word, instead in (("true", "(true != sqlgen_mutant(%d))"), ("false", "(false != sqlgen_mutant(%d))")):
        for found in re.finditer(rf"(?<![\w.]){word}\b", bare):
            yield f"{word} turned round", line[: found.start()] + instead + line[found.end() :]
    for found in re.finditer(r"(?<![\w.<])[01](?![\w.'>])", bare):
        yield f"{found[0]} -> {int(found[0]) + 1}", line[: found.start()] + f"({found[0]} + sqlgen_mutant(%d))" + line[found.end() :]
    for found in re.finditer(r"(?<=\()!(?!=)", bare):
        yield "! left out", line[: found.start()] + "sqlgen_mutant(%d) != !" + line[found.end() :]
    if bare.strip() == "continue;":
        yield "continue -> break", line.replace("continue;", "if (sqlgen_mutant(%d)) { break; } else { continue; }")
    if STATEMENT.match(line) and bare.count("(") == bare.count(")") and not bare.lstrip().startswith(("return", "co_")):
        indent = len(line) - len(line.lstrip())
        yield "statement left out", line[:indent] + "if (!sqlgen_mutant(%d)) { " + line[indent:] + " }"


def places_of(name, text, choice: random.Random):
    """One place for each line that has any."""
    for number, line in enumerate(text.splitlines()):
        start = line.strip()
        if not start or start.startswith(("//", "#", "template", "using", "namespace", "case", "[[", "*", "static const")):
            continue
        if "constexpr" in line or "operator" in line or "static_assert" in line or "%" in line or 'R"' in line:
            continue
        found = list(changes(line, without_strings(line)))
        if found:
            what, mutated = choice.choice(found)
            yield Place(name, number, line, mutated, what)
