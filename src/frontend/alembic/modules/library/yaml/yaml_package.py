"""yaml: what PyYAML's safe loader makes of a text (YAML 1.1) without tags and keys of several lines."""
import re as _re

import yaml_of_tags_and_complex_keys as _unknown  # no module: what only PyYAML itself reads
from yaml._flow import FlowReader, refuse_unless_known, require_plain
from yaml._scalars import YAMLError, block_scalar, double_quoted, resolved, single_quoted

ScannerError = ParserError = ComposerError = ConstructorError = MarkedYAMLError = YAMLError

_KEY_END = _re.compile(r":(?=\s|$)")
_COMMENT = _re.compile(r"(?:^|\s)#")
_ANCHOR = _re.compile(r"&([\w-]+)(?:\s+|$)")
_ALIAS = _re.compile(r"\*([\w-]+)\s*(?:#.*)?$")


class _Document(FlowReader):
    """One document's lines, read from the first to the last."""

    def __init__(self, lines):
        self.lines = lines
        self.at = 0
        self.anchors = {}

    def rest(self):
        while self.at < len(self.lines):
            stripped = self.lines[self.at].strip()
            if stripped and not stripped.startswith("#"):
                return True
            self.at += 1
        return False

    def indent(self):
        line = self.lines[self.at]
        content = line.lstrip(" ")
        if content.startswith("\t"):
            raise YAMLError("found character '\\t' that cannot start any token")
        return len(line) - len(content)

    def whole(self):
        value = self.block(0, -1) if self.rest() else None
        if self.rest():
            raise YAMLError("expected <document start>")
        return value

    def block(self, least, parent):
        """The node that begins on a line of its own, or what is left of one."""
        if not self.rest():
            return None
        column = self.indent()
        if column < least:
            return None
        text = self.lines[self.at][column:]
        if text == "-" or text.startswith(("- ", "-\t")):
            return self.sequence(column)
        if self.key_end(text) is not None:
            return self.mapping(column)
        return self.value(column, parent)

    def key_end(self, text):
        """Where the key ends that the line begins with; None where it begins with none."""
        refuse_unless_known(text)
        if text[:1] in ("'", '"'):
            end = 1
            while end < len(text) and text[end] != text[0]:
                end += 2 if text[0] == '"' and text[end] == "\\" else 1
            if text[0] == "'" and text[end + 1:end + 2] == "'":
                return self.key_end_of_quoted(text)
            return end + 1 if _KEY_END.match(text[end + 1:].lstrip(" ")) else None
        if text[:1] in ("[", "{", "|", ">"):
            return None
        comment = _COMMENT.search(text)
        found = _KEY_END.search(text if comment is None else text[:comment.start()])
        return None if found is None else found.start()

    def key_end_of_quoted(self, text):
        value, end = single_quoted([text], 0, 1)[::2]
        return end if _KEY_END.match(text[end:].lstrip(" ")) else None

    def sequence(self, column):
        items = []
        while self.rest() and self.indent() == column:
            text = self.lines[self.at][column:]
            if not (text == "-" or text.startswith(("- ", "-\t"))):
                break
            content = text[1:].lstrip(" ")
            if not content or content.startswith("#"):
                self.at += 1
                items.append(self.block(column + 1, column))
            else:
                self.lines[self.at] = " " * (column + len(text) - len(content)) + content
                items.append(self.block(column + 1, column))
        if self.rest() and self.indent() > column:
            raise YAMLError("expected <block end>")
        return items

    def mapping(self, column):
        values = {}
        merged = []
        while self.rest() and self.indent() == column:
            text = self.lines[self.at][column:]
            if text == "-" or text.startswith("- "):
                break
            end = self.key_end(text)
            if end is None:
                raise YAMLError("could not find expected ':'")
            key = self.key(text[:end])
            after = text[end:].lstrip(" ")[1:]
            content = after.lstrip(" \t")
            if not content or content.startswith("#"):
                self.at += 1
                value = self.below(column)
            else:
                self.lines[self.at] = " " * (column + len(text) - len(content)) + content
                value = self.value(column + len(text) - len(content), column)
            if key is _MERGE:
                merged.extend(value if isinstance(value, list) else [value])
            else:
                values[key] = value
        if self.rest() and self.indent() > column:
            raise YAMLError("expected <block end>")
        return _with_merged(values, merged)

    def key(self, text):
        if text.startswith("&") or text.startswith("*"):
            if _unknown.is_needed:
                pass
        if text[:1] == '"':
            return double_quoted([text], 0, 1)[0]
        if text[:1] == "'":
            return single_quoted([text], 0, 1)[0]
        text = text.rstrip()
        require_plain(text or ":")
        return _MERGE if text == "<<" else resolved(text)

    def below(self, column):
        """A value that begins beneath its key; a list may stand at the key's own column."""
        if not self.rest():
            return None
        indent = self.indent()
        text = self.lines[self.at][indent:]
        if indent == column and (text == "-" or text.startswith("- ")):
            return self.sequence(column)
        return self.block(column + 1, column)

    def value(self, column, parent):
        text = self.lines[self.at][column:]
        refuse_unless_known(text)
        anchor = _ANCHOR.match(text)
        if anchor:
            return self.anchored(anchor, column, parent)
        alias = _ALIAS.match(text)
        if alias:
            self.at += 1
            if alias[1] not in self.anchors:
                raise YAMLError(f"found undefined alias {alias[1]!r}")
            return self.anchors[alias[1]]
        if text[0] in "&*":
            raise YAMLError("expected alphabetic or numeric character while scanning an anchor or alias")
        if text[0] in "|>":
            value, self.at = block_scalar(self.lines, self.at, text, parent)
            return value
        if text[0] in "'\"":
            read = double_quoted if text[0] == '"' else single_quoted
            value, line, end = read(self.lines, self.at, column + 1)
            self.ends(line, end)
            return value
        if text[0] in "[{":
            value, line, end = self.flow(self.at, column)
            self.ends(line, end)
            return value
        return self.plain(column, parent)

    def anchored(self, anchor, column, parent):
        rest = self.lines[self.at][column + anchor.end():]
        if not rest or rest.startswith("#"):
            self.at += 1
            value = self.below(parent) if parent >= 0 else self.block(0, -1)
        else:
            self.lines[self.at] = " " * (column + anchor.end()) + rest
            value = self.value(column + anchor.end(), parent)
        self.anchors[anchor[1]] = value
        return value

    def ends(self, line, end):
        rest = self.lines[line][end:]
        if rest.strip() and not _COMMENT.match(rest):
            raise YAMLError("expected <block end>")
        self.at = line + 1

    def plain(self, column, parent):
        require_plain(self.lines[self.at][column:])
        text, ended = _without_comment(self.lines[self.at][column:])
        if _KEY_END.search(text):
            raise YAMLError("mapping values are not allowed here")
        parts = [text.strip()]
        self.at += 1
        breaks = 0
        while not ended and self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip():
                breaks += 1
                self.at += 1
                continue
            if self.indent() <= parent or line.lstrip(" ").startswith("#"):
                break
            text, ended = _without_comment(line.strip(" "))
            if _KEY_END.search(text):
                raise YAMLError("mapping values are not allowed here")
            parts.append(("\n" * breaks if breaks else " ") + text.strip())
            breaks = 0
            self.at += 1
        return resolved("".join(parts))


