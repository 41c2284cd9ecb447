"""shutil, over the files that the code which runs has written."""
import os as _os


class Error(OSError):
    pass


def _known(*paths):
    return all(_os._is_known(path) for path in paths)


def _unknown(*paths):
    """What the caller gets of paths of which one is not known: what is done to it is not in the script."""
    return [path for path in paths if not _os._is_known(path)][0]


def _inside(src, dst):
    """The path that a thing gets which is put to another: its own name in a folder that is there."""
    return _os.path.join(dst, _os.path.basename(str(src).rstrip("/"))) if _os.path.isdir(dst) else dst


def copyfile(src, dst, *, follow_symlinks=True):
    if not _known(src, dst):
        return _unknown(src, dst)
    with open(src, "rb") as source, open(dst, "wb") as target:
        target.write(source.read())
    return dst


def copy(src, dst, *, follow_symlinks=True):
    return copyfile(src, _inside(src, dst) if _known(src, dst) else dst)


copy2 = copy


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    if not _known(src, dst):
        return _unknown(src, dst)
    names = _os.listdir(src)
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    for name in names:
        source, target = _os.path.join(src, name), _os.path.join(dst, name)
        if _os.path.isdir(source):
            copytree(source, target, dirs_exist_ok=dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def move(src, dst, copy_function=copy2):
    if not _known(src, dst):
        return _unknown(src, dst)
    target = _inside(src, dst)
    if target != dst and _os.path.exists(target):
        raise Error("Destination path '%s' already exists" % target)
    _os.rename(src, target)
    return target


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None):
    if not _known(path):
        return path
    if ignore_errors and not _os.path.isdir(path):
        return
    for name in _os.listdir(path):
        inner = _os.path.join(path, name)
        if _os.path.isdir(inner):
            rmtree(inner)
        else:
            _os.remove(inner)
    _os.rmdir(path)
