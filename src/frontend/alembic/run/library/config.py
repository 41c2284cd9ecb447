"""alembic.config: what context.config gives, as far as env.py and revisions ask for it."""
import re
from os import _is_known


class Namespace:
    """The options of the command, as argparse keeps them."""

    __module__ = "argparse"

    def __init__(self, **options):
        self.__dict__.update(options)

    def __contains__(self, key):
        return key in self.__dict__


class MessagingOptions(dict):
    pass


def _command(name):
    """A command and the names of its arguments, as they stand in cmd_opts.cmd."""

    def command(config, revision, sql=False, tag=None):
        raise NotImplementedError(f"alembic {name}, run by a revision or by env.py")

    command.__name__ = command.__qualname__ = name
    command.__module__ = "alembic.command"
    if name == "stamp":
        return command, ["revisions"], ["sql", "tag", "purge"]
    return command, ["revision"], ["sql", "tag"]


class ConfigParser:
    """configparser's, over a file whose interpolations are done."""

    __module__ = "configparser"

    default_section = "DEFAULT"

    def __init__(self, sections):
        self._sections = sections

    def sections(self):
        return list(self._sections)

    def defaults(self):
        return {}

    def options(self, section):
        return list(self._sections[section])

    def has_section(self, section):
        return section in self._sections

    def has_option(self, section, option):
        return option.lower() in self._sections.get(section, {})

    def get(self, section, option, *, raw=False, vars=None, fallback=None):
        return self._sections.get(section, {}).get(option.lower(), fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=None):
        value = self.get(section, option)
        return fallback if value is None else value.lower() in ("1", "yes", "true", "on")

    def getint(self, section, option, *, raw=False, vars=None, fallback=None):
        value = self.get(section, option)
        return fallback if value is None else int(value)

    def items(self, section, raw=False, vars=None):
        return list(self._sections.get(section, {}).items())

    def add_section(self, section):
        self._sections.setdefault(section, {})

    def set(self, section, option, value=None):
        self._sections.setdefault(section, {})[option.lower()] = value

    def remove_option(self, section, option):
        return self._sections.get(section, {}).pop(option.lower(), None) is not None

    def __contains__(self, section):
        return section in self._sections

    def __getitem__(self, section):
        return self._sections[section]


class Config:
    def __init__(
        self,
        file_=None,
        toml_file=None,
        ini_section="alembic",
        output_buffer=None,
        stdout=None,
        cmd_opts=None,
        config_args=None,
        attributes=None,
        sections=None,
    ):
        self.config_file_name = file_
        self.toml_file_name = toml_file
        self.config_ini_section = ini_section
        self.output_buffer = output_buffer
        self.file_config = ConfigParser({} if sections is None else sections)
        self.attributes = {} if attributes is None else attributes
        self.cmd_opts = cmd_opts

    @property
    def messaging_opts(self):
        return MessagingOptions({"quiet": getattr(self.cmd_opts, "quiet", False)})

    def print_stdout(self, text, *arg):
        """Goes where the script goes, as it does offline."""
        from alembic import context

        output = str(text) % arg if arg else str(text)
        context._standard_output()._print(output + "\n")

    def get_section(self, name, default=None):
        if not self.file_config.has_section(name):
            return default
        return dict(self.file_config.items(name))

    def get_section_option(self, section, name, default=None):
        return self.file_config.get(section, name, fallback=default)

    def set_section_option(self, section, name, value):
        def interpolated(match):
            return "%" if match[1] is None else self.get_section_option(section, match[1], match[0])

        if _is_known(value):
            value = re.sub(r"%(?:%|\(([^)]+)\)s)", interpolated, value)
        self.file_config.set(section, name, value)

    def get_main_option(self, name, default=None):
        return self.get_section_option(self.config_ini_section, name, default)

    def set_main_option(self, name, value):
        self.set_section_option(self.config_ini_section, name, value)

    def remove_main_option(self, name):
        self.file_config.remove_option(self.config_ini_section, name)

    def get_alembic_option(self, name, default=None):
        return self.get_main_option(name, default)

    def get_alembic_boolean_option(self, name):
        return self.file_config.getboolean(self.config_ini_section, name, fallback=False)