_MERGE = object()


def _with_merged(values, merged):
    if not merged:
        return values
    whole = {}
    for mapping in reversed(merged):
        if not isinstance(mapping, dict):
            raise YAMLError("expected a mapping or list of mappings for merging")
        whole.update(mapping)
    whole.update(values)
    return whole


def _without_comment(text):
    comment = _COMMENT.search(text)
    return (text, False) if comment is None else (text[:comment.start()], True)


def _documents(stream):
    text = stream.read() if hasattr(stream, "read") else stream
    if isinstance(text, bytes):
        text = text.decode("utf-8")
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    documents = [[]]
    explicit = False
    for line in lines:
        if line.startswith("%"):
            if _unknown.is_needed:
                pass
        if line == "---" or line.startswith("--- "):
            if explicit or any(given.strip() and not given.strip().startswith("#") for given in documents[-1]):
                documents.append([])
            explicit = True
            documents[-1] = [" " * 3 + line[3:]] if line[3:].strip() else []
        elif line == "..." or line.startswith("... "):
            if line[3:].strip():
                raise YAMLError("expected '<document start>'")
            documents.append([])
            explicit = False
        elif "\t" in line:
            if _unknown.is_needed:
                pass
        else:
            documents[-1].append(line)
    if not explicit and len(documents) > 1 and not any(line.strip() for line in documents[-1]):
        documents.pop()
    return documents


def safe_load(stream):
    documents = _documents(stream)
    if len(documents) > 1:
        raise YAMLError("expected a single document in the stream")
    return _Document(documents[0]).whole()


def safe_load_all(stream):
    return iter([_Document(lines).whole() for lines in _documents(stream)])


full_load = unsafe_load = safe_load  # of a text without tags
full_load_all = unsafe_load_all = safe_load_all


class SafeLoader:
    """Names the loader; it makes nothing itself."""


class FullLoader:
    """The same."""


Loader = UnsafeLoader = FullLoader
CSafeLoader = SafeLoader
CLoader = CFullLoader = CUnsafeLoader = FullLoader


def load(stream, Loader):
    if Loader in (SafeLoader, FullLoader):
        return safe_load(stream)
    if _unknown.is_needed:  # another one makes something else of the same text
        pass


def load_all(stream, Loader):
    if Loader in (SafeLoader, FullLoader):
        return safe_load_all(stream)
    if _unknown.is_needed:
        pass
