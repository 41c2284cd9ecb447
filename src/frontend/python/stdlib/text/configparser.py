"""configparser: files of sections, options and values, with what stands in them for others."""
import re

from _configparser_values import (
    MAX_INTERPOLATION_DEPTH,
    BasicInterpolation,
    DuplicateOptionError,
    DuplicateSectionError,
    Error,
    ExtendedInterpolation,
    Interpolation,
    InterpolationDepthError,
    InterpolationError,
    InterpolationMissingOptionError,
    InterpolationSyntaxError,
    MissingSectionHeaderError,
    NoOptionError,
    NoSectionError,
    ParsingError,
)

DEFAULTSECT = "DEFAULT"
_MISSING = object()


class SectionProxy:
    def __init__(self, parser, name):
        self._parser = parser
        self._name = name

    name = property(lambda self: self._name)
    parser = property(lambda self: self._parser)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not self._parser.remove_option(self._name, key):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self.keys())

    def __repr__(self):
        return f"<Section: {self._name}>"

    def keys(self):
        return self._parser.options(self._name)

    def values(self):
        return [self[key] for key in self.keys()]

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, **options):
        return self._parser.getint(self._name, option, fallback=fallback, **options)

    def getfloat(self, option, fallback=None, **options):
        return self._parser.getfloat(self._name, option, fallback=fallback, **options)

    def getboolean(self, option, fallback=None, **options):
        return self._parser.getboolean(self._name, option, fallback=fallback, **options)


class RawConfigParser:
    BOOLEAN_STATES = {
        "1": True, "yes": True, "true": True, "on": True, "0": False, "no": False, "false": False, "off": False
    }
    _usual_interpolation = Interpolation()

    def __init__(
        self,
        defaults=None,
        dict_type=dict,
        allow_no_value=False,
        *,
        delimiters=("=", ":"),
        comment_prefixes=("#", ";"),
        inline_comment_prefixes=None,
        strict=True,
        empty_lines_in_values=True,
        default_section=DEFAULTSECT,
        interpolation=_MISSING,
        converters=None,
    ):
        self.default_section = default_section
        self._defaults = {}
        self._sections = {}
        self._allow_no_value = allow_no_value
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines = empty_lines_in_values
        self._split = re.compile("|".join(re.escape(delimiter) for delimiter in delimiters))
        given = self._usual_interpolation if interpolation is _MISSING else interpolation
        self._interpolation = Interpolation() if given is None else given
        for key, value in (defaults or {}).items():
            self._defaults[self.optionxform(key)] = value

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def has_section(self, section):
        return section in self._sections

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def _own(self, section):
        if section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def _options_of(self, section, vars=None):
        options = {**self._defaults, **self._own(section)}
        for key, value in (vars or {}).items():
            options[self.optionxform(key)] = value
        return options

    def options(self, section):
        return list({**self._own(section), **self._defaults})

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        return section in self._sections and self.optionxform(option) in self._options_of(section)

    def get(self, section, option, *, raw=False, vars=None, fallback=_MISSING):
        try:
            options = self._options_of(section, vars)
        except NoSectionError:
            if fallback is _MISSING:
                raise
            return fallback
        name = self.optionxform(option)
        if name not in options:
            if fallback is _MISSING:
                raise NoOptionError(option, section)
            return fallback
        value = options[name]
        return value if raw or value is None else self._interpolation.value(self, section, name, value, options)

    def _converted(self, convert, section, option, fallback, options):
        value = self.get(section, option, fallback=fallback, **options)
        return value if value is fallback and fallback is not _MISSING else convert(value)

    def getint(self, section, option, *, fallback=_MISSING, **options):
        return self._converted(int, section, option, fallback, options)

    def getfloat(self, section, option, *, fallback=_MISSING, **options):
        return self._converted(float, section, option, fallback, options)

    def getboolean(self, section, option, *, fallback=_MISSING, **options):
        return self._converted(self._boolean, section, option, fallback, options)

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_MISSING, raw=False, vars=None):
        if section is _MISSING:
            return [(name, self[name]) for name in self]
        return [(name, self.get(section, name, raw=raw, vars=vars)) for name in self._options_of(section, vars)]

    def set(self, section, option, value=None):
        self._own(section or self.default_section)[self.optionxform(option)] = value

    def remove_option(self, section, option):
        return self._own(section or self.default_section).pop(self.optionxform(option), None) is not None

    def read(self, filenames, encoding=None):
        read = []
        for name in [filenames] if isinstance(filenames, str) or hasattr(filenames, "parts") else filenames:
            try:
                with open(name, encoding=encoding) as lines:
                    self._read(lines, str(name))
            except OSError:
                continue
            read.append(name)
        return read

    def read_file(self, f, source=None):
        self._read(f, getattr(f, "name", "<???>") if source is None else source)

    def read_string(self, string, source="<string>"):
        self._read(string.splitlines(), source)

    def read_dict(self, dictionary, source="<dict>"):
        for section, options in dictionary.items():
            if section != self.default_section and not self.has_section(section):
                self.add_section(section)
            for key, value in options.items():
                self.set(section, key, None if value is None else str(value))

    def _read(self, lines, source):
        section, option, indent, seen = None, None, 0, set()
        values = {}
        for number, line in enumerate(lines, 1):
            text = self._without_comment(line.strip())
            if not text:
                if self._empty_lines and option is not None and not line.strip():
                    values[section][option].append("")
                elif not self._empty_lines:
                    option = None
                continue
            depth = len(line) - len(line.lstrip())
            if option is not None and depth > indent and values[section][option][0] is not None:
                values[section][option].append(text)
                continue
            indent = depth
            header = re.match(r"\[(.+)\]", text)
            if header:
                section, option = header.group(1), None
                if section != self.default_section:
                    if section in self._sections and self._strict and section in seen:
                        raise DuplicateSectionError(section, source, number)
                    self._sections.setdefault(section, {})
                seen.add(section)
                values.setdefault(section, {})
                continue
            if section is None:
                raise MissingSectionHeaderError(source, number, line)
            option = self._read_option(text, values[section], section, source, number, line)
        for name, options in values.items():
            for key, parts in options.items():
                self._own(name)[key] = None if parts[0] is None else "\n".join(parts).rstrip()

    def _read_option(self, text, options, section, source, number, line):
        found = self._split.search(text)
        if (found is None and not self._allow_no_value) or (found is not None and found.start() == 0):
            raise ParsingError(source, number, line)
        option = self.optionxform(text[: found.start()].rstrip() if found else text)
        if self._strict and option in options:
            raise DuplicateOptionError(section, option, source, number)
        options[option] = [text[found.end() :].strip() if found else None]
        return option

    def _without_comment(self, text):
        if text.startswith(self._comments):
            return ""
        for prefix in self._inline:
            found = re.search(r"(^|\s)" + re.escape(prefix), text)
            if found:
                text = text[: found.start()]
        return text.strip()

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        (self._defaults if key == self.default_section else self._sections.setdefault(key, {})).clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __iter__(self):
        return iter([self.default_section, *self._sections])

    def __len__(self):
        return len(self._sections) + 1

    def keys(self):
        return list(self)

    def values(self):
        return [self[name] for name in self]


class ConfigParser(RawConfigParser):
    _usual_interpolation = BasicInterpolation()

    def set(self, section, option, value=None):
        if value is not None and not isinstance(value, str):
            raise TypeError("option values must be strings")
        super().set(section, option, value)
