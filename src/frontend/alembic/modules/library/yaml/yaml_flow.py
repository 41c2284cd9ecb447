"""What stands in brackets in YAML: [a, b], {a: 1}; each is given with where it ends."""
import re as _re

import yaml_of_tags_and_complex_keys as _unknown  # no module: what only PyYAML itself reads
from yaml._scalars import YAMLError, double_quoted, resolved, single_quoted

_FLOW_PLAIN_END = _re.compile(r"[,\[\]{}]|:(?=[\s,\[\]{}]|$)|\s#|$")


def refuse_unless_known(text):
    if text.startswith(("!", "? ")) or text == "?":
        if _unknown.is_needed:
            pass
    if text[:1] in ("@", "`", "%"):
        raise YAMLError(f"found character {text[:1]!r} that cannot start any token")


def require_plain(text):
    if text[:1] in (",", "]", "}") or text in ("-", "?", ":") or text.startswith(("- ", "? ", ": ")):
        raise YAMLError(f"expected the node content, but found {text[:1]!r}")


def _hashable(key):
    if isinstance(key, (list, dict)):
        raise YAMLError("found unhashable key")
    return key


class FlowReader:
    """Reads from self.lines."""

    def flow(self, line, column):
        closing = "]" if self.lines[line][column] == "[" else "}"
        items = []
        values = {}
        line, column = self.flow_space(line, column + 1)
        while self.lines[line][column] != closing:
            key, line, column = self.flow_value(line, column)
            line, column = self.flow_space(line, column)
            has_value = self.lines[line][column] == ":"
            value = None
            if has_value:
                line, column = self.flow_space(line, column + 1)
                if self.lines[line][column] not in ",]}":
                    value, line, column = self.flow_value(line, column)
                    line, column = self.flow_space(line, column)
            if closing == "}":
                if key == "<<":
                    if _unknown.is_needed:
                        pass
                values[_hashable(key)] = value
            else:
                items.append({_hashable(key): value} if has_value else key)
            if self.lines[line][column] == ",":
                line, column = self.flow_space(line, column + 1)
            elif self.lines[line][column] != closing:
                raise YAMLError(f"expected ',' or {closing!r}")
        return (items if closing == "]" else values), line, column + 1

    def flow_space(self, line, column):
        while True:
            rest = self.lines[line][column:]
            stripped = rest.lstrip(" \t")
            if stripped and not (stripped.startswith("#") and (len(stripped) < len(rest) or column == 0)):
                return line, column + len(rest) - len(stripped)
            line, column = line + 1, 0
            if line >= len(self.lines):
                raise YAMLError("expected ',' or ']', but got '<stream end>'")

    def flow_value(self, line, column):
        text = self.lines[line][column:]
        refuse_unless_known(text)
        if text[0] in "[{":
            return self.flow(line, column)
        if text[0] == '"':
            return double_quoted(self.lines, line, column + 1)
        if text[0] == "'":
            return single_quoted(self.lines, line, column + 1)
        if text[0] in "&*|>?":
            if _unknown.is_needed:
                pass
        end = _FLOW_PLAIN_END.search(text).start()
        if end == 0:
            if text[0] in ",]}":
                raise YAMLError("expected the node content")
            return None, line, column
        word = text[:end].strip()
        if word in ("-", "?") or word.startswith(("- ", "? ")):
            raise YAMLError("expected the node content")
        following, place = self.flow_space(line, column + end)
        if following != line and self.lines[following][place] not in ",]}:":
            if _unknown.is_needed:  # a plain scalar of several lines
                pass
        return resolved(word), line, column + end
