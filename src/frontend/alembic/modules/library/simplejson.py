"""simplejson and ujson: json under another name."""
from json import JSONDecodeError, dump, dumps, load, loads
