"""The exceptions of configparser, and what it makes of values that name others."""
import re

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    def __init__(self, msg=""):
        super().__init__(msg)
        self.message = msg

    def __str__(self):
        return self.message


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f"No section: {section!r}")
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        where = "Section" if source is None else f"While reading from {source!r} [line {lineno:2d}]: section"
        super().__init__(f"{where} {section!r} already exists")
        self.section, self.source, self.lineno = section, source, lineno


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        where = "Option" if source is None else f"While reading from {source!r} [line {lineno:2d}]: option"
        super().__init__(f"{where} {option!r} in section {section!r} already exists")
        self.section, self.option, self.source, self.lineno = section, option, source, lineno


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f"No option {option!r} in section: {section!r}")
        self.option, self.section = option, section


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(
            option,
            section,
            f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation key "
            f"{reference!r} which is not a valid option name. Raw value: {rawval!r}",
        )
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(
            option,
            section,
            f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} contains an "
            f"interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}",
        )


class ParsingError(Error):
    def __init__(self, source, lineno=None, line=None):
        super().__init__(f"Source contains parsing errors: {source!r}\n\t[line {lineno:2d}]: {line!r}")
        self.source = source


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f"File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}")
        self.source = filename


class Interpolation:
    """Values as they stand."""

    def value(self, parser, section, option, raw, options, depth=1):
        return raw


class BasicInterpolation(Interpolation):
    """%(option)s is another option's value, %% a percent sign."""

    def value(self, parser, section, option, raw, options, depth=1):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)

        def replaced(found):
            if found.group(0) == "%%":
                return "%"
            if found.group(1) is None:
                rest = raw[found.start() :]
                raise InterpolationSyntaxError(
                    option, section, f"'%' must be followed by '%' or '(', found: {rest!r}"
                )
            name = parser.optionxform(found.group(1))
            if name not in options:
                raise InterpolationMissingOptionError(option, section, raw, name)
            return self.value(parser, section, option, options[name], options, depth + 1)

        return re.sub(r"%%|%\(([^)]+)\)s|%", replaced, raw)


class ExtendedInterpolation(Interpolation):
    """${option} and ${section:option}, $$ a dollar sign."""

    def value(self, parser, section, option, raw, options, depth=1):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)

        def replaced(found):
            if found.group(0) == "$$":
                return "$"
            if found.group(1) is None:
                rest = raw[found.start() :]
                raise InterpolationSyntaxError(
                    option, section, f"'$' must be followed by '$' or '{{', found: {rest!r}"
                )
            path = found.group(1).split(":")
            try:
                if len(path) == 1:
                    return self.value(parser, section, option, options[parser.optionxform(path[0])], options, depth + 1)
                other = parser._options_of(path[0])
                return self.value(parser, path[0], path[1], other[parser.optionxform(path[1])], other, depth + 1)
            except (KeyError, NoSectionError):
                raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None

        return re.sub(r"\$\$|\$\{([^}]+)\}|\$", replaced, raw)
