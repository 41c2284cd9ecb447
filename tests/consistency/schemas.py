"""Holds native revisions against schemas/: as they are they pass, with any one key or element misspelt they don't. What
`sqlgen convert` makes of the golden cases passes too.

usage: schemas.py SQLGEN
"""

import copy
import datetime
import pathlib
import subprocess
import sys
import tempfile
import tomllib
import json
import xml.etree.ElementTree as tree

import jsonschema

XSD = "schemas/revision.xsd"
failures = 0


def fail(message):
    global failures
    failures += 1
    print(message, file=sys.stderr)


def is_read_by_design(path):
    """Cases that are named fail_ show errors; what they hold need not pass."""
    return not any(part.startswith("fail_") for part in path.parts)


def revisions(ending):
    found = [
        path
        for root in ("revisions", "tests/golden")
        for path in sorted(pathlib.Path(root).rglob(f"*.{ending}"))
        if path.name != "sqlgen.toml" and is_read_by_design(path)
    ]
    if not found:
        fail(f"there are no .{ending} revisions")
    return found


def as_json(value):
    """TOML's moments as the texts that editors check them as."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value


def toml_keys(value, path=()):
    """The way to each key whose name is fixed: not to a row's, which are a table's columns."""
    for key, item in value.items():
        yield (*path, key)
        if key in ("set", "rows") or key.endswith(("_with", "_ops")):
            continue
        for step, inner in enumerate(item) if isinstance(item, list) else [(None, item)]:
            if isinstance(inner, dict):
                yield from toml_keys(inner, (*path, key) if step is None else (*path, key, step))


def misspell_key(document, path):
    document = copy.deepcopy(document)
    owner = document
    for step in path[:-1]:
        owner = owner[step]
    owner[path[-1] + "x"] = owner.pop(path[-1])
    return document


def check_toml():
    validator = jsonschema.Draft7Validator(json.loads(pathlib.Path("schemas/revision.schema.json").read_text()))
    validator.check_schema(validator.schema)
    tried = 0
    for path in revisions("toml"):
        document = as_json(tomllib.loads(path.read_text()))
        if "id" not in document:
            continue  # another file that is TOML
        for error in validator.iter_errors(document):
            fail(f"{path}: {'.'.join(map(str, error.absolute_path))}: {error.message}")
        for keys in toml_keys(document):
            tried += 1
            if validator.is_valid(misspell_key(document, keys)):
                fail(f"{path}: the schema takes a misspelt {'.'.join(map(str, keys))}")
        operations = document.get("upgrade", []) + document.get("downgrade", [])
        for operation in operations:
            name = operation["op"]
            operation["op"] = name + "x"
            if validator.is_valid(document):
                fail(f"{path}: the schema takes the operation {operation['op']}")
            operation["op"] = name
    return tried


def xmllint(paths):
    """Those of the files that the schema refuses, with what it says."""
    result = subprocess.run(
        ["xmllint", "--noout", "--schema", XSD, *map(str, paths)], capture_output=True, text=True, check=False
    )
    lines = result.stderr.splitlines()
    return {
        str(path): [line for line in lines if line.startswith(f"{path}:")]
        for path in paths
        if f"{path} validates" not in lines
    }


def misspelt_elements(root):
    """The document once for each element and attribute whose name is fixed, with that one misspelt."""
    for element in root.iter():
        if element.tag in ("row", "set", "value"):
            continue
        if element is not root:
            tag = element.tag
            element.tag = tag + "x"
            yield f"<{tag}>", root
            element.tag = tag
        for name in [name for name in element.attrib if not name.startswith("{")]:
            value = element.attrib.pop(name)
            element.attrib[name + "x"] = value
            yield f"{element.tag} {name}", root
            del element.attrib[name + "x"]
            element.attrib[name] = value


def below_rows(root):
    """Rows hold elements of any name: they are left out of what is misspelt."""
    for element in list(root.iter()):
        if element.tag in ("row", "set"):
            element.clear()
    return root


def check_xml():
    paths = revisions("xml")
    for lines in xmllint(paths).values():
        fail("\n".join(lines))
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for path in paths:
            for what, document in misspelt_elements(below_rows(tree.parse(path).getroot())):
                copy_path = f"{folder}/{len(names)}.xml"
                tree.ElementTree(document).write(copy_path)
                names[copy_path] = f"{path}: the schema takes a misspelt {what}"
        refused = xmllint(list(names))
        for copy_path, message in names.items():
            if copy_path not in refused:
                fail(message)
    return len(names)


def converted(sqlgen, form, folder):
    """The golden cases that are one Python file, as sqlgen converts them; what it refuses is left out."""
    paths = []
    for case in sorted(pathlib.Path("tests/golden").glob("*/*.py")):
        result = subprocess.run(
            [sqlgen, "convert", case, "--to", form], capture_output=True, stdin=subprocess.DEVNULL, check=False
        )
        if result.returncode == 0:
            path = pathlib.Path(folder) / f"{case.parent.name}-{case.stem}.{form}"
            path.write_bytes(result.stdout)
            paths.append(path)
    if not paths:
        fail(f"nothing can be converted to {form}")
    return paths


def check_converted(sqlgen):
    validator = jsonschema.Draft7Validator(json.loads(pathlib.Path("schemas/revision.schema.json").read_text()))
    with tempfile.TemporaryDirectory() as folder:
        tomls, xmls = converted(sqlgen, "toml", folder), converted(sqlgen, "xml", folder)
        for path in tomls:
            for error in validator.iter_errors(as_json(tomllib.loads(path.read_text()))):
                fail(f"{path.name}: {'.'.join(map(str, error.absolute_path))}: {error.message}")
        for lines in xmllint(xmls).values():
            fail("\n".join(lines))
    return len(tomls), len(xmls)


toml_tried, xml_tried = check_toml(), check_xml()
print(f"misspelt {toml_tried} keys in TOML and {xml_tried} names in XML")
print("%d converted revisions in TOML and %d in XML" % check_converted(sys.argv[1]))
sys.exit(1 if failures else 0)
