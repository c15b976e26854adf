"""Recomputes what questions state. Reads a JSON list of statements, writes a JSON list of the wrong ones."""
import contextlib
import io
import json
import sys

MODULES = ("math statistics collections itertools re json random string datetime functools sqlite3").split()


def fault(statement):
    if "python" in statement:
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(statement["python"], {"__name__": "__main__"})
        if printed.getvalue().strip() != str(statement["prints"]).strip():
            return f"prints {printed.getvalue().strip()!r}, not {str(statement['prints']).strip()!r}"
        return None
    value = eval(statement["compute"], {name: __import__(name) for name in MODULES})
    stated = statement["equals"]
    if isinstance(stated, (int, float)) and not isinstance(stated, bool):
        tolerance = statement.get("tolerance")
        if tolerance is None:
            tolerance = 1e-6 * max(1, abs(stated))
        same = abs(value - stated) <= tolerance
    else:
        same = value == stated or str(value) == str(stated)
    return None if same else f"{statement['compute']} is {value!r}, not {stated!r}"


wrong = []
for given in json.load(sys.stdin):
    try:
        found = fault(given)
    except BaseException as error:
        found = repr(error)
    if found:
        wrong.append(f"{given['question']}: {found}")
json.dump(wrong, sys.stdout)
