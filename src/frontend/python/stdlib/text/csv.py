"""Python's csv: readers over lines, writers over anything with write()."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)


class Error(Exception):
    pass


def reader(lines, dialect="excel", *, delimiter=",", quotechar='"', skipinitialspace=False, **options):
    row, cell, quoted, was_quoted = [], "", False, False
    for line in lines:
        index = 0
        line = line if line.endswith("\n") else line + "\n"
        while index < len(line):
            char = line[index]
            if quoted:
                if char == quotechar and line[index + 1 : index + 2] == quotechar:
                    cell += quotechar
                    index += 1
                elif char == quotechar:
                    quoted = False
                else:
                    cell += char
            elif char == quotechar and not cell:
                quoted = was_quoted = True
            elif char == delimiter:
                row.append(cell)
                cell, was_quoted = "", False
            elif char == "\n" or char == "\r":
                if char == "\n":
                    if row or cell or was_quoted:
                        row.append(cell)
                    yield row
                    row, cell, was_quoted = [], "", False
            elif not (skipinitialspace and char == " " and not cell):
                cell += char
            index += 1
    if quoted:
        row.append(cell)
        yield row


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", **options):
        self._rows = reader(f, dialect, **options)
        self.fieldnames = fieldnames if fieldnames is not None else next(self._rows, [])
        self._restkey = restkey
        self._restval = restval

    def __iter__(self):
        for row in self._rows:
            if not row:
                continue
            values = dict(zip(self.fieldnames, row))
            if len(row) > len(self.fieldnames):
                values[self._restkey] = row[len(self.fieldnames):]
            for name in self.fieldnames[len(row):]:
                values[name] = self._restval
            yield values

    def __next__(self):
        return next(iter(self))


class writer:
    def __init__(self, f, dialect="excel", *, delimiter=",", quotechar='"', quoting=QUOTE_MINIMAL,
                 lineterminator="\r\n", **options):
        self._file, self._delimiter, self._quote = f, delimiter, quotechar
        self._all, self._end = quoting == QUOTE_ALL, lineterminator

    def _cell(self, value):
        text = "" if value is None else str(value)
        special = any(char in text for char in (self._delimiter, self._quote, "\n", "\r"))
        if self._all or special:
            return self._quote + text.replace(self._quote, self._quote * 2) + self._quote
        return text

    def writerow(self, row):
        return self._file.write(self._delimiter.join(self._cell(value) for value in row) + self._end)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)
